"""Enumerations: classes whose attributes are a fixed set of members, each with a name and a value."""
import builtins as _builtins
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType",
    "EnumMeta",
    "Enum",
    "IntEnum",
    "StrEnum",
    "Flag",
    "IntFlag",
    "ReprEnum",
    "auto",
    "unique",
    "property",
    "verify",
    "member",
    "nonmember",
    "FlagBoundary",
    "STRICT",
    "CONFORM",
    "EJECT",
    "KEEP",
    "global_flag_repr",
    "global_enum_repr",
    "global_str",
    "global_enum",
    "EnumCheck",
    "CONTINUOUS",
    "NAMED_FLAGS",
    "UNIQUE",
    "pickle_by_global_name",
    "pickle_by_enum_name",
]

# They are used before there are such classes.
Enum = Flag = ReprEnum = EJECT = STRICT = KEEP = None


class nonmember:
    """Keeps a value in the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not become one: a function, a class."""

    def __init__(self, value):
        self.value = value


_AUTO = object()


class auto:
    """Stands for the next value."""

    def __init__(self, value=_AUTO):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members; asked of the class it is the member of that name."""

    fget = fset = fdel = None
    member = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None
        if self.fget is not None:
            return self.fget(instance)
        try:
            return instance.__dict__[self.name]
        except KeyError:
            pass
        if self.member is not None:
            return self.member
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        if self.fget is not None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")


# ---- names and numbers ----


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return (
        len(name) > len(start)
        and name.startswith(start)
        and name[len(start)] != "_"
        and (name[-1] != "_" or name[-2] != "_")
    )


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    start = f"{cls_name}.{getattr(obj, '__name__', '')}"
    return qualname == start or qualname.endswith("." + start)


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _iter_bits_lsb(number):
    """The bits of a number, lowest first."""
    if number < 0:
        raise ValueError(f"{number!r} is not a positive integer")
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


def bin(num, max_bits=None):
    """A number's bits with its sign bit apart: bin(10) is '0b0 1010', bin(~10) '0b1 0101'."""
    width = num.bit_length()
    if num >= 0:
        sign, digits = "0", f"{num:b}" if num else "0" * width
    else:
        sign = "1"
        digits = f"{num + (1 << width):0{width}b}" if width else ""
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


def show_flag_values(value):
    """The single bits of a flag's value."""
    return list(_iter_bits_lsb(value))


