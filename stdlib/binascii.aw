"""Bytes as text and back."""
from _binascii import a2b_base64, a2b_hex, b2a_base64, crc32, unhexlify


class Error(ValueError):
    """A text is not what it should be."""


class Incomplete(Exception):
    """There is not enough of it."""


def _data(value):
    """The bytes of what has bytes."""
    try:
        view = memoryview(value)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}") from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return bytes(view)


def _text(value):
    """The bytes of what has bytes, or of a text."""
    if isinstance(value, str):
        if not value.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return value.encode("ascii")
    try:
        return _data(value)
    except (TypeError, BufferError):
        kind = type(value).__name__
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not {kind!r}") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal digits, as bytes."""
    data = _data(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def crc_hqx(data, crc, /):
    """The check sum CRC-CCITT."""
    crc &= 0xFFFF
    for byte in _data(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021) & 0xFFFF if crc & 0x8000 else crc << 1
    return crc


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencoded data."""
    data = _data(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    line = bytearray([len(data) + 32 if data else zero])
    padded = data + bytes(-len(data) % 3)
    for i in range(0, len(padded), 3):
        group = int.from_bytes(padded[i:i + 3], "big")
        line += bytes([(group >> shift & 63) + 32 if group >> shift & 63 else zero for shift in (18, 12, 6, 0)])
    return bytes(line) + b"\n"


def a2b_uu(data, /):
    """The bytes of such a line."""
    data = _text(data)
    size = ((data[0] if data else 0) - 32) & 63
    taken = -(-size * 8 // 6)  # letters that the bytes need; blanks at the end of a line may be lost
    bits = 0
    for byte in data[1 : taken + 1].ljust(taken, b"\n"):
        if byte not in b"\r\n" and not 32 <= byte <= 96:
            raise Error("Illegal char")
        bits = bits << 6 | (0 if byte in b"\r\n" else byte - 32 & 63)
    if data[taken + 1 :].strip(b" `\r\n"):
        raise Error("Trailing garbage")
    return (bits >> taken * 6 - size * 8).to_bytes(size, "big")


def _is_plain(data, at, width, quotetabs, istext, header):
    """Whether a byte may stand for itself in quoted-printable text, in a line of that width."""
    byte, behind = data[at], data[at + 1 : at + 2]
    if byte > 126 or byte == 61 or (header and byte == 95):
        return False
    if byte == 46:  # alone in its line, it ends a mail
        return width > 0 or behind not in (b"", b"\n", b"\r", b"\0")
    if byte in b"\r\n":
        return istext
    if byte in b"\t ":
        return not quotetabs and behind != b""
    return byte >= 33


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable text."""
    data = _data(data)
    first = data.find(b"\n")
    newline = b"\r\n" if first > 0 and data[first - 1] == 13 else b"\n"
    out, width, at = bytearray(), 0, 0
    while at < len(data):
        byte = data[at]
        if not _is_plain(data, at, width, quotetabs, istext, header):
            piece = b"=%02X" % byte
            is_full = width + 3 >= 76
        elif istext and (byte == 10 or data[at : at + 2] == b"\r\n"):
            if out[-1:] in (b" ", b"\t"):  # a blank at the end of a line would be lost
                out[-1:] = b"=%02X" % out[-1]
            out += newline
            width, at = 0, at + (1 if byte == 10 else 2)
            continue
        else:
            piece = b"_" if header and byte == 32 else data[at : at + 1]
            is_full = width + 1 >= 76 and data[at + 1 : at + 2] not in (b"", b"\n")
        if is_full:
            out += b"=" + newline
            width = 0
        out += piece
        width, at = width + len(piece), at + 1
    return bytes(out)


_HEX = b"0123456789abcdefABCDEF"


def a2b_qp(data, header=False):
    """The bytes of quoted-printable text."""
    data = _text(data)
    out, at = bytearray(), 0
    while at < len(data):
        byte, at = data[at], at + 1
        if byte != 61:
            out.append(32 if header and byte == 95 else byte)
        elif at == len(data):
            break
        elif data[at] in b"\r\n":  # a line that was only broken
            end = data.find(b"\n", at)
            at = len(data) if end < 0 else end + 1
        elif data[at] in _HEX and data[at + 1 : at + 2] and data[at + 1] in _HEX:
            out.append(int(data[at : at + 2], 16))
            at += 2
        else:
            out.append(61)
            at += data[at] == 61
    return bytes(out)
