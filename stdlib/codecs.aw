"""Encodings by name: looking them up, converting at once or piece by piece, and what is done about errors."""
import sys

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
    "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo",
    "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter",
    "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader",
    "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
    "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE if sys.byteorder == "little" else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == "little" else BOM_UTF32_BE


# ---- error handlers ----


def _is(error, kinds):
    # What an error really is, whatever __class__ says.
    return issubclass(type(error), kinds)


def _span(error):
    # Where the error is, within the bounds of its object.
    kind = bytes if _is(error, UnicodeDecodeError) else str
    if not isinstance(error.object, kind):
        raise TypeError(f"object attribute must be {'bytes' if kind is bytes else 'unicode'}")
    size = len(error.object)
    start = min(max(error.start, 0), max(size - 1, 0))
    return start, min(max(error.end, 1), size)


def _cannot_handle(error):
    return TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error, /):
    """Raises the error."""
    if isinstance(error, BaseException):
        raise error
    raise TypeError("codec must pass exception instance")


def ignore_errors(error, /):
    """Leaves out what cannot be converted."""
    if not _is(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise _cannot_handle(error)
    return "", _span(error)[1]


def replace_errors(error, /):
    """Puts a question mark, or U+FFFD, in the place of what cannot be converted."""
    if _is(error, UnicodeDecodeError):
        return "\ufffd", _span(error)[1]
    if not _is(error, (UnicodeEncodeError, UnicodeTranslateError)):
        raise _cannot_handle(error)
    start, end = _span(error)
    return ("?" if _is(error, UnicodeEncodeError) else "\ufffd") * max(end - start, 0), end


def xmlcharrefreplace_errors(error, /):
    """Writes what cannot be encoded as references of XML."""
    if not _is(error, UnicodeEncodeError):
        raise _cannot_handle(error)
    start, end = _span(error)
    return "".join([f"&#{ord(c)};" for c in error.object[start:end]]), end


def _escape(code):
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(error, /):
    """Writes what cannot be converted as escape sequences."""
    if not _is(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise _cannot_handle(error)
    start, end = _span(error)
    return "".join([_escape(c if isinstance(c, int) else ord(c)) for c in error.object[start:end]]), end


def namereplace_errors(error, /):
    """Writes what cannot be encoded by its name."""
    if not _is(error, UnicodeEncodeError):
        raise _cannot_handle(error)
    start, end = _span(error)
    return "".join([c.encode("ascii", "namereplace").decode() if c >= "\x80" else _named(c)
                    for c in error.object[start:end]]), end


def _named(c):
    try:
        import unicodedata

        return f"\\N{{{unicodedata.name(c)}}}"
    except (ImportError, ValueError):
        return _escape(ord(c))


def _unit(name):
    # How many bytes the units of the Unicode encodings have, and their order; (0, "") for other encodings.
    name = name.lower().replace("_", "-")
    for prefix, size in (("utf-8", 1), ("utf8", 1), ("cp65001", 1), ("utf-16", 2), ("utf16", 2), ("utf-32", 4), ("utf32", 4)):
        if name.startswith(prefix):
            order = "big" if name.endswith("be") else "little"
            return size, order
    return 0, ""


def _surrogatepass(error, /):
    if _is(error, UnicodeEncodeError):
        size, order = _unit(error.encoding)
        start, end = _span(error)
        if not size or any([not "\ud800" <= c <= "\udfff" for c in error.object[start:end]]):
            raise error
        if size == 1:
            return error.object[start:end].encode("utf-8", "surrogatepass"), end
        return b"".join([ord(c).to_bytes(size, order) for c in error.object[start:end]]), end
    if not _is(error, UnicodeDecodeError):
        raise _cannot_handle(error)
    size, order = _unit(error.encoding)
    start, end = _span(error)
    piece = error.object[start:start + (3 if size == 1 else size)]
    code = 0
    if size == 1 and len(piece) == 3 and piece[0] & 0xF0 == 0xE0 and piece[1] & 0xC0 == 0x80 == piece[2] & 0xC0:
        code = (piece[0] & 0xF) << 12 | (piece[1] & 0x3F) << 6 | piece[2] & 0x3F
    elif size > 1 and len(piece) == size:
        code = int.from_bytes(piece, order)
    if not 0xD800 <= code <= 0xDFFF:
        raise error
    return chr(code), start + len(piece)


def _surrogateescape(error, /):
    if _is(error, UnicodeEncodeError):
        start, end = _span(error)
        if any([not "\udc80" <= c <= "\udcff" for c in error.object[start:end]]):
            raise error
        return bytes([ord(c) - 0xDC00 for c in error.object[start:end]]), end
    if not _is(error, UnicodeDecodeError):
        raise _cannot_handle(error)
    start, end = _span(error)
    text = ""
    for byte in error.object[start:min(end, start + 4)]:
        if byte < 128:
            break
        text += chr(0xDC00 + byte)
    if not text:
        raise error
    return text, start + len(text)


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogatepass": _surrogatepass,
    "surrogateescape": _surrogateescape,
}


def register_error(errors, handler, /):
    """From now on `handler` is called where an encoding meets an error and was told to handle errors by that name."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {_shown(errors)}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The handler of errors of that name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {_shown(name)}")
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _shown(value):
    return "None" if value is None else type(value).__name__


def _handled(errors, error):
    # What the handler answers, looked at: what is put in, where to go on, and in what object.
    answer = lookup_error(errors or "strict")(error)
    encoding = isinstance(error, UnicodeEncodeError)
    kinds = (str, bytes) if encoding else str
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], kinds) or not isinstance(answer[1], int):
        kind = "encoding error handler must return (str/bytes, int) tuple" if encoding else (
            "decoding error handler must return (str, int) tuple" if isinstance(error, UnicodeDecodeError) else
            "translating error handler must return (str, int) tuple")
        raise TypeError(kind)
    if not encoding and isinstance(error, UnicodeDecodeError) and not isinstance(error.object, bytes):
        raise TypeError("object attribute must be bytes")
    size = len(error.object)
    position = answer[1] + size if answer[1] < 0 else answer[1]
    if not 0 <= position <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return answer[0], position, error.object


# ---- finding encodings ----


class CodecInfo(tuple):
    """What is known of an encoding: the functions and classes that convert by it."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


_searches = []
_found = {}


def register(search_function, /):
    """Asks `search_function(name)` too for encodings: it gives a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Asks that function no more."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {_shown(encoding)}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    from encodings import normalize_encoding, search_function

    name = normalize_encoding(encoding).lower()
    info = _found.get(name)
    if info is None:
        for search in [search_function, *_searches]:
            info = search(name)
            if info is None:
                continue
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            _found[name] = info
            break
        else:
            raise LookupError(f"unknown encoding: {encoding}")
    return info


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes piece by piece."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes piece by piece."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class that reads from a stream of bytes."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class that writes to a stream of bytes."""
    return lookup(encoding).streamwriter


# ---- converting at once ----


def _convert(function, value, encoding, errors, doing):
    try:
        result = function(value) if errors is None else function(value, errors)
    except Exception as error:
        plain = type(error)
        if plain.__init__ in (BaseException.__init__, Exception.__init__) or plain.__init__ is plain.__base__.__init__:
            if not error.__dict__ and (not error.args or len(error.args) == 1 and isinstance(error.args[0], str)):
                try:
                    chained = plain(f"{doing} with '{encoding}' codec failed ({plain.__name__}: {error})")
                except Exception:
                    chained = None
                if chained is not None:
                    raise chained from error
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{'encoder' if doing == 'encoding' else 'decoder'} must return a tuple (object, integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """Encodes whatever the encoding takes, text mostly."""
    return _convert(lookup(encoding)[0], obj, encoding, errors, "encoding")


def decode(obj, encoding="utf-8", errors="strict"):
    """Decodes whatever the encoding takes, bytes mostly."""
    return _convert(lookup(encoding)[1], obj, encoding, errors, "decoding")


def _text_codec(encoding, alternative):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {alternative} to handle arbitrary codecs")
    return info


def _encoded(text, encoding, errors):
    # str.encode() for the encodings that are not built in.
    result = _convert(_text_codec(encoding, "codecs.encode()")[0], text, encoding, errors, "encoding")
    if isinstance(result, bytearray):
        import warnings

        warnings.warn(f"encoder {encoding} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types",
                      RuntimeWarning, 2)
        return bytes(result)
    if not isinstance(result, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result


def _decoded(data, encoding, errors):
    # bytes.decode() for the encodings that are not built in.
    result = _convert(_text_codec(encoding, "codecs.decode()")[1], data, encoding, errors, "decoding")
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result


# ---- the encodings that are built in, as functions ----


def _text(value, name):
    if not isinstance(value, str):
        raise TypeError(f"{name}() argument 1 must be str, not {_shown(value)}")
    return value


def _strict(errors):
    return "strict" if errors is None else errors


def _encoder(name, encoding):
    def encode(text, errors=None, /):
        return _text(text, name).encode(encoding, _strict(errors)), len(text)

    encode.__name__ = encode.__qualname__ = name
    return encode


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return data if isinstance(data, bytes) else bytes(memoryview(data))


def _unfinished_8(data):
    # How many bytes at the end are the beginning of a character that may still become one.
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0x80:
            continue
        width = 4 if 0xF0 <= byte <= 0xF4 else 3 if 0xE0 <= byte < 0xF0 else 2 if 0xC2 <= byte < 0xE0 else 1
        if width <= back:
            return 0
        if back > 1:
            least, most = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}.get(byte, (0x80, 0xBF))
            if not least <= data[1 - back] <= most:
                return 0
        return back
    return 0


def _unfinished_16(data, big):
    rest = len(data) % 2
    whole = len(data) - rest
    high = data[whole - (2 if big else 1)] if whole else 0
    return rest + 2 if 0xD8 <= high <= 0xDB else rest


def _unfinished(encoding, data, errors):
    if encoding == "utf-8":
        size = _unfinished_8(data)
        if errors == "surrogatepass" and not size and (data[-2:-1] == b"\xed" and 0xA0 <= data[-1] <= 0xBF):
            return 2
        return size
    if encoding.startswith("utf-16"):
        return _unfinished_16(data, encoding.endswith("be"))
    if encoding.startswith("utf-32"):
        return len(data) % 4
    return 0


def _decoder(name, encoding):
    def decode(data, errors=None, final=False, /):
        data = _bytes_of(data)
        keep = 0 if final else _unfinished(encoding, data, errors)
        taken = len(data) - keep
        return data[:taken].decode(encoding, _strict(errors)), taken

    def decode_whole(data, errors=None, /):
        data = _bytes_of(data)
        return data.decode(encoding, _strict(errors)), len(data)

    function = decode if encoding.startswith("utf") else decode_whole
    function.__name__ = function.__qualname__ = name
    return function


for _name, _encoding in (
    ("utf_8", "utf-8"), ("utf_16_le", "utf-16-le"), ("utf_16_be", "utf-16-be"), ("utf_32_le", "utf-32-le"),
    ("utf_32_be", "utf-32-be"), ("ascii", "ascii"), ("latin_1", "latin-1"),
):
    globals()[_name + "_encode"] = _encoder(_name + "_encode", _encoding)
    globals()[_name + "_decode"] = _decoder(_name + "_decode", _encoding)
for _name in ("unicode_escape", "raw_unicode_escape"):
    globals()[_name + "_encode"] = _encoder(_name + "_encode", _name)
del _name, _encoding


def _escape_decoder(name):
    def decode(data, errors=None, final=True, /):
        data = data.encode() if isinstance(data, str) else _bytes_of(data)
        keep = 0 if final else _unfinished_escape(data, name == "raw_unicode_escape")
        taken = len(data) - keep
        return data[:taken].decode(name, _strict(errors)), taken

    decode.__name__ = decode.__qualname__ = name + "_decode"
    return decode


def _unfinished_escape(data, raw):
    # How many bytes at the end are an escape sequence that may go on.
    at = data.rfind(b"\\", -10)
    while at > 0 and data[at - 1:at] == b"\\":
        at -= 1
    if at < 0:
        return 0
    slashes = 0
    while data[at + slashes:at + slashes + 1] == b"\\":
        slashes += 1
    if slashes % 2 == 0:
        return 0
    at += slashes - 1
    rest = data[at + 1:]
    if not rest:
        return 1
    if not raw and rest[:1] in b"01234567" and len(rest) < 3 and all([48 <= byte < 56 for byte in rest]):
        return len(rest) + 1
    if not raw and rest[:2] == b"N{" or rest == b"N":
        return 0 if raw or b"}" in rest else len(rest) + 1
    digits = {b"u": 4, b"U": 8, b"x": 0 if raw else 2}.get(rest[:1], 0)
    unfinished = len(rest) <= digits and all([chr(byte) in "0123456789abcdefABCDEF" for byte in rest[1:]])
    return len(rest) + 1 if unfinished else 0


unicode_escape_decode = _escape_decoder("unicode_escape")
raw_unicode_escape_decode = _escape_decoder("raw_unicode_escape")


def _native_encoder(name, encoding):
    def encode(text, errors=None, byteorder=0, /):
        ordered = encoding if byteorder == 0 else encoding + ("-le" if byteorder < 0 else "-be")
        return _text(text, name).encode(ordered, _strict(errors)), len(text)

    encode.__name__ = encode.__qualname__ = name
    return encode


utf_16_encode = _native_encoder("utf_16_encode", "utf-16")
utf_32_encode = _native_encoder("utf_32_encode", "utf-32")


def _decode_marked(encoding, size, data, errors, byteorder, final):
    # byteorder: -1 little, 1 big, 0: a mark at the start tells it. Text, bytes used, byte order.
    data = _bytes_of(data)
    skip = 0
    if byteorder == 0:
        if len(data) < size and not final:
            return "", 0, 0
        mark = data[:size]
        little = b"\xff\xfe" + bytes(size - 2)
        if mark == little:
            byteorder, skip = -1, size
        elif mark == little[::-1]:
            byteorder, skip = 1, size
    ordered = encoding + ("-be" if byteorder > 0 else "-le")
    keep = 0 if final else _unfinished(ordered, data[skip:], errors)
    taken = len(data) - keep
    try:
        text = data[skip:taken].decode(ordered, _strict(errors))
    except UnicodeDecodeError as error:
        if skip:
            error.start += skip
            error.end += skip
            error.object = data[:taken]
        raise
    return text, taken, byteorder


def utf_16_decode(data, errors=None, final=False, /):
    return _decode_marked("utf-16", 2, data, errors, 0, final)[:2]


def utf_32_decode(data, errors=None, final=False, /):
    return _decode_marked("utf-32", 4, data, errors, 0, final)[:2]


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _decode_marked("utf-16", 2, data, errors, byteorder, final)


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _decode_marked("utf-32", 4, data, errors, byteorder, final)


def utf_7_encode(text, errors=None, /):
    from encodings import utf_7

    return utf_7._encode(_text(text, "utf_7_encode")), len(text)


def utf_7_decode(data, errors=None, final=False, /):
    from encodings import utf_7

    return utf_7._decode(_bytes_of(data), _strict(errors), final)


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else _bytes_of(data)
    return data, len(data)


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {_shown(data)}")
    return repr(b'"' + data)[3:-1].replace('\\"', '"').encode("latin-1"), len(data)


_SIMPLE_ESCAPES = {b"\n": b"", b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n",
                   b"r": b"\r", b"t": b"\t", b"v": b"\v"}


def escape_decode(data, errors=None, /):
    """Bytes with the escape sequences of bytes literals read."""
    data = data.encode() if isinstance(data, str) else _bytes_of(data)
    out = bytearray()
    at, size = 0, len(data)
    warn = None
    while at < size:
        slash = data.find(b"\\", at)
        if slash < 0:
            out += data[at:]
            break
        out += data[at:slash]
        letter = data[slash + 1:slash + 2]
        at = slash + 2
        if not letter:
            raise ValueError("Trailing \\ in string")
        if letter in _SIMPLE_ESCAPES:
            out += _SIMPLE_ESCAPES[letter]
        elif letter in b"01234567":
            digits = letter
            while len(digits) < 3 and data[at:at + 1] and data[at:at + 1] in b"01234567":
                digits += data[at:at + 1]
                at += 1
            if int(digits, 8) > 255 and warn is None:
                warn = f"invalid octal escape sequence '\\{digits.decode()}'"
            out.append(int(digits, 8) & 255)
        elif letter == b"x":
            digits = b""
            while len(digits) < 2 and data[at:at + 1] and data[at:at + 1] in b"0123456789abcdefABCDEF":
                digits += data[at:at + 1]
                at += 1
            if len(digits) == 2:
                out.append(int(digits, 16))
            elif _strict(errors) == "strict":
                raise ValueError(f"invalid \\x escape at position {slash}")
            elif errors == "replace":
                out += b"?"
            elif errors != "ignore":
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
        else:
            out += b"\\" + letter
            if warn is None:
                warn = f"invalid escape sequence '\\{letter.decode('latin-1')}'"
    if warn is not None:
        import warnings

        warnings.warn(warn, DeprecationWarning, 2)
    return bytes(out), size


# ---- encodings by tables ----


def charmap_build(table, /):
    """What charmap_encode() wants, of a table that says what each byte stands for."""
    return {ord(c): byte for byte, c in enumerate(table) if c != "\ufffe"}


def _charmap_byte(mapping, code):
    # The bytes of a character, None if there are none.
    try:
        value = mapping[code]
    except LookupError:
        return None
    if value is None or isinstance(value, bytes):
        return value
    if not isinstance(value, int):
        raise TypeError("character mapping must return integer, bytes or None, not " + type(value).__name__)
    if not 0 <= value < 256:
        raise TypeError("character mapping must be in range(256)")
    return bytes((value,))


def charmap_encode(text, errors=None, mapping=None, /):
    """Encodes by a mapping from characters' numbers to bytes or their numbers."""
    _text(text, "charmap_encode")
    if mapping is None:
        return text.encode("latin-1", _strict(errors)), len(text)
    size = len(text)
    out = bytearray()
    at = 0
    while at < size:
        piece = _charmap_byte(mapping, ord(text[at]))
        if piece is not None:
            out += piece
            at += 1
            continue
        end = at + 1
        while end < size and _charmap_byte(mapping, ord(text[end])) is None:
            end += 1
        error = UnicodeEncodeError("charmap", text, at, end, "character maps to <undefined>")
        if errors == "ignore":
            at = end
            continue
        instead, at, _ = _handled(errors, error)
        if isinstance(instead, bytes):
            out += instead
            continue
        for c in instead:
            piece = _charmap_byte(mapping, ord(c))
            if piece is None:
                raise error
            out += piece
    return bytes(out), size


def charmap_decode(data, errors=None, mapping=None, /):
    """Decodes by a mapping from bytes' numbers to text or characters' numbers, or a string with a character for each byte."""
    data = _bytes_of(data)
    if mapping is None:
        return data.decode("latin-1", _strict(errors)), len(data)
    out = []
    at, size = 0, len(data)
    while at < len(data):
        try:
            value = mapping[data[at]]
        except LookupError:
            value = None
        if isinstance(value, int):
            if not 0 <= value <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            value = None if value == 0xFFFE else chr(value)
        elif value is not None and not isinstance(value, str):
            raise TypeError("character mapping must return integer, None or str")
        if value is not None and value != "\ufffe":
            out.append(value)
            at += 1
            continue
        error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
        instead, at, data = _handled(errors, error)
        out.append(instead)
    return "".join(out), size


def make_identity_dict(rng):
    """A dict in which each of these is its own value."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a mapping; what two keys have is None."""
    result = {}
    for key, value in decoding_map.items():
        result[value] = None if value in result else key
    return result


# ---- the classes that encodings are made of ----


class Codec:
    """What converts without remembering anything."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forgets what came before."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Goes on from what getstate() gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """One that keeps what it cannot encode yet: _buffer_encode(input, errors, final) says how much it used."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        input = self.buffer + input
        result, used = self._buffer_encode(input, self.errors, final)
        self.buffer = input[used:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forgets what came before."""

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        """Goes on from what getstate() gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """One that keeps bytes it cannot decode yet: _buffer_decode(input, errors, final) says how many it used."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _Wrapping:
    # What the classes around a stream have in common: all else is the stream's.

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stream.close()

    def __reduce_ex__(self, protocol):
        raise TypeError("can't serialize %s" % type(self).__name__)


class StreamWriter(_Wrapping, Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        """Goes back to the state of the beginning."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if offset == 0 == whence:
            self.reset()


class StreamReader(_Wrapping, Codec):
    """Reads text from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _join_lines(self):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
        self.linebuffer = None

    def _decode_more(self, size, firstline):
        # Reads once and decodes; False at the end of the stream.
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        try:
            text, used = self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            text, used = self.decode(data[:error.start], self.errors)
            if len(text.splitlines(keepends=True)) <= 1:
                raise
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """So many characters, or all; `size` is how many bytes are read at once."""
        self._join_lines()
        if chars < 0:
            chars = size  # read(n), as other streams have it
        while chars < 0 or len(self.charbuffer) < chars:
            if not self._decode_more(size, firstline):
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """The next line."""
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines(keepends=False)[0]
        want = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(want, firstline=True)
            if data and (isinstance(data, str) and data.endswith("\r") or isinstance(data, bytes) and data.endswith(b"\r")):
                data += self.read(size=1, chars=1)  # perhaps its \n
            line += data
            lines = line.splitlines(keepends=True)
            if lines:
                if len(lines) > 1:
                    line = lines.pop(0)
                    if len(lines) > 1:
                        lines[-1] += self.charbuffer
                        self.linebuffer = lines
                        self.charbuffer = None
                    else:
                        self.charbuffer = lines[0] + self.charbuffer
                    return line if keepends else line.splitlines(keepends=False)[0]
                bare = lines[0].splitlines(keepends=False)[0]
                if lines[0] != bare:
                    self.charbuffer = self._empty_charbuffer.join(lines[1:]) + self.charbuffer
                    return lines[0] if keepends else bare
            if not data or size is not None:
                return line if not line or keepends else line.splitlines(keepends=False)[0]
            want = min(want * 2, 8000)

    def readlines(self, sizehint=None, keepends=True):
        """All lines that are left."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forgets what was read ahead."""
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_Wrapping):
    """Reads and writes text through one stream of bytes."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if offset == 0 == whence:
            self.writer.reset()


class StreamRecoder(_Wrapping):
    """A stream of bytes in one encoding, seen as one in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline() if size is None else self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


# ---- files ----


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """A file that is read and written as text in that encoding; the mode is binary underneath."""
    import builtins

    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        result = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        result.encoding = encoding
        return result
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """The file seen as one of bytes in data_encoding, which become bytes in file_encoding there."""
    file_encoding = file_encoding or data_encoding
    data, inner = lookup(data_encoding), lookup(file_encoding)
    result = StreamRecoder(file, data.encode, data.decode, inner.streamreader, inner.streamwriter, errors)
    result.data_encoding = data_encoding
    result.file_encoding = file_encoding
    return result


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encodes pieces as they come."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if data := encoder.encode(piece):
            yield data
    if data := encoder.encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decodes pieces as they come."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if text := decoder.decode(piece):
            yield text
    if text := decoder.decode(b"", True):
        yield text


# The module in C that has these in CPython; pickles name it.
for _function in (decode, encode, lookup, lookup_error, register, register_error, unregister):
    _function.__module__ = "_codecs"
del _function
