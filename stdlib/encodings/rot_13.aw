"""Text with the letters turned by 13: from text to text."""
from encodings import _info

rot13_map = {ord(c): ord(first) + (ord(c) - ord(first) + 13) % 26
             for first in "Aa" for c in map(chr, range(ord(first), ord(first) + 26))}


def _turn(input, errors="strict"):
    return str.translate(input, rot13_map), len(input)


def getregentry():
    return _info("rot-13", _turn, _turn, buffered=False, is_text=False)


def rot13(infile, outfile):
    """Turns a file of text."""
    outfile.write(_turn(infile.read())[0])
