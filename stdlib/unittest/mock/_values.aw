"""Values of mocks: sentinels, what is equal to anything, and calls."""


# ---- sentinels ----


class _SentinelObject(object):
    """A value that is known by its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel(object):
    """Makes a sentinel for each attribute that is asked for."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            # help() asks for it
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY(object):
    "Equal to anything."

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# ---- calls ----


class _CallList(list):
    """Calls; `in` also finds several in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        if size > len(self):
            return False
        return any(self[i : i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ["%s=%r" % pair for pair in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) when it is `two`. It is equal to tuples that leave parts out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        own_name, args, kwargs = cls._parts(value) or (None, (), {})
        return tuple.__new__(cls, (args, kwargs) if two else (name if own_name is None else own_name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    @staticmethod
    def _parts(value):
        """Name, arguments and keywords of a tuple that may leave some out (the name is None then); None: it is no call."""
        size = len(value)
        if size > 3:
            return None
        if size == 3:
            return tuple(value)
        name, rest = None, list(value)
        if rest and isinstance(rest[0], str):
            name = rest.pop(0)
        if len(rest) == 2:
            return name, *rest
        if not rest:
            return name, (), {}
        return (name, rest[0], {}) if isinstance(rest[0], tuple) else (name, (), rest[0])

    def _whole(self):
        """Name, arguments and keywords."""
        return tuple(self) if len(self) == 3 else ("", *self)

    def __eq__(self, other):
        if not hasattr(type(other), "__len__"):
            return NotImplemented
        parents = [getattr(one, "_mock_parent", None) for one in (self, other)]
        if all(parents) and parents[0] != parents[1]:
            return False
        parts = self._parts(other)
        if parts is None:
            return False
        name, args, kwargs = self._whole()
        # the other's arguments may be equal to anything, so they are asked
        return (not name or parts[0] == name) and parts[1:] == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # what tuples have is a name like any other here
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def _get_call_arguments(self):
        return self._whole()[1:]

    args = property(lambda self: self._whole()[1])
    kwargs = property(lambda self: self._whole()[2])

    def __repr__(self):
        name, args, kwargs = self._whole()
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        if name:
            name = "call" + name if name.startswith("()") else "call." + name
        return _format_call_signature(name or "call", args, kwargs)

    def call_list(self):
        """The calls of a chain, each by itself, as mock_calls has them."""
        chain, here = [], self
        while here is not None:
            chain.insert(0, here)
            here = here._mock_parent
        return _CallList(one for one in chain if one._mock_from_kall)


call = _Call(from_kall=False)


class _AnyComparer(list):
    """A list whose `in` compares calls part by part from its own side, so that ANY in it works with any value."""

    def __contains__(self, item):
        for kept in self:
            assert len(item) == len(kept)
            if all(expected == actual for expected, actual in zip(item, kept)):
                return True
        return False


for _class in (_SentinelObject, _Sentinel, _ANY, _CallList, _Call, _AnyComparer):
    _class.__module__ = "unittest.mock"
del _class
