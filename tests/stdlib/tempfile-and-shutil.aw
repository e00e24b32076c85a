# Files and folders for a while, copied, moved and removed.
import os
import shutil
import tempfile


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


with tempfile.TemporaryDirectory() as top:
    os.makedirs(os.path.join(top, "a", "b"))
    for name in "x.py", "a/z.py", "a/y.txt", "a/b/w.py":
        with open(os.path.join(top, name), "w") as file:
            file.write(name)
    shutil.copytree(top + "/a", top + "/c", ignore=shutil.ignore_patterns("*.txt"))
    print(sorted(os.listdir(top + "/c")), shutil.copy(top + "/x.py", top + "/c").replace(top, "TOP"))
    print(shutil.move(top + "/c", top + "/e").replace(top, "TOP"), sorted(os.listdir(top + "/e")))
    shutil.rmtree(top + "/e")
    print(os.path.exists(top + "/e"))
    try:
        shutil.copyfile(top + "/x.py", top + "/x.py")
    except shutil.SameFileError as error:
        print(type(error), isinstance(error, OSError))
    tell(shutil.copyfile, "/no/such", "/x")
    tell(shutil.rmtree, "/no/such")
    shutil.rmtree("/no/such", ignore_errors=True)
    with tempfile.NamedTemporaryFile("w+", dir=top, suffix=".x", prefix="p") as file:
        file.write("text")
        file.seek(0)
        print(file.read(), file.name.endswith(".x"), os.path.basename(file.name)[0], file.closed)
    print(os.path.exists(file.name), file.closed)
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
        file.seek(0)
        print(file.read(), type(file.name), file.mode)
    number, path = tempfile.mkstemp(dir=top)
    os.close(number)
    print(oct(os.stat(path).st_mode))
    spooled = tempfile.SpooledTemporaryFile(max_size=3)
    spooled.write(b"ab")
    print(spooled.name)
    spooled.write(b"cdef")
    spooled.seek(0)
    print(type(spooled.name), spooled.read())
    spooled.close()
print(os.path.exists(top), tempfile.gettempprefix(), shutil.which("no-such-program"))
tell(tempfile.mkstemp, b"a", "b")

# output:
#| ['b', 'z.py'] TOP/c/x.py
#| TOP/e ['b', 'x.py', 'z.py']
#| False
#| <class 'shutil.SameFileError'> True
#| FileNotFoundError [Errno 2] No such file or directory: '/no/such'
#| FileNotFoundError [Errno 2] No such file or directory: '/no/such'
#| text True p False
#| False True
#| b'x' <class 'int'> rb+
#| 0o100600
#| None
#| <class 'int'> b'abcdef'
#| False tmp None
#| TypeError Can't mix bytes and non-bytes in path components.
