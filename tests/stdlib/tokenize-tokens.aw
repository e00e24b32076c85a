# Tokens of texts: kinds, texts, places, lines; what cannot be read.
import io
import token
import tokenize


def show(text):
    print("--", repr(text))
    try:
        for item in tokenize.generate_tokens(io.StringIO(text).readline):
            print(token.tok_name[item.exact_type], repr(item.string), item.start, item.end, repr(item.line))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)


TEXTS = (
    "def f(a, *b: int = 1) -> None:\n    # note\n\n    return a@b // 2 != 3\nx",
    "if a:\n\tb\n        c\n  \nd\n",
    "0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n",
    "'a' b\"\" rb'\\n' Rb'' fR\"{x}\" u'ü' '\\\nsecond' x\n",
    "'''one\ntwo''' + \"\"\"three\"\"\"\n",
    "a = (1,  # in brackets\n\n  2) \\\n  ; b := c ... .. ** <<= ->\n",
    "$ ? ! 'open\n²x ñ λ\n",
    "a\r\nb # c\r\n",
    "# only a comment",
    "   \n",
    "",
    "'''open",
    "f(1,",
    "if a:\n    b\n  c\n",
)
for text in TEXTS:
    show(text)

item = next(tokenize.generate_tokens(io.StringIO("+ 1").readline))
print(item, item.type == token.OP, item.exact_type == token.PLUS, item._replace(string="-"))
print(token.ISTERMINAL(token.OP), token.ISNONTERMINAL(300), token.ISEOF(0), token.EXACT_TOKEN_TYPES[":="], token.N_TOKENS)
print(len(token.tok_name), [name for name in token.__all__ if "ERROR" in name], len(tokenize.__all__))
# output:
#| -- 'def f(a, *b: int = 1) -> None:\n    # note\n\n    return a@b // 2 != 3\nx'
#| NAME 'def' (1, 0) (1, 3) 'def f(a, *b: int = 1) -> None:\n'
#| NAME 'f' (1, 4) (1, 5) 'def f(a, *b: int = 1) -> None:\n'
#| LPAR '(' (1, 5) (1, 6) 'def f(a, *b: int = 1) -> None:\n'
#| NAME 'a' (1, 6) (1, 7) 'def f(a, *b: int = 1) -> None:\n'
#| COMMA ',' (1, 7) (1, 8) 'def f(a, *b: int = 1) -> None:\n'
#| STAR '*' (1, 9) (1, 10) 'def f(a, *b: int = 1) -> None:\n'
#| NAME 'b' (1, 10) (1, 11) 'def f(a, *b: int = 1) -> None:\n'
#| COLON ':' (1, 11) (1, 12) 'def f(a, *b: int = 1) -> None:\n'
#| NAME 'int' (1, 13) (1, 16) 'def f(a, *b: int = 1) -> None:\n'
#| EQUAL '=' (1, 17) (1, 18) 'def f(a, *b: int = 1) -> None:\n'
#| NUMBER '1' (1, 19) (1, 20) 'def f(a, *b: int = 1) -> None:\n'
#| RPAR ')' (1, 20) (1, 21) 'def f(a, *b: int = 1) -> None:\n'
#| RARROW '->' (1, 22) (1, 24) 'def f(a, *b: int = 1) -> None:\n'
#| NAME 'None' (1, 25) (1, 29) 'def f(a, *b: int = 1) -> None:\n'
#| COLON ':' (1, 29) (1, 30) 'def f(a, *b: int = 1) -> None:\n'
#| NEWLINE '\n' (1, 30) (1, 31) 'def f(a, *b: int = 1) -> None:\n'
#| COMMENT '# note' (2, 4) (2, 10) '    # note\n'
#| NL '\n' (2, 10) (2, 11) '    # note\n'
#| NL '\n' (3, 0) (3, 1) '\n'
#| INDENT '    ' (4, 0) (4, 4) '    return a@b // 2 != 3\n'
#| NAME 'return' (4, 4) (4, 10) '    return a@b // 2 != 3\n'
#| NAME 'a' (4, 11) (4, 12) '    return a@b // 2 != 3\n'
#| AT '@' (4, 12) (4, 13) '    return a@b // 2 != 3\n'
#| NAME 'b' (4, 13) (4, 14) '    return a@b // 2 != 3\n'
#| DOUBLESLASH '//' (4, 15) (4, 17) '    return a@b // 2 != 3\n'
#| NUMBER '2' (4, 18) (4, 19) '    return a@b // 2 != 3\n'
#| NOTEQUAL '!=' (4, 20) (4, 22) '    return a@b // 2 != 3\n'
#| NUMBER '3' (4, 23) (4, 24) '    return a@b // 2 != 3\n'
#| NEWLINE '\n' (4, 24) (4, 25) '    return a@b // 2 != 3\n'
#| DEDENT '' (5, 0) (5, 0) 'x'
#| NAME 'x' (5, 0) (5, 1) 'x'
#| NEWLINE '' (5, 1) (5, 2) ''
#| ENDMARKER '' (6, 0) (6, 0) ''
#| -- 'if a:\n\tb\n        c\n  \nd\n'
#| NAME 'if' (1, 0) (1, 2) 'if a:\n'
#| NAME 'a' (1, 3) (1, 4) 'if a:\n'
#| COLON ':' (1, 4) (1, 5) 'if a:\n'
#| NEWLINE '\n' (1, 5) (1, 6) 'if a:\n'
#| INDENT '\t' (2, 0) (2, 1) '\tb\n'
#| NAME 'b' (2, 1) (2, 2) '\tb\n'
#| NEWLINE '\n' (2, 2) (2, 3) '\tb\n'
#| NAME 'c' (3, 8) (3, 9) '        c\n'
#| NEWLINE '\n' (3, 9) (3, 10) '        c\n'
#| NL '\n' (4, 2) (4, 3) '  \n'
#| DEDENT '' (5, 0) (5, 0) 'd\n'
#| NAME 'd' (5, 0) (5, 1) 'd\n'
#| NEWLINE '\n' (5, 1) (5, 2) 'd\n'
#| ENDMARKER '' (6, 0) (6, 0) ''
#| -- '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '0xFF' (1, 0) (1, 4) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '0b1_0' (1, 5) (1, 10) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '0o7' (1, 11) (1, 14) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '1_000' (1, 15) (1, 20) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '1e5' (1, 21) (1, 24) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '.5e-3' (1, 25) (1, 30) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '5.' (1, 31) (1, 33) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '1j' (1, 34) (1, 36) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '3.e4J' (1, 37) (1, 42) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '0_0' (1, 43) (1, 46) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '0' (1, 47) (1, 48) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '9' (1, 48) (1, 49) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NUMBER '1' (1, 50) (1, 51) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NAME '__0' (1, 51) (1, 54) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| NEWLINE '\n' (1, 54) (1, 55) '0xFF 0b1_0 0o7 1_000 1e5 .5e-3 5. 1j 3.e4J 0_0 09 1__0\n'
#| ENDMARKER '' (2, 0) (2, 0) ''
#| -- '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\nsecond\' x\n'
#| STRING "'a'" (1, 0) (1, 3) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING 'b""' (1, 4) (1, 7) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING "rb'\\n'" (1, 8) (1, 14) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING "Rb''" (1, 15) (1, 19) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING 'fR"{x}"' (1, 20) (1, 27) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING "u'ü'" (1, 28) (1, 32) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\n'
#| STRING "'\\\nsecond'" (1, 33) (2, 7) '\'a\' b"" rb\'\\n\' Rb\'\' fR"{x}" u\'ü\' \'\\\nsecond\' x\n'
#| NAME 'x' (2, 8) (2, 9) "second' x\n"
#| NEWLINE '\n' (2, 9) (2, 10) "second' x\n"
#| ENDMARKER '' (3, 0) (3, 0) ''
#| -- '\'\'\'one\ntwo\'\'\' + """three"""\n'
#| STRING "'''one\ntwo'''" (1, 0) (2, 6) '\'\'\'one\ntwo\'\'\' + """three"""\n'
#| PLUS '+' (2, 7) (2, 8) 'two\'\'\' + """three"""\n'
#| STRING '"""three"""' (2, 9) (2, 20) 'two\'\'\' + """three"""\n'
#| NEWLINE '\n' (2, 20) (2, 21) 'two\'\'\' + """three"""\n'
#| ENDMARKER '' (3, 0) (3, 0) ''
#| -- 'a = (1,  # in brackets\n\n  2) \\\n  ; b := c ... .. ** <<= ->\n'
#| NAME 'a' (1, 0) (1, 1) 'a = (1,  # in brackets\n'
#| EQUAL '=' (1, 2) (1, 3) 'a = (1,  # in brackets\n'
#| LPAR '(' (1, 4) (1, 5) 'a = (1,  # in brackets\n'
#| NUMBER '1' (1, 5) (1, 6) 'a = (1,  # in brackets\n'
#| COMMA ',' (1, 6) (1, 7) 'a = (1,  # in brackets\n'
#| COMMENT '# in brackets' (1, 9) (1, 22) 'a = (1,  # in brackets\n'
#| NL '\n' (1, 22) (1, 23) 'a = (1,  # in brackets\n'
#| NL '\n' (2, 0) (2, 1) '\n'
#| NUMBER '2' (3, 2) (3, 3) '  2) \\\n'
#| RPAR ')' (3, 3) (3, 4) '  2) \\\n'
#| SEMI ';' (4, 2) (4, 3) '  ; b := c ... .. ** <<= ->\n'
#| NAME 'b' (4, 4) (4, 5) '  ; b := c ... .. ** <<= ->\n'
#| COLONEQUAL ':=' (4, 6) (4, 8) '  ; b := c ... .. ** <<= ->\n'
#| NAME 'c' (4, 9) (4, 10) '  ; b := c ... .. ** <<= ->\n'
#| ELLIPSIS '...' (4, 11) (4, 14) '  ; b := c ... .. ** <<= ->\n'
#| DOT '.' (4, 15) (4, 16) '  ; b := c ... .. ** <<= ->\n'
#| DOT '.' (4, 16) (4, 17) '  ; b := c ... .. ** <<= ->\n'
#| DOUBLESTAR '**' (4, 18) (4, 20) '  ; b := c ... .. ** <<= ->\n'
#| LEFTSHIFTEQUAL '<<=' (4, 21) (4, 24) '  ; b := c ... .. ** <<= ->\n'
#| RARROW '->' (4, 25) (4, 27) '  ; b := c ... .. ** <<= ->\n'
#| NEWLINE '\n' (4, 27) (4, 28) '  ; b := c ... .. ** <<= ->\n'
#| ENDMARKER '' (5, 0) (5, 0) ''
#| -- "$ ? ! 'open\n²x ñ λ\n"
#| ERRORTOKEN '$' (1, 0) (1, 1) "$ ? ! 'open\n"
#| ERRORTOKEN ' ' (1, 1) (1, 2) "$ ? ! 'open\n"
#| ERRORTOKEN '?' (1, 2) (1, 3) "$ ? ! 'open\n"
#| ERRORTOKEN ' ' (1, 3) (1, 4) "$ ? ! 'open\n"
#| ERRORTOKEN '!' (1, 4) (1, 5) "$ ? ! 'open\n"
#| ERRORTOKEN ' ' (1, 5) (1, 6) "$ ? ! 'open\n"
#| ERRORTOKEN "'" (1, 6) (1, 7) "$ ? ! 'open\n"
#| NAME 'open' (1, 7) (1, 11) "$ ? ! 'open\n"
#| NEWLINE '\n' (1, 11) (1, 12) "$ ? ! 'open\n"
#| OP '²x' (2, 0) (2, 2) '²x ñ λ\n'
#| NAME 'ñ' (2, 3) (2, 4) '²x ñ λ\n'
#| NAME 'λ' (2, 5) (2, 6) '²x ñ λ\n'
#| NEWLINE '\n' (2, 6) (2, 7) '²x ñ λ\n'
#| ENDMARKER '' (3, 0) (3, 0) ''
#| -- 'a\r\nb # c\r\n'
#| NAME 'a' (1, 0) (1, 1) 'a\r\n'
#| NEWLINE '\r\n' (1, 1) (1, 3) 'a\r\n'
#| NAME 'b' (2, 0) (2, 1) 'b # c\r\n'
#| COMMENT '# c' (2, 2) (2, 5) 'b # c\r\n'
#| NEWLINE '\r\n' (2, 5) (2, 7) 'b # c\r\n'
#| ENDMARKER '' (3, 0) (3, 0) ''
#| -- '# only a comment'
#| COMMENT '# only a comment' (1, 0) (1, 16) '# only a comment'
#| NL '' (1, 16) (1, 16) '# only a comment'
#| ENDMARKER '' (2, 0) (2, 0) ''
#| -- '   \n'
#| NL '\n' (1, 3) (1, 4) '   \n'
#| ENDMARKER '' (2, 0) (2, 0) ''
#| -- ''
#| ENDMARKER '' (1, 0) (1, 0) ''
#| -- "'''open"
#| TokenError ('EOF in multi-line string', (1, 0))
#| -- 'f(1,'
#| NAME 'f' (1, 0) (1, 1) 'f(1,'
#| LPAR '(' (1, 1) (1, 2) 'f(1,'
#| NUMBER '1' (1, 2) (1, 3) 'f(1,'
#| COMMA ',' (1, 3) (1, 4) 'f(1,'
#| TokenError ('EOF in multi-line statement', (2, 0))
#| -- 'if a:\n    b\n  c\n'
#| NAME 'if' (1, 0) (1, 2) 'if a:\n'
#| NAME 'a' (1, 3) (1, 4) 'if a:\n'
#| COLON ':' (1, 4) (1, 5) 'if a:\n'
#| NEWLINE '\n' (1, 5) (1, 6) 'if a:\n'
#| INDENT '    ' (2, 0) (2, 4) '    b\n'
#| NAME 'b' (2, 4) (2, 5) '    b\n'
#| NEWLINE '\n' (2, 5) (2, 6) '    b\n'
#| IndentationError ('unindent does not match any outer indentation level', ('<tokenize>', 3, 2, '  c\n'))
#| TokenInfo(type=54 (OP), string='+', start=(1, 0), end=(1, 1), line='+ 1') True True TokenInfo(type=54 (OP), string='-', start=(1, 0), end=(1, 1), line='+ 1')
#| True True True 53 64
#| 66 ['ERRORTOKEN'] 75
