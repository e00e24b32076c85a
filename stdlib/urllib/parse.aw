"""Addresses of the web: taking them apart, joining, quoting (RFC 3986)."""
import functools
import math
import re
import types
import warnings
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]  # fmt: skip

# Schemes whose addresses can be relative to another one; "" is for addresses without a scheme.
uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu",
    "sftp", "svn", "svn+ssh", "ws", "wss",
]  # fmt: skip
# Those with a host behind two slashes.
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
    "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss",
]  # fmt: skip
# Those with parameters behind a semicolon.
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]  # fmt: skip
non_hierarchical = [
    "gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips",
]  # fmt: skip
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtspu", "sip", "sips"]
uses_fragment = [
    "", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero",
]  # fmt: skip
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

MAX_CACHE_SIZE = 20
_UNSAFE = "\t\r\n"
_CONTROL_AND_SPACE = "".join(map(chr, range(33)))


# ---- str and bytes ----


def _same(value):
    return value


def _encode(value):
    return value.encode("ascii") if isinstance(value, str) else value.encode()


def _as_text(*args):
    """The arguments as str, and a function that turns results into what the arguments were."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, _same
    return *[arg.decode("ascii", "strict") if arg else "" for arg in args], _encode


def clear_cache():
    """Forgets what has been taken apart."""
    urlsplit.cache_clear()


# ---- results ----


class _Text:
    """A result of str."""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return _COUNTERPART[type(self)](*[part.encode(encoding, errors) for part in self])


class _Bytes:
    """A result of bytes."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return _COUNTERPART[type(self)](*[part.decode(encoding, errors) for part in self])


class _Netloc:
    """What the part of an address between // and / says."""

    __slots__ = ()

    def _halves(self):
        """User part or None, and host part."""
        user, at, host = self.netloc.rpartition(self._AT)
        return (user if at else None), host

    @property
    def username(self):
        user = self._halves()[0]
        return None if user is None else user.partition(self._COLON)[0]

    @property
    def password(self):
        user = self._halves()[0]
        if user is None:
            return None
        _, colon, password = user.partition(self._COLON)
        return password if colon else None

    def _host_and_port(self):
        host = self._halves()[1]
        before, bracket, inside = host.partition(self._OPEN)
        if bracket:
            name, _, rest = inside.partition(self._CLOSE)
            return name, rest.partition(self._COLON)[2]
        name, _, port = host.partition(self._COLON)
        return name, port

    @property
    def hostname(self):
        name = self._host_and_port()[0]
        if not name:
            return None
        before, percent, zone = name.partition(self._PERCENT)
        return before.lower() + percent + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {_text_of(port)!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    __class_getitem__ = classmethod(types.GenericAlias)


def _text_of(port):
    return port.decode("ascii") if isinstance(port, bytes) else port


class _TextNetloc(_Netloc, _Text):
    __slots__ = ()
    _AT, _COLON, _OPEN, _CLOSE, _PERCENT = "@:[]%"


class _BytesNetloc(_Netloc, _Bytes):
    __slots__ = ()
    _AT, _COLON, _OPEN, _CLOSE, _PERCENT = b"@", b":", b"[", b"]", b"%"


_Defrag = namedtuple("_DefragResultBase", "url fragment")
_Split = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Text):
    """An address without its fragment, and the fragment."""

    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_Split, _TextNetloc):
    """An address in five parts."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _TextNetloc):
    """An address in six parts."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _BytesNetloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _BytesNetloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


ResultBase = _TextNetloc
_COUNTERPART = {}
for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _COUNTERPART[_text] = _bytes
    _COUNTERPART[_bytes] = _text
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text


def _result(kind, parts, coerce):
    result = kind(*parts)
    return result if coerce is _same else result.encode()


# ---- taking apart and putting together ----


def urlparse(url, scheme="", allow_fragments=True):
    """scheme://netloc/path;params?query#fragment as six parts."""
    url, scheme, coerce = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    return _result(ParseResult, (scheme, netloc, path, params, query, fragment), coerce)


