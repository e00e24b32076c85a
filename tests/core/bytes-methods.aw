# Bytes have most methods of strings; single items are integers.
b = b"Hello, world"
print(b[0], b[-1], b[:5], b[::-1], len(b), list(b[:3]), b"wor" in b, 72 in b, b + b"!", b * 2)
# expect: 72 100 b'Hello' b'dlrow ,olleH' 12 [72, 101, 108] True True b'Hello, world!' b'Hello, worldHello, world'
print(b.upper(), b.lower(), b.split(b", "), b.split())
# expect: b'HELLO, WORLD' b'hello, world' [b'Hello', b'world'] [b'Hello,', b'world']
print(b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.index(111))  # expect: 4 8 3 4
print(b.replace(b"o", b"0"), b.startswith(b"He"))  # expect: b'Hell0, w0rld' True
print(b.endswith((b"x", b"ld")), b" a ".strip(), b",".join([b"a", b"b"]))
# expect: True b'a' b'a,b'
print(b.partition(b", "), b"ab".center(6, b"*"), b"7".zfill(3))
# expect: (b'Hello', b', ', b'world') b'**ab**' b'007'
print(b"a\tb".expandtabs(4), b"aB".swapcase(), b"ab cd".title())  # expect: b'a   b' b'Ab' b'Ab Cd'
print(b"abc".isalpha(), b"12".isdigit(), b" ".isspace())  # expect: True True True
print(b"A".isupper(), b"a\nb\r\nc".splitlines(), b"abc".removeprefix(b"a"))
# expect: True [b'a', b'b', b'c'] b'bc'
print(b"abc".hex(), b"\x01\xff".hex("-"), bytes.fromhex("01 ff 4a"))
# expect: 616263 01-ff b'\x01\xffJ'
print(b"abc".translate(None, b"b"), b"ab".ljust(4, b"."), b"x".decode())  # expect: b'ac' b'ab..' x
