# \N{...}: characters by their Unicode names, aliases and rules, in strings and f-strings; and what is no name.
print("\N{BULLET} \N{greek small letter alpha} \N{LATIN SMALL LETTER SHARP S}", len("\N{GRINNING FACE}"))
print(ascii("\N{NULL}\N{LF}\N{ALERT}\N{BELL}\N{ZWJ}\N{NO-BREAK SPACE}"), "\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{HANGUL SYLLABLE GAG}")
print(f"{1}\N{EN DASH}{2:\N{FULL STOP}>4}", r"\N{BULLET}", rf"\N{1 + 1}", b"\N{BULLET}", "a\N{SPACE}b")
for name in ("", "nope", " SPACE", "SPACE ", "KEYCAP NUMBER SIGN", "hangul syllable gag", "CJK UNIFIED IDEOGRAPH-2B739",
             "TANGUT IDEOGRAPH-17000", "LATIN  SMALL LETTER A", "x" * 300):
    try:
        compile("x = '\\N{" + name + "}'", "test", "exec")
        print(name, "is a name")
    except SyntaxError as error:
        print(error.msg.split(": ")[-1], error.lineno)
for text in ("'\\N'", "'\\N{'", "'\\Nx'", "'ab\\N{SPACE'", "f'\\N'"):
    try:
        compile("x = " + text, "test", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
print("é\u4e00\ud800\x80".encode("ascii", "namereplace"))
# output:
#| • α ß 1
#| '\x00\n\x07\U0001f514\u200d\xa0' 一 각
#| 1–...2 \N{BULLET} \N2 b'\\N{BULLET}' a b
#| malformed \N character escape 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| unknown Unicode character name 1
#| (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape 1 9
#| (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape 1 10
#| (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape 1 10
#| (unicode error) 'unicodeescape' codec can't decode bytes in position 2-9: malformed \N character escape 1 17
#| (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape 1 10
#| b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{CJK UNIFIED IDEOGRAPH-4E00}\\ud800\\x80'
