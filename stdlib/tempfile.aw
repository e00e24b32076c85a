"""Files and folders for a while."""
import errno as _errno
import io as _io
import os as _os
import shutil as _shutil

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


_text_openflags = _bin_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW | _os.O_CLOEXEC


class _RandomNameSequence:
    """Names that nobody can guess, without end."""

    def __iter__(self):
        return self

    def __next__(self):
        return "".join([_LETTERS[byte % len(_LETTERS)] for byte in _os.urandom(8)])


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _infer_return_type(*given):
    """str or bytes, by the arguments that are given; str if none is."""
    kind = None
    for value in given:
        if value is None:
            continue
        if isinstance(value, _os.PathLike):
            value = _os.fspath(value)
        this = bytes if isinstance(value, bytes) else str
        if kind not in (None, this):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = this
    if kind is None:
        return bytes if isinstance(tempdir, bytes) else str
    return kind


def _parts(prefix, suffix, dir):
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _paths(dir, prefix, suffix, kind):
    names = _get_candidate_names()
    if kind is bytes:
        names = map(_os.fsencode, names)
    for name, _ in zip(names, range(TMP_MAX)):
        yield _os.path.join(dir, prefix + name + suffix)


def gettempprefix():
    return _os.fsdecode(template)


def gettempprefixb():
    return _os.fsencode(template)


def _candidate_tempdir_list():
    """The folders to try, best first."""
    folders = [folder for name in ("TMPDIR", "TEMP", "TMP") if (folder := _os.getenv(name))]
    folders += ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        return folders + [_os.getcwd()]
    except OSError:
        return folders + [_os.curdir]


def _get_default_tempdir():
    """The first folder in which a file can be made, written and removed."""
    folders = []
    for folder in _candidate_tempdir_list():
        folder = _os.path.abspath(folder)
        folders.append(folder)
        for _ in range(100):
            path = _os.path.join(folder, next(_get_candidate_names()))
            try:
                descriptor = _os.open(path, _bin_openflags, 0o600)
                try:
                    try:
                        with _io.open(descriptor, "wb", closefd=False) as file:
                            file.write(b"blat")
                    finally:
                        _os.close(descriptor)
                finally:
                    _os.unlink(path)
                return folder
            except FileExistsError:
                continue
            except OSError:
                break  # no folder to write in
    raise FileNotFoundError(_errno.ENOENT, f"No usable temporary directory found in {folders}")


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The folder for such files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    return _os.fsencode(_gettempdir())


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file: its descriptor and its path."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    for path in _paths(_os.path.abspath(dir), pre, suf, output_type):
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder: its path."""
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)
    for path in _paths(dir, prefix, suffix, kind):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(_errno.EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path where nothing is, yet."""
    dir = gettempdir() if dir is None else dir
    for path in _paths(dir, prefix, suffix, str):
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


class _TemporaryFileWrapper:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if not isinstance(value, (int, str, bytes, type(None))):
            setattr(self, name, value)
        return value

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object; file={self.file!r}>"

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        if not self.file.closed:
            try:
                self.file.close()
            finally:
                if self.delete:
                    _os.unlink(self.name)

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None
):
    """A new file that has a name."""
    made = []
    file = _opened(made, False, mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    try:
        raw = getattr(file, "buffer", file)
        getattr(raw, "raw", raw).name = made[0]
        return _TemporaryFileWrapper(file, made[0], delete)
    except BaseException:
        file.close()
        _os.unlink(made[0])
        raise


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    """A new file without a name."""
    return _opened([], True, mode, buffering, encoding, newline, suffix, prefix, dir, errors)


_O_TMPFILE_WORKS = False  # files without a name are made with one, which goes at once


def _opened(made, nameless, mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    # A file object of a new file, whose path is put into the list `made`.
    prefix, suffix, dir, kind = _parts(prefix, suffix, dir)

    def opener(*args):
        descriptor, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        if nameless:
            _os.unlink(name)
        else:
            made.append(name)
        return descriptor

    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    except BaseException:
        if made:
            _os.unlink(made[0])
        raise
    if nameless:
        try:
            raw = getattr(file, "buffer", file)
            getattr(raw, "raw", raw).name = file.fileno()
        except BaseException:
            file.close()
            raise
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A file in memory, until it is larger than max_size."""

    _rolled = False

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
    ):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(
                _io.BytesIO(), encoding="UTF-8" if encoding is None else encoding, errors=errors, newline=newline
            )
        self._max_size = max_size
        self._arguments = {
            "mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
            "newline": newline, "dir": dir, "errors": errors,
        }  # fmt: skip

    __class_getitem__ = classmethod(type(list[int]))

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Goes on in a real file."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._arguments)
        position = file.tell()
        if hasattr(new, "buffer"):
            file.flush()
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(position, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *exc_info):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._arguments["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readable(self):
        return self._file.readable()

    def readinto(self, buffer):
        return self._file.readinto(buffer)

    def readinto1(self, buffer):
        return self._file.readinto1(buffer)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def seekable(self):
        return self._file.seekable()

    def tell(self):
        return self._file.tell()

    def detach(self):
        return self._file.detach()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def writable(self):
        return self._file.writable()

    def write(self, s):
        result = self._file.write(s)
        self._check()
        return result

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()


class TemporaryDirectory:
    """A folder that goes, with all that is in it, at the end of a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        from weakref import finalize

        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        # when nobody cleans up, the folder goes with this object, or at the end of the program
        self._finalizer = finalize(self, self._forgotten, self.name, f"Implicitly cleaning up {self!r}", ignore_cleanup_errors)

    @staticmethod
    def _forgotten(name, message, ignore_errors):
        import warnings

        TemporaryDirectory._rmtree(name, ignore_errors)
        warnings.warn(message, ResourceWarning)

    @staticmethod
    def _rmtree(name, ignore_errors=False):
        if _os.path.lexists(name):
            _shutil.rmtree(name, ignore_errors=ignore_errors)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        """Removes the folder now."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(type(list[int]))
