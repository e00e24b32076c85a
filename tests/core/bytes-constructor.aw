# bytes() from a size, an iterable, text with an encoding, or an object.
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"))
# expect: b'' b'\x00\x00\x00' b'\x01\x02\xff' b'\xc3\xa9'
print(bytes(b"ab"), bytes(range(3)), bytes("a", encoding="ascii"))
# expect: b'ab' b'\x00\x01\x02' b'a'
for action in (
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes("a"),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes("é", "ascii"),
    lambda: bytes.fromhex("0g"),
    lambda: bytes(None),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError negative count
        # expect: ValueError bytes must be in range(0, 256)
        # expect: ValueError bytes must be in range(0, 256)
        # expect: TypeError string argument without an encoding
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError cannot convert 'float' object to bytes
        # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
        # expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
        # expect: TypeError cannot convert 'NoneType' object to bytes
