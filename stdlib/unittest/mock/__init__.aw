"""Objects that stand in for others: they record how they are used, and answer as they are told to.

A mock is an instance of a class of its own, so that special methods can be set on it alone. Its children (what its
attributes and calls give) know it as their parent; two chains lead upwards from each: `_mock_parent` by attributes, of
which method_calls is made, and `_mock_new_parent` by attributes and calls, of which mock_calls is made."""
import builtins
import inspect
import io
import sys
from types import CodeType, FunctionType, MethodType, ModuleType

from ..util import safe_repr
from ._values import (
    ANY, DEFAULT, _ANY, _AnyComparer, _Call, _CallList, _Sentinel, _SentinelObject, _deleted, _format_call_signature, _missing, call,
    sentinel,
)  # fmt: skip

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)  # fmt: skip

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was given as the specification of a mock."""


# ---- special methods ----


def _is_magic(name):
    return "__%s__" % name[2:-2] == name


def _dunder(names):
    return {"__%s__" % name for name in names.split()}


_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
_magics = _dunder(
    "lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos abs "
    "invert complex int float index round trunc floor ceil bool next fspath aiter "
) | _dunder(" ".join([_numerics, *("i" + name for name in _numerics.split()), *("r" + name for name in _numerics.split())]))
# those that a mock has only when they are set
_non_defaults = _dunder(
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir "
    "subclasses format getnewargs_ex"
)
_async_method_magics = _dunder("aenter aexit anext")
_sync_async_magics = {"__aiter__"}
_async_magics = _async_method_magics | _sync_async_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = _dunder("getattr setattr init new prepare instancecheck subclasscheck del")

_calculate_return_value = {
    "__hash__": lambda self: object.__hash__(self),
    "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}
_return_values = {
    "__lt__": NotImplemented,
    "__gt__": NotImplemented,
    "__le__": NotImplemented,
    "__ge__": NotImplemented,
    "__int__": 1,
    "__contains__": False,
    "__len__": 0,
    "__exit__": False,
    "__complex__": 1j,
    "__float__": 1.0,
    "__bool__": True,
    "__index__": 1,
    "__aexit__": False,
}


def _get_eq(self):
    def __eq__(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented

    return __eq__


def _get_ne(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented

    return __ne__


def _get_iter(self):
    def __iter__():
        value = self.__iter__._mock_return_value
        # an iterator is given as it is
        return iter([]) if value is DEFAULT else iter(value)

    return __iter__


def _get_async_iter(self):
    def __aiter__():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([]) if value is DEFAULT else iter(value))

    return __aiter__


_side_effect_methods = {"__eq__": _get_eq, "__ne__": _get_ne, "__iter__": _get_iter, "__aiter__": _get_async_iter}


def _set_return_value(mock, method, name):
    fixed = _return_values.get(name, DEFAULT)
    if fixed is not DEFAULT:
        method.return_value = fixed
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


def _get_method(name, func):
    "A function as a method of that name."

    def method(self, /, *args, **kw):
        return func(self, *args, **kw)

    method.__name__ = name
    return method


# ---- questions ----


def _is_instance_mock(obj):
    # a mock may pretend to be of another class, its type does not
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type) and issubclass(obj, BaseException))


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    func = getattr(obj, "__func__", obj)
    return _iscoroutinefunction(func) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return bool(getattr(obj, "__code__", None)) and _iscoroutinefunction(obj)


def _iscoroutinefunction(obj):
    if inspect.iscoroutinefunction(obj):
        return True
    return isinstance(obj, (AsyncMockMixin,))


def _extract_mock(obj):
    # a function made by create_autospec has its mock as an attribute
    if isinstance(obj, (FunctionType, MethodType)):
        return getattr(obj, "mock", obj)
    return obj


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _is_list(obj):
    # subclasses may be anything
    return type(obj) in (list, tuple)


def _instance_callable(obj):
    """Whether instances of a class, or an object, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in obj.__mro__)


def _get_signature_object(spec, as_instance, eat_self):
    """What is called, and its signature, or None."""
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        spec = spec.__func__
    elif not isinstance(spec, (FunctionType, MethodType)):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    if eat_self:
        from functools import partial

        shown = partial(spec, None)
    else:
        shown = spec
    try:
        return spec, inspect.signature(shown)
    except ValueError:
        return None  # a builtin that does not tell


