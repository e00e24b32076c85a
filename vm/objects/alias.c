/* alias.c: `list[int]` and `int | None`: what annotations make. They stand for their classes when called or asked by
 * isinstance; the rest of typing is not here.
 */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

typedef struct {
    AwObject base;
    AwValue origin; /* AW_UNSET in a union */
    AwValue args;   /* tuple */
} AwAlias;

static AwAlias *as_alias(AwValue v)
{
    return (AwAlias *)aw_as_object(v);
}

static AwValue new_alias(AwVM *vm, AwType *type, AwValue origin, AwValue args)
{
    AwAlias *alias = aw_object_new(vm, type);
    if (!alias)
        return AW_UNSET;
    alias->origin = origin;
    alias->args = args;
    return aw_from_object(alias);
}

AwValue aw_alias_new(AwVM *vm, AwValue origin, AwValue args)
{
    AwValue tuple = aw_is_tuple(args) ? args : aw_tuple_new(vm, &args, 1);
    return tuple ? new_alias(vm, &aw_alias_type, origin, tuple) : AW_UNSET;
}

AwStatus aw_class_getitem_native(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_alias_new(vm, args[0], args[1]);
    return *out ? AW_OK : AW_RAISED;
}

const AwNativeDef aw_class_getitem_def = {"__class_getitem__(cls, item, /)",
                                          aw_class_getitem_native, AW_CLASS, "See PEP 585"};

/* ---- showing: classes by their names, everything else by repr ---- */

static bool show_item(AwVM *vm, AwBuffer *out, AwValue v)
{
    AwValue text = AW_UNSET, module;
    if (v == AW_ELLIPSIS) {
        aw_buffer_append_text(out, "...");
        return true;
    }
    if (v == aw_from_object(&aw_none_type)) {
        aw_buffer_append_text(out, "None");
        return true;
    }
    if (aw_is_type(v)) {
        AwType *type = aw_as_type(v);
        if (!aw_type_module(vm, type, &module))
            return false;
        bool builtin = !aw_is_str(module) || aw_str_is(module, "builtins");
        text = builtin ? type->qualname : aw_str_format(vm, "%V.%V", module, type->qualname);
        if (!text)
            return false;
    } else if (!aw_repr(vm, v, &text)) {
        return false;
    }
    aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
    return true;
}

static bool show_args(AwVM *vm, AwBuffer *out, AwValue args, const char *between)
{
    for (size_t i = 0; i < aw_as_tuple(args)->count; i++) {
        aw_buffer_append_text(out, i ? between : "");
        if (!show_item(vm, out, aw_as_tuple(args)->items[i]))
            return false;
    }
    return true;
}

static bool finish(AwVM *vm, AwBuffer *buffer, bool ok, AwValue *out)
{
    if (!ok) {
        aw_buffer_deinit(buffer);
        return false;
    }
    *out = aw_str_take(vm, buffer);
    return *out != AW_UNSET;
}

static bool alias_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwAlias *alias = as_alias(self);
    AwBuffer buffer = {0};
    bool ok = show_item(vm, &buffer, alias->origin);
    aw_buffer_append_text(&buffer, "[");
    if (ok && aw_as_tuple(alias->args)->count == 0)
        aw_buffer_append_text(&buffer, "()");
    ok = ok && show_args(vm, &buffer, alias->args, ", ");
    aw_buffer_append_text(&buffer, "]");
    return finish(vm, &buffer, ok, out);
}

static bool union_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwBuffer buffer = {0};
    return finish(vm, &buffer, show_args(vm, &buffer, as_alias(self)->args, " | "), out);
}

/* ---- list[int] ---- */

static bool is_own(AwValue name)
{
    static const char *const own[] = {"__origin__", "__args__", "__parameters__", "__mro_entries__",
                                      "__class__"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (aw_str_is(name, own[i]))
            return true;
    return false;
}

static bool alias_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    return is_own(name) ? aw_generic_getattr(vm, self, name, out)
                        : aw_getattr(vm, as_alias(self)->origin, name, out);
}

static AwStatus alias_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                           AwValue *out)
{
    return aw_call_kw(vm, as_alias(self)->origin, args, argc, kwnames, out) ? AW_OK : AW_RAISED;
}

static bool same_args(AwVM *vm, AwValue a, AwValue b, bool *out)
{
    return aw_equal(vm, as_alias(a)->args, as_alias(b)->args, out);
}

static bool alias_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_alias_type))
        return true;
    bool same = as_alias(self)->origin == as_alias(other)->origin;
    if (same && !same_args(vm, self, other, &same))
        return false;
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool alias_hash(AwVM *vm, AwValue self, int64_t *out)
{
    if (!aw_hash(vm, as_alias(self)->args, out))
        return false;
    *out ^= (int64_t)(as_alias(self)->origin >> 4);
    return true;
}

static void alias_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwAlias *)o)->origin);
    aw_heap_mark(heap, ((AwAlias *)o)->args);
}

static bool either_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    return aw_union_new(vm, left, right, out);
}

static AwStatus get_origin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_alias(args[0])->origin;
    return AW_OK;
}

