"""Reads regular expressions in the syntax of the language and says them in that of PCRE2.

Each piece of a pattern becomes a piece: its text for texts of any kind, its text for texts that are ASCII (matched without
UTF and Unicode properties, which is faster), and the least and greatest width of what it matches.
"""
A_TEMPLATE, A_IGNORECASE, A_LOCALE, A_MULTILINE, A_DOTALL, A_UNICODE, A_VERBOSE, A_DEBUG, A_ASCII = [1 << n for n in range(9)]
FLAGS = {"i": A_IGNORECASE, "L": A_LOCALE, "m": A_MULTILINE, "s": A_DOTALL, "x": A_VERBOSE, "a": A_ASCII, "t": A_TEMPLATE, "u": A_UNICODE}
TYPE_FLAGS = A_ASCII | A_LOCALE | A_UNICODE
MANY = 4294967295
MOST_GROUPS = 2147483647 // 2
_DIGITS = "0123456789"
_OCTAL = "01234567"
_HEX = "0123456789abcdefABCDEF"
_BLANK = " \t\n\r\v\f"
_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_SPACE = r"\x{9}-\x{d}\x{1c}-\x{20}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
_NO_SPACE = (
    r"\x{0}-\x{8}\x{e}-\x{1b}\x{21}-\x{84}\x{86}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}"
    r"\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{10ffff}"
)
_ASCII_SETS = {"d": "0-9", "w": "A-Za-z0-9_", "s": r"\t-\r\x20", "D": r"\x{0}-\x2f\x3a-\x{10ffff}",
               "W": r"\x{0}-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x{10ffff}", "S": r"\x{0}-\x{8}\x{e}-\x{1f}\x21-\x{10ffff}"}  # fmt: skip


# Letters that are the same in any case, and that PCRE2 tells apart.
_SAME = {code: letters for letters in ("Ii\u0130\u0131", "\u0390\u1fd3", "\u03b0\u1fe3", "\ufb05\ufb06") for code in map(ord, letters)}
# \\w and its opposite by the Unicode database, where the pattern as a whole goes by ASCII.
_WIDE_SETS = {"d": "\\p{Nd}", "D": "\\P{Nd}", "s": _SPACE, "S": _NO_SPACE, "w": "\\p{Xwd}", "W": "\\P{Xwd}"}


def warn(message, category):
    """A warning about a pattern, which names the line that asked for it to be read."""
    import sys
    import warnings

    level, frame = 1, sys._getframe()
    while frame.f_back is not None and frame.f_globals.get("__name__") in ("re", "re._parser"):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, category, stacklevel=level)


