"""UTF-16, with a mark for the byte order."""
import codecs
from encodings import _marked

encode = codecs.utf_16_encode


def decode(input, errors="strict"):
    return codecs.utf_16_decode(input, errors, True)


def getregentry():
    return _marked.entry("utf-16", 2, encode, codecs.utf_16_ex_decode)
