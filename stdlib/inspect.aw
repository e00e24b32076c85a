"""Looking at live objects: what kind they are, and in which state coroutines and generators are."""
import sys

from _asyncio import _is_coroutine_function

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


def _function():
    pass


async def _coroutine_function():
    pass


async def _async_generator_function():
    yield


def _generator_function():
    yield


class _Class:
    def method(self):
        pass


_FunctionType = type(_function)
_BuiltinType = type(len)
_MethodType = type(_Class().method)
_CodeType = type(_function.__code__)
_GeneratorType = type(_generator_function())
_AsyncGeneratorType = type(_async_generator_function())
_unused = _coroutine_function()
_CoroutineType = type(_unused)
_unused.close()
_ModuleType = type(sys)
del _unused


def isfunction(object):
    return isinstance(object, _FunctionType)


def ismethod(object):
    return isinstance(object, _MethodType)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, _ModuleType)


def isbuiltin(object):
    return isinstance(object, _BuiltinType)


def iscode(object):
    return isinstance(object, _CodeType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isgenerator(object):
    return isinstance(object, _GeneratorType)


def iscoroutine(object):
    return isinstance(object, _CoroutineType)


def isasyncgen(object):
    return isinstance(object, _AsyncGeneratorType)


def isawaitable(object):
    """Whether it can be used in an await expression."""
    return isinstance(object, _CoroutineType) or hasattr(type(object), "__await__")


def _unwrapped(object):
    while isinstance(object, _MethodType):
        object = object.__func__
    return object


def iscoroutinefunction(obj):
    """Whether calling it gives a coroutine."""
    return _is_coroutine_function(obj)


def isgeneratorfunction(obj):
    obj = _unwrapped(obj)
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def isasyncgenfunction(obj):
    obj = _unwrapped(obj)
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_ASYNC_GENERATOR)


def _state(running, frame, suspended, words):
    if running:
        return words[1]
    if suspended:
        return words[2]
    return words[3] if frame is None else words[0]


def getgeneratorstate(generator):
    return _state(
        generator.gi_running,
        generator.gi_frame,
        generator.gi_suspended,
        (GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED),
    )


def getcoroutinestate(coroutine):
    return _state(
        coroutine.cr_running,
        coroutine.cr_frame,
        coroutine.cr_suspended,
        (CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED),
    )


def getdoc(object):
    """The docstring without its indentation."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)
