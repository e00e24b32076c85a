"""Headers of HTTP, in order, found by names of any case; as a class of module email has them."""
import re

_special = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _split_parameters(text):
    """What stands between the semicolons of a header; those in quotes do not count."""
    parts, start, quoted = [], 0, False
    for at, c in enumerate(text):
        if c == '"' and text[at - 1:at] != "\\":
            quoted = not quoted
        elif c == ";" and not quoted:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _unquote(text):
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    if len(text) > 1 and text.startswith("<") and text.endswith(">"):
        return text[1:-1]
    return text


def _format_parameter(name, value=None, quote=True):
    if value is None or len(value) == 0:
        return name
    if quote or _special.search(value):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'{name}="{escaped}"'
    return f"{name}={value}"


class Message:
    """Headers, and a content that is a str or None."""

    def __init__(self):
        self._headers = []
        self._payload = None
        self._unixfrom = self._charset = None
        self._default_type = "text/plain"
        self.preamble = self.epilogue = None
        self.defects = []

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False):
        """The message as it is sent, with newlines between the lines."""
        head = "".join([f"{name}: {value}\n" for name, value in self._headers])
        return head + "\n" + (self._payload or "")

    def get_payload(self):
        return self._payload

    def set_payload(self, payload):
        self._payload = payload

    def get_charset(self):
        return self._charset

    def is_multipart(self):
        return isinstance(self._payload, list)

    # ---- as a mapping ----

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, value))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [header for header in self._headers if header[0].lower() != name]

    def __contains__(self, name):
        return name.lower() in [key.lower() for key, _ in self._headers]

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return [*self._headers]

    def raw_items(self):
        return iter(self.items())

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def get(self, name, failobj=None):
        """The first header of that name."""
        return (self.get_all(name) or [failobj])[0]

    def get_all(self, name, failobj=None):
        """All headers of that name."""
        name = name.lower()
        return [value for key, value in self._headers if key.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters."""
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            parts.append(_format_parameter(name.replace("_", "-"), value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        for at, (name, _) in enumerate(self._headers):
            if name.lower() == _name.lower():
                self._headers[at] = (name, _value)
                return
        raise KeyError(_name)

    # ---- the type of the content ----

    def get_content_type(self):
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = _split_parameters(value)[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header as pairs; the first is the header's value itself."""
        text = self.get(header)
        if text is None:
            return failobj
        pairs = []
        for part in _split_parameters(text):
            name, equals, value = part.partition("=")
            value = value.strip()
            pairs.append((name.strip() if not equals else name.strip().lower(), _unquote(value) if unquote else value))
        return pairs

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        for name, value in self.get_params([], header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def get_filename(self, failobj=None):
        name = self.get_param("filename", None, "content-disposition")
        if name is None:
            name = self.get_param("name", None, "content-type")
        return failobj if name is None else _unquote(name).strip()

    def get_boundary(self, failobj=None):
        boundary = self.get_param("boundary")
        return failobj if boundary is None else boundary.rstrip()

    def get_content_charset(self, failobj=None):
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else _split_parameters(value)[0].strip().lower()


def _read_headers(lines, message):
    """Puts header lines (of str, without the empty one) into a message; those that begin with a blank go on."""
    name = None
    for line in lines:
        line = line.rstrip("\r\n")
        if line[:1] in (" ", "\t") and name is not None:
            value = message._headers.pop()[1]
            message.set_raw(name, f"{value}\r\n{line}")
        elif ":" in line:
            name, _, value = line.partition(":")
            message.set_raw(name, value.lstrip(" \t"))
    return message


_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_date = re.compile(r"\w+, *(\d{1,2})[ -](\w{3})\w*[ -](\d{2,4}) (\d\d):(\d\d):(\d\d) *(GMT|UTC|[+-]\d{4})?").match
_asctime = re.compile(r"\w{3} (\w{3}) +(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})").match


def format_date(timestamp):
    """A time as headers have it."""
    from time import gmtime

    year, month, day, hour, minute, second, weekday = gmtime(timestamp)[:7]
    return f"{_DAYS[weekday]}, {day:02} {_MONTHS[month - 1]} {year:04} {hour:02}:{minute:02}:{second:02} GMT"


def parse_date(text):
    """The time in a header as a datetime with a time zone; None if it cannot be read, or is not in GMT."""
    import datetime

    if found := _date(text):
        day, month, year, *clock, zone = found.groups()
        if zone not in ("GMT", "UTC", "+0000", "-0000"):
            return None
        if len(year) == 2:
            year = int(year) + (1900 if int(year) > 68 else 2000)
    elif found := _asctime(text):
        month, day, *clock, year = found.groups()
    else:
        return None
    try:
        at = (int(year), _MONTHS.index(month.title()) + 1, int(day), *map(int, clock))
        return datetime.datetime(*at, tzinfo=datetime.timezone.utc)
    except (ValueError, OverflowError):
        return None
