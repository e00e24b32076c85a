"""Files whose paths fit a pattern."""
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that fit the pattern."""
    return list(
        iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden)
    )


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same, one after the other."""
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _find(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or (recursive and _is_deep(pathname[:2])):
        found = _without_first_empty(found)
    return found


def _without_first_empty(found):
    first = True
    for path in found:
        if not first or path:
            yield path
        first = False


def _find(pathname, root, recursive, folders_only, hidden):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if name:
            if os.path.lexists(full):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _in_folder(root, name, recursive, folders_only, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _find(folder, root, recursive, True, hidden)
    else:
        folders = [folder]
    for folder in folders:
        for found in _in_folder(os.path.join(root, folder), name, recursive, folders_only, hidden):
            yield os.path.join(folder, found)


def _in_folder(folder, pattern, recursive, folders_only, hidden):
    """The names in a folder that fit the last part of a pattern."""
    if recursive and _is_deep(pattern):
        if not folder or os.path.isdir(folder):
            yield pattern[:0]
            yield from _deep(folder, folders_only, hidden)
    elif has_magic(pattern):
        names = [name for name, _ in _entries(folder, folders_only, pattern)]
        if not (hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        yield from fnmatch.filter(names, pattern)
    elif not pattern:
        if os.path.isdir(folder):
            yield pattern
    elif os.path.lexists(os.path.join(folder, pattern)):
        yield pattern


def glob0(dirname, pattern):
    return list(_in_folder(dirname, pattern, False, False, False)) if not has_magic(pattern) else []


def glob1(dirname, pattern):
    return list(_in_folder(dirname, pattern, False, False, False))


def _entries(folder, folders_only, kind):
    """(name, whether it is a folder) of what is in a folder; none if it cannot be read."""
    if not folder:
        folder = b"." if isinstance(kind, bytes) else "."
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                try:
                    is_folder = entry.is_dir()
                except OSError:
                    is_folder = False
                if is_folder or not folders_only:
                    yield entry.name, is_folder
    except OSError:
        return


def _deep(folder, folders_only, hidden):
    for name, is_folder in list(_entries(folder, folders_only, folder)):
        if hidden or not _is_hidden(name):
            yield name
            if is_folder:
                for below in _deep(os.path.join(folder, name) if folder else name, folders_only, hidden):
                    yield os.path.join(name, below)


def has_magic(s):
    """Whether a text is a pattern."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _is_hidden(path):
    return path[:1] in (".", b".")


def _is_deep(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")


def escape(pathname):
    """The pattern that fits just this path."""
    if isinstance(pathname, bytes):
        return _magic_bytes.sub(rb"[\1]", pathname)
    return _magic.sub(r"[\1]", pathname)
