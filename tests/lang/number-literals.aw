# Integers in four bases with underscores; floats with points and exponents.
print(0, 7, 1_000_000, 0xFF, 0XdEaD_bEeF, 0o17, 0O7_7, 0b1010, 0B1111_0000, 00, 0_0)
# expect: 0 7 1000000 255 3735928559 15 63 10 240 0 0
print(1.5, .5, 5., 1e3, 1E-3, 1_0.5_0, 1e1_0, 0.0, 00.5, 0e0, 1.e2, 09.5)
# expect: 1.5 0.5 5.0 1000.0 0.001 10.5 10000000000.0 0.0 0.5 0.0 100.0 9.5
print(123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, 1e308, 1e309, 1e-400, 2.5e-324)
# expect: 123456789012345678901234567890 1208925819614629174706175 1e+308 inf 0.0 5e-324
print(1 .real, 1.0.is_integer(), 1..is_integer(), (5).bit_length(), 3.5.real)
# expect: 1 True True 3 3.5
