# Names and paths that fit patterns, and patterns as regular expressions.
import fnmatch
import glob
import os
import tempfile


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


patterns = [
    "*", "*.txt", "a*b*c", "?", "[ab]", "[!ab]", "[^a]", "[]a]", "[!]]", "[a", "[", "a[b-d]", "[b-a]x", "**a", "[a-]", "[--0]", "a.b",
    "[[a]", "[a&&b]", "[!a-c-e]", "*?*", "[\\]", "",
]  # fmt: skip
for pattern in patterns:
    tell(fnmatch.translate, pattern)
tell(fnmatch.fnmatch, "foo.txt", "*.txt")
tell(fnmatch.filter, ["a.py", "b.txt"], "*.py")
tell(fnmatch.fnmatch, b"a", b"?")
with tempfile.TemporaryDirectory() as top:
    os.makedirs(os.path.join(top, "a", "b"))
    for name in "x.py", "y.txt", ".h", "a/z.py", "a/b/w.py":
        open(os.path.join(top, name), "w").close()
    for pattern in "*", "*.py", "**/*.py", "a/*", "*/", ".*", "**", "[xy].*", "nope", "x.py", "a/**/", "**/b", "":
        print(repr(pattern), sorted(glob.glob(pattern, root_dir=top, recursive=True)))
        print(sorted(glob.glob(pattern, root_dir=top)))
    print(sorted(path.replace(top, "TOP") for path in glob.iglob(top + "/**/*.py", recursive=True)))
print(glob.escape("a[b]*"))

# output:
#| '(?s:.*)\\Z'
#| '(?s:.*\\.txt)\\Z'
#| '(?s:a(?>.*?b).*c)\\Z'
#| '(?s:.)\\Z'
#| '(?s:[ab])\\Z'
#| '(?s:[^ab])\\Z'
#| '(?s:[\\^a])\\Z'
#| '(?s:[]a])\\Z'
#| '(?s:[^]])\\Z'
#| '(?s:\\[a)\\Z'
#| '(?s:\\[)\\Z'
#| '(?s:a[b-d])\\Z'
#| '(?s:(?!)x)\\Z'
#| '(?s:.*a)\\Z'
#| '(?s:[a\\-])\\Z'
#| '(?s:[\\--0])\\Z'
#| '(?s:a\\.b)\\Z'
#| '(?s:[\\[a])\\Z'
#| '(?s:[a\\&\\&b])\\Z'
#| '(?s:[^a-c\\-e])\\Z'
#| '(?s:(?>.*?.).*)\\Z'
#| '(?s:[\\\\])\\Z'
#| '(?s:)\\Z'
#| True
#| ['a.py']
#| True
#| '*' ['a', 'x.py', 'y.txt']
#| ['a', 'x.py', 'y.txt']
#| '*.py' ['x.py']
#| ['x.py']
#| '**/*.py' ['a/b/w.py', 'a/z.py', 'x.py']
#| ['a/z.py']
#| 'a/*' ['a/b', 'a/z.py']
#| ['a/b', 'a/z.py']
#| '*/' ['a/']
#| ['a/']
#| '.*' ['.h']
#| ['.h']
#| '**' ['a', 'a/b', 'a/b/w.py', 'a/z.py', 'x.py', 'y.txt']
#| ['a', 'x.py', 'y.txt']
#| '[xy].*' ['x.py', 'y.txt']
#| ['x.py', 'y.txt']
#| 'nope' []
#| []
#| 'x.py' ['x.py']
#| ['x.py']
#| 'a/**/' ['a/', 'a/b/']
#| ['a/b/']
#| '**/b' ['a/b']
#| ['a/b']
#| '' []
#| []
#| ['TOP/a/b/w.py', 'TOP/a/z.py', 'TOP/x.py']
#| a[[]b][*]
