/* mappingproxy.c: a read-only view of a mapping; what a class's __dict__ gives. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

typedef struct {
    AwObject base;
    AwValue mapping;
} AwMappingProxy;

static AwValue mapping_of(AwValue v)
{
    return ((AwMappingProxy *)aw_as_object(v))->mapping;
}

AwValue aw_mappingproxy_new(AwVM *vm, AwValue mapping)
{
    AwMappingProxy *proxy = aw_object_new(vm, &aw_mappingproxy_type);
    if (!proxy)
        return AW_UNSET;
    proxy->mapping = mapping;
    return aw_from_object(proxy);
}

static AwStatus proxy_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    (void)self;
    if (argc == 1 && kwnames && aw_str_is(aw_as_tuple(kwnames)->items[0], "mapping"))
        kwnames = AW_UNSET;
    if (argc != 1 || kwnames)
        return aw_raise_type(vm, "mappingproxy() missing required argument 'mapping' (pos 1)");
    if (!aw_type_of(args[0])->getitem ||
        aw_type_of(args[0])->flags & (AW_TYPE_LIST | AW_TYPE_TUPLE | AW_TYPE_STR))
        return aw_raise_type(vm, "mappingproxy() argument must be a mapping, not %T", args[0]);
    *out = aw_mappingproxy_new(vm, args[0]);
    return *out ? AW_OK : AW_RAISED;
}

static bool proxy_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_format(vm, "mappingproxy(%R)", mapping_of(self));
    return *out != AW_UNSET;
}

static bool proxy_str(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_str(vm, mapping_of(self), out);
}

static bool proxy_hash(AwVM *vm, AwValue self, int64_t *out)
{
    return aw_check_stack(vm) && aw_hash(vm, mapping_of(self), out);
}

static bool proxy_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    return aw_check_stack(vm) && aw_getitem(vm, mapping_of(self), key, out);
}

static AwFind proxy_contains(AwVM *vm, AwValue self, AwValue key)
{
    return aw_check_stack(vm) ? aw_contains(vm, mapping_of(self), key) : AW_FIND_ERROR;
}

static bool proxy_length(AwVM *vm, AwValue self, int64_t *out)
{
    return aw_check_stack(vm) && aw_length(vm, mapping_of(self), out);
}

static bool proxy_iter(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_check_stack(vm) && aw_iter(vm, mapping_of(self), out);
}

static bool proxy_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    if (aw_is_exact(other, &aw_mappingproxy_type))
        other = mapping_of(other);
    return aw_compare(vm, mapping_of(self), other, op, out);
}

static bool proxy_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue a = aw_is_exact(left, &aw_mappingproxy_type) ? mapping_of(left) : left;
    AwValue b = aw_is_exact(right, &aw_mappingproxy_type) ? mapping_of(right) : right;
    return aw_binary(vm, AW_BIN_OR, false, a, b, out);
}

static void proxy_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwMappingProxy *)o)->mapping);
}

/* Reading methods are the mapping's. */
#define FORWARD(name, count)                                                                       \
    static AwStatus proxy_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                  \
    {                                                                                              \
        (void)argc;                                                                                \
        AwValue method = aw_str_intern_text(vm, #name);                                            \
        int given = count == 2 && !args[2] ? 1 : count;                                            \
        return method && aw_call_method(vm, mapping_of(args[0]), method, args + 1, given, out);    \
    }
FORWARD(get, 2)
FORWARD(keys, 0)
FORWARD(values, 0)
FORWARD(items, 0)
FORWARD(copy, 0)

static AwStatus proxy_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = aw_str_intern_text(vm, "__reversed__");
    return name && aw_call_method(vm, mapping_of(args[0]), name, NULL, 0, out);
}

static bool proxy_inplace_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    (void)right, (void)out;
    return aw_raise_type(vm, "'|=' is not supported by %T; use '|' instead", left);
}

static const AwNativeDef proxy_methods[] = {
    {"get(self, key, default=None, /)", proxy_get, AW_NO_SIGNATURE,
     "Return the value for key if key is in the mapping, else default."},
    {"keys(self, /)", proxy_keys, AW_NO_SIGNATURE,
     "a set-like object providing a view on the mapping's keys"},
    {"values(self, /)", proxy_values, AW_NO_SIGNATURE,
     "an object providing a view on the mapping's values"},
    {"items(self, /)", proxy_items, AW_NO_SIGNATURE,
     "a set-like object providing a view on the mapping's items"},
    {"copy(self, /)", proxy_copy, AW_NO_SIGNATURE, "a shallow copy of the mapping"},
    {"__reversed__(self, /)", proxy_reversed, AW_NO_SIGNATURE,
     "D.__reversed__() -> reverse iterator"},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "See PEP 585"},
    {0},
};

AwType aw_mappingproxy_type = {
    AW_TYPE_HEADER(mappingproxy),
    .name = "mappingproxy",
    .flags = AW_TYPE_FINAL | AW_TYPE_MAPPING,
    .size = sizeof(AwMappingProxy),
    .base_type = &aw_object_type,
    .methods = proxy_methods,
    .traverse = proxy_traverse,
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .getitem = proxy_getitem,
    .contains = proxy_contains,
    .length = proxy_length,
    .iter = proxy_iter,
    .binary[AW_BIN_OR] = proxy_or,
    .inplace[AW_BIN_OR] = proxy_inplace_or,
    .construct = proxy_construct,
};
