"""Cookies: what servers give to browsers in headers, written and read."""
import re
import string

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_PLAIN = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"  # what needs no quotes
_QUOTED = _PLAIN + " ()/<=>?@[]{}"  # what stands for itself inside of quotes
_ESCAPES = {code: f"\\{code:03o}" for code in range(256) if chr(code) not in _QUOTED}
_ESCAPES |= {ord(c): "\\" + c for c in '"\\'}
_is_legal_key = re.compile(f"[{re.escape(_PLAIN)}]+").fullmatch
_escape = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")

_WORD = r"\w!#%&'~_`><@,:/$*+.^|)(?}{=-"
_DATE = r"\w{3},\s[\w\s-]{9,11}\s[\d:]{8}\sGMT"
_pair = re.compile(
    rf"""\s*([{_WORD}]+?)(?:\s*=\s*("(?:[^\\"]|\\.)*"|{_DATE}|[{_WORD}\[\]]*))?\s*(?:\s+|;|$)""", re.ASCII
)


class CookieError(Exception):
    """A cookie that cannot be."""


def _quote(text):
    if text is None or _is_legal_key(text):
        return text
    return f'"{text.translate(_ESCAPES)}"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _escape.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


def _date(seconds):
    """The time so many seconds from now, as headers have it."""
    from time import gmtime, time

    year, month, day, hour, minute, second, weekday = gmtime(time() + seconds)[:7]
    names = "Mon Tue Wed Thu Fri Sat Sun".split(), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    return f"{names[0][weekday]}, {day:02} {names[1][month - 1]} {year:4} {hour:02}:{minute:02}:{second:02} GMT"


class Morsel(dict):
    """One cookie: its name, its value, and attributes that say for whom and how long it is."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
        "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }  # fmt: skip
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        super().__init__(dict.fromkeys(self._reserved, ""))

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def _attribute(self, name):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return name

    def __setitem__(self, name, value):
        super().__setitem__(self._attribute(name), value)

    def setdefault(self, name, value=None):
        return super().setdefault(self._attribute(name), value)

    def update(self, values):
        super().update({self._attribute(name): value for name, value in dict(values).items()})

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        mine, others = ((m._key, m._value, m._coded_value) for m in (self, other))
        return mine == others and dict.__eq__(self, other)

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        made.__dict__.update(self.__dict__)
        return made

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Sets the name, the value, and the value as it is written."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        for name in ("key", "value", "coded_value"):
            setattr(self, "_" + name, state[name])

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header that gives the cookie."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """The same as a script for a page."""
        text = self.OutputString(attrs).replace('"', r"\"")
        return (
            '\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "'
            + text
            + '";\n        // end hiding -->\n        </script>\n        '
        )

    def _written(self, name, value):
        """An attribute as it is written; None if it is not."""
        shown = self._reserved[name]
        if name in self._flags:
            return shown if value else None
        if name == "expires" and isinstance(value, int):
            value = _date(value)
        elif name == "max-age" and isinstance(value, int):
            value = int(value)
        elif name == "comment" and isinstance(value, str):
            value = _quote(value)
        return f"{shown}={value}"

    def OutputString(self, attrs=None):
        """The cookie as it stands behind the header's name."""
        parts = [f"{self._key}={self._coded_value}"]
        for name, value in sorted(self.items()):
            if value != "" and name in (self._reserved if attrs is None else attrs):
                part = self._written(name, value)
                if part is not None:
                    parts.append(part)
        return "; ".join(parts)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class BaseCookie(dict):
    """Cookies by their names."""

    def value_decode(self, val):
        """(value, value as it is written) of a text that was read."""
        return val, val

    def value_encode(self, val):
        """The same of a value that a program sets."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _put(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        super().__setitem__(key, morsel)
        return morsel

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            super().__setitem__(key, value)
        else:
            self._put(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """The headers of all cookies."""
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        inside = " ".join([f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())])
        return f"<{type(self).__name__}: {inside}>"

    def js_output(self, attrs=None):
        return "".join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Takes cookies from a header's text, or from a dict."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        cookies = _parse(rawdata)
        for key, coded, attributes in cookies or ():
            morsel = self._put(key, *self.value_decode(coded))
            for name, value in attributes:
                morsel[name] = value


def _parse(text):
    """[(name, value, attributes)] as far as the text can be read; None if it is wrong."""
    cookies = []
    at = 0
    while at < len(text) and (found := _pair.match(text, at)):
        at = found.end()
        name, value = found.groups()
        if name.startswith("$"):
            if cookies:
                cookies[-1][2].append((name[1:], value))
        elif name.lower() in Morsel._reserved:
            if not cookies or (value is None and name.lower() not in Morsel._flags):
                return None
            cookies[-1][2].append((name, True if value is None else _unquote(value)))
        elif value is None:
            return None
        else:
            cookies.append((name, value, []))
    return cookies


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, with quotes where they need some."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