def _check_signature(func, mock, skipfirst, instance=False):
    found = _get_signature_object(func, instance, skipfirst)
    if found is None:
        return
    func, signature = found

    def checksig(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    _copy_func_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = signature


def _copy_func_details(func, copy):
    for attribute in ("__name__", "__doc__", "__text_signature__", "__module__", "__defaults__", "__kwdefaults__"):
        try:
            setattr(copy, attribute, getattr(func, attribute))
        except (AttributeError, TypeError):
            pass


def _check_and_set_parent(parent, value, name, new_name):
    """Makes a mock the child of another, unless it has a name or parents already."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        # a mock that becomes its own parent would never end
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


# ---- iterators ----


class _MockIter(object):
    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


class _AsyncIterator:
    """An iterator as an asynchronous one."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.__dict__["__code__"] = _coroutine_code()

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


def _try_iter(obj):
    """What a side effect is: an exception, a function, or else an iterator."""
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        # it may be callable by its __getattr__
        return obj


# ---- the mocks ----


def _delegating_property(name):
    """A value of the mock, or of the function that create_autospec made for it."""
    own = "_mock_" + name

    def _get(self, name=name, own=own):
        delegate = self._mock_delegate
        return getattr(self, own) if delegate is None else getattr(delegate, name)

    def _set(self, value, name=name, own=own):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)

    return property(_get, _set)


_allowed_names = {
    "return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent", "_mock_new_parent",
    "_mock_name", "_mock_new_name",
}  # fmt: skip

_ATTRIB_DENY_LIST = frozenset(
    name.removeprefix("assert_")
    for name in (
        "assert_any_call assert_called assert_called_once assert_called_once_with assert_called_with assert_has_calls "
        "assert_not_called"
    ).split()
)


