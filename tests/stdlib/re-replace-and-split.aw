# sub, subn and split: templates and their errors, functions, empty matches.
import re


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for template in (
    '\\',
    '\\g',
    '\\g<',
    '\\g<a',
    '\\g<1>',
    '\\g<9>',
    '\\g<z>',
    '\\1',
    '\\9',
    '\\q',
    '\\n',
    '\\400',
    '\\g<>',
    '\\g<-1>',
    '\\0a',
    '\\12',
    '\\.',
    'x\\g<0>y',
    '\\g<n>',
    '\\8',
    '\\111',
):
    tell(re.sub, "(?P<n>.)(b)?", template, "ab")
for pattern, text in ("", "abc"), ("x*", "axbc"), (r"\b", "a b"), ("(?=a)", "aba"), ("a|", "ab"), ("x*", "a"):
    print(re.sub(pattern, "-", text), re.split(pattern, text), re.findall(pattern, text), re.subn(pattern, ".", text, 2))
    print([m.span() for m in re.finditer(pattern, text)])
print(re.split("(a)(b)?", "1a2ab3"), re.split(",", "a,b,c", 1), re.split("(,)", "a,b,c", -1))
print(re.sub("a", lambda m: m.group().upper() + str(m.start()), "éaba"), re.sub("a", lambda m: None, "ab"))
print(re.sub(b"a", b"\\g<0>\\n", b"bab"), re.sub(b"a", b"b", bytearray(b"xa")), re.sub("(?P<a>.)", r"\g<a>\g<a>", "xy"))
tell(re.sub, "a", lambda m: 1, "a")
print(re.escape("a.b*c d-é\n"), re.escape(b"a\xff."))

# output:
#| error bad escape (end of pattern) at position 0
#| error missing < at position 2
#| error missing group name at position 3
#| error missing >, unterminated name at position 3
#| 'a'
#| error invalid group reference 9 at position 3
#| IndexError unknown group name 'z'
#| 'a'
#| error invalid group reference 9 at position 1
#| error bad escape \q at position 0
#| '\n'
#| error octal escape value \400 outside of range 0-0o377 at position 0
#| error missing group name at position 3
#| error bad character in group name '-1' at position 3
#| '\x00a'
#| error invalid group reference 12 at position 1
#| '\\.'
#| 'xaby'
#| 'a'
#| error invalid group reference 8 at position 1
#| 'I'
#| -a-b-c- ['', 'a', 'b', 'c', ''] ['', '', '', ''] ('.a.bc', 2)
#| [(0, 0), (1, 1), (2, 2), (3, 3)]
#| -a--b-c- ['', 'a', '', 'b', 'c', ''] ['', 'x', '', '', ''] ('.a.bc', 2)
#| [(0, 0), (1, 2), (2, 2), (3, 3), (4, 4)]
#| -a- -b- ['', 'a', ' ', 'b', ''] ['', '', '', ''] ('.a. b', 2)
#| [(0, 0), (1, 1), (2, 2), (3, 3)]
#| -ab-a ['', 'ab', 'a'] ['', ''] ('.ab.a', 2)
#| [(0, 0), (2, 2)]
#| --b- ['', '', 'b', ''] ['a', '', ''] ('..b', 2)
#| [(0, 1), (1, 1), (2, 2)]
#| -a- ['', 'a', ''] ['', ''] ('.a.', 2)
#| [(0, 0), (1, 1)]
#| ['1', 'a', None, '2', 'a', 'b', '3'] ['a', 'b,c'] ['a,b,c']
#| éA1bA3 b
#| b'ba\nb' b'xb' xxyy
#| TypeError sequence item 0: expected str instance, int found
#| a\.b\*c\ d\-é\
#|  b'a\xff\\.'
