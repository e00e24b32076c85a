"""Paths as objects: pure ones, which are only text, and those of this system."""
import errno as _errno
import fnmatch
import io
import os
import re
import stat as _stat
from sys import intern as _intern

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]

_NO_FILE = (_errno.ENOENT, _errno.ENOTDIR, _errno.EBADF, _errno.ELOOP)
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
_RESERVED |= {name + digit for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"}


class _Flavour:
    """How the paths of a system are written: `sep`, `altsep`, and splitroot()."""

    def parse_parts(self, texts):
        """(drive, root, parts) of texts one behind the other; with a drive or root, both are the first part."""
        drive = root = ""
        parts = []
        for text in texts:
            if self.altsep:
                text = text.replace(self.altsep, self.sep)
            new_drive, new_root, rest = self.splitroot(text)
            names = [_intern(name) for name in rest.split(self.sep) if name and name != "."]
            if new_root:
                if not new_drive and drive:
                    new_drive = drive
                drive, root, parts = new_drive, new_root, names
            elif new_drive and self.fold(new_drive) != self.fold(drive):
                drive, root, parts = new_drive, "", names
            else:
                drive = new_drive or drive
                parts += names
        return drive, root, [drive + root, *parts] if drive or root else parts


class _PosixFlavour(_Flavour):
    sep = "/"
    altsep = ""
    fold = staticmethod(lambda text: text)

    def splitroot(self, path, sep="/"):
        """(drive, root, the rest)"""
        rest = path.lstrip(sep)
        slashes = len(path) - len(rest)
        return "", path[:2] if slashes == 2 else path[:min(slashes, 1)], rest


class _WindowsFlavour(_Flavour):
    sep = "\\"
    altsep = "/"
    fold = staticmethod(str.lower)

    def splitroot(self, path, sep="\\"):
        """(drive, root, the rest)"""
        prefix = ""
        if path.startswith("\\\\?\\"):  # the long form of a path: of a drive, or "UNC" and a share
            prefix, path = path[:4], path[4:]
            if path.startswith("UNC\\"):
                prefix, path = prefix + path[:3], "\\" + path[3:]
        if path.startswith("\\\\") and path[2:3] != "\\":
            parts = path[2:].split("\\", 2)
            if len(parts) > 1 and parts[1]:
                rest = parts[2] if len(parts) > 2 else ""
                share = "\\".join(parts[:2])
                return (prefix + "\\" if prefix else "\\\\") + share, "\\", rest.lstrip("\\")
        drive = ""
        if path[1:2] == ":" and path[0].isascii() and path[0].isalpha():
            drive, path = path[:2], path[2:]
        rest = path.lstrip("\\")
        return prefix + drive, path[:1] if rest != path else "", rest


_posix_flavour = _PosixFlavour()
_windows_flavour = _WindowsFlavour()


class _Parents:
    """The folders above a path, nearest first."""

    def __init__(self, path):
        self._kind = type(path)
        self._drive, self._root, self._parts = path._drive, path._root, path._parts

    def __len__(self):
        return len(self._parts) - 1 if self._drive or self._root else len(self._parts)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._kind._make(self._drive, self._root, self._parts[:-index - 1])

    def __repr__(self):
        return f"<{self._kind.__name__}.parents>"


_Parents.__name__ = _Parents.__qualname__ = "_PathParents"


class PurePath:
    """A path that is only text, of the kind of this system."""

    __slots__ = ("_drive", "_root", "_parts", "_text", "_hash", "_parts_shown")
    _flavour = _posix_flavour

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._make(*cls._parse(args))

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    @classmethod
    def _parse(cls, args):
        """(drive, root, parts) of what a path is made of."""
        flavour = cls._flavour
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts += arg._parts if isinstance(arg, cls) or arg._flavour is flavour else [str(arg)]
                continue
            text = os.fspath(arg)
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str object or an os.PathLike object returning str, "
                    f"not {type(arg)!r}"
                )
            texts.append(str(text))
        return flavour.parse_parts(texts)

    @classmethod
    def _make(cls, drive, root, parts):
        self = object.__new__(cls)
        self._drive, self._root, self._parts = drive, root, list(parts)
        return self

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            pass
        if self._drive or self._root:
            text = self._drive + self._root + self._flavour.sep.join(self._parts[1:])
        else:
            text = self._flavour.sep.join(self._parts)
        self._text = text or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.as_posix()!r})"

    def as_uri(self):
        """The path as a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/"
        quote = lambda text: "".join([chr(b) if b in safe else f"%{b:02X}" for b in os.fsencode(text)])
        if self._flavour is _posix_flavour:
            return "file://" + quote(str(self))
        if len(self._drive) == 2:
            return f"file:///{self._drive}{quote(self.as_posix()[2:])}"
        return "file:" + quote(self.as_posix())

    @property
    def _folded(self):
        return [self._flavour.fold(part) for part in self._parts]

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._folded == other._folded and self._flavour is other._flavour

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._folded))
            return self._hash

    def _order(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._folded < other._folded if self._order(other) else NotImplemented

    def __le__(self, other):
        return self._folded <= other._folded if self._order(other) else NotImplemented

    def __gt__(self, other):
        return self._folded > other._folded if self._order(other) else NotImplemented

    def __ge__(self, other):
        return self._folded >= other._folded if self._order(other) else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)
    @property
    def parts(self):
        """The names it consists of, as a tuple, which is made once."""
        try:
            return self._parts_shown
        except AttributeError:
            self._parts_shown = tuple(self._parts)
            return self._parts_shown

    parents = property(_Parents)

    @property
    def parent(self):
        if len(self._parts) == 1 and (self._drive or self._root):
            return self
        return self._make(self._drive, self._root, self._parts[:-1])

    @property
    def name(self):
        if len(self._parts) == (1 if self._drive or self._root else 0):
            return ""
        return self._parts[-1]

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        drive, root, parts = self._parse((name,))
        if not name or name[-1] in (self._flavour.sep, self._flavour.altsep) or drive or root or len(parts) != 1:
            raise ValueError(f"Invalid name {name!r}")
        return self._make(self._drive, self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or without."""
        sep, altsep = self._flavour.sep, self._flavour.altsep
        if sep in suffix or (altsep and altsep in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        name = name[:-len(old)] + suffix if old else name + suffix
        return self._make(self._drive, self._root, self._parts[:-1] + [name])

    def relative_to(self, *other):
        """The path as one would write it in the folder `other`, which must stand above it."""
        if not other:
            raise TypeError("need at least one argument")
        drive, root, parts = self._parse(other)
        # compared part by part, the drive and the root as parts of their own
        own = [self._drive, self._root, *self._parts[1:]] if self._root else self._parts
        above = [drive, root, *parts[1:]] if root else parts
        count = len(above)
        fold = self._flavour.fold
        same = [fold(part) for part in own[:count]] == [fold(part) for part in above]
        if not same or (count == 0 and (self._root or self._drive)):
            formatted = str(self._make(drive, root, parts))
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {formatted!r} OR one path is relative and the other is absolute."
            )
        return self._make("", self._root if count == 1 else "", own[count:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def joinpath(self, *args):
        return self._make(*self._parse((self, *args)))

    def __truediv__(self, key):
        try:
            return self._make(*self._parse((self, key)))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._make(*self._parse((key, self)))
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        return bool(self._root) and (self._flavour is _posix_flavour or bool(self._drive))

    def is_reserved(self):
        """Whether Windows has another use for the name."""
        if self._flavour is _posix_flavour or not self._parts or self._parts[0].startswith("\\\\"):
            return False
        return self._parts[-1].partition(".")[0].partition(":")[0].rstrip(" ").upper() in _RESERVED

    def match(self, path_pattern):
        """Whether the path, or its end, fits a pattern."""
        fold = self._flavour.fold
        drive, root, parts = self._parse((fold(path_pattern),))
        if not parts:
            raise ValueError("empty pattern")
        if (drive and drive != fold(self._drive)) or (root and root != fold(self._root)):
            return False
        own = self._folded
        if drive or root:
            if len(own) != len(parts):
                return False
            parts = parts[1:]
        elif len(parts) > len(own):
            return False
        return all(fnmatch.fnmatchcase(part, pattern) for part, pattern in zip(reversed(own), reversed(parts)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path of Unix, as text."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows, as text."""

    __slots__ = ()
    _flavour = _windows_flavour


class Path(PurePath):
    """A path of this system, and what is there."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        elif cls._flavour is not _posix_flavour:
            raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
        return cls._make(*cls._parse(args))

    def __enter__(self):
        import warnings

        warnings.warn(
            "pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a context "
            "manager is a no-op",
            DeprecationWarning,
            stacklevel=2,
        )
        return self

    def __exit__(self, *exc_info):
        pass

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def samefile(self, other_path):
        other = other_path.stat() if hasattr(other_path, "stat") else self.__class__(other_path).stat()
        return os.path.samestat(self.stat(), other)

    def iterdir(self):
        """The paths of what is in the folder."""
        for name in os.listdir(self):
            yield self._make(self._drive, self._root, self._parts + [name])

    def _pattern(self, pattern):
        drive, root, parts = self._parse((pattern,))
        if drive or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern[-1] == "/":
            parts.append("")
        return parts

    def glob(self, pattern):
        """The paths below that fit a pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        yield from self._select(self._pattern(pattern))

    def rglob(self, pattern):
        """The same in all folders below."""
        yield from self._select(["**", *(self._pattern(pattern) if pattern else [])])

    def _select(self, parts):
        seen = set()
        several = parts.count("**") > 1
        for path in self._matches(parts) if self.is_dir() else ():
            if not several:
                yield path
            elif path not in seen:
                seen.add(path)
                yield path

    def _child(self, name):
        return self._make(self._drive, self._root, self._parts + [name])

    def _entries(self):
        try:
            with os.scandir(self) as found:
                return list(found)
        except PermissionError:
            return []

    def _matches(self, parts):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            for folder in self._folders():
                yield from folder._matches(rest)
        elif "**" in part:
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
        elif not part:
            if self.is_dir():
                yield self
        elif part == ".." or not re.search(r"[*?\[]", part):
            path = self._child(part)
            if (path.is_dir() if rest else path.exists()) or (part == ".." and path.exists()):
                yield from path._matches(rest)
        else:
            for entry in self._entries():
                if rest:
                    try:
                        if not entry.is_dir():
                            continue
                    except OSError:
                        continue
                if fnmatch.fnmatchcase(entry.name, part):
                    yield from self._child(entry.name)._matches(rest)

    def _folders(self):
        yield self
        for entry in self._entries():
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
            except OSError:
                is_folder = False
            if is_folder:
                yield from self._child(entry.name)._folders()

    def absolute(self):
        return self if self.is_absolute() else self.cwd() / self

    def resolve(self, strict=False):
        """The absolute path without symbolic links."""
        try:
            real = self.__class__(os.path.realpath(self, strict=strict))
            if not strict:
                try:
                    real.stat()  # what goes round in circles shows here
                except OSError as failure:
                    if failure.errno == _errno.ELOOP:
                        raise
            return real
        except OSError as failure:
            if failure.errno == _errno.ELOOP:
                raise RuntimeError(f"Symlink loop from {failure.filename!r}") from None
            raise

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def owner(self):
        """The name of the owner."""
        import pwd

        return pwd.getpwuid(self.stat().st_uid).pw_name

    def group(self):
        """The name of the group."""
        import grp

        return grp.getgrgid(self.stat().st_gid).gr_name

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def write_bytes(self, data):
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def readlink(self):
        return self.__class__(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Makes the file, or sets its time."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        os.close(os.open(self, flags if exist_ok else flags | os.O_EXCL, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def link_to(self, target):
        """Makes `target` another name of this file."""
        import warnings

        warnings.warn(
            "pathlib.Path.link_to() is deprecated and is scheduled for removal in Python 3.12. Use pathlib.Path.hardlink_to() "
            "instead.", DeprecationWarning, stacklevel=2)
        self.__class__(target).hardlink_to(self)

    def _is(self, kind, follow=True):
        try:
            return _stat.S_IFMT(self.stat(follow_symlinks=follow).st_mode) == kind
        except OSError as failure:
            if failure.errno not in _NO_FILE:
                raise
        except ValueError:
            pass
        return False

    def exists(self):
        try:
            self.stat()
        except OSError as failure:
            if failure.errno not in _NO_FILE:
                raise
            return False
        except ValueError:
            return False
        return True

    def is_dir(self):
        return self._is(_stat.S_IFDIR)

    def is_file(self):
        return self._is(_stat.S_IFREG)

    def is_mount(self):
        return self.exists() and os.path.ismount(self)

    def is_symlink(self):
        return self._is(_stat.S_IFLNK, False)

    def is_block_device(self):
        return self._is(_stat.S_IFBLK)

    def is_char_device(self):
        return self._is(_stat.S_IFCHR)

    def is_fifo(self):
        return self._is(_stat.S_IFIFO)

    def is_socket(self):
        return self._is(_stat.S_IFSOCK)

    def expanduser(self):
        """~ and ~user at the beginning become home directories."""
        if not (self._drive or self._root) and self._parts and self._parts[0][:1] == "~":
            home = os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.__class__(home, *self._parts[1:])
        return self


class PosixPath(Path, PurePosixPath):
    """A path of Unix, and what is there."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, and what is there."""

    __slots__ = ()
