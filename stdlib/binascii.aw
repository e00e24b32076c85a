"""Bytes as text and back."""
from _binascii import a2b_base64, a2b_hex, b2a_base64, crc32, unhexlify


class Error(ValueError):
    """A text is not what it should be."""


class Incomplete(Exception):
    """There is not enough of it."""


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal digits, as bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    data = bytes(memoryview(data))
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def crc_hqx(data, crc, /):
    """The check sum CRC-CCITT."""
    crc &= 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021) & 0xFFFF if crc & 0x8000 else crc << 1
    return crc


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencoded data."""
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    line = bytearray([len(data) + 32 if data else zero])
    padded = bytes(data) + bytes(-len(data) % 3)
    for i in range(0, len(padded), 3):
        group = int.from_bytes(padded[i:i + 3], "big")
        line += bytes([(group >> shift & 63) + 32 if group >> shift & 63 else zero for shift in (18, 12, 6, 0)])
    return bytes(line) + b"\n"


def a2b_uu(data, /):
    """The bytes of such a line."""
    if isinstance(data, str):
        data = data.encode("ascii")
    size = (data[0] - 32) & 63 if data else 0
    values = []
    for byte in data[1:].rstrip(b"\r\n"):
        if not 32 <= byte <= 96:
            raise Error("Illegal char")
        values.append((byte - 32) & 63)
    values += [0] * (-(-size // 3) * 4 - len(values))
    result = bytearray()
    for i in range(0, len(values) - 3, 4):
        a, b, c, d = values[i:i + 4]
        result += (a << 18 | b << 12 | c << 6 | d).to_bytes(3, "big")
    if any(result[size:]):
        raise Error("Trailing garbage")
    return bytes(result[:size])


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable text."""
    result = []
    for line in bytes(data).split(b"\n") if istext else [bytes(data)]:
        out = []
        for i, byte in enumerate(line):
            last = i == len(line) - 1
            if header and byte == 32:
                out.append("_")
            elif (33 <= byte <= 126 and byte != 61 and not (header and byte == 95)) or (
                byte in b" \t" and not quotetabs and not last
            ):
                out.append("=2E" if line.rstrip(b"\r") == b"." else chr(byte))  # a line of a dot alone ends a mail
            elif byte == 13 and last and istext:
                out.append("\r")
            else:
                out.append(f"={byte:02X}")
        rows, row = [], ""
        for at, piece in enumerate(out):
            last = at == len(out) - 1
            size = 1 if last and not quotetabs and piece in ("=20", "=09") else len(piece)
            if len(row) + size > 75 + last:
                rows.append(row + "=")
                row = ""
            row += piece
        rows.append(row)
        result.append("\n".join(rows))
    return "\n".join(result).encode("latin-1")


def a2b_qp(data, header=False):
    """The bytes of quoted-printable text."""
    if isinstance(data, str):
        data = data.encode("ascii")
    out = bytearray()
    i = 0
    while i < len(data):
        byte = data[i]
        if byte == 61:
            if data[i + 1:i + 2] == b"\n":
                i += 2
                continue
            if data[i + 1:i + 3] == b"\r\n":
                i += 3
                continue
            if data[i + 1:i + 2] == b"=":
                out.append(61)
                i += 2
                continue
            try:
                out.append(int(data[i + 1:i + 3], 16) if len(data[i + 1:i + 3].strip()) == 2 else int("x"))
                i += 3
                continue
            except ValueError:
                if i + 1 >= len(data):
                    break
        out.append(32 if header and byte == 95 else byte)
        i += 1
    return bytes(out)
