"""The system: processes, the environment, files and folders."""
import sys
from _os import *
from _os import (
    _await_readable,
    _confstr,
    _environment,
    _eventfd,
    _exec,
    _exit,
    _getparam,
    _get_terminal_size,
    _getxattr,
    _listxattr,
    _pathconf,
    _read,
    _removexattr,
    _scan,
    _setscheduler,
    _setxattr,
    _spawn,
    _stat,
    _statvfs,
    _sysconf,
    _times,
    _transfer,
    _uname,
    _utime,
    _wait4,
    _waitid,
)
from _os import fork as _fork
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


terminal_size = structseq("terminal_size", "columns lines")
uname_result = structseq("uname_result", "sysname nodename release version machine", module="posix")
waitid_result = structseq("waitid_result", "si_pid si_uid si_signo si_status si_code", module="posix")


_usage = structseq(
    "struct_rusage",
    "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap ru_inblock ru_oublock ru_msgsnd "
    "ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw",
    module="resource",
)


class sched_param(structseq("sched_param", "sched_priority", module="posix")):
    """The priority of a process."""

    __module__ = "posix"

    def __new__(cls, sched_priority):
        return super().__new__(cls, (sched_priority,))

    def __reduce__(self):
        return sched_param, (self.sched_priority,)


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
    if isinstance(path, int):
        raise TypeError(f"lstat: path should be string, bytes or os.PathLike, not {type(path).__name__}")
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
    _utime(path, *(ns or (None, None)), dir_fd, follow_symlinks)


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


def _limit(name, table):
    """The number of a limit, which is given by name or number."""
    if isinstance(name, str):
        names = __getattr__(table)
        if name not in names:
            raise ValueError("unrecognized configuration name")
        return names[name]
    if not isinstance(name, int):
        raise TypeError("configuration names must be strings or integers")
    return name


def sysconf(name, /):
    return _sysconf(_limit(name, "sysconf_names"))


def pathconf(path, name):
    return _pathconf(path, _limit(name, "pathconf_names"))


def fpathconf(fd, name, /):
    return _pathconf(fd, _limit(name, "pathconf_names"))


def confstr(name, /):
    return _confstr(_limit(name, "confstr_names"))


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


# Children that fork() and posix_spawn() made; those of subprocess are known to that module.
_children = set()


def fork():
    """Makes a second process like this one: 0 there, its number here."""
    _call_all(reversed(_before_fork))
    pid = _fork()
    if pid:
        _children.add(pid)
    else:
        _children.clear()
        _forget_started()
    _call_all(_after_fork_here if pid else _after_fork_in_child)
    return pid


def _forget_started():
    started = sys.modules.get("_subprocess")
    if started is not None:
        started.children().clear()


def forkpty():
    """The same with a new terminal for the child: (number, descriptor of our end)."""
    master, slave = openpty()
    pid = fork()
    if pid:
        close(slave)
        return pid, master
    close(master)
    login_tty(slave)
    return 0, -1


