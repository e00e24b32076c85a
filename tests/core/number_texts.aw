# Texts that are nearly numbers; hexadecimal floats are rounded once; quotients that vanish keep their sign.
def told(function, *args):
    try:
        print(function(*args))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


told(int, "0_b0", 0)  # expect: ValueError invalid literal for int() with base 0: '0_b0'
told(int, "0_xf", 16)  # expect: ValueError invalid literal for int() with base 16: '0_xf'
told(int, "0x_f", 0)  # expect: 15
told(int, "0_b0", 36)  # expect: 396
told(int, b"12\xa0")  # expect: ValueError invalid literal for int() with base 10: b'12\xa0'
told(int, memoryview(b"100"))  # expect: 100
told(int, memoryview(b"100"), 2)  # expect: TypeError int() can't convert non-string with explicit base
told(float, b"123\xa0")  # expect: ValueError could not convert string to float: b'123\xa0'
told(float, "١٢.٥ ")  # expect: 12.5
told(float.fromhex, "0x1.0000000000001p-1022")  # expect: 2.225073858507202e-308
told(float.fromhex, "0x0.ffffffffffffe8p-1022")  # expect: 2.2250738585072004e-308
told(float.fromhex, "0x0.fffffffffffffcp-1022")  # expect: 2.2250738585072014e-308
told(float.fromhex, "0x1p-1075")  # expect: 0.0
told(float.fromhex, "0x1.8p-1075")  # expect: 5e-324
told(float.fromhex, "0x1.fffffffffffff8p+1023")  # expect: OverflowError hexadecimal value too large to represent as a float
told(float.fromhex, "-0x0p999999999999999999999")  # expect: -0.0
told(float.fromhex, "0x." + "0" * 300 + "1p1204")  # expect: 1.0
print(-1 / 2**1200, 1 / -(2**1200), -1 / -(2**1200))  # expect: -0.0 -0.0 0.0
nan = float("nan")
print(hash(nan) == object.__hash__(nan))  # expect: True