def _make_class_unpicklable(obj):
    def refuse(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")

    obj.__reduce_ex__ = refuse
    obj.__module__ = "<unknown>"


# ---- the class body ----

_SUNDERS = frozenset(
    "_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ "
    "_iter_member_by_def_".split()
)


class _EnumDict(dict):
    """The namespace of a class body: it notes which names become members, in order."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._take_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        else:
            if self._cls_name is not None and _is_internal_class(self._cls_name, value):
                self._warn_of_class()
            value = self._take_member(key, value)
        super().__setitem__(key, value)

    def _warn_of_class(self):
        import warnings

        warnings.warn(
            "In 3.13 classes created inside an enum will not become a member.  "
            "Use the `member` decorator to keep the current behavior.",
            DeprecationWarning,
            stacklevel=3,
        )

    def _take_sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _take_member(self, key, value):
        if isinstance(value, member):
            value = value.value
        elif key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, auto):
            value = self._next(key, value)
        elif type(value) is tuple:
            # auto() may stand inside of a tuple
            value = tuple(self._next_of_several(key, one) for one in value)
        elif isinstance(value, tuple) and any(isinstance(one, auto) for one in value):
            value = type(value)(*(self._next_of_several(key, one) for one in value))
        self._member_names[key] = None
        self._last_values.append(value)
        return value

    def _next_of_several(self, key, value):
        if isinstance(value, auto):
            value = self._next(key, value)
            self._last_values.append(value)
        return value

    def _next(self, key, stand_in):
        if stand_in.value is _AUTO:
            stand_in.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return stand_in.value

    def update(self, members=(), **more_members):
        pairs = ((key, members[key]) for key in members.keys()) if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


class _proto_member:
    """Stands in a new class for a member, which it makes as soon as the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        made = enum_class._new_member_(enum_class, *args) if enum_class._use_args_ else enum_class._new_member_(enum_class)
        if not hasattr(made, "_value_"):
            self._give_value(enum_class, made, value, args)
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        found = self._known(enum_class, value)
        if found is None:
            self._add(enum_class, member_name, made, value)
        else:
            made = found
        self._set_attribute(enum_class, member_name, made)
        enum_class._member_map_[member_name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)

    def _give_value(self, enum_class, made, value, args):
        if enum_class._member_type_ is object:
            made._value_ = value
            return
        try:
            made._value_ = enum_class._member_type_(*args)
        except Exception as error:
            raise TypeError("_value_ not set in __new__, unable to create it") from error

    def _known(self, enum_class, value):
        """The member that has this value already: then the new name is an alias."""
        try:
            return enum_class._value2member_map_.get(value)
        except TypeError:
            for known in enum_class._member_map_.values():
                if known._value_ == value:
                    return known
            return None

    def _add(self, enum_class, name, made, value):
        if Flag is None or not issubclass(enum_class, Flag):
            enum_class._member_names_.append(name)
            return
        if not isinstance(value, int):
            enum_class._member_names_.append(name)
            return
        enum_class._flag_mask_ |= value
        if _is_single_bit(value):
            enum_class._singles_mask_ |= value
            enum_class._member_names_.append(name)
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1

    def _set_attribute(self, enum_class, name, made):
        descriptor = None
        for base in enum_class.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is not None:
                if isinstance(attribute, (property, DynamicClassAttribute)):
                    descriptor = attribute
                    break
                if _is_descriptor(attribute) or hasattr(attribute, "fget"):
                    descriptor = descriptor or attribute
        if descriptor is None:
            type.__setattr__(enum_class, name, made)
            return
        redirect = property()
        redirect.member = made
        redirect.__set_name__(enum_class, name)
        redirect.fget = getattr(descriptor, "fget", None)
        redirect.fset = getattr(descriptor, "fset", None)
        redirect.fdel = getattr(descriptor, "fdel", None)
        type.__setattr__(enum_class, name, redirect)


# ---- the metaclass ----

_REPLACED = ("__repr__", "__str__", "__format__", "__reduce_ex__")
_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        names = list(classdict._member_names)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(name) for name in invalid)}")
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        own = {
            "_new_member_": new,
            "_use_args_": use_args,
            "_member_names_": [],
            "_member_map_": {},
            "_value2member_map_": {},
            "_unhashable_values_": [],
            "_member_type_": member_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases),
        }
        if Flag is not None and any(issubclass(base, Flag) for base in bases) or cls == "Flag":
            own["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            own["_flag_mask_"] = own["_singles_mask_"] = own["_all_bits_"] = 0
            own["_inverted_"] = None
        for name in names:
            own[name] = _proto_member(classdict[name])
        # the order of names stays: helpers first, as they are needed by the members
        namespace = dict(classdict)
        for name in names:
            del namespace[name]
        namespace.update(own)
        failure = None
        try:
            made = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as error:
            failure = error.__cause__ or error
        if failure is not None:
            raise failure
        metacls._choose_methods(made, classdict, bases, member_type, first_enum)
        if Enum is not None:
            if save_new:
                made.__new_member__ = new
            made.__new__ = Enum.__new__
        metacls._check_order(made, order)
        return made

    @staticmethod
    def _choose_methods(made, classdict, bases, member_type, first_enum):
        """What is shown of members is the enumeration's doing, not the mixed-in type's, unless somebody says so."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError(
                    "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"
                )
            if "__format__" not in classdict:
                made.__format__ = member_type.__format__
            if "__str__" not in classdict:
                shown = member_type.__str__
                made.__str__ = member_type.__repr__ if shown is object.__str__ else shown
        for name in _REPLACED:
            if name in classdict or first_enum is None or (name in made.__dict__):
                continue
            found = getattr(made, name)
            if found in (getattr(member_type, name), getattr(object, name)):
                setattr(made, name, getattr(first_enum, name))
        if Flag is not None and issubclass(made, Flag):
            for name in _FLAG_OPERATORS:
                if name not in classdict:
                    setattr(made, name, getattr(Flag, name))
            values = [one._value_ for one in made]
            if values != sorted(values):
                made._iter_member_ = made._iter_member_by_def_

    @staticmethod
    def _check_order(made, order):
        if order is None:
            return
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        is_flag = Flag is not None and issubclass(made, Flag)
        aliases = {name for name, one in made._member_map_.items() if one._name_ != name}
        wanted = [
            name
            for name in order
            if name not in aliases
            and not (is_flag and name in made._member_map_ and not _is_single_bit(made._member_map_[name]._value_))
        ]
        if wanted != made._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {made._member_names_!r}\n  {wanted!r}")

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def __contains__(cls, member):
        if isinstance(member, Enum):
            return isinstance(member, cls) and member._name_ in cls._member_map_
        import warnings

        message = (
            "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
            "False depending on whether the value is a member or the value of a member"
        )
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        given, kind = type(member).__qualname__, cls.__class__.__qualname__
        raise TypeError(f"unsupported operand type(s) for 'in': '{given}' and '{kind}'")

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __dir__(cls):
        shown = set(
            "__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ __name__ "
            "__qualname__".split()
        )
        shown.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add("__init_subclass__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """All names, aliases included, and their members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Makes an enumeration from names: what calling an enumeration with names does."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            _, first_enum = cls._get_mixins_(class_name, bases)
            pairs, values = [], []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Makes an enumeration of a module's constants."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        pairs = [(key, value) for key, value in source.items() if filter(key)]
        try:
            pairs.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            pairs.sort(key=lambda pair: pair[0])
        made = cls(name, pairs, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        module_globals[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type that members are of besides, and the enumeration to inherit from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError(
                "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        _add_once(found, base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__init__" in base.__dict__ and "__dataclass_fields__" in base.__dict__:
                    _add_once(found, candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The function that makes members, whether __new__ is to be saved, whether it takes the value."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            new = _inherited_new(member_type, first_enum)
        own = Enum.__new__ if Enum is not None else None
        use_args = not (first_enum is None or new is object.__new__ or new is own)
        return new, save_new, use_args


def _add_once(found, one):
    if one not in found:
        found.append(one)


def _inherited_new(member_type, first_enum):
    plain = (None, type(None).__new__, object.__new__, Enum.__new__ if Enum is not None else None)
    for method in "__new_member__", "__new__":
        for possible in member_type, first_enum:
            target = getattr(possible, method, None)
            if not any(target is one for one in plain):
                return target
    return object.__new__


EnumMeta = EnumType


# ---- Enum ----


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        return _ask_missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            if last_values[-1] == sorted(last_values)[-1]:
                return last_values[-1] + 1
        except TypeError:
            pass
        import warnings

        warnings.warn(
            "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and "
            "support adding +1\nand the value returned will be the largest value in the enum incremented by 1",
            DeprecationWarning,
            stacklevel=3,
        )
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        shown = set(object.__dir__(self)) if self.__class__._member_type_ is not object else set()
        members = self._member_map_
        shown.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_" and name not in members)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if not isinstance(value, property):
                    if name not in members:
                        shown.add(name)
                elif value.fget is not None or name not in members:
                    shown.add(name)
                else:
                    shown.discard(name)
        return sorted(shown | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_


def _ask_missing(cls, value):
    """What _missing_ gives for a value that no member has."""
    failure = result = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        failure = error
    try:
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and failure is None:
            raise invalid
        if failure is None:
            failure = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
            )
        if not isinstance(failure, ValueError):
            failure.__context__ = invalid
        raise failure
    finally:
        failure = invalid = None


class ReprEnum(Enum):
    """Only the repr is the enumeration's: str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members are ints too."""


class StrEnum(str, ReprEnum):
    """Members are texts too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ for members that are globals."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ that goes by the member's name."""
    return getattr, (self.__class__, self._name_)


# ---- Flag ----


class FlagBoundary(StrEnum):
    """What happens to bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be put together."""

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 2 ** (last.bit_length())
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            one = cls._value2member_map_.get(bit)
            if one is not None:
                yield one

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        known = value & mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value, known, unknown)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined_name(cls, value, known, unknown):
        if not known:
            return None
        members = list(cls._iter_member_(known))
        combined = 0
        for one in members:
            combined |= one._value_
        if known & ~cls._singles_mask_:
            # bits that only members of several bits have
            for one in cls._member_map_.values():
                if one not in members and one._value_ and one._value_ & known == one._value_:
                    members.append(one)
                    combined |= one._value_
        name = "|".join(one._name_ for one in members)
        unknown = value ^ combined
        if not combined:
            return None
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unknown!r}")
        return f"{name}|{cls._numeric_repr_(unknown)}" if unknown else name

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and "
                f"'{self.__class__.__qualname__}'"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {show(self._value_)}>"
        return f"<{name}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        """The bits of an operand; None: it is of another kind."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._other_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags whose members are ints too."""


# ---- decorators ----


def unique(enumeration):
    """Refuses aliases."""
    aliases = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if aliases:
        shown = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


def global_enum_repr(self):
    """Shows a member as `module.NAME`."""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """Shows members put together as `module.A|module.B`."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    if self._boundary_ is not KEEP:
        return "|".join(f"{module}.{name}" for name in self.name.split("|"))
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    """A member's name alone."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Puts the members into their module's globals, and shows them as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Makes an enumeration of a plain class."""

    def convert_class(cls):
        metacls = type(etype)
        body = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                body[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), body, boundary=boundary)

    return convert_class


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError where an enumeration made by _simple_enum differs from the same class with its base written out."""

    def facts(enumeration):
        names = [name for name in enumeration.__members__]
        methods = {name for name, value in vars(enumeration).items() if callable(value) and not name.startswith("_")}
        return {
            "members": names,
            "values": [enumeration.__members__[name]._value_ for name in names],
            "methods": sorted(methods),
            "data type": enumeration._member_type_,
        }

    checked, simple = facts(checked_enum), facts(simple_enum)
    wrong = [f"{what}: {checked[what]!r} is checked, {simple[what]!r} is simple" for what in checked if checked[what] != simple[what]]
    if wrong:
        raise TypeError("enum mismatch:\n   " + "\n   ".join(wrong))


class EnumCheck(StrEnum):
    """What verify() looks at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
        if aliases:
            shown = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
            raise ValueError(f"aliases found in {enumeration!r}: {shown}")

    def _continuous(self, enumeration):
        values = {one.value for one in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            missing = [
                1 << i for i in range(low.bit_length(), high.bit_length() - 1) if 1 << i not in values
            ]
        elif issubclass(enumeration, IntEnum) or all(isinstance(value, int) for value in values):
            kind = "enum"
            missing = [i for i in range(low + 1, high) if i not in values]
        else:
            raise Exception(f"verify: unknown type {type(enumeration)!r}")
        if missing:
            raise ValueError(
                f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(str(one) for one in missing)}"[:256]
            )

    def _named_flags(self, enumeration):
        names = enumeration._member_names_
        values = [one.value for one in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in names or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in values]
            if missed:
                missing_names.append(name)
                for bit in missed:
                    missing_value |= bit
        if not missing_names:
            return
        if len(missing_names) == 1:
            which = f"alias {missing_names[0]} is missing"
        else:
            which = f"aliases {', '.join(missing_names[:-1])} and {missing_names[-1]} are missing"
        if _is_single_bit(missing_value):
            value = f"value {hex(missing_value)}"
        else:
            value = f"combined values of {hex(missing_value)}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {which} {value} [use enum.show_flag_values(value) for details]"
        )
