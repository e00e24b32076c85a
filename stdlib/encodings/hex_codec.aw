"""Bytes as hexadecimal digits."""
import binascii
from encodings import _info


def _strict(errors):
    assert errors == "strict"


def hex_encode(input, errors="strict"):
    _strict(errors)
    return binascii.b2a_hex(input), len(input)


def hex_decode(input, errors="strict"):
    _strict(errors)
    return binascii.a2b_hex(input), len(input)


def getregentry():
    return _info("hex", hex_encode, hex_decode, buffered=False, is_text=False)
