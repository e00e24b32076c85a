"""UTF-7: ASCII text, with all else as UTF-16 in base 64 between + and -."""
import codecs
from encodings import _info

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {ord(c): i for i, c in enumerate(_BASE64)}
_DIRECT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}")


def _encode(text):
    out = []
    at, size = 0, len(text)
    while at < size:
        c = text[at]
        if c == "+":
            out.append("+-")
            at += 1
            continue
        if c in _DIRECT:
            out.append(c)
            at += 1
            continue
        end = at
        while end < size and text[end] not in _DIRECT:
            end += 1
        bits = text[at:end].encode("utf-16-be", "surrogatepass")
        out.append("+" + _digits(bits))
        if end == size or text[end] == "-" or ord(text[end]) in _VALUES:
            out.append("-")
        at = end
    return "".join(out).encode("ascii")


def _digits(data):
    number = int.from_bytes(data, "big")
    count = -(-len(data) * 8 // 6)
    number <<= count * 6 - len(data) * 8
    return "".join([_BASE64[number >> 6 * (count - 1 - i) & 63] for i in range(count)])


def _decode(data, errors, final):
    out = []
    at, size = 0, len(data)
    while at < size:
        byte = data[at]
        if byte != 0x2B:
            if byte < 128:
                out.append(chr(byte))
                at += 1
            else:
                data, at, size = _bad(out, data, at, at + 1, "unexpected special character", errors)
            continue
        start = at
        at += 1
        if at < size and data[at] == 0x2D:
            out.append("+")
            at += 1
            continue
        if at < size and data[at] not in _VALUES:
            data, at, size = _bad(out, data, start, at + 1, "ill-formed sequence", errors)
            continue
        kept = len(out)
        units, bits, count = [], 0, 0
        while at < size and data[at] in _VALUES:
            bits = bits << 6 | _VALUES[data[at]]
            count += 6
            at += 1
            if count >= 16:
                count -= 16
                units.append(bits >> count)
                bits &= (1 << count) - 1
        if at == size and not final:
            text = _joined(units)
            del out[kept:]
            return "".join(out), start
        out.append(_joined(units))
        if at == size:
            if count >= 6 or bits or data[at - 1:at] == b"+" or units and 0xD800 <= units[-1] <= 0xDBFF:
                data, at, size = _bad(out, data, start, size, "unterminated shift sequence", errors)
            continue
        if count >= 6:
            data, at, size = _bad(out, data, start, at + 1, "partial character in base64 sequence", errors)
        elif bits:
            data, at, size = _bad(out, data, start, at + 1, "non-zero padding bits in base64 sequence", errors)
        elif data[at] == 0x2D:
            at += 1
    return "".join(out), size


def _joined(units):
    # Text from units of UTF-16; lone surrogates stay.
    data = b"".join([unit.to_bytes(2, "big") for unit in units])
    return data.decode("utf-16-be", "surrogatepass")


def _bad(out, data, start, end, reason, errors):
    instead, at, data = codecs._handled(errors, UnicodeDecodeError("utf7", data, start, end, reason))
    out.append(instead)
    return data, at, len(data)


def getregentry():
    return _info("utf-7", codecs.utf_7_encode, codecs.utf_7_decode)
