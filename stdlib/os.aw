"""The system: processes, the environment, files and folders."""
import sys
from _os import *
from _os import (
    _await_readable,
    _environment,
    _exit,
    _get_terminal_size,
    _read,
    _scan,
    _stat,
    _statvfs,
    _sysconf,
    _times,
    _uname,
    _utime,
)
from _structseq import structseq

import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
SEEK_DATA = 3
SEEK_HOLE = 4
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
NGROUPS_MAX = 65536
TMP_MAX = 238328
EX_OK = 0
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = range(64, 72)
EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(72, 79)
O_NDELAY = O_NONBLOCK
supports_bytes_environ = True
supports_dir_fd = {open, _stat}
supports_effective_ids = set()
supports_fd = {_stat, chdir, chmod, chown, listdir, truncate}
supports_follow_symlinks = {_stat}
sysconf_names = {"SC_ARG_MAX": 0, "SC_CHILD_MAX": 1, "SC_CLK_TCK": 2, "SC_NGROUPS_MAX": 3, "SC_OPEN_MAX": 4,
                 "SC_PAGESIZE": 30, "SC_PAGE_SIZE": 30, "SC_NPROCESSORS_CONF": 83, "SC_NPROCESSORS_ONLN": 84,
                 "SC_PHYS_PAGES": 85, "SC_AVPHYS_PAGES": 86}  # fmt: skip

terminal_size = structseq("terminal_size", "columns lines")
uname_result = structseq("uname_result", "sysname nodename release version machine", module="posix")
times_result = structseq("times_result", "user system children_user children_system elapsed", module="posix")
statvfs_result = structseq(
    "statvfs_result", "f_bsize f_frsize f_blocks f_bfree f_bavail f_files f_ffree f_favail f_flag f_namemax f_fsid", 10
)
_StatBase = structseq(
    "stat_result",
    "st_mode st_ino st_dev st_nlink st_uid st_gid st_size _atime _mtime _ctime st_atime st_mtime st_ctime "
    "st_atime_ns st_mtime_ns st_ctime_ns st_blksize st_blocks st_rdev",
    10,
)


class stat_result(_StatBase):
    """The facts about a file: a tuple of ten, and more by name."""

    n_fields = 19
    n_unnamed_fields = 3
    __match_args__ = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")

    def __repr__(self):
        fields = "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime".split()
        return f"os.stat_result({', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])})"


