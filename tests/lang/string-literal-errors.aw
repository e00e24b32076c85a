# Escapes and mixtures that are refused.
def check(source):
    try:
        compile(source, "test", "eval")
        print("fine")
    except SyntaxError as error:
        print(error.msg)


check('b"ä"')  # expect: bytes can only contain ASCII literal characters
check('"a" b"b"')  # expect: cannot mix bytes and nonbytes literals
check('b"\\x1"')  # expect: (value error) invalid \x escape at position 0
check('"\\x1"')
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
check('"ab\\u12"')
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 2-5: truncated \uXXXX escape
check('"\\U00110000"')
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
check('u"a" "b"')  # expect: fine
check('ub"a"')  # expect: invalid syntax
check('f"a" b"b"')  # expect: cannot mix bytes and nonbytes literals
