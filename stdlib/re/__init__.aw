"""Regular expressions."""
from _re import Match, Pattern
from _re import pattern as _new_pattern

from ._parser import error, parse as _parse, template as _template, warn as _warn

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]  # fmt: skip

# The flags are members of an enumeration, which is made when one of them is asked for: most patterns need none.
_FLAGS = {
    *("RegexFlag", "NOFLAG", "A", "ASCII", "I", "IGNORECASE", "L", "LOCALE", "U", "UNICODE", "M", "MULTILINE"),
    *("S", "DOTALL", "X", "VERBOSE", "T", "TEMPLATE", "DEBUG"),
}


def __getattr__(name):
    if name not in _FLAGS:
        raise AttributeError(f"module 're' has no attribute {name!r}")
    from ._flags import RegexFlag

    globals()["RegexFlag"] = RegexFlag  # enum has put its members beside it
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_FLAGS})


_MOST = 512
_cache = {}


def _compile(pattern, flags, _quiet=False):
    # the kind of the flags is a part of the key only by its value
    flags = int(flags)
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if flags & 1 and not _quiet:
        _warn(
            "The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. "
            "Don't use it.",
            DeprecationWarning,
        )
    compiled = _read(pattern, flags, False)
    if len(_cache) >= _MOST:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = compiled
    return compiled


def _read(pattern, flags, sharing):
    text, ascii_text, real_flags, groups, names, closed, looped = _parse(pattern, flags, sharing)
    try:
        return _new_pattern(pattern, real_flags, text, ascii_text, groups, names, closed, looped)
    except OverflowError:
        if sharing:
            raise
    return _read(pattern, flags, True)


def compile(pattern, flags=0):
    """A pattern that can be used often."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The match at the beginning of the text, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of the text, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the text, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The text with its matches replaced by a template, or by what a function gives for each."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The same, and how many were replaced."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The texts between the matches, and those of the pattern's groups."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one after the other."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forgets the patterns that were compiled."""
    _cache.clear()


def template(pattern, flags=0):
    """An old name for compile."""
    _warn(
        "The re.template() function is deprecated as it is an undocumented function without an obvious purpose. "
        "Use re.compile() instead.",
        DeprecationWarning,
    )
    return _compile(pattern, flags | 1, True)


_SPECIAL = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The text as a pattern that matches just it."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


class Scanner:
    """Takes a text apart by a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._rules = [(_compile(pattern, flags), action) for pattern, action in lexicon]
        self.scanner = _compile("|".join([f"({pattern})" for pattern, _ in lexicon]), flags)
        self.match = None

    def scan(self, string):
        found = []
        at = 0
        while True:
            for pattern, action in self._rules:
                self.match = pattern.match(string, at)
                if self.match is not None:
                    break
            else:
                break
            end = self.match.end()
            if end == at:
                break
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                found.append(action)
            at = end
        return found, string[at:]
