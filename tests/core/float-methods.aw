# is_integer, as_integer_ratio, hex and fromhex.
print((1.0).is_integer(), (1.5).is_integer(), (1e300).is_integer(), float("inf").is_integer())
# expect: True False True False
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio())
# expect: (1, 2) (3602879701896397, 36028797018963968)
print((-2.75).as_integer_ratio(), (3.0).as_integer_ratio())  # expect: (-11, 4) (3, 1)
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), (0.0).hex(), float("inf").hex(), (5e-324).hex())
# expect: 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x1.4000000000000p+1 0x0.0p+0 inf 0x0.0000000000001p-1022
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8"))  # expect: 3.0 -0.5
print(float.fromhex("inf"), float.fromhex("0x1p-1074"))  # expect: inf 5e-324
print((1.5).real, (1.5).imag, (1.5).conjugate())  # expect: 1.5 0.0 1.5
print((2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__())  # expect: 2 2 3
for value in (float("inf"), float("nan")):
    try:
        value.as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(error)  # expect: cannot convert Infinity to integer ratio
        # expect: cannot convert NaN to integer ratio
