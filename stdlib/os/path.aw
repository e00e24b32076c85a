"""Paths as text: os.path."""
from _os import _stat, getcwd

sep = "/"
curdir = "."
pardir = ".."


def join(a, *p):
    """The parts with one slash between them; an absolute part begins anew."""
    path = a
    for part in p:
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    first = start
    while first < len(p) and p[first] == ".":
        first += 1
    if dot <= first - 1 or dot < start or dot < first:
        return p, ""
    return p[:dot], p[dot:]


def isabs(s):
    return s.startswith("/")


def normpath(path):
    if not path:
        return "."
    slashes = ""
    if path.startswith("/"):
        slashes = "//" if path.startswith("//") and not path.startswith("///") else "/"
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return (slashes + "/".join(parts)) or "."


def abspath(path):
    return normpath(path if isabs(path) else join(getcwd(), path))


realpath = abspath


def exists(path):
    return _stat(path) is not None


def isfile(path):
    about = _stat(path)
    return about is not None and about[0] & 0o170000 == 0o100000


def isdir(path):
    about = _stat(path)
    return about is not None and about[0] & 0o170000 == 0o040000


def getsize(filename):
    about = _stat(filename)
    if about is None:
        raise FileNotFoundError(2, "No such file or directory", filename)
    return about[1]


def getmtime(filename):
    about = _stat(filename)
    if about is None:
        raise FileNotFoundError(2, "No such file or directory", filename)
    return about[2]


def expanduser(path):
    from os import environ

    if path == "~" or path.startswith("~/"):
        return environ.get("HOME", "~") + path[1:]
    return path
