# strip takes white space or the given characters off both ends.
print(["  a b \n".strip(), "  a ".lstrip(), " a  ".rstrip(), "".strip(), "   ".strip(), "\u3000a\xa0".strip()])
# expect: ['a b', 'a ', ' a', '', '', 'a']
print("xxaxbxx".strip("x"), "abcba".strip("ab"), "abc".strip(""))  # expect: axb c abc
print("mississippi".rstrip("ip"), "www.a.w".lstrip("w."))  # expect: mississ a.w
print("éaé".strip("é"), "abc".strip("z"), ["aaa".strip("a")], [" a ".strip(None)])
# expect: a abc [''] ['a']
try:
    "a".strip(1)
except TypeError as error:
    print(error)  # expect: strip arg must be None or str
