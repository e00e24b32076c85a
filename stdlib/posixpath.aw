"""Paths as text, by the rules of Unix: os.path."""
from _os import _look, getcwd
from _os import fspath as _fspath

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
]  # fmt: skip

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _words(path):
    """Slash, dot, two dots and nothing, of the kind of the path."""
    return (b"/", b".", b"..", b"") if isinstance(path, bytes) else ("/", ".", "..", "")


def _check_parts(name, *parts):
    """The error of a function whose arguments are no paths of one kind."""
    has_str = has_bytes = False
    for part in parts:
        if isinstance(part, str):
            has_str = True
        elif isinstance(part, bytes):
            has_bytes = True
        else:
            raise TypeError(f"{name}() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Upper and lower case differ: the path as it is."""
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_words(s)[0])


def join(a, *p):
    """The parts with one slash between them; an absolute part begins anew."""
    a = _fspath(a)
    slash = _words(a)[0]
    path = a
    try:
        if not p:
            path[:0] + slash
        for part in map(_fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_parts("join", a, *p)
        raise
    return path


def split(p):
    """What stands before the last slash, and behind it."""
    p = _fspath(p)
    slash = _words(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    return head.rstrip(slash) or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _fspath(p)
    slash, dot, _, empty = _words(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """There are no drives: an empty one, and the path."""
    p = _fspath(p)
    return p[:0], p


def commonprefix(m):
    """What all items begin with, character by character."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    least, most = min(m), max(m)
    for i, c in enumerate(least):
        if c != most[i]:
            return least[:i]
    return least


def _about(path, function="stat"):
    import os

    return os.stat(path)


def getsize(filename):
    return _about(filename).st_size


def getmtime(filename):
    return _about(filename).st_mtime


def getatime(filename):
    return _about(filename).st_atime


def getctime(filename):
    return _about(filename).st_ctime


def exists(path):
    return _look(path) is not None


def lexists(path):
    return _look(path, False) is not None


def isfile(path):
    about = _look(path)
    return about is not None and about[0] & 0o170000 == 0o100000


def isdir(s):
    about = _look(s)
    return about is not None and about[0] & 0o170000 == 0o040000


def islink(path):
    try:
        about = _look(path, False)
    except AttributeError:
        return False
    return about is not None and about[0] & 0o170000 == 0o120000


def ismount(path):
    """Whether another file system begins there."""
    about = _look(path, False)
    if about is None or about[0] & 0o170000 == 0o120000:
        return False
    path = _fspath(path)
    slash, _, up, _ = _words(path)
    above = _look(realpath(join(path, up)), False)
    return above is not None and (about[2] != above[2] or about[1] == above[1])


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_about(f1), _about(f2))


def sameopenfile(fp1, fp2):
    import os

    return samestat(os.fstat(fp1), os.fstat(fp2))


def _home_of(user):
    # of this user, or of another by name; None: the system does not know
    import os
    try:
        import pwd
        return (pwd.getpwuid(os.getuid()) if user is None else pwd.getpwnam(user)).pw_dir
    except (ImportError, KeyError):
        return None


def expanduser(path):
    """~ and ~user at the beginning become home directories."""
    import os

    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    slash, tilde = (b"/", b"~") if is_bytes else ("/", "~")
    if not path.startswith(tilde):
        return path
    i = path.find(slash, 1)
    i = len(path) if i < 0 else i
    if i == 1:
        home = os.environ["HOME"] if "HOME" in os.environ else _home_of(None)
    else:
        home = _home_of(os.fsdecode(path[1:i]))
    if home is None:
        return path
    if is_bytes:
        home = os.fsencode(home)
    home = home.rstrip(slash)
    return (home + path[i:]) or slash


def expandvars(path):
    """$name and ${name} become the values of environment variables; unknown ones stay."""
    import os

    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    text = path.decode("latin-1") if is_bytes else path
    result = ""
    i = 0
    while True:
        at = text.find("$", i)
        if at < 0:
            break
        result += text[i:at]
        end = at + 1
        if text[end:end + 1] == "{":
            close = text.find("}", end)
            if close < 0:
                i = at
                break
            name, end = text[end + 1:close], close + 1
        else:
            while end < len(text) and (text[end] == "_" or (text[end].isalnum() and text[end].isascii())):
                end += 1
            name = text[at + 1:end]
        if is_bytes:
            value = os.environb.get(name.encode("latin-1"))
            value = None if value is None else value.decode("latin-1")
        else:
            value = os.environ.get(name)
        if not name or value is None:
            value = text[at:end]
        result += value
        i = end
    result += text[i:]
    return result.encode("latin-1") if is_bytes else result


def normpath(path):
    """The path without doubled slashes, dots, and two dots behind a name."""
    path = _fspath(path)
    slash, dot, up, empty = _words(path)
    if not path:
        return dot
    begin = empty
    if path.startswith(slash):
        begin = slash * 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else slash
    parts = []
    for part in path.split(slash):
        if part == empty or part == dot:
            continue
        if part != up or (not begin and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return begin + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        cwd = getcwd()
        if isinstance(path, bytes):
            import os

            cwd = os.fsencode(cwd)
        path = join(cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The absolute path without symbolic links."""
    filename = _fspath(filename)
    return abspath(_resolve(filename[:0], filename, strict, {})[0])


def _resolve(path, rest, strict, seen):
    """`path` is resolved; `rest` goes on from there. Gives the path and whether all of it could be resolved."""
    import os

    slash, dot, up, empty = _words(path)
    if isabs(rest):
        rest = rest[1:]
        path = slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == up:
            if path:
                path, last = split(path)
                if last == up:
                    path = join(path, up, up)
            else:
                path = up
            continue
        longer = join(path, name)
        about = _look(longer, False)
        if about is None:
            if strict:
                os.lstat(longer)
            path = longer
            continue
        if about[0] & 0o170000 != 0o120000:
            path = longer
            continue
        if longer in seen:
            path = seen[longer]
            if path is not None:
                continue
            if strict:
                os.stat(longer)
            return join(longer, rest), False
        seen[longer] = None
        path, ok = _resolve(path, os.readlink(longer), strict, seen)
        if not ok:
            return join(path, rest), False
        seen[longer] = path
    return path, True


def relpath(path, start=None):
    """The path as one would write it in the directory `start`."""
    if path is None or not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    slash, dot, up, _ = _words(path)
    start = dot if start is None else _fspath(start)
    try:
        begin = [part for part in abspath(start).split(slash) if part]
        parts = [part for part in abspath(path).split(slash) if part]
        common = len(commonprefix([begin, parts]))
        names = [up] * (len(begin) - common) + parts[common:]
        return join(*names) if names else dot
    except (TypeError, AttributeError):
        _check_parts("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all begin with."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_fspath, paths))
    slash, dot, _, _ = _words(paths[0])
    try:
        absolute = {path.startswith(slash) for path in paths}
        lists = [[part for part in path.split(slash) if part and part != dot] for path in paths]
        if len(absolute) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        common = commonprefix(lists)
        return (slash if True in absolute else paths[0][:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check_parts("commonpath", *paths)
        raise
