/* object.c: `object`, the base of all classes. */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

/* ---- making one ---- */

/* Whether `name` of a class is what object itself has. */
static bool is_objects_own(AwVM *vm, AwType *type, AwValue name)
{
    return aw_type_find(vm, type, name) == aw_type_find(vm, &aw_object_type, name);
}

static AwType *static_base(AwType *type)
{
    while (type->flags & AW_TYPE_HEAP)
        type = type->base_type;
    return type;
}

/* "Can't instantiate abstract class C with abstract methods f, g" */
static bool raise_abstract(AwVM *vm, AwType *type)
{
    AwValue names, joined;
    if (!aw_getattr(vm, aw_from_object(type), aw_names.__abstractmethods__, &names) ||
        !(names = aw_list_from(vm, names)) || !aw_list_sort(vm, names, AW_UNSET, false))
        return false;
    AwList *list = aw_as_list(names);
    AwValue comma = aw_str_from(vm, ", ");
    joined = comma ? aw_str_join(vm, comma, list->items, list->count) : AW_UNSET;
    return joined &&
           aw_raise_type(vm, "Can't instantiate abstract class %N with abstract method%s %V", type,
                         list->count > 1 ? "s" : "", joined);
}

static bool make(AwVM *vm, AwType *type, bool has_arguments, AwValue *out)
{
    if (has_arguments) {
        if (!is_objects_own(vm, type, aw_names.__new__))
            return aw_raise_type(
                vm, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (is_objects_own(vm, type, aw_names.__init__))
            return aw_raise_type(vm, "%N() takes no arguments", type);
    }
    if (type->flags & AW_TYPE_ABSTRACT)
        return raise_abstract(vm, type);
    *out = aw_from_object(aw_object_new(vm, type));
    return *out != AW_UNSET;
}

static AwStatus object_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                 AwValue *out)
{
    (void)args, (void)kwnames;
    AwType *type = aw_as_type(self);
    if (argc == 0 && type->flags & AW_TYPE_HEAP && static_base(type) == &aw_object_type &&
        !(type->flags & AW_TYPE_ABSTRACT)) {
        *out = aw_from_object(aw_object_new(vm, type));
        return *out ? AW_OK : AW_RAISED;
    }
    if (!(type->flags & AW_TYPE_HEAP) && type != &aw_object_type)
        return aw_raise_type(vm, "cannot create '%F' instances", type);
    return make(vm, type, argc > 0, out);
}

/* Whether a native that takes the arguments as they come (AW_RAW_ARGS) was given any behind the first. */
static bool has_arguments(AwValue *args, int argc)
{
    return argc < 0 ? ~argc > 1 : aw_as_tuple(args[1])->count || aw_as_dict(args[2])->count;
}

static AwStatus object_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return make(vm, aw_as_type(args[0]), has_arguments(args, argc), out);
}

static AwStatus object_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    *out = AW_NONE;
    if (!has_arguments(args, argc))
        return AW_OK;
    AwType *type = aw_type_of(args[0]);
    if (!is_objects_own(vm, type, aw_names.__init__))
        return aw_raise_type(
            vm, "object.__init__() takes exactly one argument (the instance to initialize)");
    bool made_elsewhere =
        static_base(type) != &aw_object_type; /* builtin types have ways of their own */
    if (is_objects_own(vm, type, aw_names.__new__) && !made_elsewhere)
        return aw_raise_type(
            vm, "%N.__init__() takes exactly one argument (the instance to initialize)", type);
    return AW_OK;
}

/* ---- slots ---- */

static bool object_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue module;
    if (!aw_type_module(vm, type, &module))
        return false;
    AwAddress address = aw_address(self);
    if (aw_is_str(module) && !aw_str_is(module, "builtins"))
        *out = aw_str_format(vm, "<%V.%V object at 0x%s>", module, type->qualname, address.text);
    else
        *out = aw_str_format(vm, "<%V object at 0x%s>", type->qualname, address.text);
    return *out != AW_UNSET;
}

static bool object_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_identity_hash(self);
    return true;
}

static bool object_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (op == AW_EQ) {
        if (self == other)
            *out = AW_TRUE;
        return true;
    }
    AwType *type = aw_type_of(self);
    if (op == AW_NE && type->compare == object_compare && self == other)
        *out = AW_FALSE;
    if (op != AW_NE || type->compare == object_compare)
        return true;
    if (!type->compare(vm, self, other, AW_EQ, out) || *out == AW_NOT_IMPLEMENTED)
        return *out == AW_NOT_IMPLEMENTED && !vm->exception;
    bool truth;
    if (!aw_truth(vm, *out, &truth))
        return false;
    *out = aw_from_bool(!truth);
    return true;
}

/* ---- methods ---- */

static bool attribute_name(AwVM *vm, AwValue *name)
{
    if (!aw_is_str(*name))
        return aw_raise_type(vm, "attribute name must be string, not '%T'", *name);
    *name = aw_str_interned(vm, *name);
    return *name != AW_UNSET;
}

static AwStatus object_getattribute(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return attribute_name(vm, &args[1]) && aw_generic_getattr(vm, args[0], args[1], out);
}