def _check_netloc(netloc):
    """Letters that become /, ?, #, @ or : when they are normalized must not hide in a host."""
    if netloc.isascii():
        return
    import unicodedata

    plain = netloc
    for letter in "@:#?":
        plain = plain.replace(letter, "")
    normal = unicodedata.normalize("NFKC", plain)
    if normal != plain and any([letter in normal for letter in "/?#@:"]):
        raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def _check_brackets(netloc):
    """What stands in brackets is an address of IPv6, or of the future."""
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    host = netloc.rpartition("@")[2]
    before, opened, inside = host.partition("[")
    if opened:
        if before:
            raise ValueError("Invalid IPv6 URL")
        inside, _, port = inside.partition("]")
        if port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
    else:
        inside = host.partition(":")[0]
    if inside.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", inside):
            raise ValueError("IPvFuture address is invalid")
        return
    import ipaddress

    if isinstance(ipaddress.ip_address(inside), ipaddress.IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """scheme://netloc/path?query#fragment as five parts."""
    url, scheme, coerce = _as_text(url, scheme)
    url = url.lstrip(_CONTROL_AND_SPACE)
    scheme = scheme.strip(_CONTROL_AND_SPACE)
    for letter in _UNSAFE:
        url = url.replace(letter, "")
        scheme = scheme.replace(letter, "")
    netloc = query = fragment = ""
    before, colon, rest = url.partition(":")
    if colon and before and before[0].isascii() and before[0].isalpha() and not before.strip(scheme_chars):
        scheme, url = before.lower(), rest
    if url.startswith("//"):
        end = min([at for at in (url.find(letter, 2) for letter in "/?#") if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    _check_netloc(netloc)
    return _result(SplitResult, (scheme, netloc, url, query, fragment), coerce)


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, url, params, query, fragment, coerce = _as_text(*components)
    if params:
        url = f"{url};{params}"
    return coerce(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, url, query, fragment, coerce = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and not url.startswith("/"):
            url = "/" + url
        url = f"//{netloc or ''}{url}"
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return coerce(url)


def urljoin(base, url, allow_fragments=True):
    """What `url` means on a page whose address is `base` (RFC 3986, 5.2)."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce = _as_text(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return coerce(url)
    if scheme in uses_netloc:
        if netloc:
            return coerce(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return coerce(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    path = _without_dots(_merged(base_path, path))
    return coerce(urlunparse((scheme, netloc, path or "/", params, query, fragment)))


def _merged(base_path, path):
    """The parts of a path that may be relative."""
    base_parts = base_path.split("/")
    if base_parts[-1] != "":
        # the last part is a page, not a folder
        base_parts.pop()
    if path.startswith("/"):
        return path.split("/")
    parts = base_parts + path.split("/")
    parts[1:-1] = [part for part in parts[1:-1] if part]
    return parts


def _without_dots(parts):
    kept = []
    for part in parts:
        if part == "..":
            if kept:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, coerce = _as_text(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ""))
    else:
        fragment = ""
    return _result(DefragResult, (url, fragment), coerce)


# ---- quoting ----

_HEX = {f"{a}{b}".encode(): bytes([int(a + b, 16)]) for a in "0123456789ABCDEFabcdef" for b in "0123456789ABCDEFabcdef"}
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def unquote_to_bytes(string):
    """%xx replaced by bytes."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *others = string.split(b"%")
    parts = [first]
    for other in others:
        byte = _HEX.get(other[:2])
        parts += [b"%", other] if byte is None else [byte, other[2:]]
    return b"".join(parts)


def unquote(string, encoding="utf-8", errors="replace"):
    """%xx replaced by the letters that they are in the encoding."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    # letters beyond ASCII stay as they are
    pieces = re.split("([\x00-\x7f]+)", string)
    for at in range(1, len(pieces), 2):
        pieces[at] = unquote_to_bytes(pieces[at]).decode(encoding, errors)
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same, with + as a space."""
    return unquote(string.replace("+", " "), encoding, errors)


class _Quoter(dict):
    """What each byte becomes, found out once."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, byte):
        self[byte] = result = chr(byte) if byte in self.safe else f"%{byte:02X}"
        return result


@functools.lru_cache
def _quoter(safe):
    return _Quoter(safe).__getitem__


def quote(string, safe="/", encoding=None, errors=None):
    """Letters that must not stand in an address as %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same for forms: a space becomes +."""
    space = " " if isinstance(string, str) else b" "
    if not isinstance(string, (str, bytes)) or space not in string:
        return quote(string, safe, encoding, errors)
    kept = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, kept, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Bytes as text, %xx for those that must not stand in an address."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    if not bs.rstrip(bytes(_ALWAYS_SAFE) + safe):
        return bs.decode()
    return "".join(map(_quoter(safe), bs))


# ---- queries ----


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A dict, or pairs, as a query; with `doseq` each item of a sequence is a pair of its own."""
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = shown(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                pairs += [f"{key}={shown(item)}" for item in value]
                continue
        pairs.append(f"{key}={shown(value)}")
    return "&".join(pairs)


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
    separator="&",
):  # fmt: skip
    """The pairs of a query as a list."""
    qs, coerce = _as_text(qs)
    separator, _ = _as_text(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and 1 + qs.count(separator) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            name, value = [coerce(unquote(part.replace("+", " "), encoding, errors)) for part in (name, value)]
            if equals or keep_blank_values:
                pairs.append((name, value))
    return pairs


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
    separator="&",
):  # fmt: skip
    """A query as a dict: name -> list of values."""
    result = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        result.setdefault(name, []).append(value)
    return result


# ---- old ways ----


def unwrap(url):
    """<URL:scheme://host/path> without what is around it."""
    url = str(url).strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    return url[4:].strip() if url.startswith("URL:") else url


def _old(name, function):
    def call(*args, **kwargs):
        instead = {"splitvalue": ", use urllib.parse.parse_qsl() instead", "to_bytes": ""}
        more = instead.get(name, ", use urllib.parse.urlparse() instead")
        warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{more}", DeprecationWarning, 2)
        return function(*args, **kwargs)

    call.__name__ = call.__qualname__ = name
    return call


def _splittype(url):
    match = re.match("([^/:]+):(.*)", url, re.DOTALL)
    return (match[1].lower(), match[2]) if match else (None, url)


def _splithost(url):
    match = re.match("//([^/#?]*)(.*)", url, re.DOTALL)
    if not match:
        return None, url
    host, path = match.groups()
    return host, "/" + path if path and path[0] != "/" else path


def _splituser(host):
    user, at, host = host.rpartition("@")
    return (user if at else None), host


def _splitpasswd(user):
    user, colon, password = user.partition(":")
    return user, (password if colon else None)


def _splitport(host):
    match = re.fullmatch("(.*):([0-9]*)", host, re.DOTALL)
    return (match[1], match[2]) if match and match[2] else (match[1], None) if match else (host, None)


def _splitnport(host, defport=-1):
    before, colon, port = host.rpartition(":")
    if not colon:
        return host, defport
    if not port:
        return before, defport
    return before, int(port) if port.isdigit() and port.isascii() else None


def _splitquery(url):
    path, mark, query = url.rpartition("?")
    return (path, query) if mark else (url, None)


def _splittag(url):
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)


def _splitattr(url):
    first, *others = url.split(";")
    return first, others


def _splitvalue(attr):
    attr, equals, value = attr.partition("=")
    return attr, (value if equals else None)


def _to_bytes(url):
    if isinstance(url, str):
        try:
            return url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters") from None
    return url


splittype = _old("splittype", _splittype)
splithost = _old("splithost", _splithost)
splituser = _old("splituser", _splituser)
splitpasswd = _old("splitpasswd", _splitpasswd)
splitport = _old("splitport", _splitport)
splitnport = _old("splitnport", _splitnport)
splitquery = _old("splitquery", _splitquery)
splittag = _old("splittag", _splittag)
splitattr = _old("splitattr", _splitattr)
splitvalue = _old("splitvalue", _splitvalue)
to_bytes = _old("to_bytes", _to_bytes)

def __getattr__(name):
    if name == "Quoter":
        warnings.warn(
            "Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. It was not intended to be a public API.",
            DeprecationWarning,
            stacklevel=2,
        )
        return _Quoter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
