/* super.c: looking an attribute up in the classes that come after one in the order of bases. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwSuper *as_super(AwValue v)
{
    return (AwSuper *)aw_as_object(v);
}

/* The class in whose order is searched: that of the instance, or `object` itself when it is a subclass. What says by its
 * __class__ that it is an instance is believed. */
static AwType *object_type(AwVM *vm, AwType *type, AwValue object)
{
    AwValue class;
    if (aw_is_type(object) && aw_is_subtype(aw_as_type(object), type))
        return aw_as_type(object);
    if (aw_is_subtype(aw_type_of(object), type))
        return aw_type_of(object);
    AwFind found = aw_find_attr(vm, object, aw_names.__class__, &class);
    if (found == AW_FOUND && aw_is_type(class) && aw_is_subtype(aw_as_type(class), type))
        return aw_as_type(class);
    if (found != AW_FIND_ERROR)
        aw_raise_type(vm, "super(type, obj): obj must be an instance or subtype of type");
    return NULL;
}

static bool fill(AwVM *vm, AwSuper *super, AwType *type, AwValue object)
{
    AwType *found = NULL;
    if (object && object != AW_NONE && !(found = object_type(vm, type, object)))
        return false;
    if (found && !aw_type_ready(vm, found))
        return false;
    super->type = type;
    super->object = found ? object : AW_UNSET;
    super->object_type = found;
    return true;
}

bool aw_super_new(AwVM *vm, AwType *type, AwValue object, AwValue *out)
{
    AwSuper *super = aw_object_new(vm, &aw_super_type);
    if (!super)
        return false;
    *out = aw_from_object(super);
    return fill(vm, super, type, object);
}

static bool fill_from(AwVM *vm, AwSuper *super, const AwValue *args, int argc)
{
    AwType *type;
    AwValue object;
    if (argc == 0)
        return vm->calls.super_arguments(vm, &type, &object) && fill(vm, super, type, object);
    if (argc > 2)
        return aw_raise_type(vm, "super() expected at most 2 arguments, got %d", argc);
    if (!aw_is_type(args[0]))
        return aw_raise_type(vm, "super() argument 1 must be a type, not %T", args[0]);
    return fill(vm, super, aw_as_type(args[0]), argc > 1 ? args[1] : AW_UNSET);
}

static AwStatus super_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "super() takes no keyword arguments");
    AwSuper *super = aw_object_new(vm, aw_as_type(self));
    if (!super)
        return AW_RAISED;
    *out = aw_from_object(super);
    return fill_from(vm, super, args, argc);
}

/* For subclasses that have an __init__ of their own and call this one. */
static AwStatus super_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    *out = AW_NONE;
    return fill_from(vm, as_super(args[0]), args + 1, argc - 1);
}

AwValue aw_super_find(AwSuper *super, AwValue name)
{
    AwTuple *mro = aw_as_tuple(super->object_type->mro);
    size_t i = 0;
    while (i < mro->count && mro->items[i] != aw_from_object(super->type))
        i++;
    for (i++; i < mro->count; i++) {
        AwDictEntry *entry = aw_dict_find_str(aw_as_type(mro->items[i])->namespace, name);
        if (entry)
            return entry->value;
    }
    return AW_UNSET;
}

static AwFind super_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwSuper *super = as_super(self);
    if (!super->object_type || name == aw_names.__class__)
        return aw_generic_find_attr(vm, self, name, out);
    AwValue found = aw_super_find(super, name);
    if (!found)
        return aw_generic_find_attr(vm, self, name, out);
    AwValue instance =
        super->object == aw_from_object(super->object_type) ? AW_UNSET : super->object;
    return aw_bind_found(vm, found, instance, super->object_type, out);
}

static bool super_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    AwSuper *super = as_super(self);
    *out = self;
    if (!instance || super->object)
        return true;
    if (aw_is_exact(self, &aw_super_type))
        return aw_super_new(vm, super->type, instance, out);
    AwValue args[] = {aw_from_object(super->type), instance};
    return aw_call(vm, aw_from_object(aw_type_of(self)), args, 2, out);
}

static bool super_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwSuper *super = as_super(self);
    if (super->object_type)
        *out = aw_str_format(vm, "<super: <class '%N'>, <%N object>>", super->type,
                             super->object_type);
    else
        *out = aw_str_format(vm, "<super: <class '%N'>, NULL>", super->type);
    return *out != AW_UNSET;
}

static void super_traverse(AwHeap *heap, AwObject *o)
{
    AwSuper *super = (AwSuper *)o;
    aw_heap_mark_object(heap, super->type);
    aw_heap_mark(heap, super->object);
    aw_heap_mark_object(heap, super->object_type);
}

static AwStatus get_thisclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_super(args[0])->type);
    return AW_OK;
}

static AwStatus get_self(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwSuper *super = as_super(args[0]);
    *out = super->object ? super->object : AW_NONE;
    return AW_OK;
}

static AwStatus get_self_class(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwType *type = as_super(args[0])->object_type;
    *out = type ? aw_from_object(type) : AW_NONE;
    return AW_OK;
}

static const AwNativeDef super_methods[] = {
    {"__init__(self, /, *args)", super_init, AW_VARARGS, NULL},
    {"__self_class__", get_self_class, AW_GETTER | AW_MEMBER,
     "the type of the instance invoking super(); may be None"},
    {"__thisclass__", get_thisclass, AW_GETTER | AW_MEMBER, "the class invoking super()"},
    {"__self__", get_self, AW_GETTER | AW_MEMBER, "the instance invoking super(); may be None"},
    {0},
};

AwType aw_super_type = {
    AW_TYPE_HEADER(super),
    .name = "super",
    .doc = "super() -> same as super(__class__, <first argument>)",
    .size = sizeof(AwSuper),
    .base_type = &aw_object_type,
    .methods = super_methods,
    .traverse = super_traverse,
    .repr = super_repr,
    .getattr = super_getattr,
    .get = super_get,
    .construct = super_construct,
};
