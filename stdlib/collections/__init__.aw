"""Containers beside list, dict, set and tuple."""
from _collections import (_count_elements, _full_name, _move_to_end, _new_tuple, _ordered_items, _ordered_keys, _ordered_values, _pop_end,
                          _tuplegetter, defaultdict, deque)

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

# What stands on the abstract base classes is in a module of its own, which most programs never load.
_LATER = ("ChainMap", "UserDict", "UserList", "UserString")


def __getattr__(name):
    if name in _LATER:
        from collections import _user
        for each in _LATER:
            globals()[each] = getattr(_user, each)
        return globals()[name]
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_LATER, "abc"})


def _recursive(shown):
    # A decorator for __repr__: inside of itself an object is shown as `shown`.
    def decorate(function):
        running = set()

        def __repr__(self):
            if id(self) in running:
                return shown
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        __repr__.__qualname__ = function.__qualname__
        return __repr__

    return decorate


# ---- OrderedDict ----

_missing = object()


class OrderedDict(dict):
    """A dict whose order can be changed, and counts when two of them are compared."""

    def __init__(self, /, *args, **kwds):
        self.__update(args, kwds)

    def __update(self, args, kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        other = args[0] if args else ()
        if isinstance(other, dict) and type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **kwds)
            return
        if isinstance(other, dict):
            for key, value in other.items():
                self[key] = value
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for pair in other:
                self.__set_pair(*pair)
        for key, value in kwds.items():
            self[key] = value

    def __set_pair(self, *pair):
        if len(pair) < 2:
            raise ValueError(f"need more than {len(pair)} value{'s' * (not pair)} to unpack")
        key, value = pair
        self[key] = value

    def update(self, /, *args, **kwds):
        """Takes over the items of a mapping, of pairs, or of keywords."""
        self.__update(args, kwds)

    def popitem(self, last=True):
        """Takes out the pair at the end, or at the beginning."""
        return _pop_end(self, last)

    def pop(self, key, default=_missing):
        """Takes a key out and gives its value, or default; KeyError without one."""
        return dict.pop(self, key) if default is _missing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of a key, which becomes default if it is not there."""
        if type(self).__setitem__ is dict.__setitem__:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def move_to_end(self, key, last=True):
        """Makes a key the last one, or the first."""
        _move_to_end(self, key, last)

    def keys(self):
        """A view of the keys."""
        return _ordered_keys(self)

    def values(self):
        """A view of the values."""
        return _ordered_values(self)

    def items(self):
        """A view of the pairs."""
        return _ordered_items(self)

    @_recursive("...")
    def __repr__(self):
        name = type(self).__name__
        return f"{name}({list(self.items())!r})" if self else f"{name}()"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a is b or a == b for a, b in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    __hash__ = None

    def _joined(self, first, second):
        joined = self.__class__(first)
        joined.update(second)
        return joined

    def __or__(self, other):
        return self._joined(self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return self._joined(other, self) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one with keys from iterable, all with the same value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new


_full_name(OrderedDict)


# ---- namedtuple ----

_nt_itemgetters = {}


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names too."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or _iskeyword(name) or name.startswith("_") or name in seen:
                field_names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    default_of = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        default_of = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    result = _make_named_tuple(typename, tuple(field_names), defaults, default_of)
    if module is None:
        module = _caller_module()
    if module is not None:
        result.__module__ = module
    return result


def _make_named_tuple(typename, fields, defaults, default_of):
    count = len(fields)
    names = ", ".join(fields) + ("," if count == 1 else "")
    tuple_new = tuple.__new__
    # a function whose parameters have the names of the fields can only be made from text
    new = eval(f"lambda _cls, {names}: _tuple_new(_cls, ({names}))",
               {"_tuple_new": _new_tuple, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    new.__name__ = "__new__"
    new.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    if defaults is not None:
        new.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, value) for name, value in zip(fields, self))
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])
        return f"{type(self).__name__}({shown})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    __repr__.__doc__ = "Return a nicely formatted representation string"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    namespace = {"__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
                 "_field_defaults": default_of, "__new__": new, "_make": _make, "_replace": _replace,
                 "__repr__": __repr__, "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": fields}
    for method in (new, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    for index, name in enumerate(fields):
        field = _nt_itemgetters.get(index)
        if field is None:
            field = _nt_itemgetters[index] = _tuplegetter(index, f"Alias for field number {index}")
        namespace[name] = _tuplegetter(index, field.__doc__)
    return type(typename, (tuple,), namespace)


def _caller_module():
    # The module of the code that called namedtuple().
    import sys
    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


_KEYWORDS = frozenset("""False None True and as assert async await break class continue def del elif else except finally for
from global if import in is lambda nonlocal not or pass raise return try while with yield""".split())
_iskeyword = _KEYWORDS.__contains__


# ---- Counter ----

class Counter(dict):
    """A dict of counts: a key that is not there counts 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n keys with the highest counts and these, highest first; all of them by default."""
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None or n >= len(pairs) else pairs[: max(n, 0)]

    def elements(self):
        """Every key as often as it counts."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds counts: from an iterable of keys, a mapping of counts, or keywords."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for key, count in iterable.items():
                        self[key] = count + get(key, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away, in the same way; they may become negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for key, count in iterable.items():
                    self[key] = get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        # it is no error when the key is not there
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f"{name}()"
        try:
            counts = dict(self.most_common())
        except TypeError:  # counts that cannot be ordered
            counts = dict(self)
        return f"{name}({counts!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for part in (self, other) for key in part)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for part in (self, other) for key in part)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for part in (self, other) for key in part)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __positive(self, counts):
        # A new Counter of the pairs that count more than 0.
        result = Counter()
        for key, count in counts:
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.__positive((key, count + other[key]) for key, count in self.items())
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.__positive((key, count - other[key]) for key, count in self.items())
        for key, count in other.items():
            if key not in self and count < 0:
                result[key] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.__positive((key, other[key] if count < other[key] else count) for key, count in self.items())
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self.__positive((key, count if count < other[key] else other[key]) for key, count in self.items())

    def __pos__(self):
        return self.__positive(self.items())

    def __neg__(self):
        return self.__positive((key, 0 - count) for key, count in self.items() if count < 0)

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in list(self.items()):
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, list, tuple, set)):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)
