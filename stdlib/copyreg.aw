"""How objects are taken apart and made again: what object.__reduce_ex__ says, which copying and pickling ask."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}

_HEAPTYPE = 1 << 9


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says which function takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that something can make objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    from functools import reduce
    from operator import or_

    return reduce, (or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)

# ---- making again ----


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


# ---- taking apart ----


def _builtin_base(cls):
    """The first class of the order of bases that no program made."""
    for base in cls.__mro__:
        if not base.__flags__ & _HEAPTYPE:
            return base
    return object


def _has_own(cls, name, of=object):
    """Whether a class has another method of that name than object."""
    return getattr(cls, name, None) is not getattr(of, name)


def _full_name(cls):
    """A class as messages name it: one that a module has in C goes by its full name."""
    written = cls.__flags__ & 1 << 9  # made by a class statement
    return cls.__name__ if written or cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__name__}"


def _get_state(obj):
    cls = type(obj)
    if _has_own(cls, "__getstate__"):
        return obj.__getstate__()
    return _default_state(obj, False)


def _default_state(obj, required=False):
    """What object.__getstate__ gives: the attributes, those in __slots__ apart."""
    cls = type(obj)
    if required and _builtin_base(cls) is not object and obj is not None:
        raise TypeError(f"cannot pickle '{_full_name(cls)}' object")
    state = getattr(obj, "__dict__", None) or None
    if not isinstance(obj, type):
        slots = {}
        for name in _slotnames(cls):
            try:
                slots[name] = getattr(obj, name)
            except AttributeError:
                pass
        if slots:
            state = (state, slots)
    return state


def _new_arguments(obj, cls):
    """The arguments and keywords that obj says to be made with; None, None: it says nothing."""
    method = getattr(cls, "__getnewargs_ex__", None)
    if method is not None:
        found = obj.__getnewargs_ex__()
        if not isinstance(found, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(found).__name__}'")
        if len(found) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(found)}")
        args, kwargs = found
        if not isinstance(args, tuple):
            raise TypeError(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not "
                f"'{type(args).__name__}'"
            )
        if not isinstance(kwargs, dict):
            raise TypeError(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, not "
                f"'{type(kwargs).__name__}'"
            )
        return args, kwargs
    method = getattr(cls, "__getnewargs__", None)
    if method is None:
        return None, None
    args = obj.__getnewargs__()
    if not isinstance(args, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    return args, None


def _reduce_new(obj):
    """What object.__reduce_ex__ gives for protocols from 2 on."""
    cls = type(obj)
    base = _builtin_base(cls)
    if getattr(base, "__new__", None) is object.__new__ and base is not object:
        raise TypeError(f"cannot pickle '{_full_name(cls)}' object")
    args, kwargs = _new_arguments(obj, cls)
    if kwargs:
        maker, made_of = __newobj_ex__, (cls, args, kwargs)
    else:
        maker, made_of = __newobj__, (cls, *(args or ()))
    is_list, is_dict = isinstance(obj, list), isinstance(obj, dict)
    if _has_own(cls, "__getstate__"):
        state = obj.__getstate__()
    else:
        state = _default_state(obj, args is None and not (is_list or is_dict))
    return maker, made_of, state, iter(obj) if is_list else None, iter(obj.items()) if is_dict else None


def _reduce_ex(obj, proto):
    """What object.__reduce_ex__ gives for protocols 0 and 1."""
    cls = obj.__class__
    base = _builtin_base(cls)
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle '{_full_name(cls)}' object")
        state = base(obj)
    args = (cls, base, state)
    if _has_own(cls, "__getstate__"):
        attributes = obj.__getstate__()
    else:
        if getattr(obj, "__slots__", None):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        attributes = getattr(obj, "__dict__", None)
    if attributes:
        return _reconstructor, args, attributes
    return _reconstructor, args


def _reduce_by_protocol(obj, proto):
    return _reduce_new(obj) if proto >= 2 else _reduce_ex(obj, proto)


def _slotnames(cls):
    """The names in all __slots__ of a class and its bases."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    if hasattr(cls, "__slots__"):
        for c in cls.__mro__:
            if "__slots__" not in c.__dict__:
                continue
            slots = c.__dict__["__slots__"]
            for name in (slots,) if isinstance(slots, str) else slots:
                if name in ("__dict__", "__weakref__"):
                    continue
                if name.startswith("__") and not name.endswith("__"):
                    stripped = c.__name__.lstrip("_")
                    names.append(f"_{stripped}{name}" if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except TypeError:
        pass
    return names


# ---- numbers for classes ----

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Gives a number to a class or function, by its module and name."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes it back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
