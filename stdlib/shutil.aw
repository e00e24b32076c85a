"""Copies, moves and removes files and whole folders."""
import fnmatch
import os
import stat

COPY_BUFSIZE = 64 * 1024

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
    "ExecError", "SameFileError", "chown", "which", "get_terminal_size", "disk_usage",
    "ignore_patterns", "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
    "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive",
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
    _copyxattr(src, dst, follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(about.st_mode))


def _copyxattr(src, dst, *, follow_symlinks=True):
    """Copies the extended attributes, where both file systems have them and the user may."""
    import errno

    nothing_lost = (errno.EPERM, errno.ENOTSUP, errno.ENODATA, errno.EINVAL, errno.EACCES)
    try:
        names = os.listxattr(src, follow_symlinks=follow_symlinks)
    except OSError as failure:
        if failure.errno not in (errno.ENOTSUP, errno.ENODATA, errno.EINVAL):
            raise
        return
    for name in names:
        try:
            os.setxattr(dst, name, os.getxattr(src, name, follow_symlinks=follow_symlinks), follow_symlinks=follow_symlinks)
        except OSError as failure:
            if failure.errno not in nothing_lost:
                raise


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

    path = os.fsdecode(path) if isinstance(path, bytes) else path
    _remove_tree(dir_fd, path, path, onerror)


def _remove_tree(parent, name, shown, onerror):
    # `name` in the folder of the descriptor `parent`; `shown` is its whole path, for errors
    import sys

    step = os.lstat
    try:
        before = os.lstat(name, dir_fd=parent)
        step = os.open
        folder = os.open(name, os.O_RDONLY, dir_fd=parent)
    except OSError:
        onerror(step, shown, sys.exc_info())
        return
    try:
        if os.path.samestat(before, os.fstat(folder)):
            _empty_folder(folder, shown, onerror)
            step = os.rmdir
            os.rmdir(name, dir_fd=parent)
        else:  # somebody put a link in its place
            step = os.path.islink
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        if step is os.open:
            raise
        onerror(step, shown, sys.exc_info())
    finally:
        os.close(folder)


def _empty_folder(folder, shown, onerror):
    import sys

    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError as failure:
        failure.filename = shown
        onerror(os.scandir, shown, sys.exc_info())
        return
    for entry in entries:
        full = os.path.join(shown, entry.name)
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError:
            is_folder = False
        if is_folder:
            _remove_tree(folder, entry.name, full, onerror)
            continue
        try:
            os.unlink(entry.name, dir_fd=folder)
        except OSError:
            onerror(os.unlink, full, sys.exc_info())


_use_fd_functions = rmtree.avoids_symlink_attacks = True  # a link put in place of a folder meanwhile is not followed


def _destinsrc(src, dst):
    """Whether `dst` lies in the folder `src`, or is it."""
    return os.path.join(os.path.abspath(dst), "").startswith(os.path.join(os.path.abspath(src), ""))


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
            if _destinsrc(src, dst):
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


def _id_of(name, what):
    # the number of a user or group; None: the system does not know it
    try:
        if what == "user":
            import pwd

            return pwd.getpwnam(name).pw_uid
        import grp

        return grp.getgrnam(name).gr_gid
    except KeyError:
        return None


def chown(path, user=None, group=None):
    """Changes the owner of a file, given by numbers or names."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    ids = []
    for what, value in ("user", user), ("group", group):
        number = -1 if value is None else value
        if isinstance(value, str):
            number = _id_of(value, what)
            if number is None:
                raise LookupError(f"no such {what}: {value!r}")
        ids.append(number)
    os.chown(path, *ids)


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
        path = os.environ.get("PATH")
        if path is None:
            try:
                path = os.confstr("CS_PATH")
            except ValueError:
                path = os.defpath
    if not path:
        return None
    separator = os.fsencode(os.pathsep) if isinstance(cmd, bytes) else os.pathsep
    folders = (os.fsencode(path) if isinstance(cmd, bytes) else os.fsdecode(path)).split(separator)
    for folder in dict.fromkeys(folders):
        full = os.path.join(folder, cmd)
        if _is_program(full, mode):
            return full
    return None


from _shutil_archives import (
    _make_tarball, _make_zipfile, get_archive_formats, get_unpack_formats, make_archive, register_archive_format,
    register_unpack_format, unpack_archive, unregister_archive_format, unregister_unpack_format,
)  # fmt: skip
