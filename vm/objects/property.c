/* property.c: property, classmethod and staticmethod. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* Whether a function is marked by abc.abstractmethod. */
static bool is_abstract(AwVM *vm, AwValue function, bool *out)
{
    AwValue name = aw_str_intern_text(vm, "__isabstractmethod__"), mark;
    AwFind found = name ? aw_find_attr(vm, function, name, &mark) : AW_FIND_ERROR;
    *out = false;
    return found == AW_ABSENT || (found == AW_FOUND && aw_truth(vm, mark, out));
}

/* ---- property ---- */

static AwProperty *as_property(AwValue v)
{
    return (AwProperty *)aw_as_object(v);
}

static bool raise_missing(AwVM *vm, AwProperty *p, AwValue instance, const char *what)
{
    AwType *type = aw_type_of(instance);
    if (!aw_type_ready(vm, type))
        return false;
    if (p->name != AW_NONE && p->name)
        return aw_raise(vm, &aw_attribute_error_type, "property %R of %R object has no %s", p->name,
                        type->qualname, what);
    return aw_raise(vm, &aw_attribute_error_type, "property of %R object has no %s", type->qualname,
                    what);
}

static bool property_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    *out = self;
    if (!instance)
        return true;
    AwProperty *p = as_property(self);
    if (p->get == AW_NONE)
        return raise_missing(vm, p, instance, "getter");
    return aw_call(vm, p->get, &instance, 1, out);
}

static bool property_set(AwVM *vm, AwValue self, AwValue instance, AwValue value)
{
    AwProperty *p = as_property(self);
    AwValue function = value ? p->set : p->delete_, args[] = {instance, value}, ignored;
    if (function == AW_NONE)
        return raise_missing(vm, p, instance, value ? "setter" : "deleter");
    return aw_call(vm, function, args, value ? 2 : 1, &ignored);
}

/* The getter's docstring, if it has one and no other was given. A subclass has a __doc__ of its own, so there it becomes
 * an attribute of the instance. */
static bool take_doc(AwVM *vm, AwProperty *p)
{
    if (p->doc != AW_NONE || p->get == AW_NONE)
        return true;
    AwValue doc, self = aw_from_object(p);
    AwFind found = aw_find_attr(vm, p->get, aw_names.__doc__, &doc);
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    p->doc = doc;
    return doc == AW_NONE || aw_is_exact(self, &aw_property_type) ||
           aw_setattr(vm, self, aw_names.__doc__, doc);
}

/* Whether the docstring is the getter's. */
static bool is_getters_doc(AwVM *vm, const AwProperty *p, bool *out)
{
    AwValue doc;
    *out = false;
    if (p->get == AW_NONE)
        return true;
    AwFind found = aw_find_attr(vm, p->get, aw_names.__doc__, &doc);
    *out = found == AW_FOUND && doc == p->doc;
    return found != AW_FIND_ERROR;
}

static AwStatus property_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwProperty *p = as_property(args[0]);
    p->get = args[1] ? args[1] : AW_NONE;
    p->set = args[2] ? args[2] : AW_NONE;
    p->delete_ = args[3] ? args[3] : AW_NONE;
    p->doc = args[4] ? args[4] : AW_NONE;
    p->name = AW_NONE;
    *out = AW_NONE;
    return take_doc(vm, p);
}

/* fget, fset, fdel and doc of a new property: `args` are those of the old one, with one replaced. */
static AwStatus copy_with(AwVM *vm, AwValue old, int replaced, AwValue function, AwValue *out)
{
    AwProperty *p = as_property(old);
    AwValue args[4] = {p->get, p->set, p->delete_, p->doc};
    bool getters;
    args[replaced] = function;
    if (!is_getters_doc(vm, p, &getters))
        return AW_RAISED;
    if (getters && args[0] != AW_NONE)
        args[3] = AW_NONE;
    if (!aw_call(vm, aw_from_object(aw_type_of(old)), args, 4, out))
        return AW_RAISED;
    if (aw_is_subtype(aw_type_of(*out), &aw_property_type))
        as_property(*out)->name = p->name;
    return AW_OK;
}

static AwStatus property_getter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return copy_with(vm, args[0], 0, args[1], out);
}

static AwStatus property_setter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return copy_with(vm, args[0], 1, args[1], out);
}

static AwStatus property_deleter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return copy_with(vm, args[0], 2, args[1], out);
}

static AwStatus property_set_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    *out = AW_NONE;
    if (argc != 3)
        return aw_raise_type(vm, "__set_name__() takes 2 positional arguments but %d were given",
                             argc - 1);
    as_property(args[0])->name = args[2];
    return AW_OK;
}

static AwStatus get_fget(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_property(args[0])->get;
    return AW_OK;
}

static AwStatus get_fset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_property(args[0])->set;
    return AW_OK;
}

static AwStatus get_fdel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_property(args[0])->delete_;
    return AW_OK;
}

static AwStatus get_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_property(args[0])->doc;
    return AW_OK;
}

