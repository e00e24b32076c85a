"""Looking at live objects: what kind they are, their members, documentation, signatures, source text, frames and states."""
import abc
import builtins
import sys
import types
from collections import namedtuple

import _signature
import _sourcetext
from _asyncio import _is_coroutine_function
from _signature import *
from _signature import (_KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL,
                        _empty, _ParameterKind, _void)
from _sourcetext import *

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


# ---- kinds ----

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a bound method of the language."""
    return isinstance(object, types.MethodType)


def _has(cls, *names):
    return any(hasattr(cls, name) for name in names)


def ismethoddescriptor(object):
    """Whether it has __get__ but not __set__, and is no function, method or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__, and is no function, method or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return _has(type(object), "__set__", "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether it is a function of the language."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Whether it is a builtin function, or a bound method of a builtin type."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (
        isbuiltin(object)
        or isfunction(object)
        or ismethod(object)
        or ismethoddescriptor(object)
        or ismethodwrapper(object)
    )


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether it can be used in an await expression."""
    if isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__"):
        return True
    return isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


def _has_flag(obj, flag):
    import functools

    while ismethod(obj):
        obj = obj.__func__
    while isinstance(obj, functools.partial):
        obj = obj.func
    while ismethod(obj):
        obj = obj.__func__
    if not isfunction(obj) and not _signature._is_like_a_function(obj):
        return False
    return bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it gives a generator."""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether calling it gives a coroutine."""
    return _is_coroutine_function(obj) or _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Whether calling it gives an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    """Whether it is a class without instances because of abstract methods."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if not issubclass(type(object), abc.ABCMeta) or hasattr(object, "__abstractmethods__"):
        return False
    # In __init_subclass__ the metaclass has not yet said which methods are abstract.
    if any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values()):
        return True
    return any(
        getattr(getattr(object, name, None), "__isabstractmethod__", False)
        for base in object.__bases__
        for name in getattr(base, "__abstractmethods__", ())
    )


# ---- members ----

def getmro(cls):
    """A class and its bases in the order in which attributes are looked up."""
    return cls.__mro__


def _members(object, predicate, get):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + getmro(object)
        for base in getattr(object, "__bases__", ()):
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    found = []
    seen = set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """The members as pairs of name and value, sorted; only those that `predicate` likes."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running code of descriptors or __getattr__."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def _home(cls, name, value, bases, metaclasses):
    # The class in which an attribute that getattr() gave is defined, or None.
    home = getattr(value, "__objclass__", None)
    if home in bases:
        return home
    home = None
    for base in bases:
        if getattr(base, name, None) is value:
            home = base
    for meta in metaclasses:
        try:
            given = meta.__getattr__(cls, name)
        except AttributeError:
            continue
        if given is value:
            home = meta
    return home


def _kind(raw, value):
    if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
        return "static method", raw
    if isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
        return "class method", raw
    if isinstance(raw, property):
        return "property", raw
    return "method" if isroutine(value) else "data", value


def classify_class_attrs(cls):
    """For each name in dir(cls): its name, kind, the class that defines it, and the object."""
    mro = getmro(cls)
    metaclasses = tuple(meta for meta in getmro(type(cls)) if meta not in (type, object))
    bases = (cls,) + mro
    names = dir(cls)
    for base in mro:
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    found = []
    seen = set()
    for name in names:
        home = value = raw = None
        if name not in seen and name != "__dict__":
            try:
                value = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _home(cls, name, value, bases, metaclasses)
        for base in bases + metaclasses:
            if name in base.__dict__:
                raw = base.__dict__[name]
                if home not in metaclasses:
                    home = base
                break
        if home is None:
            continue
        kind, shown = _kind(raw, raw if value is None else value)
        found.append(Attribute(name, kind, home, shown))
        seen.add(name)
    return found


def walktree(classes, children, parent):
    """What getclasstree() does for one level."""
    found = []
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def getclasstree(classes, unique=False):
    """Classes as nested lists: behind a class stands the list of its subclasses."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


# ---- attributes without running code ----

_nothing = object()
_mro_of = type.__dict__["__mro__"].__get__
_namespace_of = type.__dict__["__dict__"].__get__


def _own_dict(cls):
    # What a class says __dict__ of its instances is, if it is not the usual; else _nothing.
    for entry in _mro_of(cls):
        namespace = _namespace_of(entry)
        if "__dict__" in namespace:
            found = namespace["__dict__"]
            usual = type(found) is types.GetSetDescriptorType and found.__name__ == "__dict__"
            if not (usual and found.__objclass__ is entry):
                return found
    return _nothing


def _in_class(cls, name):
    for entry in _mro_of(cls):
        if _own_dict(type(entry)) is _nothing:
            namespace = _namespace_of(entry)
            if name in namespace:
                return namespace[name]
    return _nothing


