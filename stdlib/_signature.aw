"""How callables are called: Signature, Parameter and BoundArguments of `inspect`, and what is built on them."""
import enum
import functools
import re
import sys
import types
from collections import OrderedDict, namedtuple
from keyword import iskeyword

__all__ = ["Signature", "Parameter", "BoundArguments", "FullArgSpec", "signature", "getfullargspec", "getcallargs",
           "formatannotation", "formatannotationrelativeto", "get_annotations", "unwrap"]

_VARARGS = 4
_VARKEYWORDS = 8


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to the innermost function, or to the first one that `stop` likes."""
    start = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {start!r}")
        seen[id(func)] = func
    return func


# ---- annotations ----

def _where_annotations_are(obj):
    # (annotations, their globals, their locals, what to unwrap to find globals)
    if isinstance(obj, type):
        found = getattr(obj, "__dict__", {}).get("__annotations__", None)
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        module = sys.modules.get(getattr(obj, "__module__", None) or "", None)
        return found, getattr(module, "__dict__", None), dict(vars(obj)), obj
    if isinstance(obj, types.ModuleType):
        return getattr(obj, "__annotations__", None), getattr(obj, "__dict__"), None, None
    if callable(obj):
        return getattr(obj, "__annotations__", None), getattr(obj, "__globals__", None), None, obj
    raise TypeError(f"{obj!r} is not a module, class, or callable.")


def _innermost(obj):
    while True:
        if hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            return obj


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable: a new dict."""
    found, own_globals, own_locals, wrapper = _where_annotations_are(obj)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    if wrapper is not None:
        wrapper = _innermost(wrapper)
        if hasattr(wrapper, "__globals__"):
            own_globals = wrapper.__globals__
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()
    }


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return re.sub(r"[\w\.]+", lambda match: match[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


# ---- parameters ----

class _void:
    """Not given, where None and _empty would be values."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""
    __module__ = "inspect"


class _ParameterKind(enum.IntEnum):
    __module__ = "inspect"

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """One parameter of a signature; it cannot be changed."""

    __module__ = "inspect"
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        self._name = self._checked_name(name)

    def _checked_name(self, name):
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():  # the iterable that a comprehension is called with
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, "
                                 f"not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        keyword = iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if keyword or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        return name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Another parameter, with some things changed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            equals = "=" if self._annotation is _empty else " = "
            text = f"{text}{equals}{self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _basis(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._basis())

    def __eq__(self, other):
        if self is other:
            return True
        return self._basis() == other._basis() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """Arguments as they were fitted to a signature: `arguments` maps the names of parameters to values."""

    __module__ = "inspect"
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        values = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        # What stands behind the first positional parameter without a value can only be given by name.
        values = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name and (parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments):
                by_name = True
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                values.update(self.arguments[name])
            else:
                values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        """Adds the defaults of what was not given."""
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        arguments = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({arguments})>"


# ---- signatures ----

def _check_order(parameters):
    # The parameters by name; ValueError where no function could have them in this order.
    by_name = OrderedDict()
    highest = _POSITIONAL_ONLY
    seen_default = False
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind < highest:
            raise ValueError(f"wrong parameter order: {highest.description} parameter before {kind.description} "
                             "parameter")
        highest = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                seen_default = True
            elif seen_default:
                raise ValueError("non-default argument follows default argument")
        if name in by_name:
            raise ValueError(f"duplicate parameter name: {name!r}")
        by_name[name] = parameter
    return by_name


class Signature:
    """The parameters of a callable and its return annotation; it cannot be changed."""

    __module__ = "inspect"
    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            by_name = OrderedDict()
        elif __validate_parameters__:
            by_name = _check_order(parameters)
        else:
            by_name = OrderedDict((parameter.name, parameter) for parameter in parameters)
        self._parameters = types.MappingProxyType(by_name)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _Finder(cls, follow_wrapped, True, globals, locals, eval_str).find(obj)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Another signature, with parameters or return annotation changed."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def _basis(self):
        # The order of keyword-only parameters makes no difference.
        ordered = tuple(one for one in self.parameters.values() if one.kind != _KEYWORD_ONLY)
        by_name = {one.name: one for one in self.parameters.values() if one.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, annotation = self._basis()
        return hash((ordered, frozenset(by_name.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        return self._basis() == other._basis() if isinstance(other, Signature) else NotImplemented

    def bind(self, /, *args, **kwargs):
        """Fits arguments to the parameters; TypeError if they do not fit."""
        return _bind(self, args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same for arguments of which some may be missing."""
        return _bind(self, args, kwargs, True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        shown = []
        slash_due = False
        star_due = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                shown.append("/")
                slash_due = False
            if kind == _VAR_POSITIONAL:
                star_due = False
            elif kind == _KEYWORD_ONLY and star_due:
                shown.append("*")
                star_due = False
            shown.append(str(parameter))
        if slash_due:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text


# ---- binding ----

def _bind_positional(parameters, args, kwargs, partial, arguments):
    # Fits `args`. Gives the parameters that are left for keywords; a positional one among them was met, and not given.
    place = 0
    for place, value in enumerate(args):
        if place >= len(parameters) or parameters[place].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise TypeError("too many positional arguments") from None
        parameter = parameters[place]
        if parameter.kind == _VAR_POSITIONAL:
            arguments[parameter.name] = tuple(args[place:])
            return parameters[place + 1:]
        if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
            raise TypeError(f"multiple values for argument {parameter.name!r}") from None
        arguments[parameter.name] = value
    for place in range(len(args), len(parameters)):
        parameter = parameters[place]
        if parameter.kind == _VAR_POSITIONAL:
            return parameters[place + 1:]
        if parameter.name in kwargs:
            if parameter.kind == _POSITIONAL_ONLY:
                raise TypeError(f"{parameter.name!r} parameter is positional only, but was passed as a keyword") from None
            return parameters[place:]
        if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
            return parameters[place:]
        raise TypeError(f"missing a required argument: {parameter.name!r}") from None
    return []


def _bind_keywords(parameters, kwargs, partial, arguments):
    # Fits `kwargs`, taking away what is used. Gives the name of the **parameter or None.
    rest = None
    for parameter in parameters:
        if parameter.kind == _VAR_KEYWORD:
            rest = parameter.name
            continue
        if parameter.kind == _VAR_POSITIONAL:
            continue
        name = parameter.name
        if name in kwargs:
            if parameter.kind == _POSITIONAL_ONLY:
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
            arguments[name] = kwargs.pop(name)
        elif not partial and parameter.default is _empty:
            raise TypeError(f"missing a required argument: {name!r}") from None
    return rest


def _bind(signature, args, kwargs, partial):
    parameters = list(signature.parameters.values())
    arguments = {}
    left = _bind_positional(parameters, args, kwargs, partial, arguments)
    rest = _bind_keywords(left, kwargs, partial, arguments)
    if kwargs:
        if rest is None:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        arguments[rest] = kwargs
    return signature._bound_arguments_cls(signature, arguments)


# ---- finding signatures ----

_NATIVES = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
            types.MethodDescriptorType, types.BuiltinFunctionType)


def _method_of_the_language(cls, name):
    try:
        method = getattr(cls, name)
    except AttributeError:
        return None
    return None if isinstance(method, _NATIVES) else method


def _is_like_a_function(obj):
    # A compiled function of somebody else's making that has all that a function has.
    if not callable(obj) or isinstance(obj, type):
        return False
    defaults = getattr(obj, "__defaults__", _void)
    keyword_defaults = getattr(obj, "__kwdefaults__", _void)
    annotations = getattr(obj, "__annotations__", None)
    return (
        isinstance(getattr(obj, "__code__", None), types.CodeType)
        and isinstance(getattr(obj, "__name__", None), str)
        and (defaults is None or isinstance(defaults, tuple))
        and (keyword_defaults is None or isinstance(keyword_defaults, dict))
        and (annotations is None or isinstance(annotations, dict))
    )


def _without_first(signature):
    # The signature of a method that is bound.
    parameters = tuple(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _after_partial(signature, partial, first=()):
    # What is left to give after a partial() has given its arguments.
    keywords = partial.keywords or {}
    try:
        given = signature.bind_partial(*first, *(partial.args or ()), **keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    left = []
    only_by_name = False
    for name, parameter in signature.parameters.items():
        kind = parameter.kind
        if name in given:
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                only_by_name = True
                parameter = parameter.replace(default=given[name])
            elif kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=given[name])
        if only_by_name and kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif only_by_name and kind is _VAR_POSITIONAL:
            continue
        left.append(parameter)
    return signature.replace(parameters=left)


class _Finder:
    """Looks for the signature of any callable; its attributes are the ways in which that can be done."""

    def __init__(self, cls, follow_wrapped, skip_bound, globals=None, locals=None, eval_str=False):
        self.cls = cls
        self.follow_wrapped = follow_wrapped
        self.skip_bound = skip_bound
        self.globals = globals
        self.locals = locals
        self.eval_str = eval_str

    def find(self, obj):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if isinstance(obj, types.MethodType):
            found = self.find(obj.__func__)
            return _without_first(found) if self.skip_bound else found
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda one: hasattr(one, "__signature__") or isinstance(one, types.MethodType))
            if isinstance(obj, types.MethodType):
                return self.find(obj)
        declared = getattr(obj, "__signature__", None)
        if declared is not None:
            if not isinstance(declared, Signature):
                raise TypeError(f"unexpected object {declared!r} in __signature__ attribute")
            return declared
        method = getattr(obj, "_partialmethod", None)
        if isinstance(method, functools.partialmethod):
            return self.of_partialmethod(method)
        if isinstance(obj, types.FunctionType) or _is_like_a_function(obj):
            return self.of_function(obj)
        if isinstance(obj, _NATIVES) or obj in (type, object):
            return self.of_native(obj)
        if isinstance(obj, functools.partial):
            return _after_partial(self.find(obj.func), obj)
        return self.of_class(obj) if isinstance(obj, type) else self.of_instance(obj)

    def bound(self, found):
        return _without_first(found) if self.skip_bound else found

    def of_partialmethod(self, method):
        wrapped = self.find(method.func)
        found = _after_partial(wrapped, method, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return found
        return found.replace(parameters=(first, *found.parameters.values()))

    def of_class(self, cls):
        call = _method_of_the_language(type(cls), "__call__")
        if call is not None:
            return self.bound(self.find(call))
        new = _method_of_the_language(cls, "__new__")
        init = _method_of_the_language(cls, "__init__")
        for base in cls.__mro__:
            if new is not None and "__new__" in base.__dict__:
                return self.bound(self.find(new))
            if init is not None and "__init__" in base.__dict__:
                return self.bound(self.find(init))
        for base in cls.__mro__[:-1]:
            text = getattr(base, "__text_signature__", None)
            if text:
                return self.from_text(base, text)
        if type in cls.__mro__:
            return self.of_instance(cls)
        if _is_objects_own(cls.__init__, "__init__") and cls.__new__ is object.__new__:
            return self.cls.from_callable(object)
        raise ValueError(f"no signature found for builtin type {cls!r}")

    def of_instance(self, obj):
        call = _method_of_the_language(type(obj), "__call__")
        if call is None:
            raise ValueError(f"callable {obj!r} is not supported by signature")
        try:
            found = self.find(call)
        except ValueError as error:
            raise ValueError(f"no signature found for {obj!r}") from error
        return self.bound(found)

    def of_native(self, obj):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return self.from_text(obj, text)

    def from_text(self, obj, text):
        found, first_is_bound = _read_text(obj, text)
        parameters = list(self.of_function(found).parameters.values())
        if first_is_bound:
            bound_to = getattr(obj, "__self__", None)
            if bound_to is not None and (isinstance(bound_to, types.ModuleType) or self.skip_bound):
                parameters.pop(0)
            else:
                parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
        return self.cls(parameters, return_annotation=self.cls.empty)

    def of_function(self, func):
        code = func.__code__
        names = code.co_varnames
        count = code.co_argcount
        defaults = func.__defaults__ or ()
        keyword_defaults = func.__kwdefaults__ or {}
        annotations = get_annotations(func, globals=self.globals, locals=self.locals, eval_str=self.eval_str)
        parameters = []

        def add(name, kind, default=_empty):
            annotation = annotations.get(name, _empty)
            parameters.append(self.cls._parameter_cls(name, annotation=annotation, kind=kind, default=default))

        first_default = count - len(defaults)
        for place, name in enumerate(names[:count]):
            kind = _POSITIONAL_ONLY if place < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
            add(name, kind, defaults[place - first_default] if place >= first_default else _empty)
        end = count + code.co_kwonlyargcount
        if code.co_flags & _VARARGS:
            add(names[end], _VAR_POSITIONAL)
        for name in names[count:end]:
            add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
        if code.co_flags & _VARKEYWORDS:
            add(names[end + bool(code.co_flags & _VARARGS)], _VAR_KEYWORD)
        return self.cls(
            parameters,
            return_annotation=annotations.get("return", _empty),
            __validate_parameters__=not isinstance(func, types.FunctionType),
        )


def _is_objects_own(method, name):
    return getattr(method, "__objclass__", None) is object and method.__name__ == name


def _read_text(obj, text):
    # A function with the parameters that a native's text signature tells, and whether the first one ("$self") can be bound.
    bound = re.search(r"\$(\w+)", text)
    if bound is not None:
        text = text.replace("$", "", 1)
    module = sys.modules.get(getattr(obj, "__module__", None) or "builtins")
    namespace = {**sys.modules, **getattr(module, "__dict__", {}), "__name__": "builtins"}
    try:
        exec(f"def found{text}: pass", namespace)
    except (SyntaxError, NameError, AttributeError):
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    return namespace["found"], bound is not None


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


# ---- older forms of the same ----

FullArgSpec = namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations", module="inspect"
)


def getfullargspec(func):
    """The names and defaults of a callable's parameters, self included."""
    try:
        found = _Finder(Signature, False, False).find(func)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    positional_only, args, kwonlyargs = [], [], []
    defaults = ()
    keyword_defaults = {}
    annotations = {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    varargs = varkw = None
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _VAR_KEYWORD:
            varkw = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        else:
            (positional_only if kind is _POSITIONAL_ONLY else args).append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(
        positional_only + args, varargs, varkw, defaults or None, kwonlyargs, keyword_defaults or None, annotations
    )


def _raise_missing(function, names, positional, values):
    shown = [repr(name) for name in names if name not in values]
    if len(shown) == 1:
        listed = shown[0]
    elif len(shown) == 2:
        listed = "{} and {}".format(*shown)
    else:
        listed = f"{', '.join(shown[:-2])}, {shown[-2]} and {shown[-1]}"
    kind = "positional" if positional else "keyword-only"
    plural = "" if len(shown) == 1 else "s"
    raise TypeError(f"{function}() missing {len(shown)} required {kind} argument{plural}: {listed}")


def _raise_too_many(function, args, kwonly, varargs, default_count, given, values):
    least = len(args) - default_count
    kwonly_given = len([name for name in kwonly if name in values])
    if varargs:
        plural = least != 1
        takes = f"at least {least}"
    elif default_count:
        plural = True
        takes = f"from {least} to {len(args)}"
    else:
        plural = len(args) != 1
        takes = str(len(args))
    keywords = ""
    if kwonly_given:
        keywords = " positional argument{} (and {} keyword-only argument{})".format(
            "s" if given != 1 else "", kwonly_given, "s" if kwonly_given != 1 else ""
        )
    raise TypeError("{}() takes {} positional argument{} but {}{} {} given".format(
        function, takes, "s" if plural else "", given, keywords, "was" if given == 1 and not kwonly_given else "were"
    ))


def getcallargs(func, /, *positional, **named):
    """The values that the parameters of `func` would have in a call with these arguments."""
    args, varargs, varkw, defaults, kwonly, keyword_defaults, _ = getfullargspec(func)
    function = func.__name__
    values = {}
    if isinstance(func, types.MethodType) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    default_count = len(defaults) if defaults else 0
    values.update(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    possible = {*args, *kwonly}
    if varkw:
        values[varkw] = {}
    for name, value in named.items():
        if name not in possible:
            if not varkw:
                raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")
            values[varkw][name] = value
        elif name in values:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        else:
            values[name] = value
    if len(positional) > len(args) and not varargs:
        _raise_too_many(function, args, kwonly, varargs, default_count, len(positional), values)
    if len(positional) < len(args):
        required = args[:len(args) - default_count]
        if any(name not in values for name in required):
            _raise_missing(function, required, True, values)
        for name, value in zip(args[len(args) - default_count:], defaults or ()):
            values.setdefault(name, value)
    missing = 0
    for name in kwonly:
        if name not in values:
            if keyword_defaults and name in keyword_defaults:
                values[name] = keyword_defaults[name]
            else:
                missing += 1
    if missing:
        _raise_missing(function, kwonly, False, values)
    return values


for _member in signature, getfullargspec, getcallargs, formatannotation, formatannotationrelativeto, get_annotations, unwrap:
    _member.__module__ = "inspect"
del _member
