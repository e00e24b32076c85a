"""Bytes as quoted printable text."""
import binascii
from encodings import _info
from encodings.hex_codec import _strict


def quopri_encode(input, errors="strict"):
    _strict(errors)
    return binascii.b2a_qp(bytes(input), quotetabs=True), len(input)


def quopri_decode(input, errors="strict"):
    _strict(errors)
    return binascii.a2b_qp(bytes(input)), len(input)


def getregentry():
    return _info("quopri", quopri_encode, quopri_decode, buffered=False, is_text=False)
