"""Puts mocks in the places of objects for some time: patch and its forms."""
import builtins
import contextlib
import inspect
from functools import partial, wraps
from types import ModuleType

from . import (
    DEFAULT, AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock, _callable, _is_async_obj,
    _is_instance_mock, _is_list, _iscoroutinefunction, _instance_callable,
)  # fmt: skip
from ._autospec import _check_spec_arg_typos, create_autospec




def _around(func, changed):
    """func as it is called inside of changed(args, kwargs), a context manager that gives the arguments."""
    if _iscoroutinefunction(func):

        @wraps(func)
        async def run(*args, **kwargs):
            with changed(args, kwargs) as (args, kwargs):
                return await func(*args, **kwargs)

    else:

        @wraps(func)
        def run(*args, **kwargs):
            with changed(args, kwargs) as (args, kwargs):
                return func(*args, **kwargs)

    return run


class _Change(object):
    """Something that is otherwise for some time: as a decorator, in a `with`, or between start() and stop()."""

    _active_patches = []  # those that were started, in that order

    def __call__(self, func):
        return self._decorate_class(func) if isinstance(func, type) else self._decorate(func)

    def _decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX):
                method = getattr(cls, name)
                if hasattr(method, "__call__"):
                    setattr(cls, name, self.copy()(method))
        return cls

    def start(self):
        """Makes the change, which lasts until stop()."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Ends it; what was not started is left alone."""
        if self in self._active_patches:
            self._active_patches.remove(self)
            return self.__exit__(None, None, None)


class _patch(_Change):
    """One object in the place of another."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            for name, given in (("new", new is not DEFAULT), ("autospec", autospec is not None)):
                if given:
                    raise ValueError(f"Cannot use '{name}' and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        for name, what, given in (("spec", "spec", spec), ("spec_set", "spec_set target", spec_set)):
            if _is_instance_mock(given):
                raise InvalidSpecError(
                    f"Cannot spec attr {attribute!r} as the {what} has already been mocked out. [{name}={given!r}]"
                )
        self._given = getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs
        (
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
            self.kwargs,
        ) = self._given  # fmt: skip
        self.additional_patchers = []

    def copy(self):
        made = _patch(*self._given, unsafe=True)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [other.copy() for other in self.additional_patchers]
        return made

    # ---- decorating ----

    def _decorate(self, func):
        if hasattr(func, "patchings"):  # decorated before: the same wrapper does it
            func.patchings.append(self)
            return func
        decorated = _around(func, lambda args, kwargs: _all_in_place(decorated.patchings, args, kwargs))
        decorated.patchings = [self]
        return decorated

    # ---- putting the new object in place ----

    def __enter__(self):
        """Puts the new object in place, and gives it; of several, a dict of those that were made."""
        target = self.getter()
        original, is_own = self._find_original(target)
        new = self._new_object(target, original)
        with contextlib.ExitStack() as undo:
            setattr(target, self.attribute, new)
            undo.callback(self._put_back, target, original, is_own)
            result = new
            if self.attribute_name is not None:
                result = {self.attribute_name: new} if self.new is DEFAULT else {}
                for other in self.additional_patchers:
                    made = undo.enter_context(other)
                    if other.new is DEFAULT:
                        result.update(made)
            self._undo = undo.pop_all()
            return result

    def __exit__(self, *exc_info):
        """Puts the original back."""
        undo = self._undo
        del self._undo
        return undo.__exit__(*exc_info)

    def _find_original(self, target):
        """What is there, or DEFAULT, and whether it is the target's own and not inherited."""
        own = getattr(target, "__dict__", ())
        if self.attribute in own:
            return own[self.attribute], True
        original = getattr(target, self.attribute, DEFAULT)
        if isinstance(target, ModuleType) and hasattr(builtins, self.attribute):
            self.create = True  # a module may hide a builtin
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{target} does not have the attribute {self.attribute!r}")
        return original, False

    def _put_back(self, target, original, is_own):
        name = self.attribute
        if is_own:
            setattr(target, name, original)
            return
        delattr(target, name)
        # inherited ones are there again, but for some that only seem to be
        if not self.create and (name in _NEVER_INHERITED or not hasattr(target, name)):
            setattr(target, name, original)

    # ---- making the new object ----

    def _new_object(self, target, original):
        # False says no more than None
        spec, spec_set, autospec = (
            None if given is False else given for given in (self.spec, self.spec_set, self.autospec)
        )
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if spec_set not in (None, True) and not (spec is None and autospec is None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None:
            return self._autospecced(target, original, original if autospec is True else autospec, spec_set)
        if self.new is DEFAULT:
            return self._mocked(original, spec, spec_set)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _mocked(self, original, spec, spec_set):
        """A mock with at most one specification: `like`, which is strict if it came by spec_set."""
        strict = spec_set is not None
        like = spec_set if strict and spec_set is not True else spec
        if like is True or (like is None and strict):
            like = original
        if like is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        settings = {} if like is None else {"spec_set" if strict else "spec": like}
        kind = self.new_callable
        if kind is None:
            kind = self._kind_of_mock(original, like, strict)
        if self.attribute and isinstance(kind, type) and issubclass(kind, NonCallableMock):
            settings["name"] = self.attribute
        settings.update(self.kwargs)
        new = kind(**settings)
        if like is not None and isinstance(original, type) and _is_instance_mock(new):
            # what a call of the class gives has the attributes of its instances
            if not _is_list(like) and not _instance_callable(like):
                kind = NonCallableMagicMock
            del settings["name"]
            new.return_value = kind(_new_parent=new, _new_name="()", **settings)
        return new

    @staticmethod
    def _kind_of_mock(original, like, strict):
        if like is not None:
            if _is_async_obj(like):
                return AsyncMock
            if not ("__call__" in like if _is_list(like) else _callable(like)):
                return NonCallableMagicMock
        loose = like is not None and not strict
        return AsyncMock if not loose and _is_async_obj(original) else MagicMock

    def _autospecced(self, target, original, like, spec_set):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        where = None
        if _is_instance_mock(target):
            where = "as the patch target"
        elif _is_instance_mock(like):
            where = f"from target {getattr(target, '__name__', target)!r} as it"
        if where:
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} {where} has already been mocked out. [target={target!r}, attr={like!r}]"
            )
        return create_autospec(like, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)


