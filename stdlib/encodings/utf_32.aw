"""UTF-32, with a mark for the byte order."""
import codecs
from encodings import _marked

encode = codecs.utf_32_encode


def decode(input, errors="strict"):
    return codecs.utf_32_decode(input, errors, True)


def getregentry():
    return _marked.entry("utf-32", 4, encode, codecs.utf_32_ex_decode)
