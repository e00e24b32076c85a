# int(text, base) accepts blanks around, a sign, underscores and prefixes.
print(int("42"), int("  -7\n"), int("+3"), int("1_000"))  # expect: 42 -7 3 1000
print(int("ff", 16), int("0xFF", 16), int("0b11", 0))  # expect: 255 255 3
print(int("z", 36), int("-0o17", 0), int("0x1f", 0))  # expect: 35 -15 31
print(int("101", 2), int("007"), int("٣"), int(b"12"))  # expect: 5 7 3 12
print(int("123456789012345678901234567890"))  # expect: 123456789012345678901234567890
print(int("-" + "9" * 30), int("1" * 20, 3), int("0"), int("-0"))
# expect: -999999999999999999999999999999 1743392200 0 0


def attempt(*args):
    try:
        print(int(*args))
    except (ValueError, TypeError) as error:
        print(error)


attempt("")  # expect: invalid literal for int() with base 10: ''
attempt("abc")  # expect: invalid literal for int() with base 10: 'abc'
attempt("1.5")  # expect: invalid literal for int() with base 10: '1.5'
attempt("1__0")  # expect: invalid literal for int() with base 10: '1__0'
attempt("_1")  # expect: invalid literal for int() with base 10: '_1'
attempt("1 2")  # expect: invalid literal for int() with base 10: '1 2'
attempt("0x10")  # expect: invalid literal for int() with base 10: '0x10'
attempt("9", 8)  # expect: invalid literal for int() with base 8: '9'
attempt("2", 2)  # expect: invalid literal for int() with base 2: '2'
attempt("12", 1)  # expect: int() base must be >= 2 and <= 36, or 0
attempt("12", 37)  # expect: int() base must be >= 2 and <= 36, or 0
attempt("007", 0)  # expect: invalid literal for int() with base 0: '007'
attempt("- 5")  # expect: invalid literal for int() with base 10: '- 5'
attempt("5\x00")  # expect: invalid literal for int() with base 10: '5\x00'
attempt("ä", 10)  # expect: invalid literal for int() with base 10: 'ä'
attempt(b"x")  # expect: invalid literal for int() with base 10: b'x'
attempt(None)
# expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
attempt([])
# expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
attempt(3, 5)  # expect: int() can't convert non-string with explicit base
attempt("a" * 20)  # expect: invalid literal for int() with base 10: 'aaaaaaaaaaaaaaaaaaaa'