# what fork() calls before, and after in the child and in this process
_before_fork, _after_fork_in_child, _after_fork_here = [], [], []


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Functions that fork() calls."""
    given = {"before": before, "after_in_child": after_in_child, "after_in_parent": after_in_parent}
    if not any([function is not None for function in given.values()]):
        raise TypeError("At least one argument is required.")
    for name, function in given.items():
        if function is not None and not callable(function):
            raise TypeError(f"'{name}' must be callable, not {type(function).__name__}")
    for functions, function in (
        (_before_fork, before), (_after_fork_in_child, after_in_child), (_after_fork_here, after_in_parent),
    ):  # fmt: skip
        if function is not None:
            functions.append(function)


def _report(failure):
    """What sys.unraisablehook() is told."""
    hook = getattr(sys, "unraisablehook", None)
    if hook is not None:
        hook(failure)
        return
    from _asyncio import _report_error

    _report_error(f"{failure.err_msg or 'Exception ignored in'}: {failure.object!r}", failure.exc_value)


def _call_all(functions):
    for function in functions:
        try:
            function()
        except BaseException as error:
            _report(_Unraisable((type(error), error, error.__traceback__, None, function)))


_Unraisable = structseq("UnraisableHookArgs", "exc_type exc_value exc_traceback err_msg object", module="sys")


def _wait_for(pid, options):
    """wait4() of a child that subprocess does not know: asks again and again, so that other threads go on."""
    import time

    pause = 0.0005
    while True:
        facts = None
        for one in _children.copy() if pid == -1 else (pid,):
            facts = _wait4(one, options | WNOHANG)
            if facts[0]:
                if not WIFSTOPPED(facts[1]) and not WIFCONTINUED(facts[1]):
                    _children.discard(facts[0])
                return facts
        if options & WNOHANG:
            return facts
        time.sleep(pause)
        pause = min(pause * 2, 0.02)


def waitpid(pid, options, /):
    """Waits for the end of a child process (-1: of any): (pid, status). With WNOHANG: (0, 0) if none has ended."""
    import _subprocess

    while True:
        children = [child for child in reversed(_subprocess.children()) if pid in (-1, 0, child.pid)]
        if not children and (pid not in (-1, 0) or _children):
            return _wait_for(pid, options)[:2]
        if not children:
            raise ChildProcessError(10, strerror(10))
        for child in children:
            code = child.wait(0)
            if code is not None:
                return child.pid, code << 8 if code >= 0 else -code
        if _children and pid in (-1, 0):
            facts = _wait_for(-1, WNOHANG)
            if facts[0] or options & WNOHANG:
                return facts[:2]
            import time

            time.sleep(0.001)
            continue
        if options & WNOHANG:
            return 0, 0
        if pid > 0:
            code = children[0].wait()
            return pid, code << 8 if code >= 0 else -code
        _subprocess.wait_any()


def wait():
    """Waits for the end of any child process: (pid, status)."""
    return waitpid(-1, 0)


def wait4(pid, options):
    """The same with what the child has used: (pid, status, usage)."""
    pid, status, *usage = _wait_for(pid, options)
    return pid, status, _usage(usage)


def wait3(options):
    return wait4(-1, options)


def waitid(idtype, id, options, /):
    """What has become of a child, or None."""
    import time

    while True:
        facts = _waitid(idtype, id, options | WNOHANG)
        if facts is not None:
            if not options & WNOWAIT:
                _children.discard(facts[0])
            return waitid_result(facts)
        if options & WNOHANG:
            return None
        time.sleep(0.001)


# ---- other programs ----


def _argv(args, function):
    if not isinstance(args, (list, tuple)):
        raise TypeError(f"{function} must be a tuple or list")
    if not args:
        raise ValueError(f"{function} must not be empty")
    if not fspath(args[0]):
        raise ValueError(f"{function} first element cannot be empty")
    return args


def _settings(env, function):
    """NAME=value texts of a mapping."""
    if not hasattr(env, "keys") or not hasattr(env, "values"):
        raise TypeError(f"{function}: environment must be a mapping object")
    settings = []
    for name, value in zip(list(env.keys()), list(env.values())):
        name, value = fsencode(name), fsencode(value)
        if b"=" in name[1:] or not name:
            raise ValueError("illegal environment variable name")
        settings.append(name + b"=" + value)
    return settings


def execv(path, argv, /):
    """Runs another program in this one's place."""
    _exec(path, _argv(argv, "execv() arg 2"), None)


def execve(path, argv, env):
    """The same with other environment variables."""
    if not isinstance(argv, (list, tuple)):
        raise TypeError("execve: argv must be a tuple or list")
    argv = _argv(argv, "execve: argv")
    _exec(path, argv, _settings(env, "execve"))


def _along_path(call, more, file, argv, env):
    """Tries the folders of PATH in turn."""
    if dirname(file):
        call(file, argv, *more)
        return
    saved = None
    file = fsencode(file)
    for folder in map(fsencode, get_exec_path(env)):
        try:
            call(path.join(folder, file), argv, *more)
        except (FileNotFoundError, NotADirectoryError) as failure:
            last = failure
        except OSError as failure:
            last = failure
            saved = saved or failure
    raise saved or last