def _in_instance(obj, name):
    try:
        attributes = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _nothing
    return dict.get(attributes, name, _nothing)


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it is stored, without running code of descriptors, __getattr__ or __getattribute__."""
    is_class = issubclass(type(obj), type)
    own = _nothing
    cls = obj if is_class else type(obj)
    if not is_class:
        how = _own_dict(cls)
        if how is _nothing or type(how) is types.MemberDescriptorType:
            own = _in_instance(obj, attr)
    of_class = _in_class(cls, attr)
    if own is not _nothing:
        kind = type(of_class)
        is_data = of_class is not _nothing and _in_class(kind, "__get__") is not _nothing and (
            _in_class(kind, "__set__") is not _nothing or _in_class(kind, "__delete__") is not _nothing
        )
        return of_class if is_data else own
    if of_class is not _nothing:
        return of_class
    if is_class:
        found = _in_class(type(cls), attr)
        if found is not _nothing:
            return found
    if default is not _nothing:
        return default
    raise AttributeError(attr)


# ---- documentation ----

def _class_of_function(func):
    # The class that a function stands in by its qualified name, or None.
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name)
    return cls if isclass(cls) else None


def _place(obj):
    # (class, name) where something without a docstring is defined, to look in its bases; or None.
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        of_class = isclass(owner) and getattr(getattr(owner, name, None), "__func__") is obj.__func__
        return (owner if of_class else owner.__class__), name
    if isfunction(obj):
        cls = _class_of_function(obj)
        name = obj.__name__
        return None if cls is None or getattr(cls, name) is not obj else (cls, name)
    if isbuiltin(obj):
        owner = obj.__self__
        of_class = isclass(owner) and f"{owner.__qualname__}.{obj.__name__}" == obj.__qualname__
        return (owner if of_class else owner.__class__), obj.__name__
    if isinstance(obj, property):
        cls = _class_of_function(obj.fget)
        name = obj.fget.__name__
        return None if cls is None or getattr(cls, name) is not obj else (cls, name)
    if ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls = obj.__objclass__
        return (cls, obj.__name__) if getattr(cls, obj.__name__) is obj else None
    return None


def _inherited_doc(obj):
    if isclass(obj):
        docs = (getattr(base, "__doc__", None) for base in obj.__mro__ if base is not object)
        return next((doc for doc in docs if doc is not None), None)
    place = _place(obj)
    if place is None:
        return None
    cls, name = place
    if ismemberdescriptor(obj):
        slots = getattr(cls, "__slots__", None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    docs = [getattr(getattr(base, name, None), "__doc__", None) for base in cls.__mro__ if hasattr(base, name)]
    return next((doc for doc in docs if doc is not None), None)


def getdoc(object):
    """The docstring without its indentation; inherited, if the object has none of its own."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A docstring without its indentation and the empty lines around it."""
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


# ---- arguments and closures ----

Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    """The names of a code object's parameters."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    end = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    rest = iter(names[end:])
    if co.co_flags & CO_VARARGS:
        varargs = next(rest)
    if co.co_flags & CO_VARKEYWORDS:
        varkw = next(rest)
    return Arguments(list(names[:end]), varargs, varkw)


def getargvalues(frame):
    """The names of a frame's parameters, and its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals,
                    formatarg=str,
                    formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues() gave, as text."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def getclosurevars(func):
    """The variables from outside that a function mentions, and their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__
    inner = namespace.get("__builtins__", builtins.__dict__)
    if ismodule(inner):
        inner = inner.__dict__
    of_module, of_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in namespace:
            of_module[name] = namespace[name]
        elif name in inner:
            of_builtins[name] = inner[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, of_module, of_builtins, unbound)


# ---- frames ----

_Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4, module="dis")
_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


class Traceback(_Traceback):
    """What getframeinfo() tells."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in (*self._fields, "positions"))
        return f"Traceback({fields})"


class FrameInfo(_FrameInfo):
    """The same with the frame."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in (*self._fields, "positions"))
        return f"FrameInfo({fields})"


def _positions(code, instruction):
    if instruction >= 0:
        for number, positions in enumerate(code.co_positions()):
            if number == instruction // 2:
                return positions
    return None, None, None, None


def getframeinfo(frame, context=1):
    """File, line, function and lines of source around it, of a frame or traceback."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        instruction = frame.tb_lasti
        frame = frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
        instruction = frame.f_lasti
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    positions = _positions(frame.f_code, instruction)
    if positions[0] != lineno:
        positions = lineno, None, None, None
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            whole, _ = findsource(frame)
        except OSError:
            pass
        else:
            first = max(0, min(lineno - 1 - context // 2, len(whole) - context))
            lines = whole[first:first + context]
            index = lineno - 1 - first
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=_Positions(*positions))


def getlineno(frame):
    return frame.f_lineno


def _info(frame, told):
    return FrameInfo(frame, *told, positions=told.positions)


def getouterframes(frame, context=1):
    """A FrameInfo for a frame and each one that called it."""
    found = []
    while frame:
        found.append(_info(frame, getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """A FrameInfo for each entry of a traceback."""
    found = []
    while tb:
        found.append(_info(tb.tb_frame, getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """A FrameInfo for the caller's frame and each one that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A FrameInfo for each frame between here and where the exception being handled was raised."""
    return getinnerframes(sys.exc_info()[2], context)


# ---- states ----

def _state(running, frame, suspended, words):
    if running:
        return words[1]
    if suspended:
        return words[2]
    return words[3] if frame is None else words[0]


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(
        generator.gi_running,
        generator.gi_frame,
        generator.gi_suspended,
        (GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED),
    )


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(
        coroutine.cr_running,
        coroutine.cr_frame,
        coroutine.cr_suspended,
        (CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED),
    )


def getgeneratorlocals(generator):
    """The variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """The variables of a coroutine."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


__all__ = [name for name in globals() if not name.startswith("_") and name not in ("abc", "builtins", "sys", "types")]
for _name in _sourcetext.__all__:
    globals()[_name].__module__ = "inspect"
del _name
