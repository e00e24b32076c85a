"""Encodings by a mapping that the program gives; without one, Latin-1."""
import codecs
from encodings import _info


def getregentry():
    return _info("charmap", lambda input, errors="strict", mapping=None: codecs.charmap_encode(input, errors, mapping),
                 lambda input, errors="strict", mapping=None: codecs.charmap_decode(input, errors, mapping), buffered=False)