static AwStatus set_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    as_property(args[0])->doc = args[1] ? args[1] : AW_NONE;
    *out = AW_NONE;
    return AW_OK;
}

/* One of its functions is abstract. */
static AwStatus property_isabstract(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwProperty *p = as_property(args[0]);
    AwValue functions[] = {p->get, p->set, p->delete_};
    bool is = false;
    for (size_t i = 0; i < 3 && !is; i++)
        if (!is_abstract(vm, functions[i], &is))
            return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static void property_traverse(AwHeap *heap, AwObject *o)
{
    AwProperty *p = (AwProperty *)o;
    AwValue held[] = {p->get, p->set, p->delete_, p->doc, p->name};
    aw_heap_mark_many(heap, held, sizeof held / sizeof *held);
}

static AwStatus property_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwProperty *p = aw_object_new(vm, aw_as_type(args[0]));
    if (!p)
        return AW_RAISED;
    p->get = p->set = p->delete_ = p->doc = p->name = AW_NONE;
    *out = aw_from_object(p);
    return AW_OK;
}

static const AwNativeDef property_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", property_new, AW_STATIC, NULL},
    {"__init__(self, /, fget=None, fset=None, fdel=None, doc=None)", property_init, 0, NULL},
    {"getter(self, fget, /)", property_getter, AW_NO_SIGNATURE,
     "Descriptor to obtain a copy of the property with a different getter."},
    {"setter(self, fset, /)", property_setter, AW_NO_SIGNATURE,
     "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter(self, fdel, /)", property_deleter, AW_NO_SIGNATURE,
     "Descriptor to obtain a copy of the property with a different deleter."},
    {"__set_name__(self, owner, name, /)", property_set_name, AW_VARARGS | AW_NO_SIGNATURE,
     "Method to set name of a property."},
    {"fget", get_fget, AW_GETTER | AW_MEMBER, NULL},
    {"fset", get_fset, AW_GETTER | AW_MEMBER, NULL},
    {"fdel", get_fdel, AW_GETTER | AW_MEMBER, NULL},
    {"__isabstractmethod__", property_isabstract, AW_GETTER, NULL},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {"__doc__", set_doc, AW_SETTER, NULL},
    {0},
};

AwType aw_property_type = {
    AW_TYPE_HEADER(property),
    .name = "property",
    .doc = "property(fget=None, fset=None, fdel=None, doc=None)\n--\n\nProperty attribute.",
    .flags = AW_TYPE_DATA,
    .size = sizeof(AwProperty),
    .base_type = &aw_object_type,
    .methods = property_methods,
    .traverse = property_traverse,
    .get = property_get,
    .set = property_set,
};

/* ---- classmethod and staticmethod ---- */

static AwWrapper *as_wrapper(AwValue v)
{
    return (AwWrapper *)aw_as_object(v);
}

static AwValue new_wrapper(AwVM *vm, AwType *type, AwValue callable)
{
    AwWrapper *wrapper = aw_object_new(vm, type);
    if (!wrapper)
        return AW_UNSET;
    wrapper->callable = callable;
    return aw_from_object(wrapper);
}

AwValue aw_staticmethod_new(AwVM *vm, AwValue callable)
{
    return new_wrapper(vm, &aw_staticmethod_type, callable);
}

AwValue aw_classmethod_new(AwVM *vm, AwValue callable)
{
    return new_wrapper(vm, &aw_classmethod_type, callable);
}

static AwStatus wrapper_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    AwType *type = aw_as_type(self);
    const char *name = aw_is_subtype(type, &aw_classmethod_type) ? "classmethod" : "staticmethod";
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "%s() takes no keyword arguments", name);
    if (argc != 1)
        return aw_raise_type(vm, "%s expected 1 argument, got %d", name, argc);
    *out = new_wrapper(vm, type, args[0]);
    return *out ? AW_OK : AW_RAISED;
}

/* For subclasses that have an __init__ of their own and call this one. */
static AwStatus wrapper_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    as_wrapper(args[0])->callable = args[1];
    *out = AW_NONE;
    return AW_OK;
}

/* What it holds; RuntimeError if a subclass's __init__ did not say. */
static AwValue wrapped(AwVM *vm, AwValue self)
{
    AwValue callable = as_wrapper(self)->callable;
    if (!callable)
        aw_raise(vm, &aw_runtime_error_type, "uninitialized %s object",
                 aw_is_subtype(aw_type_of(self), &aw_classmethod_type) ? "classmethod"
                                                                       : "staticmethod");
    return callable;
}

/* Names that a decorated function lends to its wrapper. */
static bool is_lent(AwValue name)
{
    static const char *const lent[] = {"__name__", "__qualname__", "__doc__", "__module__",
                                       "__annotations__"};
    for (size_t i = 0; i < sizeof lent / sizeof *lent; i++)
        if (aw_str_is(name, lent[i]))
            return true;
    return false;
}

