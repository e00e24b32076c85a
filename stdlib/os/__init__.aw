"""The system: processes, the environment, files and folders."""
from _os import (
    _environment,
    _exit,
    chdir,
    cpu_count,
    getcwd,
    getpid,
    getppid,
    listdir,
    mkdir,
    putenv,
    remove,
    rename,
    rmdir,
    unlink,
    unsetenv,
)
from . import path

name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
devnull = "/dev/null"
curdir = "."
pardir = ".."
error = OSError


class _Environ(dict):
    """The environment variables; changes are seen by programs that are started."""

    def __setitem__(self, name, value):
        if not isinstance(name, str):
            raise TypeError(f"str expected, not {type(name).__name__}")
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        putenv(name, value)
        dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        dict.__delitem__(self, name)
        unsetenv(name)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{items}}})"


environ = _Environ(_environment())


def getenv(key, default=None):
    return environ.get(key, default)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, mode, True)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def fspath(path):
    """The path as str."""
    if isinstance(path, (str, bytes)):
        return path
    try:
        method = type(path).__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}") from None
    return method(path)
