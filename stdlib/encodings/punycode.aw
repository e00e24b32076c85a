"""Punycode (RFC 3492): any text as ASCII letters, digits and hyphens."""
import codecs
from encodings import _info

_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(position, bias):
    return min(max(36 * (position + 1) - bias, 1), 26)


def _adapt(delta, first, count):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    rounds = 0
    while delta > 455:
        delta //= 35
        rounds += 36
    return rounds + 36 * delta // (delta + 38)


def _number(value, bias):
    out = []
    position = 0
    while True:
        limit = _threshold(position, bias)
        if value < limit:
            out.append(_DIGITS[value])
            return "".join(out)
        out.append(_DIGITS[limit + (value - limit) % (36 - limit)])
        value = (value - limit) // (36 - limit)
        position += 1


def punycode_encode(text):
    plain = [c for c in text if c < "\x80"]
    out = []
    done = len(plain)
    code, delta, bias, first = 128, 0, 72, True
    for c in sorted({ord(c) for c in text if c >= "\x80"}):
        delta += (c - code) * (done + 1)
        code = c
        for other in text:
            if ord(other) < c:
                delta += 1
            elif ord(other) == c:
                out.append(_number(delta, bias))
                bias = _adapt(delta, first, done + 1)
                first = False
                delta = 0
                done += 1
        delta += 1
        code += 1
    base = "".join(plain).encode("ascii")
    return base + b"-" + "".join(out).encode("ascii") if base else "".join(out).encode("ascii")


def punycode_decode(data, errors):
    if isinstance(data, str):
        data = data.encode("ascii")
    data = bytes(data)
    base, found, rest = data.rpartition(b"-")
    if not found:
        base, rest = b"", data
    text = list(str(base, "ascii", errors))
    rest = str(rest, "ascii").upper()
    at, place, code, bias, first = 0, -1, 128, 72, True
    while at < len(rest):
        value, weight, position = 0, 1, 0
        while True:
            if at >= len(rest):
                if errors == "strict":
                    raise UnicodeError("incomplete punicode string")
                return "".join(text)
            c = rest[at]
            at += 1
            digit = ord(c) - 65 if "A" <= c <= "Z" else ord(c) - 22 if "0" <= c <= "9" else -1
            if digit < 0:
                if errors == "strict":
                    raise UnicodeError("Invalid extended code point '%s'" % c)
                return "".join(text)
            limit = _threshold(position, bias)
            value += digit * weight
            if digit < limit:
                break
            weight *= 36 - limit
            position += 1
        place += value + 1
        code += place // (len(text) + 1)
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeError("Invalid character U+%x" % code)
            code = ord("?")
        place %= len(text) + 1
        text.insert(place, chr(code))
        bias = _adapt(value, first, len(text))
        first = False
    return "".join(text)


def _encode(input, errors="strict"):
    return punycode_encode(input), len(input)


def _decode(input, errors="strict"):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError("Unsupported error handling " + errors)
    return punycode_decode(input, errors), len(input)


def getregentry():
    return _info("punycode", _encode, _decode, buffered=False)
