"""Bytes in 16, 32, 64 or 85 letters, and back."""
import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]  # fmt: skip


def _bytes_of(s):
    """The bytes of an ASCII str or of a bytes-like object."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}"
        ) from None


def b64encode(s, altchars=None):
    """Bytes in base64; altchars stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of base64; other letters are passed over unless they are to be an error."""
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """The same with - and _."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_LETTERS_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LETTERS_32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode_32(letters, s):
    s = bytes(memoryview(s))
    rest = len(s) % 5
    s += bytes(-len(s) % 5)
    out = bytearray()
    for i in range(0, len(s), 5):
        number = int.from_bytes(s[i:i + 5], "big")
        out += bytes([letters[number >> shift & 31] for shift in range(35, -1, -5)])
    if rest:
        pads = {1: 6, 2: 4, 3: 3, 4: 1}[rest]
        out[-pads:] = b"=" * pads
    return bytes(out)


def _decode_32(letters, s, casefold, map01):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_of(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    stripped = s.rstrip(b"=")
    pads = len(s) - len(stripped)
    out = bytearray()
    values = {letter: i for i, letter in enumerate(letters)}
    for i in range(0, len(stripped), 8):
        number = 0
        piece = stripped[i:i + 8]
        for letter in piece:
            if letter not in values:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | values[letter]
        number <<= 5 * (8 - len(piece))
        out += number.to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6) or (pads and not out):
        raise binascii.Error("Incorrect padding")
    return bytes(out[:len(out) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]])


def b32encode(s):
    return _encode_32(_LETTERS_32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode_32(_LETTERS_32, s, casefold, map01)


def b32hexencode(s):
    return _encode_32(_LETTERS_32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode_32(_LETTERS_32_HEX, s, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- 85 letters ----

_LETTERS_85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_LETTERS_A85 = bytes(range(33, 118))


def _encode_85(s, letters, pad, zeros=False, spaces=False):
    s = bytes(memoryview(s))
    padding = -len(s) % 4
    s += bytes(padding)
    out = []
    for i in range(0, len(s), 4):
        number = int.from_bytes(s[i:i + 4], "big")
        if zeros and not number:
            out.append(b"z")
        elif spaces and number == 0x20202020:
            out.append(b"y")
        else:
            out.append(bytes([letters[number // 85**power % 85] for power in (4, 3, 2, 1, 0)]))
    if padding and not pad:
        if out[-1] == b"z":
            out[-1] = letters[:1] * 5
        out[-1] = out[-1][:-padding]
    return b"".join(out)


def b85encode(b, pad=False):
    return _encode_85(b, _LETTERS_85, pad)


def b85decode(b):
    b = _bytes_of(b)
    padding = -len(b) % 5
    b += b"~" * padding
    values = {letter: i for i, letter in enumerate(_LETTERS_85)}
    out = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        for j, letter in enumerate(b[i:i + 5]):
            if letter not in values:
                raise ValueError("bad base85 character at position %d" % (i + j)) from None
            number = number * 85 + values[letter]
        if number > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i) from None
        out += number.to_bytes(4, "big")
    return bytes(out[:len(out) - padding])


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode_85(b, _LETTERS_A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes_of(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    group = []
    for letter in b + b"u" * 4:
        if 33 <= letter <= 117:
            group.append(letter)
            if len(group) == 5:
                number = 0
                for one in group:
                    number = number * 85 + one - 33
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                out += number.to_bytes(4, "big")
                group = []
        elif letter == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and letter == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif letter not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % letter)
    padding = 4 - len(group)
    return bytes(out[:len(out) - padding] if padding else out)


# ---- files and lines ----


def encode(input, output):
    """Reads bytes from a file, writes lines of base64 to another."""
    while data := input.read(57):
        while len(data) < 57:
            more = input.read(57 - len(data))
            if not more:
                break
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """The other way round."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    """The bytes of a row of bytes."""
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}")
    return bytes(view)


def encodebytes(s):
    """Lines of base64."""
    s = _check_bytes(s)
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    s = _check_bytes(s)
    return binascii.a2b_base64(s)
