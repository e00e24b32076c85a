"""The numbers of kinds of tokens."""
_NAMES = """ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR
AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT
DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE
TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS""".split()
_SIGNS = """( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= ->
... :=""".split()

tok_name = dict(enumerate(_NAMES))
tok_name[256] = "NT_OFFSET"  # the numbers from here on were those of parts of sentences
globals().update((name, number) for number, name in tok_name.items())

EXACT_TOKEN_TYPES = {sign: number for sign, number in sorted(zip(_SIGNS, range(_NAMES.index("LPAR"), len(_NAMES))))}

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]


def ISNONTERMINAL(x):
    """Whether the number is that of a part of sentences."""
    return x >= NT_OFFSET


def ISTERMINAL(x):
    """Whether it is that of a token."""
    return not ISNONTERMINAL(x)


def ISEOF(x):
    """Whether it is that of the end of the text."""
    return x == ENDMARKER
