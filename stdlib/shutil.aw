"""Copies, moves and removes files and whole folders."""
import fnmatch
import os
import stat

COPY_BUFSIZE = 64 * 1024

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
    "ExecError", "SameFileError", "ReadError", "RegistryError", "chown", "which", "get_terminal_size", "disk_usage",
    "ignore_patterns",
]  # fmt: skip


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """A file that cannot be copied, like a named pipe."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format of archives is not known."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left in one file object to another."""
    length = length or COPY_BUFSIZE
    while data := fsrc.read(length):
        fdst.write(data)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies what is in a file."""
    if _same_file(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for path in src, dst:
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            path = path.path if isinstance(path, os.DirEntry) else path
            raise SpecialFileError("`%s` is a named pipe" % path)
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as failure:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from failure
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies who may use a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copies who may use a file, and its times."""
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    about = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(about.st_atime_ns, about.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(about.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file and who may use it, to a file or into a folder; gives the new path."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """The same, and its times."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """What copytree may be told to leave out."""

    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    """Copies a folder with all that is in it; gives the new path."""
    with os.scandir(src) as found:
        entries = list(found)
    left_out = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in left_out:
            continue
        from_path = os.path.join(src, entry.name)
        to_path = os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(from_path), to_path)
                copystat(entry, to_path, follow_symlinks=False)
            elif entry.is_symlink() and not os.path.exists(from_path) and ignore_dangling_symlinks:
                continue
            elif entry.is_dir():
                copytree(
                    from_path, to_path, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok
                )
            else:
                copy_function(entry if copy_function in (copy, copy2) else from_path, to_path)
        except Error as failure:
            errors.extend(failure.args[0])
        except OSError as failure:
            errors.append((from_path, to_path, str(failure)))
    try:
        copystat(src, dst)
    except OSError as failure:
        errors.append((src, dst, str(failure)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder with all that is in it."""
    import sys

    if ignore_errors:

        def onerror(*args):
            pass

    elif onerror is None:

        def onerror(*args):
            raise

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        onerror(os.path.islink, path, sys.exc_info())
        return
    _remove_tree(path, onerror)


def _remove_tree(path, onerror):
    import sys

    try:
        os.lstat(path)
    except OSError:
        onerror(os.lstat, path, sys.exc_info())
        return
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError:
        onerror(os.scandir, path, sys.exc_info())
        entries = []
    for entry in entries:
        full = os.path.join(path, entry.name)
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError:
            is_folder = False
        if is_folder:
            _remove_tree(full, onerror)
        else:
            try:
                os.unlink(full)
            except OSError:
                onerror(os.unlink, full, sys.exc_info())
    try:
        os.rmdir(path)
    except OSError:
        onerror(os.rmdir, path, sys.exc_info())


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Moves a file or folder, to a path or into a folder; gives the new path."""
    real = dst
    if os.path.isdir(dst):
        if _same_file(src, dst):
            os.rename(src, dst)
            return None
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            inside = os.path.join(os.path.abspath(src), "")
            if os.path.join(os.path.abspath(dst), "").startswith(inside):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def disk_usage(path):
    """Bytes of the disk: all, used, free."""
    from _structseq import structseq

    about = os.statvfs(path)
    kind = structseq("usage", "total used free", module="")
    kind.__repr__ = lambda self: f"usage(total={self[0]}, used={self[1]}, free={self[2]})"
    total = about.f_blocks * about.f_frsize
    return kind((total, (about.f_blocks - about.f_bfree) * about.f_frsize, about.f_bavail * about.f_frsize))


def chown(path, user=None, group=None):
    """Changes the owner of a file, given by numbers."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    for what, value in ("user", user), ("group", group):
        if isinstance(value, str):
            raise LookupError(f"no such {what}: {value!r}")
    os.chown(path, -1 if user is None else user, -1 if group is None else group)


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal: by the environment, by the system, else the fallback."""
    import sys

    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = number("COLUMNS"), number("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def _is_program(path, mode):
    return os.path.exists(path) and os.access(path, mode) and not os.path.isdir(path)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that a command would run, or None."""
    if os.path.dirname(cmd):
        return cmd if _is_program(cmd, mode) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    if not path:
        return None
    separator = os.fsencode(os.pathsep) if isinstance(cmd, bytes) else os.pathsep
    folders = (os.fsencode(path) if isinstance(cmd, bytes) else os.fsdecode(path)).split(separator)
    for folder in dict.fromkeys(folders):
        full = os.path.join(folder, cmd)
        if _is_program(full, mode):
            return full
    return None
