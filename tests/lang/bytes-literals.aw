# Bytes literals hold ASCII and escapes.
print(b"abc", b'it"s', b"it's", b"\x00\xff\n\t\\", b"both'\"")
# expect: b'abc' b'it"s' b"it's" b'\x00\xff\n\t\\' b'both\'"'
print(b"a" b'b', b"""three
lines""", bytes([65, 10, 200]))  # expect: b'ab' b'three\nlines' b'A\n\xc8'
print(b"\101", B"x", br"\n", list(b"az"))  # expect: b'A' b'x' b'\\n' [97, 122]
