# Numbers that are written wrongly.
def check(source):
    try:
        compile(source, "test", "eval")
        print("fine")
    except SyntaxError as error:
        print(error.msg)


check("0777")
# expect: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
check("1__0")  # expect: invalid decimal literal
check("1_")  # expect: invalid decimal literal
check("0x")  # expect: invalid hexadecimal literal
check("0b2")  # expect: invalid digit '2' in binary literal
check("0o8")  # expect: invalid digit '8' in octal literal
check("0xg")  # expect: invalid hexadecimal literal
check("1e")  # expect: invalid decimal literal
check("1abc")  # expect: invalid decimal literal
check("1.5abc")  # expect: invalid decimal literal
check("0_7")
# expect: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
check("0 1")  # expect: invalid syntax
check("0b")  # expect: invalid binary literal
check("0b1_")  # expect: invalid binary literal
check("1_000_.5")  # expect: invalid decimal literal
check("1e5x")  # expect: invalid decimal literal
check("1.e+")  # expect: invalid decimal literal
check("00000")  # expect: fine
check("08")
# expect: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
