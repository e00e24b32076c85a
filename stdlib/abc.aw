"""Abstract base classes: classes that say what a kind of object can do, and classes that count as theirs."""

from _abc import _share_collection

# How often a class was registered so far: what was found out to be no subclass before may be one now.
_registrations = 0


class _abc_data:
    """What an abstract base class knows of others."""

    def __init__(self):
        self.registry = {}
        self.subclasses = set()
        self.others = set()
        self.others_asked_at = _registrations


_abc_data.__module__ = "_abc"


def abstractmethod(funcobj):
    """A decorator for methods that a class must define before it can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator for abstract class methods; deprecated: use classmethod and abstractmethod together."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator for abstract static methods; deprecated: use staticmethod and abstractmethod together."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator for abstract properties; deprecated: use property and abstractmethod together."""

    __isabstractmethod__ = True


def _find_abstract(cls, names, namespace):
    """Those of a namespace's names that are abstract, and those of the bases' that still are in the class."""
    abstract = {name for name, value in namespace if getattr(value, "__isabstractmethod__", False)}
    for name in names:
        if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
            abstract.add(name)
    return frozenset(abstract)


def _inherited_names(cls):
    for base in cls.__bases__:
        yield from getattr(base, "__abstractmethods__", ())


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _find_abstract(cls, _inherited_names(cls), list(namespace.items()))
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Makes a class count as a subclass of this one."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry[subclass] = True
        _registrations += 1
        _share_collection(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        """What isinstance(instance, cls) says."""
        subclass = instance.__class__
        if subclass in cls._abc_impl.subclasses:
            return True
        own = type(instance)
        if own is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        """What issubclass(subclass, cls) says."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.subclasses:
            return True
        if data.others_asked_at < _registrations:
            data.others = set()
            data.others_asked_at = _registrations
        elif subclass in data.others:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = _is_subclass(cls, data, subclass)
        elif answer is not True and answer is not False:
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        (data.subclasses if answer else data.others).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        """Shows what the class knows of others, for debugging."""
        data = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {set(data.registry)!r}", file=file)
        print(f"_abc_cache: {data.subclasses!r}", file=file)
        print(f"_abc_negative_cache: {data.others!r}", file=file)
        print(f"_abc_negative_cache_version: {data.others_asked_at!r}", file=file)

    def _abc_registry_clear(cls):
        """Forgets all registered classes, for debugging."""
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        """Forgets what was found out, for debugging."""
        data = cls._abc_impl
        data.subclasses.clear()
        data.others.clear()


def _is_subclass(cls, data, subclass):
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in list(data.registry):
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


def get_cache_token():
    """Changes whenever a class is registered."""
    return _registrations


def update_abstractmethods(cls):
    """Finds out again which methods of a class are abstract, after it was changed."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _find_abstract(cls, _inherited_names(cls), list(cls.__dict__.items()))
    return cls


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""

    __slots__ = ()
