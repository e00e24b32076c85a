# Wrong patterns: the sentence of the error and its place. Odd ones that are right.
import re


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for pattern in (
    '(',
    ')',
    '[',
    'a**',
    '*a',
    'a{2,1}',
    '(?P<n',
    '(?P<1>a)',
    '(?P<a>x)(?P<a>y)',
    '(?P=b)',
    '\\1',
    '(\\1)',
    '(?<=a*)b',
    '(?x',
    '(?z)',
    '(?i',
    'a(?i)b',
    '(?i-i:a)',
    '(?-',
    '(?(1)a|b|c)',
    '(?(0)a)',
    '(?(2)a)',
    '[b-a]',
    '[\\w-a]',
    '\\q',
    '\\x1',
    '\\u12',
    '\\400',
    '[\\8]',
    '(?#',
    '(?<',
    '(?<z',
    '(?P',
    '(?Pz',
    '(?',
    '\\',
    'a\n(',
    '(?a-u:x)',
    '(?L)a',
    '(?au)x',
    'x{99999999999}',
    '(?P<é>a)\\1',
    '[a',
    '(?i:',
    '(?:a',
    '^*',
    '\\b+',
    'a???',
    'a++',
    'a+++',
    'a*+?',
    '(?>a)+',
    '\\N{DIGIT ONE}',
    '\\N{foo}',
    '\\N',
    '(?(a)b)',
    '(?(é',
    '(?P<>a)',
    '()|*',
    '\\g',
    '(?<=(a)\\1)b',
    '(a)(?<=\\1)',
    '(?s-:a)',
    'x{,}',
    '{',
    'a{',
    'a{1',
    'a{,2}',
    '(?!)',
    '(?P<a',
    '(?P=a',
    '(?P=',
    '(?(',
    '(?()a)',
    '(?<=a|bc)',
    '(?m-x',
    '(?m-:',
    '(?-i)',
):
    tell(re.compile, pattern)
tell(re.compile, b"(?u)a")
tell(re.compile, b"a", re.U)
tell(re.compile, "a", re.L)
tell(re.compile, "a", re.A | re.U)
tell(re.compile, 3)
tell(re.compile, re.compile("a"), re.I)
tell(re.match, "a", b"a")
tell(re.match, b"a", "a")
tell(re.match, "a", 3)
try:
    re.compile("a\n(?z)")
except re.error as error:
    print(error.msg, repr(error.pattern), error.pos, error.lineno, error.colno)

# output:
#| error missing ), unterminated subpattern at position 0
#| error unbalanced parenthesis at position 0
#| error unterminated character set at position 0
#| error multiple repeat at position 2
#| error nothing to repeat at position 0
#| error min repeat greater than max repeat at position 2
#| error missing >, unterminated name at position 4
#| error bad character in group name '1' at position 4
#| error redefinition of group name 'a' as group 2; was group 1 at position 12
#| error unknown group name 'b' at position 4
#| error invalid group reference 1 at position 1
#| error cannot refer to an open group at position 1
#| error look-behind requires fixed-width pattern
#| error missing -, : or ) at position 3
#| error unknown extension ?z at position 1
#| error missing -, : or ) at position 3
#| error global flags not at the start of the expression at position 1
#| error bad inline flags: flag turned on and off at position 5
#| error missing flag at position 3
#| error conditional backref with more than two branches at position 8
#| error bad group number at position 3
#| error invalid group reference 2 at position 3
#| error bad character range b-a at position 1
#| error bad character range \w-a at position 1
#| error bad escape \q at position 0
#| error incomplete escape \x1 at position 0
#| error incomplete escape \u12 at position 0
#| error octal escape value \400 outside of range 0-0o377 at position 0
#| error bad escape \8 at position 1
#| error missing ), unterminated comment at position 0
#| error unexpected end of pattern at position 3
#| error unknown extension ?<z at position 1
#| error unexpected end of pattern at position 3
#| error unknown extension ?Pz at position 1
#| error unexpected end of pattern at position 2
#| error bad escape (end of pattern) at position 0
#| error missing ), unterminated subpattern at position 2 (line 2, column 1)
#| error bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 5
#| error bad inline flags: cannot use 'L' flag with a str pattern at position 3
#| error bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4
#| OverflowError the repetition number is too large
#| re.compile('(?P<é>a)\\1')
#| error unterminated character set at position 0
#| error missing ), unterminated subpattern at position 0
#| error missing ), unterminated subpattern at position 0
#| error nothing to repeat at position 1
#| error nothing to repeat at position 2
#| error multiple repeat at position 3
#| re.compile('a++')
#| error multiple repeat at position 3
#| error multiple repeat at position 3
#| re.compile('(?>a)+')
#| re.compile('\\N{DIGIT ONE}')
#| error undefined character name 'foo' at position 0
#| error missing { at position 2
#| error unknown group name 'a' at position 3
#| error missing ), unterminated name at position 3
#| error missing group name at position 4
#| error nothing to repeat at position 3
#| error bad escape \g at position 0
#| error cannot refer to group defined in the same lookbehind subpattern at position 9
#| re.compile('(a)(?<=\\1)')
#| error missing flag at position 4
#| re.compile('x{,}')
#| re.compile('{')
#| re.compile('a{')
#| re.compile('a{1')
#| re.compile('a{,2}')
#| re.compile('(?!)')
#| error missing >, unterminated name at position 4
#| error missing ), unterminated name at position 4
#| error missing group name at position 4
#| error missing group name at position 3
#| error missing group name at position 3
#| error look-behind requires fixed-width pattern
#| error missing : at position 5
#| error missing flag at position 4
#| error missing : at position 4
#| error bad inline flags: cannot use 'u' flag with a bytes pattern at position 3
#| ValueError cannot use UNICODE flag with a bytes pattern
#| ValueError cannot use LOCALE flag with a str pattern
#| ValueError ASCII and UNICODE flags are incompatible
#| TypeError first argument must be string or compiled pattern
#| ValueError cannot process flags argument with a compiled pattern
#| TypeError cannot use a string pattern on a bytes-like object
#| TypeError cannot use a bytes pattern on a string-like object
#| TypeError expected string or bytes-like object, got 'int'
#| unknown extension ?z 'a\n(?z)' 3 2 2