static AwStatus get_args(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_alias(args[0])->args;
    return AW_OK;
}

static AwStatus get_parameters(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_tuple_new(vm, NULL, 0);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus mro_entries(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_tuple_new(vm, &as_alias(args[0])->origin, 1);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus alias_instancecheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    return aw_raise_type(vm, "isinstance() argument 2 cannot be a parameterized generic");
}

static AwStatus alias_subclasscheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    return aw_raise_type(vm, "issubclass() argument 2 cannot be a parameterized generic");
}

static const AwNativeDef alias_methods[] = {
    {"__origin__", get_origin, AW_GETTER, NULL},
    {"__args__", get_args, AW_GETTER, NULL},
    {"__parameters__", get_parameters, AW_GETTER, NULL},
    {"__mro_entries__(self, bases, /)", mro_entries, 0, NULL},
    {"__instancecheck__(self, instance, /)", alias_instancecheck, 0, NULL},
    {"__subclasscheck__(self, subclass, /)", alias_subclasscheck, 0, NULL},
    {0},
};

AwType aw_alias_type = {
    AW_TYPE_HEADER(alias),    .name = "GenericAlias",
    .module = "types",        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwAlias),  .base_type = &aw_object_type,
    .methods = alias_methods, .traverse = alias_traverse,
    .repr = alias_repr,       .hash = alias_hash,
    .compare = alias_compare, .getattr = alias_getattr,
    .call = alias_call,       .binary[AW_BIN_OR] = either_or,
};

/* ---- int | None ---- */

static bool can_be_in_union(AwValue v)
{
    return v == AW_NONE || aw_is_type(v) || aw_is_exact(v, &aw_alias_type) ||
           aw_is_exact(v, &aw_union_type);
}

static bool add_member(AwVM *vm, AwValue list, AwValue v)
{
    if (aw_is_exact(v, &aw_union_type)) {
        AwTuple *args = aw_as_tuple(as_alias(v)->args);
        for (size_t i = 0; i < args->count; i++)
            if (!add_member(vm, list, args->items[i]))
                return false;
        return true;
    }
    if (v == AW_NONE)
        v = aw_from_object(&aw_none_type);
    AwFind found = aw_contains(vm, list, v);
    return found == AW_ABSENT ? aw_list_append(vm, list, v) : found == AW_FOUND;
}

bool aw_union_new(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!can_be_in_union(left) || !can_be_in_union(right) || (left == AW_NONE && right == AW_NONE))
        return true;
    AwValue list = aw_list_new(vm, NULL, 0);
    if (!list || !add_member(vm, list, left) || !add_member(vm, list, right))
        return false;
    AwList *members = aw_as_list(list);
    if (members->count == 1) {
        *out = members->items[0];
        return true;
    }
    AwValue args = aw_tuple_new(vm, members->items, members->count);
    *out = args ? new_alias(vm, &aw_union_type, AW_UNSET, args) : AW_UNSET;
    return *out != AW_UNSET;
}

static AwStatus union_check(AwVM *vm, AwValue *args,
                            bool (*check)(AwVM *, AwValue, AwValue, bool *), AwValue *out)
{
    AwTuple *members = aw_as_tuple(as_alias(args[0])->args);
    bool is = false;
    for (size_t i = 0; i < members->count && !is; i++)
        if (!check(vm, args[1], members->items[i], &is))
            return AW_RAISED;
    *out = aw_from_bool(is);
    return AW_OK;
}

static AwStatus union_instancecheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return union_check(vm, args, aw_isinstance, out);
}

static AwStatus union_subclasscheck(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return union_check(vm, args, aw_issubclass, out);
}

static bool union_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_union_type))
        return true;
    AwTuple *a = aw_as_tuple(as_alias(self)->args);
    bool same = a->count == aw_as_tuple(as_alias(other)->args)->count;
    for (size_t i = 0; same && i < a->count; i++) { /* in any order */
        AwFind found = aw_contains(vm, as_alias(other)->args, a->items[i]);
        if (found == AW_FIND_ERROR)
            return false;
        same = found == AW_FOUND;
    }
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool union_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwTuple *args = aw_as_tuple(as_alias(self)->args);
    *out = 0;
    for (size_t i = 0; i < args->count; i++) {
        int64_t hash;
        if (!aw_hash(vm, args->items[i], &hash))
            return false;
        *out ^= hash;
    }
    return true;
}

static const AwNativeDef union_methods[] = {
    {"__args__", get_args, AW_GETTER, NULL},
    {"__parameters__", get_parameters, AW_GETTER, NULL},
    {"__instancecheck__(self, instance, /)", union_instancecheck, 0, NULL},
    {"__subclasscheck__(self, subclass, /)", union_subclasscheck, 0, NULL},
    {0},
};

AwType aw_union_type = {
    AW_TYPE_HEADER(union),    .name = "UnionType",
    .module = "types",        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwAlias),  .base_type = &aw_object_type,
    .methods = union_methods, .traverse = alias_traverse,
    .repr = union_repr,       .hash = union_hash,
    .compare = union_compare, .binary[AW_BIN_OR] = either_or,
};
