# Paths as text: os.path by the rules of Unix, for str and bytes.
import os.path
from os.path import *

print(join("a", "b", "/c", "d"), join("a/", "b"), join(b"a", b"b"), join("a", ""))
print(split("/a/b"), split("//a"), basename("a/b/"), dirname("/a"))
print([splitext(p) for p in ("a.b.c", ".bashrc", "..a.b", "a/.b", "a.b/c", "")])
print([normpath(p) for p in ("", "//a/../b", "///a", "a/./b/..", "../a/../..", "/..")])
print(relpath("a/b", "c"), relpath("/a", "/a"), commonpath(["/usr/lib", "/usr/local"]), commonprefix(["abc", "abd"]))
print(isabs("/a"), isabs("a"), exists("/"), isdir("/"), isfile("/"), islink("/"), ismount("/"), lexists("/nope"))
os.environ["AW_PLACE"] = "here"
print(expandvars("$AW_PLACE/${AW_PLACE}/$NO_SUCH/${"), expandvars(b"$AW_PLACE"), expanduser("a~"))
for call in "join('a', b'b')", "join('a', 3)", "commonpath(['/a', 'b'])", "commonpath([])", "relpath('')", "os.fspath(3)":
    try:
        print(eval(call))
    except Exception as error:
        print(type(error).__name__, error)


class Place:
    def __fspath__(self):
        return "/some/place"


print(join(Place(), "x"), isinstance(Place(), os.PathLike), os.fsencode(Place()))

# output:
#| /c/d a/b b'a/b' a/
#| ('/a', 'b') ('//', 'a')  /
#| [('a.b', '.c'), ('.bashrc', ''), ('..a', '.b'), ('a/.b', ''), ('a.b/c', ''), ('', '')]
#| ['.', '//b', '/a', 'a', '../..', '/']
#| ../a/b . /usr ab
#| True False True True False False True False
#| here/here/$NO_SUCH/${ b'here' a~
#| TypeError Can't mix strings and bytes in path components
#| TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
#| ValueError Can't mix absolute and relative paths
#| ValueError commonpath() arg is an empty sequence
#| ValueError no path specified
#| TypeError expected str, bytes or os.PathLike object, not int
#| /some/place/x True b'/some/place'
