# What a match and a pattern know.
import re


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


m = re.search("(?P<a>b)(c)?|(z)", "xbz")
print(m, m.group(), m.group("a", 1, 2), m.groups(), m.groups("-"), m.groupdict(), m.span("a"), m.start(2), m.end())
print(m.regs, m.lastindex, m.lastgroup, m.pos, m.endpos, m.re, m.string, m["a"], m[0], m.expand(r"<\1\2\g<a>>"))
tell(m.group, 4)
tell(m.group, "q")
tell(m.start, -1)
print(re.compile("é+").search("aéé").span(), re.compile("b").search("éb", 1).span(), re.compile("^b").search("ab", 1))
print(re.compile("b$").search("ab\nc", 0, 2), re.findall("(?m)^", "a\nb\n"), re.findall("$", "a\n"))
scanner = re.compile("a|b").scanner("abc")
print(scanner.match(), scanner.match(), scanner.match(), scanner.search())
print(re.match("((a)|(b))*", "ab").lastindex, re.match("(a)(b)?", "a").lastindex, re.match("((a)(b))", "ab").lastindex)
print(re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aa"), re.fullmatch("a$", "a\n"), re.match(r"a\Z", "a\n"))
p = re.compile("(?P<x>a)(b)", re.I | re.M)
print(p, p.flags, p.groups, dict(p.groupindex), p.pattern, p == re.compile("(?P<x>a)(b)", re.M | re.I), re.compile(b"a"))
print(re.I, re.I | re.X, re.NOFLAG, re.compile("").flags, re.compile("(?x)a b", re.S).flags, re.Pattern, re.Match)
print(re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"\w+", "W")]).scan("12 ab ?"))

# output:
#| <re.Match object; span=(1, 2), match='b'> b ('b', 'b', None) ('b', None, None) ('b', '-', '-') {'a': 'b'} (1, 2) -1 2
#| ((1, 2), (1, 2), (-1, -1), (-1, -1)) 1 a 0 3 re.compile('(?P<a>b)(c)?|(z)') xbz b b <bb>
#| IndexError no such group
#| IndexError no such group
#| IndexError no such group
#| (1, 3) (1, 2) None
#| <re.Match object; span=(1, 2), match='b'> ['', '', ''] ['', '']
#| <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 2), match='b'> None None
#| 1 1 1
#| <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='aa'> None None
#| re.compile('(?P<x>a)(b)', re.IGNORECASE|re.MULTILINE) 42 2 {'x': 1} (?P<x>a)(b) True re.compile(b'a')
#| re.IGNORECASE re.IGNORECASE|re.VERBOSE re.NOFLAG 32 112 <class 're.Pattern'> <class 're.Match'>
#| ([12, 'W'], '?')
