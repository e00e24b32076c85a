# float(text) accepts blanks around, signs, exponents, underscores, inf and nan.
for text in ("1.5", "  -2.5e3\n", "1e-2", ".5", "5.", "1_000.5", "inf", "-Infinity", "NaN", "1E5"):
    print(float(text))  # expect: 1.5
    # expect: -2500.0
    # expect: 0.01
    # expect: 0.5
    # expect: 5.0
    # expect: 1000.5
    # expect: inf
    # expect: -inf
    # expect: nan
    # expect: 100000.0
print(float(), float(3), float(True), float(10**20), float(b"2.5"), float("1" * 30))
# expect: 0.0 3.0 1.0 1e+20 2.5 1.111111111111111e+29
for bad in ("", "abc", "1.5.2", "1e", "1__0", "--1", "1,5", None, [], "infinit", "1 2"):
    try:
        float(bad)
    except (ValueError, TypeError) as error:
        print(error)  # expect: could not convert string to float: ''
        # expect: could not convert string to float: 'abc'
        # expect: could not convert string to float: '1.5.2'
        # expect: could not convert string to float: '1e'
        # expect: could not convert string to float: '1__0'
        # expect: could not convert string to float: '--1'
        # expect: could not convert string to float: '1,5'
        # expect: float() argument must be a string or a real number, not 'NoneType'
        # expect: float() argument must be a string or a real number, not 'list'
        # expect: could not convert string to float: 'infinit'
        # expect: could not convert string to float: '1 2'
try:
    float(10**400)
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
print(float("1e400"), float("-1e-400"), float("9" * 400))  # expect: inf -0.0 inf
