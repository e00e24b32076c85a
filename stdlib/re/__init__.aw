"""Regular expressions."""
from _re import Match, Pattern
from _re import pattern as _new_pattern

from ._parser import error, parse as _parse, template as _template

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]  # fmt: skip

_FLAG_NAMES = {
    "ASCII": 256, "IGNORECASE": 2, "LOCALE": 4, "UNICODE": 32, "MULTILINE": 8, "DOTALL": 16, "VERBOSE": 64, "TEMPLATE": 1,
    "DEBUG": 128,
}  # fmt: skip


class _FlagType(type):
    """Lets the class of flags be asked as classes of enum are, without loading enum."""

    def __iter__(cls):
        return iter([cls(bit) for bit in _FLAG_NAMES.values()])

    def __reversed__(cls):
        return reversed(list(cls))

    def __len__(cls):
        return len(_FLAG_NAMES)

    def __contains__(cls, value):
        if not isinstance(value, cls):
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (type(value).__qualname__, cls.__name__)
            )
        return True

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __getattr__(cls, name):
        try:
            return cls.__members__[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(cls):
        return sorted({*type.__dir__(cls), *_FLAG_NAMES, "__getitem__", "__iter__", "__len__", "__members__", "__name__"})

    def __repr__(cls):
        return "<flag 'RegexFlag'>"

    @property
    def __members__(cls):
        names = {"NOFLAG": cls(0)}
        letters = {full: letter for letter, full in _LETTERS.items()}
        for name in _FLAG_NAMES:
            names[name] = cls(_FLAG_NAMES[name])
            if name in letters:
                names[letters[name]] = names[name]
        return names


_LETTERS = {
    "A": "ASCII", "I": "IGNORECASE", "L": "LOCALE", "U": "UNICODE", "M": "MULTILINE", "S": "DOTALL", "X": "VERBOSE",
    "T": "TEMPLATE",
}  # fmt: skip


class RegexFlag(int, metaclass=_FlagType):
    """What can be said besides a pattern. Flags are joined with |."""

    __slots__ = ()
    _known = {}

    def __new__(cls, value=0):
        known = cls._known.get(int(value))
        if known is None:
            known = cls._known[int(value)] = int.__new__(cls, value)
        return known

    def __repr__(self):
        if self == 0:
            return "re.NOFLAG"
        value = self & 511 if self < 0 else int(self)
        names = [f"re.{name}" for name, bit in _FLAG_NAMES.items() if value & bit]
        if value >> 9:
            names.append(hex(value >> 9 << 9))
        return "|".join(names)

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return "|".join([name for name, bit in _FLAG_NAMES.items() if self & bit]) or None if self else "NOFLAG"

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __iter__(self):
        return iter([RegexFlag(bit) for bit in sorted(_FLAG_NAMES.values()) if self & bit])

    def __len__(self):
        return sum(1 for _ in self)

    def __reduce__(self):
        return RegexFlag, (int(self),)


NOFLAG = RegexFlag(0)
T = TEMPLATE = RegexFlag(1)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)

_MOST = 512
_cache = {}


def _compile(pattern, flags):
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
    text, ascii_text, real_flags, groups, names, closed, looped = _parse(pattern, flags)
    compiled = _new_pattern(pattern, real_flags, text, ascii_text, groups, names, closed, looped)
    if len(_cache) >= _MOST:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = compiled
    return compiled


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
    import warnings

    warnings.warn(
        "The re.template() function is deprecated as it is an undocumented function without an obvious purpose. "
        "Use re.compile() instead.",
        DeprecationWarning,
    )
    return _compile(pattern, flags | T)


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
