"""JSON texts to values."""
from _json import scan, scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """A text is no JSON. msg: why; doc: the text; pos, lineno, colno: where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Reads JSON, with functions for what it finds if one wishes."""

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _hooks(self):
        return (
            self.object_hook,
            self.object_pairs_hook,
            None if self.parse_float is float else self.parse_float,
            None if self.parse_int is int else self.parse_int,
            None if self.parse_constant == _constants.__getitem__ else self.parse_constant,
        )

    def scan_once(self, string, index):
        """The value that begins at `index`, and where it ends; StopIteration if there is none."""
        try:
            return scan(string, index, self.strict, *self._hooks())
        except JSONDecodeError as failure:
            if failure.msg == "Expecting value":
                raise StopIteration(failure.pos) from None
            raise

    def decode(self, s):
        """The value of a text."""
        obj, end = self.raw_decode(s, len(s) - len(s.lstrip(" \t\n\r")))
        end = len(s) - len(s[end:].lstrip(" \t\n\r"))
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value that a text begins with, and where it ends."""
        return scan(s, idx, self.strict, *self._hooks())


_constants = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
