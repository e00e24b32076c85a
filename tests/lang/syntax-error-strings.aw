# Strings that do not end.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("'abc")  # expect: 1: unterminated string literal (detected at line 1)
check('"abc')  # expect: 1: unterminated string literal (detected at line 1)
check("'''abc\ndef")  # expect: 1: unterminated triple-quoted string literal (detected at line 2)
check('"""abc')  # expect: 1: unterminated triple-quoted string literal (detected at line 1)
check("x = 'a\ny = 'b'")  # expect: 1: unterminated string literal (detected at line 1)
check("'a\\")  # expect: 1: unterminated string literal (detected at line 1)
check("f'abc")  # expect: 1: unterminated string literal (detected at line 1)
check("f'''abc")  # expect: 1: unterminated triple-quoted string literal (detected at line 1)
check("b'abc")  # expect: 1: unterminated string literal (detected at line 1)
check("r'\\'")  # expect: 1: unterminated string literal (detected at line 1)
check("'a' 'b")  # expect: 1: unterminated string literal (detected at line 1)
