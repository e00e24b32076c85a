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

/* The class in whose order is searched: that of the instance, or `object` itself when it is a subclass. */
static AwType *object_type(AwVM *vm, AwType *type, AwValue object)
{
    if (aw_is_type(object) && aw_is_subtype(aw_as_type(object), type))
        return aw_as_type(object);
    if (aw_is_subtype(aw_type_of(object), type))
        return aw_type_of(object);
    aw_raise_type(vm, "super(type, obj): obj must be an instance or subtype of type");
    return NULL;
}

bool aw_super_new(AwVM *vm, AwType *type, AwValue object, AwValue *out)
{
    AwType *found = NULL;
    if (object && object != AW_NONE && !(found = object_type(vm, type, object)))
        return false;
    AwSuper *super = aw_object_new(vm, &aw_super_type);
    if (!super)
        return false;
    super->type = type;
    super->object = found ? object : AW_UNSET;
    super->object_type = found;
    *out = aw_from_object(super);
    return true;
}

static AwStatus super_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    (void)self;
    if (kwnames)
        return aw_raise_type(vm, "super() takes no keyword arguments");
    if (argc == 0) {
        AwType *type;
        AwValue object;
        return vm->calls.super_arguments(vm, &type, &object) && aw_super_new(vm, type, object, out);
    }
    if (argc > 2)
        return aw_raise_type(vm, "super expected at most 2 arguments, got %d", argc);
    if (!aw_is_type(args[0]))
        return aw_raise_type(vm, "super() argument 1 must be a type, not %T", args[0]);
    return aw_super_new(vm, aw_as_type(args[0]), argc > 1 ? args[1] : AW_UNSET, out);
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

static bool super_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwSuper *super = as_super(self);
    if (!super->object_type || aw_str_is(name, "__class__"))
        return aw_generic_getattr(vm, self, name, out);
    AwValue found = aw_super_find(super, name);
    if (!found)
        return aw_generic_getattr(vm, self, name, out);
    AwValue instance =
        super->object == aw_from_object(super->object_type) ? AW_UNSET : super->object;
    return aw_bind(vm, found, instance, super->object_type, out);
}

static bool super_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    AwSuper *super = as_super(self);
    *out = self;
    if (!instance || super->object)
        return true;
    return aw_super_new(vm, super->type, instance, out);
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

static const AwNativeDef super_methods[] = {
    {"__thisclass__", get_thisclass, AW_GETTER, "the class invoking super()"},
    {"__self__", get_self, AW_GETTER, "the instance invoking super(); may be None"},
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
