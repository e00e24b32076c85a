"""Lines of source files, kept after the first look."""
import os
import sys

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# filename -> (size, time of change or None, lines, full name), or a function that gives the text
cache = {}


def clearcache():
    """Forgets everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line with its newline; "" if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file; [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets files that have changed."""
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            found = os.stat(entry[3])
        except (OSError, ValueError, AttributeError):
            cache.pop(name, None)
            continue
        if entry[0] != found.st_size or entry[1] != found.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads a file again."""
    entry = cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    if entry is not None and len(entry) == 1:
        return _from_function(filename, entry[0])
    lazy = lazycache(filename, module_globals)
    if lazy:
        entry = cache.pop(filename)
        lines = _from_function(filename, entry[0])
        if lines:
            return lines
    full = _find(filename)
    if full is None:
        return []
    try:
        found = os.stat(full)
        with open(full, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = found.st_size, found.st_mtime, lines, full
    return lines


def _from_function(filename, get):
    try:
        text = get()
    except (ImportError, OSError):
        return []
    if text is None:
        return []
    lines = [line + "\n" for line in text.splitlines()]
    cache[filename] = len(text), None, lines, filename
    return lines


def _find(filename):
    if os.path.exists(filename):
        return filename
    if os.path.isabs(filename):
        return None
    for folder in sys.path:
        if isinstance(folder, str):
            full = os.path.join(folder, filename)
            if os.path.exists(full):
                return full
    return None


def lazycache(filename, module_globals):
    """Notes how a module's loader gives the text, to ask it when a line is wanted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return False
    loader = module_globals.get("__loader__") if module_globals else None
    name = module_globals.get("__name__") if module_globals else None
    get_source = getattr(loader, "get_source", None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
