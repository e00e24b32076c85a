"""Mocks that are made after an object: create_autospec; and after files: mock_open."""
import inspect
import io
from types import FunctionType, MethodType, ModuleType

from . import (
    DEFAULT, AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock, PropertyMock, _AsyncIterator,
    _CallList, _SpecState, _check_signature, _copy_func_details, _extract_mock, _get_signature_object, _is_async_func,
    _is_exception, _is_instance_mock, _is_list, _instance_callable, call,
)  # fmt: skip

_FUNCTION_TYPES = (FunctionType, MethodType)

_spec_typos = ("autospect", "auto_spec", "set_spec")


def _check_spec_arg_typos(kwargs):
    for typo in _spec_typos:
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _set_signature(mock, original, instance=False):
    """A function in front of the mock that has the signature, and the name, of the original."""
    skipfirst = isinstance(original, type)
    found = _get_signature_object(original, instance, skipfirst)
    if found is None:
        return mock
    func, signature = found

    def checksig(*args, **kwargs):
        signature.bind(*args, **kwargs)

    _copy_func_details(func, checksig)

    def funcopy(*args, **kwargs):
        checksig(*args, **kwargs)
        return mock(*args, **kwargs)

    name = getattr(original, "__name__", "funcopy")
    funcopy.__name__ = funcopy.__qualname__ = name if name.isidentifier() else "funcopy"
    _setup_func(funcopy, mock, signature)
    return funcopy


def _setup_func(funcopy, mock, signature):
    funcopy.mock = mock

    def delegate(name):
        def method(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)

        method.__name__ = name
        return method

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
        value = funcopy.return_value
        if _is_instance_mock(value) and value is not mock:
            value.reset_mock()

    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    for name in (
        "assert_called_with assert_called_once_with assert_has_calls assert_any_call assert_called assert_not_called "
        "assert_called_once"
    ).split():
        setattr(funcopy, name, delegate(name))
    funcopy.reset_mock = reset_mock
    funcopy.__signature__ = signature
    mock._mock_delegate = funcopy


def _setup_async_mock(mock):
    mock._is_coroutine = True
    mock.await_count = 0
    mock.await_args = None
    mock.await_args_list = _CallList()

    def wrapper(attr, /, *args, **kwargs):
        return getattr(mock.mock, attr)(*args, **kwargs)

    from functools import partial

    for name in (
        "assert_awaited assert_awaited_once assert_awaited_with assert_awaited_once_with assert_any_await "
        "assert_has_awaits assert_not_awaited"
    ).split():
        # bound to the mock's own function
        setattr(mock, name, partial(wrapper, name))


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of a method is its self."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False  # set on the instance
        spec = spec.__class__
    for cls in spec.__mro__:
        result = cls.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        if isinstance(result, _FUNCTION_TYPES):
            # an instance binds it, a class does not
            return is_type
        return False
    return is_type


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of an object, whose methods take what the object's take; its attributes are made in
    the same way when they are asked for."""
    if _is_list(spec):
        # a list of names is no object; its type would be
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async_func = _is_async_func(spec)
    settings = {"spec": spec}
    if spec_set:
        settings = {"spec_set": spec}
    elif spec is None:
        settings = {}
    if settings and instance:
        settings["_spec_as_instance"] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop("name", _name)
    settings.update(kwargs)

    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        # a property and the like has no attributes of its own
        settings = {}
    elif is_type and instance and not _instance_callable(spec):
        kind = NonCallableMagicMock
    elif isinstance(spec, _FUNCTION_TYPES) and is_async_func:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        kind = AsyncMock
    elif not _is_callable_spec(spec):
        kind = NonCallableMagicMock

    new_name = _name
    if _parent is None:
        new_name = ""
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=new_name, name=_name, **settings)
    if isinstance(spec, _FUNCTION_TYPES):
        mock = _set_signature(mock, spec)
        if is_async_func:
            _setup_async_mock(mock)
    else:
        _check_signature(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    _add_children(mock, spec, spec_set, is_type)
    return mock


def _is_callable_spec(spec):
    from . import _callable

    return _callable(spec)


def _add_children(mock, spec, spec_set, is_type):
    from . import _is_magic

    for entry in dir(spec):
        if _is_magic(entry):
            continue  # MagicMock has them
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        settings = {"spec": original}
        if spec_set:
            settings = {"spec_set": original}
        if not isinstance(original, _FUNCTION_TYPES):
            new = _SpecState(original, spec_set, mock, entry)
            mock._mock_children[entry] = new
        else:
            parent = mock
            if isinstance(spec, _FUNCTION_TYPES):
                parent = mock.mock
            skipfirst = _must_skip(spec, entry, is_type)
            settings["_eat_self"] = skipfirst
            kind = AsyncMock if _is_async_func(original) else MagicMock
            new = kind(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **settings)
            mock._mock_children[entry] = new
            _check_signature(original, new, skipfirst=skipfirst)
        # functions are set as attributes, so that the mock gives them without asking its children
        if isinstance(new, _FUNCTION_TYPES):
            setattr(mock, entry, new)


# ---- files ----

_file_spec = None
_open_spec = None


def _to_stream(read_data):
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


def mock_open(mock=None, read_data=""):
    """A mock in place of open: what it gives reads the data, and records what is written."""
    data = _to_stream(read_data)
    state = [data, None]

    def read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return state[0].read(*args, **kwargs)

    def readline(*args, **kwargs):
        yield from lines()
        while True:
            yield state[0].readline(*args, **kwargs)

    def lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        for line in state[0]:
            yield line

    def readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return state[0].readlines(*args, **kwargs)

    def next_line():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(state[0])

    global _file_spec, _open_spec
    if _file_spec is None:
        import builtins

        _file_spec = sorted(set(dir(io.TextIOWrapper)).union(dir(io.BytesIO)))
        _open_spec = builtins.open
    if mock is None:
        mock = MagicMock(name="open", spec=_open_spec)
    handle = MagicMock(spec=_file_spec)
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = read
    state[1] = readline()
    handle.readline.side_effect = state[1]
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    handle.__exit__.return_value = False

    def reset_data(*args, **kwargs):
        # each opening reads from the beginning
        state[0] = _to_stream(read_data)
        if handle.readline.side_effect == state[1]:
            state[1] = readline()
            handle.readline.side_effect = state[1]
        return DEFAULT

    mock.side_effect = reset_data
    mock.return_value = handle
    return mock
