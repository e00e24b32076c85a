"""Classes whose methods are written from the annotations of their fields."""
import builtins
import copy
import keyword
import sys
import types

__all__ = [
    "dataclass",
    "field",
    "Field",
    "FrozenInstanceError",
    "InitVar",
    "KW_ONLY",
    "MISSING",
    "fields",
    "asdict",
    "astuple",
    "make_dataclass",
    "replace",
    "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was assigned or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    """Stands in __init__'s signature for a default that is made at each call."""

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    """What kind of field it is: a plain one, a class variable, a parameter of __init__ alone."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """The annotation of what is only a parameter of __init__ and __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, types.GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field: made by field() or from a plain default."""

    __slots__ = (
        "name",
        "type",
        "default",
        "default_factory",
        "repr",
        "hash",
        "init",
        "compare",
        "metadata",
        "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None  # not known yet
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)

    def __repr__(self):
        names = "name type default default_factory init repr hash compare metadata kw_only _field_type".split()
        shown = ",".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"Field({shown})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order = init, repr, eq, order
        self.unsafe_hash, self.frozen = unsafe_hash, frozen

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Says more of a field than a default can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- writing functions ----


def _tuple_text(object, chosen):
    if not chosen:
        return "()"
    return f"({','.join(f'{object}.{f.name}' for f in chosen)},)"


def _make_function(name, parameters, body, *, globals, outside, annotations=None):
    """A function from its text; `outside`: names that the text uses besides globals."""
    text = f"def {name}({', '.join(parameters)}):\n" + "\n".join(f"  {line}" for line in body)
    text = text.replace("\n", "\n ")
    made = {}
    exec(f"def _make({', '.join(outside)}):\n {text}\n return {name}", globals, made)
    function = made["_make"](**outside)
    if annotations is not None:
        function.__annotations__ = annotations
    return function


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default is not MISSING:
        return f"{f.name}=__dataclass_dflt_{f.name}__"
    return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"


def _init_line(f, frozen, self_name, slots):
    """The line of __init__ that sets a field; None: there is none."""
    default = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        value = f"{default}()"
        if f.init:
            value = f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"{self_name}.{f.name}={value}"


def _write_init(all_fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots):
    seen_default = False
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    outside = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
    }
    for f in all_fields:
        if f.default_factory is not MISSING:
            outside[f"__dataclass_dflt_{f.name}__"] = f.default_factory
        elif f.default is not MISSING:
            outside[f"__dataclass_dflt_{f.name}__"] = f.default
    body = [line for f in all_fields if (line := _init_line(f, frozen, self_name, slots))]
    if has_post_init:
        given = ",".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({given})")
    parameters = [_init_parameter(f) for f in std_fields if f.init]
    keywords = [_init_parameter(f) for f in kw_only_fields if f.init]
    if keywords:
        parameters += ["*", *keywords]
    annotations = {f.name: f.type for f in (*std_fields, *kw_only_fields) if f.init}
    annotations["return"] = None
    return _make_function(
        "__init__",
        [self_name, *parameters],
        body or ["pass"],
        globals=globals,
        outside=outside,
        annotations=annotations,
    )


_being_shown = set()


def _recursive_repr(function):
    def wrapper(self):
        key = id(self)
        if key in _being_shown:
            return "..."
        _being_shown.add(key)
        try:
            return function(self)
        finally:
            _being_shown.discard(key)

    for name in "__module__", "__name__", "__qualname__", "__doc__":
        setattr(wrapper, name, getattr(function, name))
    # (by this name pprint knows that the text was made here)
    function.__qualname__ = f"__create_fn__.<locals>.{function.__name__}"
    wrapper.__wrapped__ = function
    return wrapper


Field.__repr__ = _recursive_repr(Field.__repr__)


def _write_repr(shown, globals):
    text = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
    line = f'return self.__class__.__qualname__ + f"({text})"'
    return _recursive_repr(_make_function("__repr__", ["self"], [line], globals=globals, outside={}))


def _write_comparison(name, operator, compared, globals):
    body = [
        "if other.__class__ is self.__class__:",
        f" return {_tuple_text('self', compared)}{operator}{_tuple_text('other', compared)}",
        "return NotImplemented",
    ]
    return _make_function(name, ["self", "other"], body, globals=globals, outside={})


def _write_hash(hashed, globals):
    return _make_function(
        "__hash__", ["self"], [f"return hash({_tuple_text('self', hashed)})"], globals=globals, outside={}
    )


def _write_frozen(cls, all_fields, globals):
    condition = "type(self) is cls"
    if all_fields:
        condition += f" or name in {{{', '.join(repr(f.name) for f in all_fields)}}}"
    outside = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
    setter = [
        f"if {condition}:",
        ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        "super(cls, self).__setattr__(name, value)",
    ]
    deleter = [
        f"if {condition}:",
        ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
        "super(cls, self).__delattr__(name)",
    ]
    yield _make_function("__setattr__", ["self", "name", "value"], setter, globals=globals, outside=outside)
    yield _make_function("__delattr__", ["self", "name"], deleter, globals=globals, outside=outside)


# ---- annotations ----


def _is_classvar(annotation, typing):
    return annotation is typing.ClassVar or (
        type(annotation) is typing._GenericAlias and annotation.__origin__ is typing.ClassVar
    )


def _is_initvar(annotation, dataclasses):
    return annotation is dataclasses.InitVar or type(annotation) is dataclasses.InitVar


def _is_kw_only(annotation, dataclasses):
    return annotation is dataclasses.KW_ONLY


def _first_name(text):
    """The identifier at the beginning of a text, and what follows it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _text_is(annotation, cls, module, wanted, test):
    """Whether an annotation that is text names `wanted` of `module`, as the class's own module sees it."""
    name, rest = _first_name(annotation)
    if not name:
        return False
    namespace = sys.modules.get(cls.__module__)
    namespace = namespace.__dict__ if namespace is not None else {}
    if rest.startswith("."):
        if namespace.get(name) is not module:
            return False
        name, _ = _first_name(rest[1:])
        namespace = module.__dict__
    return bool(name) and test(namespace.get(name), module)


def _make_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a slot of a base
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    typing = sys.modules.get("typing")
    if typing and (
        _is_classvar(annotation, typing)
        or (isinstance(annotation, str) and _text_is(annotation, cls, typing, typing.ClassVar, _is_classvar))
    ):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        this = sys.modules[__name__]
        if _is_initvar(annotation, this) or (
            isinstance(annotation, str) and _text_is(annotation, cls, this, InitVar, _is_initvar)
        ):
            f._field_type = _FIELD_INITVAR
    _check_field(f, default_kw_only)
    return f


def _check_field(f, default_kw_only):
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory"
        )


