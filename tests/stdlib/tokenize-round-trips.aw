# From bytes: the encoding; and back to text, with places and without.
import io
import os
import tempfile
import tokenize


def detect(*lines):
    try:
        print(tokenize.detect_encoding(iter(lines).__next__))
    except SyntaxError as error:
        print(error)


detect(b"print()\n", b"second\n")
detect(b"# -*- coding: Latin_1 -*-\n", b"x\n")
detect(b"#!/bin/sh\n", b"# vim: fileencoding=iso-8859-15\n", b"x\n")
detect(b"x = 1\n", b"# coding: latin-1\n")
detect(b"\xef\xbb\xbfx\n", b"y\n")
detect(b"\xef\xbb\xbf# coding: utf-8\n")
detect(b"\xef\xbb\xbf# coding: latin-1\n")
detect(b"# coding: nothing\n")
detect(b"x = '\xe4'\n")
detect()

SOURCE = """# -*- coding: utf-8 -*-
def f(a ,b):   # a note
    '''doc
    string'''
    if a:
\treturn [a,
            b] + \\
            1
    return 'ä' "b"

x=1 ;y  =  2
"""
tokens = list(tokenize.tokenize(io.BytesIO(SOURCE.encode()).readline))
print(tokens[0], tokens[-1])
print(tokenize.untokenize(tokens) == SOURCE.encode())
short = tokenize.untokenize(item[:2] for item in tokens)
print([line.rstrip() for line in short.decode().splitlines()])
print([item[:2] for item in tokenize.tokenize(io.BytesIO(short).readline)] == [item[:2] for item in tokens])
print(repr(tokenize.untokenize([(tokenize.NAME, "a"), (tokenize.OP, "+"), (tokenize.NUMBER, "1")])))

changed = [(kind, "Decimal" if text == "float" else text) for kind, text, *_ in tokenize.generate_tokens(io.StringIO("float(x)").readline)]
print(tokenize.untokenize(changed))

back = tokenize.Untokenizer()
back.prev_row = 2
try:
    back.add_whitespace((1, 3))
except ValueError as error:
    print(error)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "source.py")
    with open(path, "wb") as file:
        file.write(b"# coding: latin-1\n'\xe4'\n")
    with tokenize.open(path) as file:
        print(file.encoding, file.mode, file.read())
    with open(path, "wb") as file:
        file.write(b"# coding: none-such\n")
    try:
        tokenize.open(path)
    except SyntaxError as error:
        print(str(error).replace(folder, "FOLDER"))
# output:
#| ('utf-8', [b'print()\n'])
#| ('iso-8859-1', [b'# -*- coding: Latin_1 -*-\n'])
#| ('iso-8859-15', [b'#!/bin/sh\n', b'# vim: fileencoding=iso-8859-15\n'])
#| ('utf-8', [b'x = 1\n'])
#| ('utf-8-sig', [b'x\n'])
#| ('utf-8-sig', [b'# coding: utf-8\n'])
#| encoding problem: utf-8
#| unknown encoding: nothing
#| invalid or missing encoding declaration
#| ('utf-8', [])
#| TokenInfo(type=63 (ENCODING), string='utf-8', start=(0, 0), end=(0, 0), line='') TokenInfo(type=0 (ENDMARKER), string='', start=(12, 0), end=(12, 0), line='')
#| False
#| ['# -*- coding: utf-8 -*-', 'def f (a ,b ):# a note', "    '''doc", "    string'''", '    if a :', '\treturn [a ,', '\tb ]+1', '    return \'ä\' "b"', '', 'x =1 ;y =2']
#| True
#| 'a +1 '
#| Decimal (x )
#| start (1,3) precedes previous end (2,0)
#| iso-8859-1 r # coding: latin-1
#| 'ä'
#|
#| unknown encoding for 'FOLDER/source.py': none-such
