"""Bytes in base 64."""
import base64
from encodings import _info
from encodings.hex_codec import _strict


def base64_encode(input, errors="strict"):
    _strict(errors)
    return base64.encodebytes(input), len(input)


def base64_decode(input, errors="strict"):
    _strict(errors)
    return base64.decodebytes(input), len(input)


def getregentry():
    return _info("base64", base64_encode, base64_decode, buffered=False, is_text=False)