class error(Exception):
    """A pattern or a template is wrong. msg: why; pattern; pos: where, or None; lineno and colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class _Source:
    """A text that is read token by token: a character, or a backslash and a character."""

    def __init__(self, given):
        self.given = given
        self.is_text = isinstance(given, str)
        self.text = given if self.is_text else str(given, "latin-1")
        self.at = 0
        self.next = None
        self._load()

    def _load(self):
        text, at = self.text, self.at
        self.next = text[at:at + 1] or None
        if self.next == "\\":
            self.next = text[at:at + 2]
            if len(self.next) == 1:
                raise error("bad escape (end of pattern)", self.given, len(text) - 1)

    def take(self):
        token = self.next
        if token is not None:
            self.at += len(token)
            self._load()
        return token

    def match(self, token):
        if self.next == token:
            self.take()
            return True
        return False

    def seek(self, at):
        self.at = at
        self._load()

    def while_in(self, most, characters):
        result = ""
        while len(result) < most and self.next is not None and self.next in characters:
            result += self.take()
        return result

    def until(self, end, what):
        result = ""
        while True:
            c = self.take()
            if c is None:
                if not result:
                    raise self.error("missing " + what)
                raise self.error(f"missing {end}, unterminated name", len(result))
            if c == end:
                if not result:
                    raise self.error("missing " + what, 1)
                return result
            result += c

    def error(self, message, back=0):
        return error(message, self.given, self.at - back)

    def check_name(self, name, back):
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + back)
        if not self.is_text and not name.isascii():
            self.warn_name(name, back)

    def number(self, name):
        """The number of a group as a pattern or a template has it."""
        try:
            number = int(name)
        except ValueError:
            number = -1
        if number < 0:
            raise self.error(f"bad character in group name {name!r}", len(name) + 1)
        if not (name.isdecimal() and name.isascii()):
            self.warn_name(name, 1)
        if number >= MOST_GROUPS:
            raise self.error(f"invalid group reference {number}", len(name) + 1)
        return number

    def shown(self, name):
        return repr(name) if self.is_text else ascii(name)

    def warn_name(self, name, back):
        warn(f"bad character in group name {self.shown(name)} at position {self.at - len(name) - back}", DeprecationWarning)


_NO_PIECE = ("", "", 0, 0)
_SET_SIGNS = {"-": "difference", "&": "intersection", "~": "symmetric difference", "|": "union"}


def _quote(code):
    """A literal character for PCRE2, outside of a class or inside."""
    if code >= 128:
        return f"\\x{{{code:x}}}"
    c = chr(code)
    if c.isalnum() or c == "_":
        return c
    return "\\" + c if 32 < code < 127 else f"\\x{code:02x}"


def _cases(code, flags):
    """The other case of an ASCII letter, where only ASCII letters have cases."""
    c = chr(code)
    return ord(c.swapcase()) if code < 128 and c.isalpha() else code


def _join(pieces):
    return (
        "".join([piece[0] for piece in pieces]),
        "".join([piece[1] for piece in pieces]),
        min(sum([piece[2] for piece in pieces]), MANY),
        min(sum([piece[3] for piece in pieces]), MANY),
    )


def _either(pieces):
    if len(pieces) == 1:
        return pieces[0]
    return (
        "|".join([piece[0] for piece in pieces]),
        "|".join([piece[1] for piece in pieces]),
        min([piece[2] for piece in pieces]),
        max([piece[3] for piece in pieces]),
    )


def _is_character(piece):
    return piece[2] == piece[3] == 1 and (piece[0][0] != "(" or piece[0].startswith("(?i:"))


def _share(alternatives):
    """Alternatives (lists of pieces) as one piece: neighbours that begin with the same characters say them once."""
    found, at = [], 0
    while at < len(alternatives):
        pieces, end = alternatives[at], at + 1
        if pieces and _is_character(pieces[0]):
            while end < len(alternatives) and alternatives[end][:1] == pieces[:1]:
                end += 1
        if end - at > 1:
            rest = _share([pieces[1:] for pieces in alternatives[at:end]])
            found.append(_join([pieces[0], (f"(?:{rest[0]})", f"(?:{rest[1]})", *rest[2:])]))
        else:
            found.append(_join(pieces))
        at = end
    if len(found) > 1 and all([len(piece[0]) == 1 and piece[0].isalnum() for piece in found]):
        text = "[" + "".join([piece[0] for piece in found]) + "]"
        return text, text, 1, 1
    return _either(found)


class _Parser:
    def __init__(self, pattern, flags, sharing):
        self.source = _Source(pattern)
        self.is_text = self.source.is_text
        self.flags = flags
        self.sharing = sharing
        self.pieces = []  # of the last sequence
        self.names = {}
        self.widths = [None]  # of groups; None: open, or the whole
        self.references = {}  # group number -> where a condition asks for it
        self.lookbehind = None  # how many groups there were when the lookbehind began
        self.closed = []  # groups in the order in which they end
        self.looped = False  # a group stands inside of a repetition
        self.ascii = True  # there is a text for ASCII texts

    # ---- sets of characters ----

    def _set(self, letter, flags):
        """What stands in a class for \\d, \\w, \\s and their opposites: for any text, for ASCII text."""
        if self.is_text and self.flags & A_ASCII and not flags & A_ASCII:  # (?u:…) in a pattern that is ASCII
            return _WIDE_SETS[letter], "\\" + letter
        if not self.is_text or flags & A_ASCII:
            if self.is_text and not self.flags & A_ASCII:  # (?a:…) in a pattern that is Unicode
                return _ASCII_SETS[letter], "\\" + letter
            return "\\" + letter, "\\" + letter
        if letter == "s":
            return _SPACE, r"\x09-\x0d\x1c-\x20"
        if letter == "S":
            return _NO_SPACE, r"\x00-\x08\x0e-\x1b\x21-\x7f"
        return (_WIDE_SETS[letter] if letter in "dD" else "\\" + letter), "\\" + letter

    def _any_case(self, flags):
        """Cases do not matter, and PCRE2 knows how: all letters, or only ASCII in bytes."""
        return flags & A_IGNORECASE and not (self.is_text and flags & A_ASCII)

    def _ascii_case(self, flags):
        return flags & A_IGNORECASE and self.is_text and flags & A_ASCII

    def _literal(self, code, flags):
        if code >= 128 and self.is_text:
            self.ascii = False
        text = _quote(code)
        if self._any_case(flags):
            if code < 128 and not chr(code).isalpha():
                return text, text, 1, 1
            if self.is_text and code in _SAME:
                text = "".join([_quote(ord(c)) for c in _SAME[code]])
                return f"[{text}]", "[iI]", 1, 1
            return f"(?i:{text})", f"(?i:{text})", 1, 1
        if self._ascii_case(flags) and _cases(code, flags) != code:
            text = f"[{text}{_quote(_cases(code, flags))}]"
        return text, text, 1, 1

    def _boundary(self, letter, flags):
        if self.is_text and (flags ^ self.flags) & A_ASCII:
            word = "[A-Za-z0-9_]" if flags & A_ASCII else "\\p{Xwd}"
            if letter == "b":
                text = f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))"
            else:
                text = f"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))"
            return text, text, 0, 0
        if letter == "B":  # there is none in an empty text
            return r"(?!\A\z)\B", r"(?!\A\z)\B", 0, 0
        return "\\b", "\\b", 0, 0

    # ---- escapes ----

    def _coded(self, token, bad):
        """The code of \\x, \\u, \\U and \\N; `token` as far as it was read. None: it is none of these."""
        source = self.source
        kind = token[1:]
        sizes = {"x": 2, "u": 4, "U": 8} if self.is_text else {"x": 2}
        if kind in sizes:
            token += source.while_in(sizes[kind], _HEX)
            if len(token) != 2 + sizes[kind]:
                raise source.error("incomplete escape " + token, len(token))
            code = int(token[2:], 16)
            if code > 0x10FFFF:
                raise source.error("bad escape " + token, len(token))
            return code
        if kind == "N" and self.is_text:
            if not source.match("{"):
                raise source.error("missing {")
            name = source.until("}", "character name")
            try:
                if name.replace(" ", "a").replace("-", "a").isalnum() and name.isascii():
                    return ord(eval(f"'\\N{{{name}}}'"))
            except (SyntaxError, TypeError):
                pass
            raise source.error(f"undefined character name {name!r}", len(name) + 4)
        return None

    def _octal(self, token):
        code = int(token[1:], 8)
        if code > 0o377:
            raise self.source.error(f"octal escape value {token} outside of range 0-0o377", len(token))
        return code

    def _class_escape(self, token):
        """A code, or the letter of a set."""
        source = self.source
        c = token[1]
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c in "dDsSwW":
            return c
        code = self._coded(token, True)
        if code is not None:
            return code
        if c in _OCTAL:
            return self._octal(token + source.while_in(2, _OCTAL))
        if c in _DIGITS or (c.isascii() and c.isalpha()):
            raise source.error("bad escape " + token, len(token))
        return ord(c)

    def _escape(self, token, flags):
        source = self.source
        c = token[1]
        if c == "A":
            return "\\A", "\\A", 0, 0
        if c == "Z":
            return "\\z", "\\z", 0, 0
        if c in "bB":
            return self._boundary(c, flags)
        if c in "dDsSwW":
            any_text, ascii_text = self._set(c, flags)
            return f"[{any_text}]", f"[{ascii_text}]", 1, 1
        if c in _ESCAPES:
            return self._literal(_ESCAPES[c], flags)
        code = self._coded(token, True)
        if code is not None:
            return self._literal(code, flags)
        if c == "0":
            return self._literal(self._octal(token + source.while_in(2, _OCTAL)), flags)
        if c in _DIGITS:
            if source.next is not None and source.next in _DIGITS:
                token += source.take()
                if token[1] in _OCTAL and token[2] in _OCTAL and source.next is not None and source.next in _OCTAL:
                    return self._literal(self._octal(token + source.take()), flags)
            group = int(token[1:])
            if group < len(self.widths):
                return self._reference(group, len(token), flags)
            raise source.error(f"invalid group reference {group}", len(token) - 1)
        if c.isascii() and c.isalpha():
            raise source.error("bad escape " + token, len(token))
        return self._literal(ord(c), flags)

    def _reference(self, group, back, flags):
        if self.widths[group] is None:
            raise self.source.error("cannot refer to an open group", back)
        self._check_lookbehind(group)
        text = f"\\g{{{group}}}"
        if flags & A_IGNORECASE:
            text = f"(?i:{text})"
        return text, text, *self.widths[group]

    def _check_lookbehind(self, group):
        if self.lookbehind is not None:
            if group >= len(self.widths) or self.widths[group] is None:
                raise self.source.error("cannot refer to an open group")
            if group >= self.lookbehind:
                raise self.source.error("cannot refer to group defined in the same lookbehind subpattern")

    # ---- classes ----

    def _class(self, flags):
        source = self.source
        here = source.at - 1
        if source.next == "[":
            warn(f"Possible nested set at position {source.at}", FutureWarning)
        negative = source.match("^")
        start = source.at
        any_text = ascii_text = ""
        while True:
            token = source.take()
            if token is None:
                raise source.error("unterminated character set", source.at - here)
            if token == "]" and source.at > start + 1:
                break
            if token in _SET_SIGNS and source.next == token and any_text:
                warn(f"Possible set {_SET_SIGNS[token]} at position {source.at - 1}", FutureWarning)
            low = self._class_escape(token) if token[0] == "\\" else ord(token)
            if source.match("-"):
                second = source.take()
                if second is None:
                    raise source.error("unterminated character set", source.at - here)
                if second == "]":
                    for code in low, 45:
                        texts = self._class_item(code, code, flags)
                        any_text, ascii_text = any_text + texts[0], ascii_text + texts[1]
                    break
                if second == "-":
                    warn(f"Possible set difference at position {source.at - 2}", FutureWarning)
                high = self._class_escape(second) if second[0] == "\\" else ord(second)
                if isinstance(low, str) or isinstance(high, str) or high < low:
                    raise source.error(f"bad character range {token}-{second}", len(token) + 1 + len(second))
                texts = self._class_item(low, high, flags)
            else:
                texts = self._class_item(low, low, flags)
            any_text, ascii_text = any_text + texts[0], ascii_text + texts[1]
        begin = "[^" if negative else "["
        any_text, ascii_text = begin + any_text + "]", begin + (ascii_text or "\\x{80}-\\x{ff}") + "]"
        if self._any_case(flags):
            any_text, ascii_text = f"(?i:{any_text})", f"(?i:{ascii_text})"
        return any_text, ascii_text, 1, 1

    def _class_item(self, low, high, flags):
        if isinstance(low, str):
            return self._set(low, flags)
        if low >= 128 and self.is_text and self._any_case(flags):
            self.ascii = False
        text = _quote(low) if low == high else f"{_quote(low)}-{_quote(high)}"
        ascii_text = text
        if self.is_text:
            ascii_text = "" if low > 127 else text if high <= 127 else f"{_quote(low)}-\\x7f"
            if high > 127 and self._any_case(flags):
                self.ascii = False
            if self._any_case(flags):
                for letters in sorted({_SAME[code] for code in _SAME if low <= code <= high}):
                    text += "".join([_quote(ord(c)) for c in letters])
        if self._ascii_case(flags):
            for begin, end, shift in (65, 90, 32), (97, 122, -32):
                first, last = max(low, begin), min(high, end)
                if first <= last:
                    more = f"{_quote(first + shift)}-{_quote(last + shift)}"
                    text, ascii_text = text + more, ascii_text + more
        return text, ascii_text

    # ---- groups ----

    def _open_group(self, name):
        number = len(self.widths)
        self.widths.append(None)
        if name is not None:
            if name in self.names:
                raise self.source.error(
                    f"redefinition of group name {self.source.shown(name)} as group {number}; was group {self.names[name]}", len(name) + 1
                )
            self.names[name] = number
        return number

    def _flags(self, c):
        """Reads flags from `c` on: what is turned on and off; None: they are for the whole pattern."""
        source = self.source
        on = off = 0
        if c != "-":
            while True:
                flag = FLAGS[c]
                if self.is_text and c == "L":
                    raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
                if not self.is_text and c == "u":
                    raise source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                on |= flag
                if flag & TYPE_FLAGS and on & TYPE_FLAGS != flag:
                    raise source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                c = source.take()
                if c is None:
                    raise source.error("missing -, : or )")
                if c in ")-:":
                    break
                if c not in FLAGS:
                    raise source.error("unknown flag" if c.isalpha() else "missing -, : or )", len(c))
        if c == ")":
            self.flags |= on
            return None
        if on & A_TEMPLATE:
            raise source.error("bad inline flags: cannot turn on global flag", 1)
        if c == "-":
            c = source.take()
            if c is None:
                raise source.error("missing flag")
            if c not in FLAGS:
                raise source.error("unknown flag" if c.isalpha() else "missing flag", len(c))
            while True:
                flag = FLAGS[c]
                if flag & TYPE_FLAGS:
                    raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                off |= flag
                c = source.take()
                if c is None:
                    raise source.error("missing :")
                if c == ":":
                    break
                if c not in FLAGS:
                    raise source.error("unknown flag" if c.isalpha() else "missing :", len(c))
        if off & A_TEMPLATE:
            raise source.error("bad inline flags: cannot turn off global flag", 1)
        if on & off:
            raise source.error("bad inline flags: flag turned on and off", 1)
        return on, off

    def _end_group(self, start):
        if not self.source.match(")"):
            raise self.source.error("missing ), unterminated subpattern", self.source.at - start)

    def _look(self, c, start, flags):
        """(?=…), (?!…), (?<=…), (?<!…)"""
        source = self.source
        behind = c == "<"
        if behind:
            c = source.take()
            if c is None:
                raise source.error("unexpected end of pattern")
            if c not in "=!":
                raise source.error("unknown extension ?<" + c, len(c) + 2)
            outer = self.lookbehind
            if outer is None:
                self.lookbehind = len(self.widths)
        any_text, ascii_text, low, high = self._alternatives(flags)
        if behind:
            if outer is None:
                self.lookbehind = None
        self._end_group(start)
        if behind and low != high:
            raise error("look-behind requires fixed-width pattern")
        begin = "(?<" + c if behind else "(?" + c
        return f"{begin}{any_text})", f"{begin}{ascii_text})", 0, 0

    def _condition(self, start, flags):
        source = self.source
        name = source.until(")", "group name")
        if name.isidentifier():
            source.check_name(name, 1)
            group = self.names.get(name)
            if group is None:
                raise source.error(f"unknown group name {source.shown(name)}", len(name) + 1)
        else:
            group = source.number(name)
            if not group:
                raise source.error("bad group number", len(name) + 1)
            self.references.setdefault(group, source.at - len(name) - 1)
        self._check_lookbehind(group)
        yes = self._sequence(flags)
        no = _NO_PIECE
        if source.match("|"):
            no = self._sequence(flags)
            if source.next == "|":
                raise source.error("conditional backref with more than two branches")
        self._end_group(start)
        return (
            f"(?({group}){yes[0]}|{no[0]})",
            f"(?({group}){yes[1]}|{no[1]})",
            min(yes[2], no[2]),
            max(yes[3], no[3]),
        )

    def _group(self, first, flags):
        """What begins with "(". None: it matches nothing by itself, and may not be repeated."""
        source = self.source
        start = source.at - 1
        capture, name, begin = True, None, "("
        if source.match("?"):
            c = source.take()
            if c is None:
                raise source.error("unexpected end of pattern")
            if c == "P":
                if source.match("<"):
                    name = source.until(">", "group name")
                    source.check_name(name, 1)
                elif source.match("="):
                    name = source.until(")", "group name")
                    source.check_name(name, 1)
                    if name not in self.names:
                        raise source.error(f"unknown group name {source.shown(name)}", len(name) + 1)
                    return self._reference(self.names[name], len(name) + 1, flags)
                else:
                    c = source.take()
                    if c is None:
                        raise source.error("unexpected end of pattern")
                    raise source.error("unknown extension ?P" + c, len(c) + 2)
            elif c == ":":
                capture, begin = False, "(?:"
            elif c == "#":
                while True:
                    if source.next is None:
                        raise source.error("missing ), unterminated comment", source.at - start)
                    if source.take() == ")":
                        return None
            elif c in ("=", "!", "<"):
                return self._look(c, start, flags)
            elif c == "(":
                return self._condition(start, flags)
            elif c == ">":
                capture, begin = False, "(?>"
            elif c in FLAGS or c == "-":
                change = self._flags(c)
                if change is None:
                    if not first:
                        raise source.error("global flags not at the start of the expression", source.at - start)
                    return None
                capture, begin = False, "(?:"
                on, off = change
                if on & TYPE_FLAGS:
                    flags &= ~TYPE_FLAGS
                flags = (flags | on) & ~off
            else:
                raise source.error("unknown extension ?" + c, len(c) + 1)
        number = self._open_group(name) if capture else None
        any_text, ascii_text, low, high = self._alternatives(flags)
        self._end_group(start)
        if capture:
            self.widths[number] = low, high
            self.closed.append(number)
        return f"{begin}{any_text})", f"{begin}{ascii_text})", low, high

    # ---- sequences and alternatives ----

    def _repeat(self, token, here):
        """The least and greatest count behind `token`; None: it is a plain "{"."""
        source = self.source
        if token == "?":
            return 0, 1
        if token == "*":
            return 0, MANY
        if token == "+":
            return 1, MANY
        if source.next == "}":
            return None
        low = high = source.while_in(len(source.text), _DIGITS)
        if source.match(","):
            high = source.while_in(len(source.text), _DIGITS)
            both = True
        else:
            both = False
        if not source.match("}"):
            source.seek(here)
            return None
        least, most = 0, MANY
        if low:
            least = int(low)
            if least >= MANY:
                raise OverflowError("the repetition number is too large")
        if high:
            most = int(high)
            if most >= MANY:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise source.error("min repeat greater than max repeat", source.at - here)
        elif not both:
            most = least if low else MANY
        return least, most

    @staticmethod
    def _count(text, least, most, mode):
        """PCRE2 counts to 65535."""
        if least == 0 and most == 1:
            return f"{text}?{mode}"
        if most == MANY and least < 2:
            return f"{text}{'+' if least else '*'}{mode}"
        if least <= 65535 and (most <= 65535 or most == MANY):
            count = f"{least}" if least == most else f"{least}," if most == MANY else f"{least},{most}"
            return f"{text}{{{count}}}{mode}"
        parts = []
        begin, end = ("(?>", ")") if mode == "+" else ("(?:", ")")
        inner = "" if mode == "+" else mode
        if least:
            parts.append(f"(?:{text}{{65535}}){{{least // 65535}}}{text}{{{least % 65535}}}")
        if most == MANY:
            parts.append(f"{text}*{inner}")
        elif most > least:
            more = most - least
            parts.append(f"(?:{text}{{0,65535}}{inner}){{0,{more // 65535}}}{inner}{text}{{0,{more % 65535}}}{inner}")
        return begin + "".join(parts) + end

    def _sequence(self, flags, first=False):
        source = self.source
        pieces = []
        item = None  # the last piece, if it may be repeated
        kind = None  # "at": a place, "repeat": repeated already
        verbose = flags & A_VERBOSE
        while True:
            token = source.next
            if token is None or token in "|)":
                break
            source.take()
            if verbose:
                if token in _BLANK:
                    continue
                if token == "#":
                    while (c := source.take()) is not None and c != "\n":
                        pass
                    continue
            begun = len(self.widths)
            if token[0] == "\\":
                item = self._escape(token, flags)
                kind = "at" if token[1] in "AZbB" else None
            elif token == "[":
                item, kind = self._class(flags), None
            elif token == ".":
                text = "(?s:.)" if flags & A_DOTALL else "."
                item, kind = (text, text, 1, 1), None
            elif token == "^":
                text = "(?m:^)" if flags & A_MULTILINE else "\\A"
                item, kind = (text, text, 0, 0), "at"
            elif token == "$":
                text = "(?m:$)" if flags & A_MULTILINE else "\\Z"
                item, kind = (text, text, 0, 0), "at"
            elif token == "(":
                before = self.flags
                found = self._group(first and not pieces, flags)
                if found is None:
                    if self.flags != before:
                        added = self.flags & ~before
                        if added & A_VERBOSE and not before & A_VERBOSE:
                            raise _Verbose
                        flags |= added
                    continue
                item, kind = found, None
                self._first_group = begun
            elif token in "*+?{":
                here = source.at
                count = self._repeat(token, here)
                if count is None:
                    item, kind = self._literal(123, flags), None
                else:
                    if item is None or kind == "at":
                        raise source.error("nothing to repeat", source.at - here + len(token))
                    if kind == "repeat":
                        raise source.error("multiple repeat", source.at - here + len(token))
                    mode = "?" if source.match("?") else "+" if source.match("+") else ""
                    any_text, ascii_text, low, high = pieces.pop()
                    if any_text.startswith("("):
                        self.looped = self.looped or ("(" in any_text.replace("(?", "").replace("\\(", ""))
                    if any_text.startswith(("(?=", "(?!", "(?<")):
                        any_text, ascii_text = f"(?:{any_text})", f"(?:{ascii_text})"
                    least, most = count
                    item = (
                        self._count(any_text, least, most, mode),
                        self._count(ascii_text, least, most, mode),
                        min(low * least, MANY),
                        MANY if most == MANY and high else min(high * most, MANY),
                    )
                    kind = "repeat"
            else:
                item, kind = self._literal(ord(token), flags), None
            pieces.append(item)
        self.pieces = pieces
        return _join(pieces)

    def _alternatives(self, flags, first=False):
        source = self.source
        found = [self._sequence(flags, first)]
        shared = [self.pieces]
        while source.match("|"):
            found.append(self._sequence(flags if not first else self.flags | flags))
            shared.append(self.pieces)
        return _share(shared) if self.sharing and len(shared) > 1 else _either(found)

    def parse(self):
        piece = self._alternatives(self.flags, True)
        if self.source.next is not None:
            raise self.source.error("unbalanced parenthesis")
        for group, at in self.references.items():
            if group >= len(self.widths):
                raise error(f"invalid group reference {group}", self.source.given, at)
        return piece


class _Verbose(Exception):
    """The flag x was found: all is to be read again."""


def _fix_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & A_LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & A_ASCII and flags & A_UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & A_ASCII else flags | A_UNICODE
    if flags & A_UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & A_LOCALE and flags & A_ASCII:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def parse(pattern, flags, sharing=False):
    """(text for PCRE2, the same for ASCII texts or None, flags, number of groups, names, order of ends, looped)

    sharing: alternatives that begin alike say their beginning once, for patterns that PCRE2 finds too large.
    """
    parser = _Parser(pattern, flags, sharing)
    try:
        # \w and its kin mean what the whole pattern's flags say, which an (?a) at its beginning decides
        if isinstance(pattern, str) and pattern.startswith("(?") and ")" in pattern:
            letters = pattern[2:pattern.index(")")]
            if letters and "a" in letters and all(c in FLAGS for c in letters):
                parser.flags |= A_ASCII
        any_text, ascii_text, _, _ = parser.parse()
    except _Verbose:
        parser = _Parser(pattern, flags | A_VERBOSE, sharing)
        any_text, ascii_text, _, _ = parser.parse()
    flags = _fix_flags(pattern, parser.flags)
    if not parser.is_text or not parser.ascii:
        ascii_text = None
    return any_text, ascii_text, flags, len(parser.widths) - 1, parser.names, tuple(parser.closed), parser.looped


# ---- templates ----


def template(given, pattern):
    """The parts of a template: texts, and numbers of groups."""
    source = _Source(given)
    parts = []
    text = []

    def end_text():
        if text:
            joined = "".join(text)
            parts.append(joined if source.is_text else joined.encode("latin-1"))
            text.clear()

    def add_group(number, back):
        if number > pattern.groups:
            raise source.error(f"invalid group reference {number}", back)
        end_text()
        parts.append(number)

    while (token := source.take()) is not None:
        if token[0] != "\\":
            text.append(token)
            continue
        c = token[1]
        if c == "g":
            if not source.match("<"):
                raise source.error("missing <")
            name = source.until(">", "group name")
            if name.isidentifier():
                source.check_name(name, 1)
                if name not in pattern.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                add_group(pattern.groupindex[name], len(name) + 1)
                continue
            add_group(source.number(name), len(name) + 1)
        elif c == "0":
            text.append(chr(int((token + source.while_in(2, _OCTAL))[1:], 8) & 0xFF))
        elif c in _DIGITS:
            is_octal = False
            if source.next is not None and source.next in _DIGITS:
                token += source.take()
                if c in _OCTAL and token[2] in _OCTAL and source.next is not None and source.next in _OCTAL:
                    token += source.take()
                    is_octal = True
                    code = int(token[1:], 8)
                    if code > 0o377:
                        raise source.error(f"octal escape value {token} outside of range 0-0o377", len(token))
                    text.append(chr(code))
            if not is_octal:
                add_group(int(token[1:]), len(token) - 1)
        elif c in _ESCAPES:
            text.append(chr(_ESCAPES[c]))
        elif c.isascii() and c.isalpha():
            raise source.error("bad escape " + token, len(token))
        else:
            text.append(token)
    end_text()
    return tuple(parts)