static AwFind wrapper_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwWrapper *wrapper = as_wrapper(self);
    AwValue own = wrapper->attributes ? aw_dict_get_str(wrapper->attributes, name) : AW_UNSET;
    if (own) {
        *out = own;
        return AW_FOUND;
    }
    if (wrapper->callable && is_lent(name)) {
        AwFind found = aw_find_attr(vm, wrapper->callable, name, out);
        if (found != AW_ABSENT)
            return found;
    }
    return aw_generic_find_attr(vm, self, name, out);
}

static bool wrapper_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    AwWrapper *wrapper = as_wrapper(self);
    if (!wrapper->attributes && !(wrapper->attributes = aw_dict_new(vm)))
        return false;
    if (value)
        return aw_dict_set_str(vm, wrapper->attributes, name, value);
    AwFind found = aw_dict_remove(vm, wrapper->attributes, name, NULL);
    return found == AW_ABSENT ? aw_raise_no_attribute(vm, self, name) : found == AW_FOUND;
}

static bool wrapper_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue callable = as_wrapper(self)->callable;
    *out = aw_str_format(vm, "<%T(%R)>", self, callable ? callable : AW_NONE);
    return *out != AW_UNSET;
}

static void wrapper_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwWrapper *)o)->callable);
    aw_heap_mark_object(heap, ((AwWrapper *)o)->attributes);
}

static AwStatus get_callable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_wrapper(args[0])->callable;
    if (!*out)
        *out = AW_NONE;
    return AW_OK;
}

/* What the function lent becomes its own when somebody looks at all of it. */
static AwStatus get_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    static const char *const lent[] = {"__module__", "__name__", "__qualname__", "__doc__",
                                       "__annotations__"};
    (void)argc;
    AwWrapper *wrapper = as_wrapper(args[0]);
    AwDict *own = wrapper->attributes;
    AwDict *all = aw_dict_new(vm);
    if (!all)
        return AW_RAISED;
    for (size_t i = 0; wrapper->callable && i < sizeof lent / sizeof *lent; i++) {
        AwValue name = aw_str_intern_text(vm, lent[i]), value;
        AwFind found = name ? aw_find_attr(vm, wrapper->callable, name, &value) : AW_FIND_ERROR;
        if (found == AW_FIND_ERROR || (found == AW_FOUND && !aw_dict_set_str(vm, all, name, value)))
            return AW_RAISED;
    }
    if (own && !aw_dict_update(vm, all, aw_from_object(own)))
        return AW_RAISED;
    wrapper->attributes = all;
    *out = aw_from_object(all);
    return AW_OK;
}

static AwStatus get_isabstract(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool is;
    AwValue callable = as_wrapper(args[0])->callable;
    if (!is_abstract(vm, callable ? callable : AW_NONE, &is))
        return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static const AwNativeDef wrapper_methods[] = {
    {"__init__(self, function, /)", wrapper_init, 0, NULL},
    {"__dict__", get_dict, AW_GETTER, NULL},
    {"__func__", get_callable, AW_GETTER, NULL},
    {"__wrapped__", get_callable, AW_GETTER, NULL},
    {"__isabstractmethod__", get_isabstract, AW_GETTER, NULL},
    {0},
};

static bool classmethod_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)instance;
    AwValue callable = wrapped(vm, self);
    if (!callable)
        return false;
    AwType *kind = aw_type_of(callable);
    /* 3.11 chains to the wrapped descriptor: @classmethod @property */
    if (kind->get && !(kind->flags & AW_TYPE_METHOD))
        return kind->get(vm, callable, aw_from_object(type), aw_type_of(aw_from_object(type)), out);
    *out = aw_method_new(vm, callable, aw_from_object(type));
    return *out != AW_UNSET;
}

static bool staticmethod_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)instance, (void)type;
    *out = wrapped(vm, self);
    return *out != AW_UNSET;
}

static AwStatus staticmethod_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    AwValue callable = wrapped(vm, self);
    return callable && aw_call_kw(vm, callable, args, argc, kwnames, out);
}

AwType aw_classmethod_type = {
    AW_TYPE_HEADER(classmethod),
    .name = "classmethod",
    .doc = "classmethod(function) -> method",
    .size = sizeof(AwWrapper),
    .base_type = &aw_object_type,
    .methods = wrapper_methods,
    .traverse = wrapper_traverse,
    .repr = wrapper_repr,
    .getattr = wrapper_getattr,
    .setattr = wrapper_setattr,
    .construct = wrapper_construct,
    .get = classmethod_get,
};

AwType aw_staticmethod_type = {
    AW_TYPE_HEADER(staticmethod),
    .name = "staticmethod",
    .doc = "staticmethod(function) -> method",
    .size = sizeof(AwWrapper),
    .base_type = &aw_object_type,
    .methods = wrapper_methods,
    .traverse = wrapper_traverse,
    .repr = wrapper_repr,
    .getattr = wrapper_getattr,
    .setattr = wrapper_setattr,
    .construct = wrapper_construct,
    .get = staticmethod_get,
    .call = staticmethod_call,
};
