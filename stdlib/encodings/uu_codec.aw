"""Bytes as uuencode writes them."""
import binascii
from encodings import _info
from encodings.hex_codec import _strict


def uu_encode(input, errors="strict", filename="<data>", mode=0o666):
    _strict(errors)
    filename = filename.replace("\n", "\\n").replace("\r", "\\r")
    lines = [f"begin {mode & 0o777:o} {filename}\n".encode("ascii")]
    for at in range(0, len(input), 45):
        lines.append(binascii.b2a_uu(input[at:at + 45]))
    lines.append(b" \nend\n")
    return b"".join(lines), len(input)


def uu_decode(input, errors="strict"):
    _strict(errors)
    lines = iter(bytes(input).splitlines(keepends=True))
    for line in lines:
        if line[:5] == b"begin":
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            return b"".join(out), len(input)
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            size = (((line[0] - 32) & 63) * 4 + 5) // 3  # of what a careless writer made too long
            out.append(binascii.a2b_uu(line[:size]))
    raise ValueError("Truncated input data")


def getregentry():
    return _info("uu", uu_encode, uu_decode, buffered=False, is_text=False)
