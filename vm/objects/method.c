/* method.c: a function together with the instance it was asked of. */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwMethod *as_method(AwValue v)
{
    return (AwMethod *)aw_as_object(v);
}

AwValue aw_method_new(AwVM *vm, AwValue function, AwValue self)
{
    AwMethod *method = aw_object_new(vm, &aw_method_type);
    if (!method)
        return AW_UNSET;
    method->function = function;
    method->self = self;
    return aw_from_object(method);
}

static AwStatus method_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                            AwValue *out)
{
    AwMethod *method = as_method(self);
    AwValue few[8], *all = few;
    if (argc + 1 > 8) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)argc + 1);
        if (!holder)
            return AW_RAISED;
        all = aw_as_tuple(holder)->items;
    }
    all[0] = method->self;
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    return aw_call_kw(vm, method->function, all, argc + 1, kwnames, out);
}

/* What a method does not have its function has. */
static AwFind method_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue own = aw_type_find(vm, type, name);
    if (own)
        return aw_bind_found(vm, own, self, type, out);
    if (!aw_check_stack(vm)) /* methods can be made of methods */
        return AW_FIND_ERROR;
    /* what the function lacks is said of the function */
    return aw_getattr(vm, as_method(self)->function, name, out) ? AW_FOUND : AW_FIND_ERROR;
}

static bool method_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwMethod *method = as_method(self);
    AwValue name;
    AwFind found = aw_find_attr(vm, method->function, aw_names.__qualname__, &name);
    if (found == AW_ABSENT)
        found = aw_find_attr(vm, method->function, aw_names.__name__, &name);
    if (found == AW_FIND_ERROR)
        return false;
    if (found == AW_ABSENT || !aw_is_str(name))
        name = aw_str_from(vm, "?");
    if (!name)
        return false;
    *out = aw_str_format(vm, "<bound method %V of %R>", name, method->self);
    return *out != AW_UNSET;
}

static bool method_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_method_type))
        return true;
    AwMethod *a = as_method(self), *b = as_method(other);
    bool same = a->self == b->self;
    if (same && !aw_equal(vm, a->function, b->function, &same))
        return false;
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool method_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwMethod *method = as_method(self);
    *out = (int64_t)((method->self >> 4) * 31 ^ method->function >> 4);
    return true;
}

static void method_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwMethod *)o)->function);
    aw_heap_mark(heap, ((AwMethod *)o)->self);
}

static AwStatus get_self(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_method(args[0])->self;
    return AW_OK;
}

static AwStatus get_func(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_method(args[0])->function;
    return AW_OK;
}

static AwStatus get_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_getattr(vm, as_method(args[0])->function, aw_names.__doc__, out);
}

static AwStatus method_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                 AwValue *out)
{
    (void)self;
    if (kwnames)
        return aw_raise_type(vm, "method() takes no keyword arguments");
    if (argc != 2)
        return aw_raise_type(vm, "method expected 2 arguments, got %d", argc);
    if (!aw_type_of(args[0])->call)
        return aw_raise_type(vm, "first argument must be callable");
    if (args[1] == AW_NONE)
        return aw_raise_type(vm, "instance must not be None");
    *out = aw_method_new(vm, args[0], args[1]);
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef method_methods[] = {
    AW_REDUCE_ROW(aw_method_reduce),
    {"__self__", get_self, AW_GETTER | AW_MEMBER, "the instance to which a method is bound"},
    {"__func__", get_func, AW_GETTER | AW_MEMBER,
     "the function (or other callable) implementing a method"},
    {"__doc__", get_doc, AW_GETTER, NULL},
    {0},
};

AwType aw_method_type = {
    AW_TYPE_HEADER(method),        .name = "method",
    .flags = AW_TYPE_FINAL,        .size = sizeof(AwMethod),
    .base_type = &aw_object_type,  .methods = method_methods,
    .traverse = method_traverse,   .repr = method_repr,
    .hash = method_hash,           .compare = method_compare,
    .getattr = method_getattr,     .call = method_call,
    .construct = method_construct,
};