dirname = path.dirname


def execvp(file, args):
    """Runs a program that is looked for along PATH."""
    _execvpe(file, args)


def execvpe(file, args, env):
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    if env is None:
        _along_path(execv, (), file, args, env)
    else:
        _along_path(execve, (env,), file, args, env)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def _posix_spawn(name, search, path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler):
    if not isinstance(argv, (list, tuple)):
        raise TypeError(f"{name}: argv must be a tuple or list")
    if not argv:
        raise ValueError(f"{name}: argv must not be empty")
    if env is not None and not hasattr(env, "keys"):
        raise TypeError(f"{name}: environment must be a mapping object or None")
    if not fspath(argv[0]):
        raise ValueError(f"{name}: argv first element cannot be empty")
    if scheduler is not None:
        if not isinstance(scheduler, tuple) or len(scheduler) != 2:
            raise TypeError(f"{name}: scheduler must be a tuple or None")
        scheduler = scheduler[0], _priority(scheduler[1])
    if file_actions is not None and not isinstance(file_actions, (list, tuple)) and not hasattr(file_actions, "__iter__"):
        raise TypeError("file_actions must be a sequence or None")
    settings = None if env is None else _settings(env, name)
    options = (setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)
    pid = _spawn(path, argv, settings, search, file_actions or (), options)
    _children.add(pid)
    return pid


def posix_spawn(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None, setsigdef=None,
    scheduler=None,
):  # fmt: skip
    """Starts a program: its number."""
    return _posix_spawn(
        "posix_spawn", False, path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler
    )


def posix_spawnp(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=None, setsigdef=None,
    scheduler=None,
):  # fmt: skip
    """The same along PATH."""
    return _posix_spawn(
        "posix_spawnp", True, path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler
    )


# as natives they would not become methods where a class has them as attributes
posix_spawn = staticmethod(posix_spawn)
posix_spawnp = staticmethod(posix_spawnp)


_AS_OURS = (None, False, False, None, None, None)


def _start(mode, file, args, env, search):
    """What spawn…() do: the program's number, or with P_WAIT how it ended."""
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    file = fspath(file)
    try:
        pid = _spawn(file, args, None if env is None else _settings(env, "spawnve"), search, (), _AS_OURS)
    except OSError:
        return 127 if mode == P_WAIT else _spawn("/bin/sh", ["sh", "-c", "exit 127"], None, False, (), _AS_OURS)
    _children.add(pid)
    return waitstatus_to_exitcode(waitpid(pid, 0)[1]) if mode == P_WAIT else pid


