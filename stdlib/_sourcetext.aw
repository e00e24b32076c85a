"""Where live objects stand in source files, for `inspect`: files, modules, lines, comments."""
import linecache
import os
import re
import sys
import types

__all__ = ["getfile", "getsourcefile", "getabsfile", "getmodule", "getmodulename", "findsource", "getsourcelines",
           "getsource", "getblock", "getcomments", "indentsize"]

_SUFFIXES = (".aw", ".py", ".pyc")


def _code_behind(object):
    # The code of a method, function, traceback or frame; else the object itself.
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    return object.f_code if isinstance(object, types.FrameType) else object


def getfile(object):
    """The name of the file that an object was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_behind(object)
    if isinstance(code, types.CodeType):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, "
                    f"got {type(code).__name__}")


def getmodulename(path):
    """The name of the module in a file of that name, or None."""
    name = os.path.basename(path)
    for suffix in _SUFFIXES:
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """The name of the file with an object's source text, or None."""
    name = getfile(object)
    if name.endswith(".pyc"):
        name = name[:-1]
    if os.path.exists(name):
        return name
    module = getmodule(object, name)
    if getattr(module, "__loader__", None) is not None:
        return name
    if getattr(getattr(module, "__spec__", None), "loader", None) is not None or name in linecache.cache:
        return name
    return None


def getabsfile(object, _filename=None):
    """The same as an absolute path."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


modulesbyfile = {}


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    if _filename is not None and _filename in modulesbyfile:
        return sys.modules.get(modulesbyfile[_filename])
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    if file not in modulesbyfile:
        for module in list(sys.modules.values()):
            own = getattr(module, "__file__", None) if isinstance(module, types.ModuleType) else None
            if own:
                full = os.path.abspath(own)
                modulesbyfile[full] = modulesbyfile[os.path.realpath(full)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    name = getattr(object, "__name__", None)
    if name is None:
        return None
    for module in sys.modules["__main__"], sys.modules["builtins"]:
        if getattr(module, name, None) is object:
            return module
    return None


# ---- reading source text line by line ----

# What can hide a bracket or go on in the next line: comments, strings, brackets.
_PIECE = re.compile(r"""(?x)
    (?P<comment>\#.*)
  | (?P<open>[(\[{]) | (?P<close>[)\]}])
  | (?P<triple>'''|\"\"\")
  | '(?:[^'\\\n]|\\.)*'? | "(?:[^"\\\n]|\\.)*"?
  | (?P<lambda>\blambda\b)
""")
_DEFINITION = re.compile(r"(?:async\s+)?def\b|class\b")


class _Line:
    """One logical line, or a comment that stands alone: its physical lines, its column, its text."""

    def __init__(self, first, text):
        self.first = first
        self.last = first
        self.column = len(text) - len(text.lstrip())
        self.text = text.strip()
        self.comment = self.text.startswith("#")
        self.has_lambda = False


def _logical_lines(lines, start=0):
    # Gives a _Line for each logical line that is not empty.
    current = None
    depth = 0
    quotes = None  # of a string that is open
    for number in range(start, len(lines)):
        text = lines[number]
        if current is None:
            if not text.strip():
                continue
            current = _Line(number, text.expandtabs())
        current.last = number
        place = 0
        continued = False
        while True:
            if quotes is not None:
                end = re.compile(r"(?s)(?:[^\\]|\\.)*?" + quotes).match(text, place)
                if end is None:
                    break
                place = end.end()
                quotes = None
            piece = _PIECE.search(text, place)
            if piece is None:
                continued = text.rstrip("\r\n").endswith("\\")
                break
            place = piece.end()
            if piece["comment"]:
                break
            if piece["triple"]:
                quotes = piece["triple"]
            elif piece["lambda"]:
                current.has_lambda = True
            else:
                depth += bool(piece["open"]) - bool(piece["close"])
        if quotes is None and depth <= 0 and not continued:
            depth = 0
            yield current
            current = None
    if current is not None:
        yield current


def getblock(lines):
    """The lines of the definition that begins in the first of these lines."""
    header = None
    body_column = None
    last = 1
    for line in _logical_lines(lines):
        if header is None:
            last = line.last + 1
            if line.comment:
                continue
            if _DEFINITION.match(line.text):
                header = line
            elif line.has_lambda and not line.text.startswith("@"):
                break
        elif line.comment:
            if body_column is not None and line.column >= body_column:
                last = line.last + 1
        elif line.column <= header.column:
            break
        else:
            if body_column is None:
                body_column = line.column
            last = line.last + 1
    return lines[:last]


_NAMED = re.compile(r"(?:(?:async\s+)?def|class)\s+(\w+)")


def _find_class(lines, qualname):
    # The number of the line in which the class begins, decorators included.
    inside = []  # (column, name) of the definitions that the line stands in
    decorator = None
    for line in _logical_lines(lines):
        if line.comment:
            continue
        if line.text.startswith("@"):
            decorator = line.first if decorator is None else decorator
            continue
        while inside and inside[-1][0] >= line.column:
            inside.pop()
        match = _NAMED.match(line.text)
        if match is not None:
            is_class = line.text.startswith("class")
            outer = ".".join(name for _, name in inside)
            name = f"{outer}.{match[1]}" if outer else match[1]
            if is_class and name == qualname:
                return line.first if decorator is None else decorator
            inside.append((line.column, match[1] if is_class else match[1] + ".<locals>"))
        decorator = None
    raise OSError("could not find class definition")


_FUNCTION_LINE = re.compile(r"(\s*def\s)|(\s*async\s+def\s)|(.*(?<!\w)lambda(:|\s))|(\s*@)")


def findsource(object):
    """All lines of the file that an object stands in, and the number of its line, from 0."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _find_class(lines, object.__qualname__)
    code = _code_behind(object)
    if not isinstance(code, types.CodeType):
        raise OSError("could not find code object")
    number = code.co_firstlineno - 1
    while number > 0:
        if number >= len(lines):
            raise OSError("lineno is out of bounds")
        if _FUNCTION_LINE.match(lines[number]):
            break
        number -= 1
    return lines, number


def getsourcelines(object):
    """The lines of an object's definition and the number of the first; a module's lines and 0."""
    from inspect import unwrap

    object = unwrap(object)
    lines, number = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    whole = isinstance(object, types.FrameType) and object.f_code.co_name == "<module>"
    if isinstance(object, types.ModuleType) or whole:
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of an object's definition."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcomments(object):
    """The comments right before an object's definition, or at the top of a module; or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        return _comments_at_the_top(lines)
    if number == 0:
        return None
    indent = indentsize(lines[number])
    first = number
    while first > 0 and lines[first - 1].lstrip()[:1] == "#" and indentsize(lines[first - 1]) == indent:
        first -= 1
    comments = [line.expandtabs().lstrip() for line in lines[first:number]]
    while comments and comments[0].strip() == "#":
        comments.pop(0)
    while comments and comments[-1].strip() == "#":
        comments.pop()
    return "".join(comments) if comments else None


def _comments_at_the_top(lines):
    first = 1 if lines and lines[0][:2] == "#!" else 0
    while first < len(lines) and lines[first].strip() in ("", "#"):
        first += 1
    end = first
    while end < len(lines) and lines[end][:1] == "#":
        end += 1
    return "".join(line.expandtabs() for line in lines[first:end]) if end > first else None