# These a class does not inherit, though asking it for them gives an answer.
_NEVER_INHERITED = ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")


@contextlib.contextmanager
def _all_in_place(patchings, args, kwargs):
    """All new objects are in place; gives the arguments with those that were made: the first decorator's first."""
    made = []
    with contextlib.ExitStack() as stack:
        for patching in patchings:
            result = stack.enter_context(patching)
            if patching.attribute_name is not None:
                kwargs.update(result)
            elif patching.new is DEFAULT:
                made.append(result)
        yield (*args, *made), kwargs


def _find(target):
    # pkgutil's rules: modules as long as there are, then attributes
    parts = target.split(".")
    name = parts.pop(0)
    found = __import__(name)
    for part in parts:
        name += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return partial(_find, target), attribute


def _patch_object(
    target,
    attribute,
    new=DEFAULT,
    spec=None,
    create=False,
    spec_set=None,
    autospec=None,
    new_callable=None,
    *,
    unsafe=False,
    **kwargs,
):
    """Puts a mock in the place of an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    getter = lambda: target
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Puts mocks in the places of several attributes, each a keyword; DEFAULT lets them be made."""
    if type(target) is str:
        getter = partial(_find, target)
    else:
        getter = lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first, *others = patchers
    first.additional_patchers.extend(others)
    return first


def patch(
    target,
    new=DEFAULT,
    spec=None,
    create=False,
    spec_set=None,
    autospec=None,
    new_callable=None,
    *,
    unsafe=False,
    **kwargs,
):
    """Puts a mock in the place of what a dotted name stands for: as a decorator (which hands the mock to the function) or
    in a `with`."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


# ---- mappings ----
#
# They need only give, take and lose items by their keys; what copies, clears and updates at once does so faster.


def _entries(mapping):
    copy = getattr(mapping, "copy", None)
    return copy() if copy else {key: mapping[key] for key in mapping}


def _remove_all(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _add_all(mapping, entries):
    try:
        mapping.update(entries)
    except AttributeError:
        for key in entries:
            mapping[key] = entries[key]


class _patch_dict(_Change):
    """Other entries in a mapping."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._before = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def _decorate(self, func):
        return _around(func, self._changed)

    @contextlib.contextmanager
    def _changed(self, args, kwargs):
        with self:
            yield args, kwargs

    def __enter__(self):
        """Changes the mapping, and gives it."""
        if isinstance(self.in_dict, str):
            self.in_dict = _find(self.in_dict)
        self._before = _entries(self.in_dict)
        if self.clear:
            _remove_all(self.in_dict)
        _add_all(self.in_dict, self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        """Puts all entries back."""
        before, self._before = self._before, None
        if before is not None:
            _remove_all(self.in_dict)
            _add_all(self.in_dict, before)
        return False


def _patch_stopall():
    """Ends all that was started, the last first."""
    for change in reversed(_Change._active_patches[:]):
        change.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"
