"""Quoted printable text: bytes as lines of ASCII."""
import binascii
from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]


def needsquoting(c, quotetabs, header):
    """Whether a byte cannot stand for itself."""
    if c in b" \t":
        return quotetabs
    return header if c == b"_" else c == b"=" or not b" " <= c <= b"~"


def encode(input, output, quotetabs, header=False):
    """Encodes a file into another."""
    output.write(encodestring(input.read(), quotetabs, header))


def encodestring(s, quotetabs=False, header=False):
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decodes a file into another."""
    output.write(decodestring(input.read(), header))


def decodestring(s, header=False):
    return binascii.a2b_qp(s, header=header)