def spawnv(mode, file, args):
    return _start(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    return _start(mode, file, args, env, False)


def spawnvp(mode, file, args):
    return _start(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    return _start(mode, file, args, env, True)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


class _Pipe:
    """What popen() gives: a stream, whose close() tells how the command ended."""

    def __init__(self, stream, process):
        self._stream = stream
        self._proc = process

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        return None if code == 0 else code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """A command of the shell and the stream from it or to it."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    pipe = {"stdout": subprocess.PIPE} if mode == "r" else {"stdin": subprocess.PIPE}
    process = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **pipe)
    return _Pipe(process.stdout if mode == "r" else process.stdin, process)


# ---- descriptors and files ----


def fchdir(fd):
    chdir(fd)


def device_encoding(fd):
    """The encoding of a terminal; None for what is none."""
    return "utf-8" if isatty(fd) else None


def eventfd(initval, flags=EFD_CLOEXEC):
    """A descriptor that counts."""
    return _eventfd(initval, flags)


def eventfd_read(fd):
    return int.from_bytes(read(fd, 8), sys.byteorder)


def eventfd_write(fd, value):
    write(fd, value.to_bytes(8, sys.byteorder))


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copies from file to file inside of the system: how many bytes."""
    return _transfer(src, dst, count, offset_src, offset_dst, None)


def splice(src, dst, count, offset_src=None, offset_dst=None, flags=0):
    """Moves bytes between a pipe and another descriptor: how many."""
    return _transfer(src, dst, count, offset_src, offset_dst, flags)


def _fill(buffers, data):
    at = 0
    for buffer in buffers:
        view = memoryview(buffer).cast("B")
        size = min(len(view), len(data) - at)
        view[:size] = data[at : at + size]
        at += size
    return at


def _total(buffers, what):
    if not isinstance(buffers, (list, tuple)):
        raise TypeError(f"{what} must be a sequence")
    return sum([memoryview(buffer).nbytes for buffer in buffers])


def readv(fd, buffers, /):
    """Reads into several buffers: how many bytes."""
    return _fill(buffers, read(fd, _total(buffers, "readv() arg 2")))


def preadv(fd, buffers, offset, flags=0, /):
    """The same from a place of the file."""
    return _fill(buffers, pread(fd, _total(buffers, "preadv() arg 2"), offset))


def writev(fd, buffers, /):
    """Writes several buffers: how many bytes."""
    _total(buffers, "writev() arg 2")
    return write(fd, b"".join(buffers))


def pwritev(fd, buffers, offset, flags=0, /):
    """The same to a place of the file."""
    _total(buffers, "pwritev() arg 2")
    return pwrite(fd, b"".join(buffers), offset)


def getxattr(path, attribute, *, follow_symlinks=True):
    return _getxattr(path, attribute, follow_symlinks)


def setxattr(path, attribute, value, flags=0, *, follow_symlinks=True):
    _setxattr(path, attribute, follow_symlinks, value, flags)


def removexattr(path, attribute, *, follow_symlinks=True):
    _removexattr(path, attribute, follow_symlinks)


def listxattr(path=None, *, follow_symlinks=True):
    return _listxattr(path, follow_symlinks)


def sched_getparam(pid, /):
    return sched_param(_getparam(pid))


def sched_setparam(pid, param, /):
    _setscheduler(pid, -1, _priority(param))


def sched_setscheduler(pid, policy, param, /):
    _setscheduler(pid, policy, _priority(param))


def _priority(param):
    if not isinstance(param, sched_param):
        raise TypeError("must have a sched_param object")
    return param.sched_priority


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


_fspath = fspath


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


from _os_environ import _Environ, _check_bytes, _decode_text, _encode_text

environ = _Environ(_environment(), _encode_text, _decode_text)
environb = _Environ(environ._data, _check_bytes, lambda value: value)


if "collections.abc" in sys.modules:  # it does so itself when it comes later
    sys.modules["collections.abc"].MutableMapping.register(_Environ)


def getenv(key, default=None):
    """An environment variable's value."""
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    env = environ if env is None else env
    value = env.get("PATH")
    if not isinstance(env, _Environ):
        other = env.get(b"PATH")
        if other is not None:
            if value is not None:
                raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
            value = other
    return fsdecode(defpath if value is None else value).split(pathsep)


# ---- folders ----


from _os_folders import DirEntry, fwalk, makedirs, removedirs, renames, scandir, walk


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object on a descriptor."""
    import io

    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


supports_dir_fd = {
    access, chmod, chown, link, lstat, mkdir, mkfifo, mknod, open, readlink, remove, rename, replace, rmdir, stat, symlink, unlink,
    utime,
}  # fmt: skip
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime, getxattr, setxattr, removexattr, listxattr}


def _public():
    names = [name for name in globals() if not name.startswith("_")]
    for name in ("sys", "structseq", "ABC", "abstractmethod", "dirname"):
        names.remove(name)
    return names + ["_exit", "sysconf_names", "pathconf_names", "confstr_names"]


__all__ = _public()


def __getattr__(name):
    """The tables of limits, which few programs need."""
    if name in ("sysconf_names", "pathconf_names", "confstr_names"):
        import _osnames

        table = globals()[name] = getattr(_osnames, name)
        return table
    raise AttributeError(f"module 'os' has no attribute {name!r}")