class _SpecState(object):
    """What a child of an autospec is to be made of, when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


class Base(object):
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kw):
        # each mock has a class of its own, on which special methods can be set
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kw.get("spec_set") or kw.get("spec") or (args[0] if args else None)
            if spec is not None and _is_async_obj(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(
        self,
        spec=None,
        wraps=None,
        name=None,
        spec_set=None,
        parent=None,
        _spec_state=None,
        _new_name="",
        _new_parent=None,
        _spec_as_instance=False,
        _eat_self=None,
        unsafe=False,
        **kwargs,
    ):
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        _safe_super(NonCallableMock, self).__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one; its calls are then recorded here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Lets the mock have only the attributes of a specification: a list of names, or an object."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            names = dir(spec)
            for name in names:
                if _iscoroutinefunction(inspect.getattr_static(spec, name, None)) or _is_async_method(spec, name):
                    asyncs.append(name)
            spec_class = spec if isinstance(spec, type) else type(spec)
            found = _get_signature_object(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            spec = names
        own = self.__dict__
        own["_spec_class"] = spec_class
        own["_spec_set"] = spec_set
        own["_spec_signature"] = signature
        own["_mock_methods"] = spec
        own["_spec_asyncs"] = asyncs

    def __get_return_value(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    def __set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    return_value = property(__get_return_value, __set_return_value, None, "What a call gives.")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating_property("called")
    call_count = _delegating_property("call_count")
    call_args = _delegating_property("call_args")
    call_args_list = _delegating_property("call_args_list")
    mock_calls = _delegating_property("mock_calls")

    def __get_side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if (
            effect is not None
            and not callable(effect)
            and not isinstance(effect, _MockIter)
            and not _is_exception(effect)
        ):
            effect = _MockIter(effect)
            delegate.side_effect = effect
        return effect

    def __set_side_effect(self, value):
        value = _try_iter(value)
        delegate = self._mock_delegate
        if delegate is None:
            self._mock_side_effect = value
        else:
            delegate.side_effect = value

    side_effect = property(__get_side_effect, __set_side_effect)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls, here and in the children."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        for calls in ("call_args_list", "method_calls", "mock_calls"):
            setattr(self, calls, _CallList())
        result = self._mock_return_value
        if return_value:
            result = self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if hasattr(child, "reset_mock"):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if result is not self and _is_instance_mock(result):
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; names may have dots in them: {"method.return_value": 3}."""
        # shorter ways first, so that what an attribute is set to comes before its own attributes
        for arg, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *way, last = arg.split(".")
            obj = self
            for name in way:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            try:
                child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
            except InvalidSpecError:
                target = self.__dict__["_mock_name"] or self
                raise InvalidSpecError(
                    f"Cannot autospec attr {name!r} from target {target!r} as it has already been mocked out. "
                    f"[target={self!r}, attr={child.spec!r}]"
                )
            self._mock_children[name] = child
        return child

    def _extract_mock_name(self):
        """The way to this mock, as it is shown."""
        names = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = "" if names == ["()"] else "."
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        told = "" if name in ("mock", "mock.") else " name=%r" % name
        if self._spec_class is not None:
            told += (" spec_set=%r" if self._spec_set else " spec=%r") % self._spec_class.__name__
        return "<%s%s id='%s'>" % (type(self).__name__, told, id(self))

    def __dir__(self):
        """The attributes of the specification, and those that were set or used."""
        if not FILTER_DIR:
            return object.__dir__(self)
        names = set(self._mock_methods or [])
        names.update(name for name in dir(type(self)) if not name.startswith("_"))
        names.update(name for name in self.__dict__ if not name.startswith("_") or _is_magic(name))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names)

    def __setattr__(self, name, value):
        if name in _allowed_names or name in _PROPERTIES:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _unsupported_magics:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not _is_instance_mock(value):
                setattr(type(self), name, _get_method(name, value))
                original = value
                value = lambda *args, **kw: original(self, *args, **kw)
            else:
                # a mock is no descriptor: it is set on the class and on the instance, so that both give it
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return None
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return  # it was set by the class
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            _safe_super(NonCallableMock, self).__delattr__(name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return "expected %s not found.\nExpected: %s\n  Actual: %s" % (action, expected, actual)

    def _get_call_signature_from_name(self, name):
        """The signature of a child by the name that mock_calls has for it."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            # an autospec of a function hides its mock
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, _call):
        """A call with its arguments bound, so that it does not matter how they were given; an exception where they do not
        fit."""
        if isinstance(_call, tuple) and len(_call) > 2:
            signature = self._get_call_signature_from_name(_call[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return _call
        if len(_call) == 2:
            name = ""
            args, kwargs = _call
        else:
            name, args, kwargs = _call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def assert_not_called(self):
        """It was never called."""
        if self.call_count:
            raise AssertionError(
                "Expected '%s' to not have been called. Called %s times.%s"
                % (self._mock_name or "mock", self.call_count, self._calls_repr())
            )

    def assert_called(self):
        """It was called at least once."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_called_once(self):
        """It was called just once."""
        if self.call_count != 1:
            raise AssertionError(
                "Expected '%s' to have been called once. Called %s times.%s"
                % (self._mock_name or "mock", self.call_count, self._calls_repr())
            )

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (expected, "not called."))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """It was called just once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(
                "Expected '%s' to be called once. Called %s times.%s"
                % (self._mock_name or "mock", self.call_count, self._calls_repr())
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """mock_calls has these, one behind the other, or in any order."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in made:
                _raise_calls_not_found(expected, cause, calls, self._calls_repr(prefix="  Actual").rstrip("."))
            return
        made = list(made)
        missing = []
        for each in expected:
            try:
                made.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(
                "%r does not contain all of %r in its call list, found %r instead"
                % (self._mock_name or "mock", tuple(missing), made)
            ) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            raise AssertionError("%s call not found" % self._format_mock_call_signature(args, kwargs)) from cause

    def _get_child_mock(self, /, **kw):
        """Makes a mock for an attribute or for what a call gives; a subclass may make others."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and new_name in _async_method_magics:
            made = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            sync = new_name in _all_sync_magics or (self._mock_methods and new_name in self._mock_methods)
            made = MagicMock if sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            made = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        else:
            made = kind.__mro__[1]
        return made(**kw)


# attributes of a mock that are properties of its class
_PROPERTIES = {
    name for name, value in NonCallableMock.__dict__.items() if isinstance(value, property) and name != "__class__"
}


def _is_async_method(spec, name):
    try:
        return _iscoroutinefunction(getattr(spec, name, None))
    except Exception:
        return False


def _raise_calls_not_found(expected, cause, calls, actual):
    if cause is None:
        problem = "Calls not found."
    else:
        problem = "Error processing expected calls.\nErrors: {}".format(
            [e if isinstance(e, Exception) else None for e in expected]
        )
    raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{actual}") from cause


def _safe_super(cls, self):
    return super(cls, self)


class CallableMixin(Base):
    """What makes a mock callable."""

    def __init__(
        self,
        spec=None,
        side_effect=None,
        return_value=DEFAULT,
        wraps=None,
        name=None,
        spec_set=None,
        parent=None,
        _spec_state=None,
        _new_name="",
        _new_parent=None,
        **kwargs,
    ):
        self.__dict__["_mock_return_value"] = return_value
        _safe_super(CallableMixin, self).__init__(
            spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs
        )
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Replaced by a check of the arguments where there is a signature."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        by_attributes = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_a_call = name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        above = self._mock_new_parent
        while above is not None:
            if by_attributes:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                by_attributes = above._mock_parent is not None
                if by_attributes:
                    method_name = above._mock_name + "." + method_name
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                name = above._mock_new_name + ("" if is_a_call else ".") + name
                is_a_call = above._mock_new_name == "()"
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        result = self._have_effect(args, kwargs)
        if result is not DEFAULT:
            return result
        if self._mock_wraps is not None and self._mock_return_value is DEFAULT:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def _have_effect(self, args, kwargs):
        """What the side effect gives: DEFAULT if there is none, or if it leaves it to the return value."""
        effect = self.side_effect
        if effect is None:
            return DEFAULT
        if _callable(effect) and not _is_exception(effect):
            return effect(*args, **kwargs)
        item = effect if _is_exception(effect) else next(effect)
        if _is_exception(item):
            raise item
        return item


class Mock(CallableMixin, NonCallableMock):
    """An object with any attributes, that can be called with anything. Attributes and calls give mocks again.

    spec: a list of names, or an object: other attributes cannot be read; spec_set: nor set.
    side_effect: a function that is called, an exception that is raised, or an iterable of what calls give.
    return_value: what calls give; wraps: an object that does the work; name: how it is shown.
    Other keywords are attributes."""


# ---- mocks with special methods ----


class MagicProxy(Base):
    """Stands on the class for a special method, and makes its mock when it is asked for."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, made)
        _set_return_value(parent, made, name)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()
        _safe_super(MagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()  # the specification is known now

    def _mock_set_magics(self):
        all_of_them = _magics | _async_method_magics
        these = all_of_them
        kind = type(self)
        if getattr(self, "_mock_methods", None) is not None:
            these = all_of_them.intersection(self._mock_methods)
            for name in all_of_them - these:
                if name in kind.__dict__:
                    delattr(self, name)
        # what a class of its own defines stays
        for name in these - set(kind.__dict__):
            setattr(kind, name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        """Lets the mock have only the attributes of a specification."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock that also has the special methods, each with an answer that fits."""

    def mock_add_spec(self, spec, spec_set=False):
        """Lets the mock have only the attributes of a specification."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMagicMixin(MagicMixin):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()
        _safe_super(AsyncMagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()


def _coroutine_code():
    """What makes inspect take a mock for a coroutine function."""
    code = NonCallableMock(spec_set=CodeType)
    code.co_flags = inspect.CO_COROUTINE
    return code


class AsyncMockMixin(Base):
    await_count = _delegating_property("await_count")
    await_args = _delegating_property("await_args")
    await_args_list = _delegating_property("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_is_coroutine"] = _coroutine_mark()
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()
        own["__code__"] = _coroutine_code()
        own["__name__"] = "AsyncMock"
        own["__defaults__"] = tuple()
        own["__kwdefaults__"] = {}
        own["__annotations__"] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        # asynchronous by itself, so that errors come where it is awaited
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect, result = self.side_effect, DEFAULT
        if _is_exception(effect):
            raise effect
        if _callable(effect):
            result = effect(*args, **kwargs)
            if _iscoroutinefunction(effect):
                result = await result
        elif effect is not None:
            result = next(effect, _missing)
            if result is _missing:
                raise StopAsyncIteration  # a coroutine cannot raise StopIteration
            if _is_exception(result):
                raise result
        if result is not DEFAULT:
            return result
        if self._mock_wraps is not None and self._mock_return_value is DEFAULT:
            result = self._mock_wraps(*args, **kwargs)
            return await result if _iscoroutinefunction(self._mock_wraps) else result
        return self.return_value

    def assert_awaited(self):
        """It was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """It was awaited just once."""
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """It was awaited just once, with these arguments."""
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times."
            )
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.await_args_list]
        if cause or expected not in _AnyComparer(actual):
            raise AssertionError("%s await not found" % self._format_mock_call_signature(args, kwargs)) from cause

    def assert_has_awaits(self, calls, any_order=False):
        """It was awaited with these calls, one behind the other, or in any order."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList(self._call_matcher(c) for c in self.await_args_list)
        if not any_order:
            if expected not in made:
                problem = "Awaits not found."
                if cause is not None:
                    problem = "Error processing expected awaits.\nErrors: {}".format(
                        [e if isinstance(e, Exception) else None for e in expected]
                    )
                raise AssertionError(
                    f"{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}"
                ) from cause
            return
        made = list(made)
        missing = []
        for each in expected:
            try:
                made.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError("%r not all found in await list" % (tuple(missing),)) from cause

    def assert_not_awaited(self):
        """It was never awaited."""
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times."
            )

    def reset_mock(self, /, *args, **kwargs):
        """Forgets all calls and awaits."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


_PROPERTIES |= {"await_count", "await_args", "await_args_list"}


def _coroutine_mark():
    from asyncio.coroutines import _is_coroutine

    return _is_coroutine


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls give coroutines: what they give, raise or call comes when they are awaited."""


class PropertyMock(Mock):
    """A mock as a property of a class: reading calls it without arguments, setting with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Lets a mock and its children make no more children."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)


from ._autospec import create_autospec, mock_open, _open_spec  # they need the classes above
from ._patch import patch, _get_target, _patch, _patch_dict
