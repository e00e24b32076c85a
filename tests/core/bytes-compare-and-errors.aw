# Bytes compare with bytes; they cannot be changed nor mixed with text.
print(b"a" < b"b", b"a" == b"a", b"a" == "a", b"ab" > b"a")  # expect: True True False True
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], sorted([b"b", b"a"]))
# expect: True 1 [b'a', b'b']
for action in (
    lambda: b"a" < "a",
    lambda: b"a" + "a",
    lambda: b"a".find("a"),
    lambda: b"a".join(["b"]),
    lambda: b"a".replace("a", "b"),
    lambda: b"a".startswith("a"),
    lambda: b"abc".index(b"z"),
    lambda: b"a".split(""),
    lambda: b"a" in "a",
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError '<' not supported between instances of 'bytes' and 'str'
        # expect: TypeError can't concat str to bytes
        # expect: TypeError argument should be integer or bytes-like object, not 'str'
        # expect: TypeError sequence item 0: expected a bytes-like object, str found
        # expect: TypeError a bytes-like object is required, not 'str'
        # expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
        # expect: ValueError subsection not found
        # expect: TypeError a bytes-like object is required, not 'str'
        # expect: TypeError 'in <string>' requires string as left operand, not bytes
print(b"%d %s %x" % (5, b"ab", 255), b"%5.1f|" % 2.5)  # expect: b'5 ab ff' b'  2.5|'
