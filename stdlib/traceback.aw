"""Tracebacks as text, and as lists of where the frames stand."""
import linecache
import sys
from contextlib import suppress

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_last",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_stack",
    "walk_tb",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_SHOWN_REPEATS = 3


class _Implicit:
    """What a parameter is when it is not given."""

    def __repr__(self):
        return "<implicit>"


_NOT_GIVEN = _Implicit()


# ---- frames ----


class FrameSummary:
    """Where one frame stands."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        if lookup_line:
            self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        """The line of source without its indentation."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


def _operator_in(text):
    """Where the operator stands that an expression consists of: (start, end); the brackets of a subscript; or None."""
    depth = 0
    found = None
    lowest = 99
    opening = None
    previous = ""
    i = 0
    while i < len(text):
        c = text[i]
        if c in "\"'":
            quote = text[i : i + 3] if text[i : i + 3] == c * 3 else c
            end = text.find(quote, i + len(quote))
            if end < 0:
                return None
            i = end + len(quote)
            previous = "a"
            continue
        if c in "([{":
            if depth == 0:
                opening = i if c == "[" and previous not in ("", "operator") else None
            depth += 1
            previous = "operator"
        elif c in ")]}":
            depth -= 1
            previous = "a"
        elif depth == 0 and not c.isspace():
            if c in ",<>=!:" and text[i : i + 2] not in ("<<", ">>"):
                return None
            if c in "|^&<>+-*/%@":
                width = 2 if text[i : i + 2] in ("<<", ">>", "**", "//") else 1
                sign = text[i : i + width]
                if previous not in ("", "operator"):
                    rank = _RANKS[sign]
                    if rank < lowest or (rank == lowest and sign != "**"):
                        lowest, found = rank, (i, i + width)
                previous = "operator"
                i += width
                continue
            if c.isalpha() or c == "_":
                end = i
                while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                    end += 1
                if text[i:end] in ("and", "or", "not", "in", "is", "if", "else", "lambda", "await", "yield"):
                    return None
                previous = "a"
                i = end
                continue
            previous = "a"
        i += 1
    if found is None and opening is not None and text.endswith("]"):
        return opening, len(text)
    return found


