# bit_length, bit_count, to_bytes, from_bytes, as_integer_ratio, real, numerator …
print((0).bit_length(), (255).bit_length(), (-256).bit_length())  # expect: 0 8 9
print((2**100).bit_length(), (-1).bit_length())  # expect: 101 1
print((255).bit_count(), (-7).bit_count(), (2**100 + 1).bit_count())  # expect: 8 3 2
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True))
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff'
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xff", "little", signed=True))
# expect: 1024 -1
print(int.from_bytes(b"\x01" * 12, "big"))  # expect: 310698676526526814092329217
print((5).to_bytes(1, "big"), (0).to_bytes(0, "big"), (7).to_bytes())  # expect: b'\x05' b'' b'\x07'
print((5).as_integer_ratio(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate())
# expect: (5, 1) 5 0 5 1 5
print((5).is_integer() if hasattr(5, "is_integer") else "no is_integer")  # expect: no is_integer
print(int.__name__, (3).__add__(4))  # expect: int 7
for action in (
    lambda: (256).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"),
    lambda: (1).to_bytes(1, "middle"),
    lambda: (128).to_bytes(1, "big", signed=True),
):
    try:
        action()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)  # expect: OverflowError int too big to convert
        # expect: OverflowError can't convert negative int to unsigned
        # expect: ValueError byteorder must be either 'little' or 'big'
        # expect: OverflowError int too big to convert
