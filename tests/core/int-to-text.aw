# str, repr, bin, oct, hex and formats of integers.
print(str(-5), repr(10**25), bin(10), bin(-10), oct(64))
# expect: -5 10000000000000000000000000 0b1010 -0b1010 0o100
print(hex(255), hex(-255), bin(0), hex(2**70), oct(-8))
# expect: 0xff -0xff 0b0 0x400000000000000000 -0o10
print(f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#o} {255:#x} {255:d} {65:c} {255:e} {255:.2f}")
# expect: 11111111 377 ff FF 0b11111111 0o377 0xff 255 A 2.550000e+02 255.00
print(f"{1234567:,} {1234567:_} {-1234567:,} {0xFFFFFF:_x} {0b1111000:_b} {10**30:,} {123:,}")
# expect: 1,234,567 1_234_567 -1,234,567 ff_ffff 111_1000 1,000,000,000,000,000,000,000,000,000,000 123
print(f"[{5:4}] [{5:<4}] [{5:^4}] [{5:04}] [{-5:04}] [{5:+}] [{5: }] [{-5: }] [{5:=+5}] [{5:*^7}]")
# expect: [   5] [5   ] [ 5  ] [0005] [-005] [+5] [ 5] [-5] [+   5] [***5***]
print(f"[{42:#010x}] [{42:+#b}] [{1234:08,}] [{1234:>10,}] [{3:.1%}] [{12345678901234567890:e}]")
# expect: [0x0000002a] [+0b101010] [0,001,234] [     1,234] [300.0%] [1.234568e+19]
print("%d %i %5d %-5d| %05d %+d %x %X %#x %o %c %s" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 65, 9))
# expect: 1 2     3 4    | 00005 +6 ff FF 0xff 10 A 9
for spec in (",b", "s", ".3d", "+c", ",_d", "q", "5.2x"):
    try:
        format(5, spec)
    except ValueError as error:
        print(error)  # expect: Cannot specify ',' with 'b'.
        # expect: Unknown format code 's' for object of type 'int'
        # expect: Precision not allowed in integer format specifier
        # expect: Sign not allowed with integer format specifier 'c'
        # expect: Cannot specify both ',' and '_'.
        # expect: Unknown format code 'q' for object of type 'int'
        # expect: Precision not allowed in integer format specifier
