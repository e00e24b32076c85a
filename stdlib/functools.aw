"""Functions that make functions of functions."""
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like the function it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- comparing ----

def _comparison(name, given, negate_given, join):
    # A method from the one that the class has: its answer, negated or not, joined with (in)equality.
    def method(self, other):
        answer = getattr(type(self), given)(self, other)
        if answer is NotImplemented:
            return answer
        if negate_given:
            answer = not answer
        if join == "or ==":
            return answer or self == other
        if join == "and !=":
            return answer and self != other
        return answer

    method.__name__ = name
    method.__qualname__ = f"_{name.strip('_')}_from_{given.strip('_')}"
    method.__doc__ = None
    return globals().setdefault(method.__qualname__, method)  # one for all classes, where pickles look for it


# From the method that is there: the others, each by (negated?, what to join it with).
_COMPARISONS = {
    "__lt__": {"__gt__": (True, "and !="), "__le__": (False, "or =="), "__ge__": (True, "")},
    "__le__": {"__ge__": (True, "or =="), "__lt__": (False, "and !="), "__gt__": (True, "")},
    "__gt__": {"__lt__": (True, "and !="), "__ge__": (False, "or =="), "__le__": (True, "")},
    "__ge__": {"__le__": (True, "or =="), "__gt__": (False, "and !="), "__lt__": (True, "")},
}


def total_ordering(cls):
    """Adds the comparisons that a class lacks."""
    own = {name for name in _COMPARISONS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    given = max(own)
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if name not in own:
            setattr(cls, name, _comparison(name, given, *_COMPARISONS[given][name]))
    return cls


# ---- partial methods ----

class partialmethod:
    """A partial() that is a method."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join(f"{name}={value!r}" for name, value in self.keywords.items())
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        result = None
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                # the function was bound by its own rules: a class method, a static method, …
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


# ---- caches ----

class _LazyCacheInfo:
    # collections is imported when somebody asks for the statistics
    made = None

    def __call__(self, hits, misses, maxsize, currsize):
        if _LazyCacheInfo.made is None:
            from collections import namedtuple
            _LazyCacheInfo.made = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
        return _LazyCacheInfo.made(hits, misses, maxsize, currsize)


_cache_info = _LazyCacheInfo()


def __getattr__(name):
    if name == "_CacheInfo":
        _cache_info(0, 0, 0, 0)
        return _LazyCacheInfo.made
    if name == "RLock":
        from threading import RLock

        return RLock
    if name == "GenericAlias":
        return _GenericAlias
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def lru_cache(maxsize=128, typed=False):
    """A decorator: the function remembers its last results."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # without parentheses: it got the function itself
        return _make_cache(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _make_cache(user_function, maxsize, typed)

    return decorating_function


def _make_cache(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """A decorator: the function remembers all its results."""
    return lru_cache(maxsize=None)(user_function)


_missing = object()


class cached_property:
    """A property that is computed once and kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = namespace.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                namespace[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


# ---- functions by the type of their first argument ----

def _c3_merge(orders):
    # C3: the first class that stands behind no other in any order comes next
    result = []
    while True:
        orders = [order for order in orders if order]
        if not orders:
            return result
        for order in orders:
            candidate = order[0]
            if not any(candidate in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for order in orders:
            if order[0] is candidate:
                del order[0]


def _c3_mro(cls, abcs=None):
    # The order of a class's bases with abstract classes that it counts as subclass of without deriving from them. Each
    # stands at the class that brings this about: behind its own bases that are abstract, before the others.
    abstract = abcs or ()
    boundary = 0
    for i, base in reversed(list(enumerate(cls.__bases__))):
        if hasattr(base, "__abstractmethods__"):
            boundary = i + 1
            break
    own = [
        kind
        for kind in abstract
        if issubclass(cls, kind) and not any(issubclass(base, kind) for base in cls.__bases__)
    ]
    rest = [kind for kind in abstract if kind not in own]
    first, last = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    orders = [_c3_mro(base, rest) for base in (*first, *own, *last)]
    return _c3_merge([[cls], *orders, first, own, last])


def _compose_mro(cls, types):
    # All classes of `types` that count, in the order in which they are asked.
    bases = set(cls.__mro__)

    def counts(kind):
        return (
            kind not in bases and hasattr(kind, "__mro__") and not isinstance(kind, _GenericAlias) and issubclass(cls, kind)
        )

    types = [kind for kind in types if counts(kind)]
    # of several in one line of descent the most special
    types = [kind for kind in types if not any(kind != other and kind in other.__mro__ for other in types)]
    known = set(types)
    order = []
    for kind in types:
        found = [
            [base for base in sub.__mro__ if base in known]
            for sub in kind.__subclasses__()
            if sub not in bases and issubclass(cls, sub)
        ]
        if not found:
            order.append(kind)
            continue
        # those with the most of the wanted bases first
        for line in sorted(found, key=len, reverse=True):
            for base in line:
                if base not in order:
                    order.append(base)
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    match = None
    for kind in _compose_mro(cls, registry.keys()):
        if match is not None:
            # two that cls does not derive from, and of which neither is more special
            if (
                kind in registry
                and kind not in cls.__mro__
                and match not in cls.__mro__
                and not issubclass(match, kind)
            ):
                raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, kind))
            break
        if kind in registry:
            match = kind
    return registry.get(match)


_GenericAlias = type(list[int])
_UnionType = type(int | None)


def _is_union(cls):
    if isinstance(cls, _UnionType):
        return True
    return getattr(getattr(cls, "__origin__", None), "_name", None) in ("Union", "Optional")


def singledispatch(func):
    """A function that has an implementation for each type of its first argument."""
    registry = {}
    found_cache = {}
    cache_token = None

    def dispatch(cls):
        nonlocal cache_token
        if cache_token is not None:
            current = _abc_token()
            if cache_token != current:
                found_cache.clear()
                cache_token = current
        try:
            return found_cache[cls]
        except KeyError:
            pass
        try:
            impl = registry[cls]
        except KeyError:
            impl = _find_impl(cls, registry)
        found_cache[cls] = impl
        return impl

    def is_valid(cls):
        if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
            return True
        return _is_union(cls) and all(isinstance(arg, type) and not isinstance(arg, _GenericAlias) for arg in cls.__args__)

    def register(cls, func=None):
        nonlocal cache_token
        if is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            argname, cls = next(iter(_type_hints(func, annotations).items()))
            if not is_valid(cls):
                if _is_union(cls):
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        for one in cls.__args__ if _is_union(cls) else (cls,):
            registry[one] = func
            if cache_token is None and hasattr(one, "__abstractmethods__"):
                cache_token = _abc_token()
        found_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)  # a read-only view
    wrapper._clear_cache = found_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


def _abc_token():
    from abc import get_cache_token
    return get_cache_token()


def _type_hints(func, annotations):
    # Annotations that are text are evaluated where the function was written.
    hints = {}
    for name, hint in annotations.items():
        if isinstance(hint, str):
            hint = eval(hint, getattr(func, "__globals__", {}))
        hints[name] = type(None) if hint is None else hint
    return hints


class singledispatchmethod:
    """singledispatch() for methods: by the type of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def register(self, cls, method=None):
        """Adds the method for a class; a decorator without a method, or with annotations in place of the class."""
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        find = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            return find(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        for name in ("register", "__isabstractmethod__"):
            setattr(_method, name, getattr(self, name))
        return update_wrapper(_method, self.func)