def _stat_result(numbers):
    mode, inode, device, links, uid, gid, size, atime, mtime, ctime, block_size, blocks, rdev = numbers
    second = 1_000_000_000
    return stat_result(
        (mode, inode, device, links, uid, gid, size, atime // second, mtime // second, ctime // second)
        + tuple([t // second + 1e-9 * (t % second) for t in (atime, mtime, ctime)])
        + (atime, mtime, ctime, block_size, blocks, rdev)
    )


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """The facts about a file."""
    return _stat_result(_stat(path, follow_symlinks, dir_fd, "stat"))


def lstat(path, *, dir_fd=None):
    """The same of a symbolic link itself."""
    return _stat_result(_stat(path, False, dir_fd, "lstat"))


def fstat(fd):
    """The same of an open descriptor."""
    if not hasattr(type(fd), "__index__"):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    try:
        return _stat_result(_stat(fd, True, None, "fstat"))
    except OSError as failure:
        failure.filename = None
        raise


def statvfs(path):
    """The facts about a file system."""
    return statvfs_result(_statvfs(path))


fstatvfs = statvfs


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Sets when a file was used and changed, in seconds or nanoseconds; without them: now."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple([t * 1_000_000_000 if isinstance(t, int) else round(t * 1e9) for t in times])
    elif ns is not None and (not isinstance(ns, tuple) or len(ns) != 2):
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    _utime(path, *(ns or (None, None)), follow_symlinks)


def read(fd, length, /):
    """Reads at most `length` bytes from a descriptor; waits until there are some."""
    if length > 0:
        _await_readable(fd)
    return _read(fd, length)


def get_terminal_size(fd=1, /):
    """Columns and lines of the terminal."""
    return terminal_size(_get_terminal_size(fd))


def uname():
    return uname_result(_uname())


def times():
    return times_result(_times())


def sysconf(name, /):
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError("unrecognized configuration name")
        name = sysconf_names[name]
    return _sysconf(name)


def getcwdb():
    return fsencode(getcwd())


def getlogin():
    """The name that the user logged in with."""
    name = environ.get("LOGNAME") or environ.get("USER")
    if name is None:
        raise OSError(6, strerror(6))
    return name


def killpg(pgid, signal, /):
    kill(-pgid, signal)


def waitpid(pid, options, /):
    """Waits for the end of a child process (-1: of any): (pid, status). With WNOHANG: (0, 0) if none has ended."""
    import _subprocess

    while True:
        children = [child for child in reversed(_subprocess.children()) if pid in (-1, 0, child.pid)]
        if not children:
            raise ChildProcessError(10, strerror(10))
        for child in children:
            code = child.wait(0)
            if code is not None:
                return child.pid, code << 8 if code >= 0 else -code
        if options & WNOHANG:
            return 0, 0
        if pid > 0:
            code = children[0].wait()
            return pid, code << 8 if code >= 0 else -code
        _subprocess.wait_any()


def wait():
    """Waits for the end of any child process: (pid, status)."""
    return waitpid(-1, 0)


def abort():
    """Ends the process with the signal SIGABRT."""
    kill(getpid(), 6)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


WSTOPSIG = WEXITSTATUS


def WIFCONTINUED(status):
    return status == 0xFFFF


def WCOREDUMP(status):
    return bool(status & 0x80)


def waitstatus_to_exitcode(status):
    """The exit status, or minus the number of the signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


# ---- names as text and as bytes ----


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


from abc import ABC, abstractmethod


class PathLike(ABC):
    """What has a path: the method __fspath__."""

    __slots__ = ()

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


# ---- the environment ----


def _encode_text(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _decode_text(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


_MISSING = object()


class _Environ:
    """The environment variables; changes are seen by programs that are started."""

    def __init__(self, data, encode, decode):
        self._data = data
        self.encodekey = self.encodevalue = encode
        self.decodekey = self.decodevalue = decode

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        name = self.encodekey(key)
        unsetenv(name)
        try:
            del self._data[name]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(
            f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items()
        )
        return f"environ({{{items}}})"

    def copy(self):
        return {self.decodekey(key): self.decodevalue(value) for key, value in self._data.items()}

    def __contains__(self, key):
        return self.encodekey(key) in self._data

    def __eq__(self, other):
        if isinstance(other, _Environ):
            other = other.copy()
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self.copy().keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, default=_MISSING):
        if key not in self and default is not _MISSING:
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return self.copy() | dict(other) if hasattr(other, "keys") else NotImplemented

    def __ror__(self, other):
        return dict(other) | self.copy() if hasattr(other, "keys") else NotImplemented


environ = _Environ(_environment(), _encode_text, _decode_text)
environb = _Environ(environ._data, _check_bytes, lambda value: value)


def getenv(key, default=None):
    """An environment variable's value."""
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    env = environ if env is None else env
    value = env.get("PATH")
    if value is None:
        value = env.get(b"PATH", defpath) if not isinstance(env, _Environ) else defpath
    return fsdecode(value).split(pathsep)


# ---- folders ----


class DirEntry:
    """What scandir() found: a name in a folder, and what is known of it already."""

    def __init__(self, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def inode(self):
        return self._inode

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks and not self.is_symlink():
            follow_symlinks = False
        name = "_stat" if follow_symlinks else "_lstat"
        found = getattr(self, name, None)
        if found is None:
            found = stat(self.path, follow_symlinks=follow_symlinks)
            setattr(self, name, found)
        return found

    def _is(self, kind, follow):
        # kinds: 4 folder, 8 file, 10 symbolic link, 0 not known
        if self._kind == 0 or (follow and self._kind == 10):
            try:
                mode = self.stat(follow_symlinks=follow).st_mode
            except FileNotFoundError:
                return False
            return mode >> 12 == kind
        return self._kind == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(4, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(8, follow_symlinks)

    def is_symlink(self):
        return self._is(10, False)

    __class_getitem__ = classmethod(type(list[int]))


DirEntry.__module__ = "posix"


class _ScandirIterator:
    """The entries of a folder; a context manager."""

    def __init__(self, folder):
        self._entries = iter(_scan(folder))
        self._folder = "." if folder is None else folder

    def __iter__(self):
        return self

    def __next__(self):
        name, kind, inode = next(self._entries)
        entry = object.__new__(DirEntry)
        entry.name = name
        entry.path = name if isinstance(self._folder, int) else path.join(self._folder, name)
        entry._kind = kind
        entry._inode = inode
        return entry

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"
_ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """The entries of a folder, with what the system knows of each."""
    return _ScandirIterator(path if path is None or isinstance(path, int) else fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a folder, and those above it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Renames; makes the folders that are missing, and removes those that are empty then."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """All folders below `top`: for each its path, the names of folders in it, and of other things."""
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    folders, others, below = [], [], []
    try:
        entries = list(scandir(top))
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    for entry in entries:
        try:
            is_folder = entry.is_dir()
        except OSError:
            is_folder = False
        (folders if is_folder else others).append(entry.name)
        if not topdown and is_folder and (followlinks or not entry.is_symlink()):
            below.append(entry.path)
    if topdown:
        yield top, folders, others
        for name in folders:
            folder = path.join(top, name)
            if followlinks or not path.islink(folder):
                yield from _walk(folder, topdown, onerror, followlinks)
    else:
        for folder in below:
            yield from _walk(folder, topdown, onerror, followlinks)
        yield top, folders, others


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object on a descriptor."""
    import io

    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)
