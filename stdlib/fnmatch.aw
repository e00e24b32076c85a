"""Names that fit patterns, as a shell has them."""
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pat):
    key = type(pat), pat
    match = _compiled.get(key)
    if match is None:
        text = translate(str(pat, "ISO-8859-1")).encode("ISO-8859-1") if isinstance(pat, bytes) else translate(pat)
        if len(_compiled) > 1000:
            _compiled.clear()
        match = _compiled[key] = re.compile(text).match
    return match


def fnmatch(name, pat):
    """Whether the name fits the pattern."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    """The same; upper and lower case differ on every system."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that fit the pattern."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def _class(pat, start):
    """A set of characters that begins behind "[": its regular expression, and where it ends; None: there is no "]"."""
    end = start
    if pat[end:end + 1] == "!":
        end += 1
    if pat[end:end + 1] == "]":
        end += 1
    end = pat.find("]", end)
    if end < 0:
        return None
    stuff = pat[start:end]
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        pieces = []
        first = start
        at = start + 2 if pat[start] == "!" else start + 1
        while (at := pat.find("-", at, end)) >= 0:
            pieces.append(pat[first:at])
            first = at + 1
            at += 3
        rest = pat[first:end]
        if rest:
            pieces.append(rest)
        else:
            pieces[-1] += "-"
        for i in range(len(pieces) - 1, 0, -1):  # ranges that hold nothing
            if pieces[i - 1][-1] > pieces[i][0]:
                pieces[i - 1] = pieces[i - 1][:-1] + pieces[i][1:]
                del pieces[i]
        stuff = "-".join([piece.replace("\\", r"\\").replace("-", r"\-") for piece in pieces])
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if not stuff:
        return "(?!)", end + 1
    if stuff == "!":
        return ".", end + 1
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]", end + 1


def translate(pat):
    """The pattern as a regular expression."""
    parts = [[]]  # between the stars
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            while pat[i:i + 1] == "*":
                i += 1
            parts.append([])
        elif c == "?":
            parts[-1].append(".")
        elif c == "[" and (found := _class(pat, i)) is not None:
            parts[-1].append(found[0])
            i = found[1]
        elif c == "[":
            parts[-1].append("\\[")
        else:
            parts[-1].append(re.escape(c))
    texts = ["".join(part) for part in parts]
    result = texts[0]
    for index, text in enumerate(texts[1:], 1):
        if index == len(texts) - 1:
            result += ".*" + text
        else:
            result += f"(?>.*?{text})" if text else ""
    return rf"(?s:{result})\Z"
