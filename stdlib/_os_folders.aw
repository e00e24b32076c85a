"""What is in folders: os.scandir(), and what makes, removes and walks through trees of folders."""
import posixpath as path
from _os import O_NONBLOCK, O_RDONLY, _scan, close, fspath, mkdir, open, rename, rmdir


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
            from os import stat
            found = stat(self.path, dir_fd=self._folder, follow_symlinks=follow_symlinks)
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

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'posix.DirEntry' object")

    __class_getitem__ = classmethod(type(list[int]))


class _ScandirIterator:
    """The entries of a folder; a context manager."""

    def __init__(self, folder):
        self._entries = iter(_scan(folder))
        self._folder = "." if folder is None else folder

    def __iter__(self):
        return self

    def __next__(self):
        name, kind, inode = next(self._entries)
        folder = self._folder
        entry = object.__new__(DirEntry)
        entry.name = name
        entry._kind = kind
        entry._inode = inode
        if isinstance(folder, int):
            entry.path = name
            entry._folder = folder
        else:
            entry.path = path.join(folder, name)
            entry._folder = None
        return entry

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'posix.ScandirIterator' object")


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"


def scandir(path=None):
    """The entries of a folder, with what the system knows of each."""
    return _ScandirIterator(path if path is None or isinstance(path, int) else fspath(path))


# ---- making and removing whole chains of folders ----

def _above(name):
    """The folder that a name stands in, and what the name is there; slashes at the end do not count."""
    head, tail = path.split(name)
    return (head, tail) if tail else path.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those above it."""
    folder, last = _above(name)
    if folder and last and not path.exists(folder):
        try:
            makedirs(folder, exist_ok=exist_ok)
        except FileExistsError:
            pass  # somebody else was quicker
        if last in (".", b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def removedirs(name):
    """Removes a folder, and those above it that are empty then."""
    rmdir(name)
    _remove_empty(name)


def _remove_empty(name):
    # the folders above a name, from the innermost on
    name, last = _above(name)
    try:
        while name and last:
            rmdir(name)
            name, last = path.split(name)
    except OSError:
        pass


def renames(old, new):
    """Renames; makes the folders that are missing, and removes those that are empty then."""
    folder, last = path.split(new)
    if folder and last and not path.exists(folder):
        makedirs(folder)
    rename(old, new)
    folder, last = path.split(old)
    if folder and last:
        try:
            removedirs(folder)
        except OSError:
            pass


# ---- walking ----

def walk(top, topdown=True, onerror=None, followlinks=False):
    """All folders below `top`: for each its path, the names of folders in it, and of other things."""
    return _walk(fspath(top), topdown, onerror, followlinks)


def _sorted_out(entries, also):
    """The names of folders and of other things; `also` is called with each folder's entry."""
    folders, others = [], []
    for entry in entries:
        try:
            is_folder = entry.is_dir()
        except OSError:
            is_folder = False
        if is_folder:
            folders.append(entry.name)
            also(entry)
        else:
            others.append(entry.name)
    return folders, others


def _list(folder, onerror):
    try:
        return list(scandir(folder))
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return None


def _walk(top, topdown, onerror, followlinks):
    # a stack of what is left to do, so that deep trees need no deep calls: paths to look at, and finished triples to give
    stack = [top]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        entries = _list(top, onerror)
        if entries is None:
            continue
        below = []
        folders, others = _sorted_out(entries, below.append)
        if topdown:
            yield top, folders, others
            below = [path.join(top, name) for name in folders]
            stack.extend(folder for folder in reversed(below) if followlinks or not path.islink(folder))
        else:
            stack.append((top, folders, others))
            stack.extend(entry.path for entry in reversed(below) if followlinks or not entry.is_symlink())


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Like walk(), with a descriptor of each folder: (path, folders, files, descriptor)."""
    top = fspath(top)
    yield from _fwalk(dir_fd, top, top, topdown, onerror, follow_symlinks, True)


def _fwalk(parent, name, shown, topdown, onerror, follow, first=False):
    from os import stat
    try:
        before = None if follow else stat(name, dir_fd=parent, follow_symlinks=False)
        descriptor = open(name, O_RDONLY | O_NONBLOCK, dir_fd=parent)
    except OSError as failure:
        if first:
            raise
        if onerror is not None:
            onerror(failure)
        return
    try:
        # what is a link now, or another folder than before, is left alone
        if follow or (before.st_mode >> 12 == 4 and path.samestat(before, stat(descriptor))):
            yield from _fwalk_inside(descriptor, name, shown, topdown, onerror, follow)
    finally:
        close(descriptor)


def _fwalk_inside(descriptor, name, shown, topdown, onerror, follow):
    entries = _list(descriptor, onerror)
    if entries is None:
        return
    folders, others = _sorted_out(entries, lambda entry: None)
    if isinstance(name, bytes):
        folders, others = [folder.encode("utf-8", "surrogateescape") for folder in folders], [
            other.encode("utf-8", "surrogateescape") for other in others]
    if topdown:
        yield shown, folders, others, descriptor
    for folder in folders:
        yield from _fwalk(descriptor, folder, path.join(shown, folder), topdown, onerror, follow)
    if not topdown:
        yield shown, folders, others, descriptor


for _kind in DirEntry, _ScandirIterator:
    _kind.__module__ = "posix"
for _function in scandir, makedirs, removedirs, renames, walk, fwalk:
    _function.__module__ = "os"
