"""Source text as tokens, with comments and blank lines, and back."""
import codecs as _codecs
import re as _re
from builtins import open as _builtin_open
from collections import namedtuple as _namedtuple
from io import TextIOWrapper

import token as _token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = [*_token.__all__, "tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]

tabsize = 8


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


class TokenInfo(_namedtuple("TokenInfo", "type string start end line")):
    def __repr__(self):
        return (f"TokenInfo(type={self.type} ({tok_name[self.type]}), string={self.string!r}, start={self.start!r}, "
                f"end={self.end!r}, line={self.line!r})")

    @property
    def exact_type(self):
        return EXACT_TOKEN_TYPES.get(self.string, OP) if self.type == OP else self.type


# ---- what a token looks like: one alternative for each kind, those first that others begin with ----

def _digits(first, more):
    return f"{first}(?:_?{more})*"


_PREFIX = "(?:[bB][rR]?|[rR][bBfF]?|[fF][rR]?|[uU])?"
_DECIMAL = _digits("[0-9]", "[0-9]")
_EXPONENT = f"[eE][-+]?{_DECIMAL}"
_FLOAT = rf"(?:(?:{_DECIMAL}\.(?:{_DECIMAL})?|\.{_DECIMAL})(?:{_EXPONENT})?|{_DECIMAL}{_EXPONENT})"
_INTEGER = (f"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|{_digits('0', '0')}|"
            f"{_digits('[1-9]', '[0-9]')}")


def _short_string(quote):
    # Closed, or to be continued on the next line.
    inside = rf"[^\n{quote}\\]*"
    return rf"{quote}{inside}(?:\\.{inside})*(?:{quote}|\\\r?\n)"


_KINDS = {
    "joined": r"\\\r?\n",
    "end": r"\Z",
    "comment": r"#[^\r\n]*",
    "long": rf"{_PREFIX}(?:'''|\"\"\")",
    "number": rf"{_DECIMAL}[jJ]|{_FLOAT}[jJ]?|{_INTEGER}",
    "newline": r"\r?\n",
    "operator": "|".join(map(_re.escape, sorted(EXACT_TOKEN_TYPES, reverse=True))),
    "string": f"{_PREFIX}(?:{_short_string(chr(39))}|{_short_string(chr(34))})",
    "name": r"\w+",
}
_match_token = _re.compile(r"[ \f\t]*(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()) +
                           ")").match


def _end_pattern(quote):
    one = quote[0]
    inside = rf"[^{one}\\]*"
    other = r"\\." if len(quote) == 1 else rf"(?:\\.|{one}(?!{one}{one}))"
    return _re.compile(f"{inside}(?:{other}{inside})*{quote}").match


_match_end = {quote: _end_pattern(quote) for quote in ("'", '"', "'''", '"""')}


# ---- reading ----

class _Reader:
    """What is known from one line to the next."""

    def __init__(self, readline, encoding):
        self.readline = readline
        self.encoding = encoding
        self.number = 0  # of the line
        self.indents = [0]
        self.brackets = 0
        self.joined = False  # the line before ended with a backslash
        self.string = None  # a string that is not closed yet: text, place, lines, what closes it, is it a short one

    def next_line(self):
        try:
            line = self.readline()
        except StopIteration:
            line = b""
        self.number += 1
        return line

    def tokens(self):
        if self.encoding is not None:
            name = "utf-8" if self.encoding == "utf-8-sig" else self.encoding
            yield TokenInfo(ENCODING, name, (0, 0), (0, 0), "")
        line = b""
        while True:
            last = line
            line = self.next_line()
            if self.encoding is not None:
                line = line.decode(self.encoding)
            if self.string:
                position = yield from self.string_goes_on(line)
            elif self.brackets == 0 and not self.joined:
                position = (yield from self.indentation(line)) if line else None
                if position is None:
                    break
            elif not line:
                raise TokenError("EOF in multi-line statement", (self.number, 0))
            else:
                self.joined = False
                position = 0
            yield from self.rest(line, position)
        yield from self.end(last)

    def make(self, kind, line, start, end):
        return TokenInfo(kind, line[start:end], (self.number, start), (self.number, end), line)

    def string_goes_on(self, line):
        # Gives where the line goes on behind it.
        text, start, lines, match_end, short = self.string
        if not line:
            raise TokenError("EOF in multi-line string", start)
        found = match_end(line)
        if found:
            self.string = None
            end = found.end()
            yield TokenInfo(STRING, text + line[:end], start, (self.number, end), lines + line)
            return end
        if short and not line.endswith(("\\\n", "\\\r\n")):
            self.string = None
            yield TokenInfo(ERRORTOKEN, text + line, start, (self.number, len(line)), lines)
        else:
            self.string = text + line, start, lines + line, match_end, short
        return len(line)

    def indentation(self, line):
        # Gives where the line begins, its end if it is blank; None: only blanks up to the end of the text.
        column = at = 0
        for char in line:
            if char == " ":
                column += 1
            elif char == "\t":
                column += tabsize - column % tabsize
            elif char == "\f":
                column = 0
            else:
                break
            at += 1
        else:
            return None
        if line[at] in "#\r\n":
            if line[at] == "#":
                start, at = at, len(line.rstrip("\r\n"))
                yield self.make(COMMENT, line, start, at)
            yield self.make(NL, line, at, len(line))
            return len(line)
        if column > self.indents[-1]:
            self.indents.append(column)
            yield self.make(INDENT, line, 0, at)
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError("unindent does not match any outer indentation level",
                                       ("<tokenize>", self.number, at, line))
            self.indents.pop()
            yield self.make(DEDENT, line, at, at)
        return at

    def rest(self, line, at):
        size = len(line)
        while at < size:
            found = _match_token(line, at)
            if not found:
                yield self.make(ERRORTOKEN, line, at, at + 1)
                at += 1
                continue
            kind = found.lastgroup
            start, at = found.span(kind)
            if start == at:
                continue
            if kind == "long":
                at = self.open_long(line, start, at)
                if self.string:
                    return
                kind = "string"
            elif kind == "string" and line[at - 1] == "\n":
                quote = next(char for char in line[start:at] if char in "'\"")
                self.string = line[start:], (self.number, start), line, _match_end[quote], True
                return
            if kind == "joined":
                self.joined = True
                continue
            yield self.make(self.kind_of(kind, line[start]), line, start, at)
            if kind == "operator":
                self.brackets += (line[start] in "([{") - (line[start] in ")]}")

    def open_long(self, line, start, at):
        # Where the string ends, if it does so on this line.
        match_end = _match_end[line[at - 3:at]]
        found = match_end(line, at)
        if found:
            return found.end()
        self.string = line[start:], (self.number, start), line, match_end, False

    def kind_of(self, kind, first):
        if kind == "newline":
            return NL if self.brackets > 0 else NEWLINE
        if kind == "name":
            return NAME if first.isidentifier() else OP
        return {"comment": COMMENT, "number": NUMBER, "operator": OP, "string": STRING}[kind]

    def end(self, last):
        # `last`: the line before the end
        if last and last[-1] not in "\r\n" and not last.strip().startswith("#"):
            size = len(last)
            yield TokenInfo(NEWLINE, "", (self.number - 1, size), (self.number - 1, size + 1), "")
        here = (self.number, 0)
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", here, here, "")
        yield TokenInfo(ENDMARKER, "", here, here, "")


def generate_tokens(readline):
    """The tokens of a text; readline() gives a line as str."""
    return _Reader(readline, None).tokens()


def _tokenize(readline, encoding):
    return _Reader(readline, encoding).tokens()


def tokenize(readline):
    """The tokens of a text; readline() gives a line as bytes. The first one says how they are encoded."""
    encoding, consumed = detect_encoding(readline)

    def lines():
        yield from consumed
        yield from iter(readline, b"")
        while True:
            yield b""

    return _tokenize(lines().__next__, encoding)


# ---- the encoding of a source text ----

_find_cookie = _re.compile(r"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", _re.ASCII).match
_match_blank = _re.compile(rb"[ \t\f]*(?:[#\r\n]|$)", _re.ASCII).match


def _usual_name(name):
    # As the compiler shortens the names of the two encodings that it knows best.
    short = name[:12].lower().replace("_", "-")
    for known, names in ("utf-8", ("utf-8",)), ("iso-8859-1", ("latin-1", "iso-8859-1", "iso-latin-1")):
        if short in names or short.startswith(tuple(f"{one}-" for one in names)):
            return known
    return name


def _declared(line, marked, filename):
    # What a line says of the encoding, or None.
    def refuse(problem, detail=""):
        if filename is not None:
            problem += f" for {filename!r}"
        raise SyntaxError(problem + detail)

    try:
        found = _find_cookie(line.decode("utf-8"))
    except UnicodeDecodeError:
        refuse("invalid or missing encoding declaration")
    if not found:
        return None
    name = _usual_name(found[1])
    try:
        _codecs.lookup(name)
    except LookupError:
        refuse("unknown encoding", f": {name}")
    if not marked:
        return name
    if name != "utf-8":
        refuse("encoding problem", ": utf-8")
    return "utf-8-sig"


def detect_encoding(readline):
    """The encoding of a source text, and the lines that were read to find it."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    lines, default, marked = [], "utf-8", False
    while len(lines) < 2:
        try:
            line = readline()
        except StopIteration:
            line = b""
        if not lines and line.startswith(_codecs.BOM_UTF8):
            line, default, marked = line[3:], "utf-8-sig", True
        if not line:
            break
        lines.append(line)
        encoding = _declared(line, marked, filename)
        if encoding:
            return encoding, lines
        if not _match_blank(line):
            break
    return default, lines


def open(filename):
    """Opens a source file for reading, in its own encoding."""
    file = _builtin_open(filename, "rb")
    try:
        encoding, _ = detect_encoding(file.readline)
        file.seek(0)
        text = TextIOWrapper(file, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        file.close()
        raise


# ---- and back ----

class Untokenizer:
    def __init__(self):
        self.tokens = []
        self.prev_row, self.prev_col = 1, 0
        self.encoding = None

    def add_whitespace(self, start):
        row, col = start
        if (row, col) < (self.prev_row, self.prev_col):
            raise ValueError(f"start ({row},{col}) precedes previous end ({self.prev_row},{self.prev_col})")
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        if col > self.prev_col:
            self.tokens.append(" " * (col - self.prev_col))

    def untokenize(self, iterable):
        rest, indents, fresh = iter(iterable), [], False
        for item in rest:
            if len(item) == 2:
                self.compat(item, rest)
                break
            kind, text, start, end, _ = item
            if kind == ENDMARKER:
                break
            if kind == ENCODING:
                self.encoding = text
            elif kind == INDENT:
                indents.append(text)
            elif kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
            else:
                fresh = self.place(kind, text, start, end, indents, fresh)
        return "".join(self.tokens)

    def place(self, kind, text, start, end, indents, fresh):
        # Gives whether the next token begins a line.
        ends_line = kind in (NEWLINE, NL)
        if fresh and not ends_line and indents:
            if start[1] >= len(indents[-1]):
                self.tokens.append(indents[-1])
                self.prev_col = len(indents[-1])
            fresh = False
        self.add_whitespace(start)
        self.tokens.append(text)
        self.prev_row, self.prev_col = (end[0] + 1, 0) if ends_line else end
        return fresh or ends_line

    def compat(self, token, iterable):
        # Without places: a blank behind each word, and between two strings.
        indents, fresh, after_string = [], token[0] in (NEWLINE, NL), False
        for kind, text in self.pairs(token, iterable):
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            elif kind == STRING and after_string:
                text = " " + text
            after_string = kind == STRING
            if kind == INDENT:
                indents.append(text)
            elif kind == DEDENT:
                indents.pop()
            else:
                if kind in (NEWLINE, NL):
                    fresh = True
                elif fresh and indents:
                    self.tokens.append(indents[-1])
                    fresh = False
                self.tokens.append(text)

    def pairs(self, token, iterable):
        yield token[:2]
        for item in iterable:
            yield item[:2]


def untokenize(iterable):
    """The text of tokens, which may be pairs of a kind and a text: then only the tokens are the same, not the blanks."""
    back = Untokenizer()
    text = back.untokenize(iterable)
    return text if back.encoding is None else text.encode(back.encoding)


def main():
    import argparse
    import sys

    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py", help="the file to tokenize; defaults to stdin")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true",
                        help="display token names using the exact type")
    options = parser.parse_args()

    def fail(error, place=""):
        sys.stderr.write(f"{options.filename or '<stdin>'}{place}: error: {error}\n")
        sys.exit(1)

    try:
        if options.filename:
            with _builtin_open(options.filename, "rb") as file:
                found = list(tokenize(file.readline))
        else:
            found = generate_tokens(sys.stdin.readline)
        for item in found:
            places = "%d,%d-%d,%d:" % (item.start + item.end)
            kind = tok_name[item.exact_type if options.exact else item.type]
            print(f"{places:20}{kind:15}{item.string!r:15}")
    except IndentationError as error:
        fail(error.args[0], ":%d:%d" % error.args[1][1:3])
    except TokenError as error:
        fail(error.args[0], ":%d:%d" % error.args[1])
    except SyntaxError as error:
        fail(error)


if __name__ == "__main__":
    main()