def _own_fields(cls, kw_only):
    """The fields that a class itself annotates."""
    found = []
    keyword_follows = False
    this = sys.modules[__name__]
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation, this) or (
            isinstance(annotation, str) and _text_is(annotation, cls, this, KW_ONLY, _is_kw_only)
        ):
            if keyword_follows:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            keyword_follows = kw_only = True
        else:
            found.append(_make_field(cls, name, annotation, kw_only))
    return found


# ---- making the class ----


def _set_new(cls, name, function):
    """Sets an attribute that the class does not define itself; true if it does."""
    if name in cls.__dict__:
        return True
    if isinstance(function, types.FunctionType):
        function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    setattr(cls, name, function)
    return False


def _add_hash(cls, all_fields, globals, unsafe_hash, eq, frozen, has_explicit):
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq or has_explicit:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    hashed = [f for f in all_fields if (f.compare if f.hash is None else f.hash)]
    function = _write_hash(hashed, globals)
    function.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = function


def _check_bases(cls, frozen):
    """The fields of the bases, by name; whether all that is known of frozenness fits."""
    found = {}
    any_frozen = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            found.update(base_fields)
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    return found, has_dataclass_bases, any_frozen


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    all_named, has_dataclass_bases, any_frozen = _check_bases(cls, frozen)
    annotations = cls.__dict__.get("__annotations__", {})
    for f in _own_fields(cls, kw_only):
        all_named[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_named)
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    in_init = [f for f in all_named.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in in_init if f.init and not f.kw_only]
    kw_only_fields = [f for f in in_init if f.init and f.kw_only]
    if init:
        self_name = "__dataclass_self__" if "self" in all_named else "self"
        has_post_init = hasattr(cls, _POST_INIT_NAME)
        _set_new(
            cls,
            "__init__",
            _write_init(in_init, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots),
        )
    plain = [f for f in all_named.values() if f._field_type is _FIELD]
    if repr:
        _set_new(cls, "__repr__", _write_repr([f for f in plain if f.repr], globals))
    compared = [f for f in plain if f.compare]
    if eq:
        _set_new(cls, "__eq__", _write_comparison("__eq__", "==", compared, globals))
    if order:
        for name, operator in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            if _set_new(cls, name, _write_comparison(name, operator, compared, globals)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
    if frozen:
        for function in _write_frozen(cls, plain, globals):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    _add_hash(cls, plain, globals, unsafe_hash, eq, frozen, has_explicit_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, std_fields, kw_only_fields, init)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abstract = sys.modules.get("abc")
    if abstract:
        abstract.update_abstractmethods(cls)
    return cls


def _signature_text(cls, std_fields, kw_only_fields, init):
    """What the docstring says of the parameters."""
    if not init or "__init__" not in cls.__dict__ or type(cls).__call__ is not type.__call__:
        import inspect

        try:
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""
    if cls.__dict__["__init__"].__annotations__.get("return", 0) is not None:
        import inspect

        return str(inspect.signature(cls)).replace(" -> None", "")
    shown = [_parameter_text(f) for f in std_fields]
    if kw_only_fields:
        shown += ["*", *map(_parameter_text, kw_only_fields)]
    return f"({', '.join(shown)})"


def _parameter_text(f):
    text = f"{f.name}: {_annotation_text(f.type)}"
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    return text if f.default_factory is MISSING else f"{text} = <factory>"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return builtins.repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return builtins.repr(annotation)


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _inherited_slots(cls):
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__")
        if slots is None:
            continue
        if isinstance(slots, str):
            yield slots
        elif not hasattr(slots, "__next__"):
            yield from slots
        else:
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")


def _add_slots(cls, frozen, weakref_slot):
    """The class made once more, with __slots__."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set(_inherited_slots(cls))
    wanted = names + ("__weakref__",) if weakref_slot else names
    namespace["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in namespace:
            cls.__getstate__ = _getstate
        if "__setstate__" not in namespace:
            cls.__setstate__ = _setstate
    return cls


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Adds methods to a class, written from its annotated fields."""

    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


# ---- asking and using ----


def fields(class_or_instance):
    """The fields of a dataclass or an instance of one."""
    try:
        named = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in named.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, and so on for the instances in them."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda obj, inner: dict_factory([(f.name, inner(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, and so on for the instances in them."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda obj, inner: tuple_factory([inner(getattr(obj, f.name)) for f in fields(obj)]))


def _convert(obj, of_instance):
    def inner(obj):
        if _is_dataclass_instance(obj):
            return of_instance(obj, inner)
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return type(obj)(*[inner(item) for item in obj])
        if isinstance(obj, (list, tuple)):
            return type(obj)(inner(item) for item in obj)
        if isinstance(obj, dict):
            pairs = ((inner(key), inner(value)) for key, value in obj.items())
            if hasattr(type(obj), "default_factory"):
                made = type(obj)(obj.default_factory)
                made.update(pairs)
                return made
            return type(obj)(pairs)
        return copy.deepcopy(obj)

    return inner(obj)


def make_dataclass(
    cls_name,
    fields,
    *,
    bases=(),
    namespace=None,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Makes a dataclass from names, (name, type) pairs or (name, type, default) triples."""
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update({} if namespace is None else namespace)
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(
        cls,
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
