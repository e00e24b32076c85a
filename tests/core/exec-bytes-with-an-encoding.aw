# Source text given as bytes may name its encoding; a str is text already.
exec(b"# coding: latin-1\nx = '\xe9'\nprint(ascii(x))")  # expect: '\xe9'
exec(b"\xef\xbb\xbf# coding: utf-8\nprint(ascii('\xc3\xa9'))")  # expect: '\xe9'
exec(b"# -*- coding: utf8 -*-\nprint(ascii('\xc3\xa9'))")  # expect: '\xe9'
exec(bytearray(b"print(1)"))  # expect: 1
exec(memoryview(b"print(2)"))  # expect: 2
exec("# coding: nothing\nprint(3)")  # expect: 3
for source in b"# coding: nothing\n1", b"# coding: ascii\n'\xe9'", b"\xef\xbb\xbf# coding: ascii\n1":
    try:
        exec(source)
    except SyntaxError as error:
        print(error.args)
# expect: ('unknown encoding: nothing', ('<string>', 0, -1, None))
# expect: ("'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)", ('<string>', 0, -1, None))
# expect: ('encoding problem: ascii with BOM', ('<string>', 0, -1, None))
try:
    exec("'\ud800'")
except UnicodeEncodeError as error:
    print(error)  # expect: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