static AwStatus object_setattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (aw_is_type(args[0]))
        return aw_raise_type(vm, "can't apply this __setattr__ to %T object", args[0]);
    return attribute_name(vm, &args[1]) && aw_generic_setattr(vm, args[0], args[1], args[2]);
}

static AwStatus object_delattr(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (aw_is_type(args[0]))
        return aw_raise_type(vm, "can't apply this __delattr__ to %T object", args[0]);
    return attribute_name(vm, &args[1]) && aw_generic_setattr(vm, args[0], args[1], AW_UNSET);
}

static AwStatus object_str(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_repr(vm, args[0], out);
}

static AwStatus object_format(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "__format__() argument must be str, not %A", args[1]);
    if (aw_as_str(args[1])->size)
        return aw_raise_type(vm, "unsupported format string passed to %T.__format__", args[0]);
    return aw_str(vm, args[0], out);
}

static AwStatus object_get_class(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(aw_type_of(args[0]));
    return AW_OK;
}

static AwStatus object_set_class(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise_type(vm, "can't delete __class__ attribute");
    if (!aw_is_type(args[1]))
        return aw_raise_type(vm, "__class__ must be set to a class, not '%T' object", args[1]);
    return aw_instance_set_class(vm, args[0], aw_as_type(args[1]));
}

static AwStatus object_init_subclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (aw_as_tuple(args[1])->count)
        return aw_raise_type(vm, "object.__init_subclass__() takes no arguments (%zu given)",
                             aw_as_tuple(args[1])->count);
    if (aw_as_dict(args[2])->count)
        return aw_raise_type(vm, "%N.__init_subclass__() takes no keyword arguments",
                             aw_as_type(args[0]));
    return AW_OK;
}

static AwStatus object_subclasshook(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = AW_NOT_IMPLEMENTED;
    return AW_OK;
}

/* Names in a class and everything it inherits from. */
bool aw_type_collect_names(AwVM *vm, AwType *type, AwDict *names)
{
    if (!aw_type_ready(vm, type))
        return false;
    AwTuple *mro = aw_as_tuple(type->mro);
    for (size_t i = mro->count; i-- > 0;) {
        uint32_t position = 0;
        AwValue name, ignored;
        while (aw_dict_next(aw_as_type(mro->items[i])->namespace, &position, &name, &ignored))
            if (!aw_dict_set(vm, names, name, AW_NONE))
                return false;
    }
    return true;
}

static bool collect_own(AwVM *vm, AwValue v, AwDict *names)
{
    AwValue own;
    AwFind found = aw_find_attr(vm, v, aw_names.__dict__, &own);
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    if (!aw_is_dict(own))
        return true;
    uint32_t position = 0;
    AwValue name, ignored;
    while (aw_dict_next(aw_as_dict(own), &position, &name, &ignored))
        if (!aw_dict_set(vm, names, name, AW_NONE))
            return false;
    return true;
}

static AwStatus object_dir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwDict *names = aw_dict_new(vm);
    if (!names || !collect_own(vm, args[0], names) ||
        !aw_type_collect_names(vm, aw_type_of(args[0]), names))
        return AW_RAISED;
    *out = aw_list_from(vm, aw_from_object(names));
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef object_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", object_new, AW_STATIC | AW_RAW_ARGS,
     "Create and return a new object."},
    {"__init__(self, /, *args, **kwargs)", object_init, AW_RAW_ARGS, "Initialize self."},
    {"__getattribute__(self, name, /)", object_getattribute, 0, "Return getattr(self, name)."},
    {"__setattr__(self, name, value, /)", object_setattr, 0,
     "Implement setattr(self, name, value)."},
    {"__delattr__(self, name, /)", object_delattr, 0, "Implement delattr(self, name)."},
    {"__str__(self, /)", object_str, 0, "Return str(self)."},
    {"__format__(self, format_spec, /)", object_format, 0, "Default object formatter."},
    {"__class__", object_get_class, AW_GETTER, "the object's class"},
    {"__class__", object_set_class, AW_SETTER, NULL},
    {"__init_subclass__(cls, /, *args, **kwargs)", object_init_subclass, AW_CLASS | AW_NO_SIGNATURE,
     "This method is called when a class is subclassed."},
    {"__subclasshook__(cls, subclass, /)", object_subclasshook, AW_CLASS | AW_NO_SIGNATURE,
     "Abstract classes can override this to customize issubclass()."},
    {"__dir__(self, /)", object_dir, 0, "Default dir() implementation."},
    AW_REDUCE_ROW(aw_object_reduce),
    {"__reduce_ex__(self, protocol, /)", aw_object_reduce_ex, 0, "Helper for pickle."},
    {"__getstate__(self, /)", aw_object_getstate, 0, "Helper for pickle."},
    {"__sizeof__(self, /)", aw_object_sizeof, 0, "Size of object in memory, in bytes."},
    {0},
};

AwType aw_object_type = {
    AW_TYPE_HEADER(object),
    .name = "object",
    .doc = "object()\n--\n\nThe base class of the class hierarchy.",
    .size = sizeof(AwObject),
    .methods = object_methods,
    .repr = object_repr,
    .hash = object_hash,
    .compare = object_compare,
    .construct = object_construct,
};
