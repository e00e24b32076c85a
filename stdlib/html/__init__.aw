"""Texts in HTML: escape() and unescape()."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """The text with &, < and > written as references; quotes too, unless told otherwise."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


# What numbers mean that are no characters: those of Windows' old letters, and NUL.
_REPLACED = {0: "\ufffd", 0x0D: "\r"}
_REPLACED.update(
    zip(
        range(0x80, 0xA0),
        "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
        "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178",
    )
)


def _character(number):
    """What a numeric reference stands for; "" for what must not stand in a document."""
    if number in _REPLACED:
        return _REPLACED[number]
    if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    if number == 0xB or 0x1 <= number <= 0x8 or 0xE <= number <= 0x1F or 0x7F <= number <= 0x9F:
        return ""
    if 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _meaning(match):
    reference = match.group(1)
    if reference[0] == "#":
        digits = reference[1:].rstrip(";")
        return _character(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    from html.entities import html5

    if reference in html5:
        return html5[reference]
    for end in range(len(reference) - 1, 1, -1):
        if reference[:end] in html5:
            return html5[reference[:end]] + reference[end:]
    return "&" + reference


def unescape(s):
    """The text with all references, named and numeric, replaced as HTML 5 says."""
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _meaning, s)