_RANKS = {"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6, "**": 7}


def _characters(line, column):
    """Bytes before a place as characters."""
    return len(line.encode()[:column].decode(errors="replace"))


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of frames and lines."""
        frames = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return klass._extract_from(frames, limit, lookup_lines, capture_locals)

    @classmethod
    def _extract_from(klass, frames, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frames)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        made = klass()
        names = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frames:
            code = frame.f_code
            names.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            made.append(
                FrameSummary(
                    code.co_filename,
                    lineno,
                    code.co_name,
                    lookup_line=False,
                    locals=frame.f_locals if capture_locals else None,
                    end_lineno=end_lineno,
                    colno=colno,
                    end_colno=end_colno,
                )
            )
        for name in names:
            linecache.checkcache(name)
        if lookup_lines:
            for one in made:
                one.line
        return made

    @classmethod
    def from_list(klass, a_list):
        """From FrameSummary objects or tuples of four."""
        made = klass()
        for one in a_list:
            if not isinstance(one, FrameSummary):
                filename, lineno, name, line = one
                one = FrameSummary(filename, lineno, name, line=line)
            made.append(one)
        return made

    def format_frame_summary(self, frame_summary):
        """The lines for one frame."""
        f = frame_summary
        rows = [f'  File "{f.filename}", line {f.lineno}, in {f.name}\n']
        if f.line:
            rows.append(f"    {f.line}\n")
            if f.colno is not None and f.end_colno is not None:
                rows.append(_marks(f))
        if f.locals:
            rows.extend(f"    {name} = {value}\n" for name, value in sorted(f.locals.items()))
        return "".join(rows)

    def format(self):
        """The lines for all frames; frames that repeat are counted."""
        result = []
        last = None
        count = 0
        for one in self:
            text = self.format_frame_summary(one)
            if text is None:
                continue
            place = one.filename, one.lineno, one.name
            if place != last:
                if count > _SHOWN_REPEATS:
                    result.append(_repeated(count - _SHOWN_REPEATS))
                last = place
                count = 0
            count += 1
            if count <= _SHOWN_REPEATS:
                result.append(text)
        if count > _SHOWN_REPEATS:
            result.append(_repeated(count - _SHOWN_REPEATS))
        return result


def _repeated(count):
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _marks(f):
    """The line of carets below a line of source; "" if the whole line is meant."""
    original = f._original_line.rstrip("\n")
    indent = len(original) - len(original.strip())  # as CPython counts it: blanks at the end too
    shown = f.line
    start = _characters(original, f.colno)
    operator = None
    if f.end_lineno is None or f.lineno == f.end_lineno:
        end = _characters(original, f.end_colno)
        operator = _operator_in(original[start:end])
    else:
        end = indent + len(shown)
    if end - start >= len(shown) and operator is None:
        return ""
    if operator is None:
        marks = "^" * (end - start)
    else:
        left, right = operator
        marks = "~" * left + "^" * (right - left) + "~" * (end - start - right)
    return "    " + " " * (start - indent) + marks + "\n"


def walk_stack(f):
    """The frames from one to the outermost, with their lines."""
    if f is None:  # for StackSummary.extract(), which three calls lie between
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback, with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_with_positions(tb):
    while tb is not None:
        place = None
        for i, position in enumerate(tb.tb_frame.f_code.co_positions()):
            if i == tb.tb_lasti // 2:
                place = position
                break
        if place is None or place[0] is None or place[0] != tb.tb_lineno:
            place = (tb.tb_lineno, None, None, None)
        yield tb.tb_frame, place
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return StackSummary._extract_from(_walk_with_positions(tb), limit)


def extract_stack(f=None, limit=None):
    """The frames from the outermost to one."""
    if f is None:
        f = sys._getframe(1)
    if limit is not None and limit >= 0:
        stack = StackSummary.extract(walk_stack(f), limit=limit)
    else:
        stack = StackSummary.extract(walk_stack(f))
        if limit is not None:
            stack = StackSummary(stack[limit:])
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clears the local variables of the frames of a traceback."""
    while tb is not None:
        with suppress(RuntimeError, AttributeError):
            tb.tb_frame.clear()
        tb = tb.tb_next


# ---- exceptions ----


def _some_str(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f"<{what} {func.__name__}() failed>"


def _last_line(kind, text):
    return f"{kind}: {text}\n" if text else f"{kind}\n"


class TracebackException:
    """Everything that is needed to show an exception later, without keeping it."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        _seen=None,
        _pending=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        pending = [] if _pending is None else _pending
        more = {
            "limit": limit,
            "lookup_lines": lookup_lines,
            "capture_locals": capture_locals,
            "max_group_width": max_group_width,
            "max_group_depth": max_group_depth,
            "_seen": seen,
            "_pending": pending,
        }
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from(
            _walk_with_positions(exc_traceback), limit, lookup_lines, capture_locals
        )
        self.exc_type = exc_type
        self._str = _some_str(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            for name in "filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg":
                value = getattr(exc_value, name)
                setattr(self, name, str(value) if name.endswith("lineno") and value is not None else value)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self.__context__ = self.exceptions = None
        pending.append((self, exc_value))
        while _pending is None and pending:  # the outermost makes all others, so that none makes the next one inside of itself
            one, value = pending.pop()
            one._add_others(value, seen, compact, more)

    def _add_others(self, exc_value, seen, compact, more):
        cause = getattr(exc_value, "__cause__", None)
        context = getattr(exc_value, "__context__", None)
        if cause is not None and id(cause) not in seen:
            self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, **more)
        wanted = not compact or (self.__cause__ is None and not self.__suppress_context__)
        if context is not None and wanted and id(context) not in seen:
            self.__context__ = TracebackException(type(context), context, context.__traceback__, **more)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(type(one), one, one.__traceback__, **more) for one in exc_value.exceptions
            ]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines that say what it is."""
        if self.exc_type is None:
            yield _last_line(None, self._str)
            return
        module = self.exc_type.__module__
        kind = self.exc_type.__qualname__
        if module not in ("__main__", "builtins"):
            kind = f"{module if isinstance(module, str) else '<unknown>'}.{kind}"
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(kind)
        else:
            yield _last_line(kind, self._str)
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                yield from (line + "\n" for line in _some_str(note, "note").split("\n"))
        elif notes is not None:
            yield _some_str(notes, "__notes__", repr)

    def _format_syntax_error(self, kind):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            raw = self.text.rstrip("\n")
            shown = raw.lstrip(" \n\f")
            yield f"    {shown}\n"
            if self.offset is not None:
                offset = self.offset
                end = self.end_offset if self.end_offset not in (None, 0) else offset
                if offset == end or end == -1:
                    end = offset + 1
                start = offset - 1 - (len(raw) - len(shown))
                if start >= 0:
                    space = "".join(c if c.isspace() else " " for c in shown[:start])
                    yield f"    {space}{'^' * (end - offset)}\n"
        yield f"{kind}: {self.msg or '<no detail available>'}{suffix}\n"

    def _chain(self, chain):
        """The exceptions to show, first things first, each with what is said before it."""
        shown = []
        one, after = self, None
        while one is not None:
            shown.append((after, one))
            if not chain:
                break
            if one.__cause__ is not None:
                one, after = one.__cause__, _CAUSE
            elif one.__context__ is not None and not one.__suppress_context__:
                one, after = one.__context__, _CONTEXT
            else:
                break
        return reversed(shown)

    def format(self, *, chain=True, _depth=0):
        """The lines of everything."""
        margin = "  " * _depth + "| " if _depth else ""
        first = _depth == 0
        for after, one in self._chain(chain):
            if one.exceptions is None:
                if one.stack:
                    yield from _indented(margin, ["Traceback (most recent call last):\n", *one.stack.format()])
                yield from _indented(margin, one.format_exception_only())
            else:
                yield from one._format_group(max(_depth, 1), first)
            if after is not None:
                yield from _indented(margin, [after])

    def _format_group(self, depth, first):
        indent = "  " * depth
        margin = indent + "| "
        if depth > self.max_group_depth:
            yield f"{margin}... (max_group_depth is {self.max_group_depth})\n"
            return
        if self.stack:
            yield f"{indent}{'+ ' if first else '| '}Exception Group Traceback (most recent call last):\n"
            yield from _indented(margin, self.stack.format())
        yield from _indented(margin, self.format_exception_only())
        count = len(self.exceptions)
        shown = min(count, self.max_group_width)
        for i, one in enumerate(self.exceptions[:shown]):
            yield f"{indent}{'+-' if i == 0 else '  '}+---------------- {i + 1} ----------------\n"
            yield from one.format(_depth=depth + 1)
        if count > shown:
            yield f"{indent}  +---------------- ... ----------------\n"
            plural = "s" if count - shown > 1 else ""
            yield f"{indent}  | and {count - shown} more exception{plural}\n"
        last = self.exceptions[shown - 1].exceptions if count == shown else None
        if last is None or depth >= self.max_group_depth:
            yield f"{indent}  +------------------------------------\n"

    def print(self, *, file=None, chain=True):
        """Prints everything."""
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


def _indented(margin, texts):
    for text in texts:
        if margin:
            text = "".join(margin + line for line in text.splitlines(True))
        yield text


# ---- in one call ----


def _parse(exc, value, tb):
    if (value is _NOT_GIVEN) != (tb is _NOT_GIVEN):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _NOT_GIVEN:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def format_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, chain=True):
    """The lines of an exception and its traceback."""
    value, tb = _parse(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, file=None, chain=True):
    """Prints an exception and its traceback."""
    value, tb = _parse(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_NOT_GIVEN):
    """The lines that say what an exception is."""
    if value is _NOT_GIVEN:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nobody caught at the prompt."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Prints frames."""
    for line in format_list(extracted_list):
        print(line, file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    """Prints the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    """Prints the frames from the outermost to one."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit), file=file)
