/* alias.c: `list[int]` and `int | None`: what annotations make. They stand for their classes when called or asked by
 * isinstance. Putting types in the place of type variables is Aw code: stdlib/_generic.aw.
 */
#include "vm/objects/function.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

typedef struct {
    AwObject base;
    AwValue origin;     /* AW_UNSET in a union */
    AwValue args;       /* tuple */
    AwValue parameters; /* tuple of its type variables; AW_UNSET until asked for */
    bool starred;       /* *tuple[int, str] */
} AwAlias;

static AwAlias *as_alias(AwValue v)
{
    return (AwAlias *)aw_as_object(v);
}

static bool is_alias(AwValue v)
{ /* GenericAlias or a subclass */
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_alias_type);
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

const AwNativeDef aw_class_getitem_def = {
    "__class_getitem__(cls, item, /)", aw_class_getitem_native,
    AW_CLASS | AW_NO_SIGNATURE | AW_NO_SIGNATURE, "See PEP 585"};

/* ---- showing: classes by their names, everything else by repr ---- */

static bool append_text(AwBuffer *out, AwValue text)
{
    aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
    return true;
}

/* "module.qualname" of what has both and is no alias; AW_UNSET without an exception: repr is to show it. */
static bool full_name(AwVM *vm, AwValue v, AwValue *out)
{
    static const char *const alias_names[] = {"__origin__", "__args__"};
    AwValue module, qualname, ignored;
    int alias_like = 0;
    *out = AW_UNSET;
    if (is_alias(v))
        return true;
    for (int i = 0; i < 2 && !aw_is_type(v); i++) {
        AwValue name = aw_str_intern_text(vm, alias_names[i]);
        AwFind found = name ? aw_find_attr(vm, v, name, &ignored) : AW_FIND_ERROR;
        if (found == AW_FIND_ERROR)
            return false;
        alias_like += found == AW_FOUND;
    }
    if (alias_like == 2)
        return true;
    AwFind found = aw_find_attr(vm, v, aw_names.__qualname__, &qualname);
    if (found == AW_FOUND)
        found = aw_find_attr(vm, v, aw_names.__module__, &module);
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    if (module == AW_NONE)
        return true;
    if (aw_is_str(module) && aw_str_is(module, "builtins"))
        return aw_str(vm, qualname, out);
    *out = aw_str_format(vm, "%S.%S", module, qualname);
    return *out != AW_UNSET;
}

static bool show_item(AwVM *vm, AwBuffer *out, AwValue v)
{
    AwValue text;
    if (v == AW_ELLIPSIS) {
        aw_buffer_append_text(out, "...");
        return true;
    }
    if (!full_name(vm, v, &text) || (!text && !aw_repr(vm, v, &text)))
        return false;
    return append_text(out, text);
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
    aw_buffer_append_text(&buffer, alias->starred ? "*" : "");
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
    AwTuple *members = aw_as_tuple(as_alias(self)->args);
    bool ok = true;
    for (size_t i = 0; ok && i < members->count; i++) {
        aw_buffer_append_text(&buffer, i ? " | " : "");
        if (members->items[i] == aw_from_object(&aw_none_type))
            aw_buffer_append_text(&buffer, "None");
        else
            ok = show_item(vm, &buffer, members->items[i]);
    }
    return finish(vm, &buffer, ok, out);
}

/* ---- list[int] ---- */

static bool is_own(AwValue name)
{
    static const char *const own[] = {"__origin__",     "__args__",
                                      "__parameters__", "__mro_entries__",
                                      "__class__",      "__bases__",
                                      "__unpacked__",   "__reduce__",
                                      "__reduce_ex__",  "__typing_unpacked_tuple_args__",
                                      "__copy__",       "__deepcopy__"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (aw_str_is(name, own[i]))
            return true;
    return false;
}

static AwFind alias_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    if (is_own(name))
        return aw_generic_find_attr(vm, self, name, out);
    /* what the origin lacks is said of the origin */
    return aw_getattr(vm, as_alias(self)->origin, name, out) ? AW_FOUND : AW_FIND_ERROR;
}

/* What the class gives; it is told which alias made it, if it can be told. */
static AwStatus alias_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                           AwValue *out)
{
    if (!aw_call_kw(vm, as_alias(self)->origin, args, argc, kwnames, out))
        return AW_RAISED;
    AwValue name = aw_str_intern_text(vm, "__orig_class__");
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, *out);
    bool ok = name && (aw_setattr(vm, *out, name, self) || aw_catch(vm, &aw_attribute_error_type) ||
                       aw_catch(vm, &aw_type_error_type));
    aw_root_release(vm, mark);
    return ok ? AW_OK : AW_RAISED;
}

static bool same_args(AwVM *vm, AwValue a, AwValue b, bool *out)
{
    return aw_equal(vm, as_alias(a)->args, as_alias(b)->args, out);
}

static bool alias_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !is_alias(self) || !is_alias(other))
        return true;
    bool same = as_alias(self)->starred == as_alias(other)->starred;
    if (same && !aw_equal(vm, as_alias(self)->origin, as_alias(other)->origin, &same))
        return false;
    if (same && !same_args(vm, self, other, &same))
        return false;
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool alias_hash(AwVM *vm, AwValue self, int64_t *out)
{
    if (!aw_hash(vm, as_alias(self)->args, out))
        return false;
    int64_t origin;
    if (!aw_hash(vm, as_alias(self)->origin, &origin))
        return false;
    *out ^= origin;
    return true;
}

static void alias_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwAlias *)o)->origin);
    aw_heap_mark(heap, ((AwAlias *)o)->args);
    aw_heap_mark(heap, ((AwAlias *)o)->parameters);
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

/* The type variables of an alias or a union. */
static bool parameters_of(AwVM *vm, AwValue self, AwValue *out)
{
    AwAlias *alias = as_alias(self);
    AwTuple *args = aw_as_tuple(alias->args);
    size_t plain = 0;
    while (plain < args->count &&
           (aw_is_type(args->items[plain]) || !aw_is_object(args->items[plain])))
        plain++;
    if (!alias->parameters && plain == args->count)
        alias->parameters = aw_tuple_new(vm, NULL, 0);
    if (!alias->parameters) {
        AwValue function;
        if (!vm->calls.library(vm, "_generic", "parameters", &function) ||
            !aw_call(vm, function, &alias->args, 1, out))
            return false;
        alias->parameters = *out;
    }
    *out = alias->parameters;
    return *out != AW_UNSET;
}

static AwStatus get_parameters(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return parameters_of(vm, args[0], out) ? AW_OK : AW_RAISED;
}

/* The new arguments when `item` stands in the place of the type variables. */
static bool substitute(AwVM *vm, AwValue self, AwValue item, AwValue *out)
{
    AwValue function, args[4] = {self, as_alias(self)->args, AW_UNSET, item};
    if (!parameters_of(vm, self, &args[2]))
        return false;
    if (aw_as_tuple(args[2])->count == 0)
        return aw_raise_type(vm, "%R is not a generic class", self);
    return vm->calls.library(vm, "_generic", "substitute", &function) &&
           aw_call(vm, function, args, 4, out);
}

static bool alias_getitem(AwVM *vm, AwValue self, AwValue item, AwValue *out)
{
    AwValue args;
    if (!substitute(vm, self, item, &args))
        return false;
    *out = aw_alias_new(vm, as_alias(self)->origin, args);
    if (*out)
        as_alias(*out)->starred = as_alias(self)->starred;
    return *out != AW_UNSET;
}

static bool union_getitem(AwVM *vm, AwValue self, AwValue item, AwValue *out)
{
    AwValue args;
    if (!substitute(vm, self, item, &args))
        return false;
    *out = aw_as_tuple(args)->items[0];
    for (size_t i = 1; i < aw_as_tuple(args)->count; i++)
        if (!aw_binary(vm, AW_BIN_OR, false, *out, aw_as_tuple(args)->items[i], out))
            return false;
    return true;
}

/* `*tuple[int, str]` is what unpacking gives: one starred alias. */
static bool alias_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwAlias *alias = as_alias(self);
    AwValue starred = new_alias(vm, &aw_alias_type, alias->origin, alias->args);
    if (!starred)
        return false;
    as_alias(starred)->starred = true;
    AwValue single = aw_tuple_new(vm, &starred, 1);
    return single && aw_iter(vm, single, out);
}

static AwStatus get_unpacked(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_alias(args[0])->starred);
    return AW_OK;
}

static AwStatus get_unpacked_args(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwAlias *alias = as_alias(args[0]);
    bool has = alias->starred && alias->origin == aw_from_object(&aw_tuple_type);
    *out = has ? alias->args : AW_NONE;
    return AW_OK;
}

static AwStatus alias_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwAlias *alias = as_alias(args[0]);
    AwValue pair = aw_tuple_pair(vm, alias->origin, alias->args);
    *out = pair ? aw_tuple_pair(vm, aw_from_object(&aw_alias_type), pair) : AW_UNSET;
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus alias_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    if (kwnames)
        return aw_raise_type(vm, "GenericAlias() takes no keyword arguments");
    if (argc != 2)
        return aw_raise_type(vm, "GenericAlias expected 2 arguments, got %d", argc);
    AwValue tuple = aw_is_tuple(args[1]) ? args[1] : aw_tuple_new(vm, &args[1], 1);
    *out = tuple ? new_alias(vm, aw_as_type(self), args[0], tuple) : AW_UNSET;
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
    {"__unpacked__", get_unpacked, AW_GETTER, NULL},
    {"__typing_unpacked_tuple_args__", get_unpacked_args, AW_GETTER, NULL},
    {"__reduce__(self, /)", alias_reduce, 0, NULL},
    {"__mro_entries__(self, bases, /)", mro_entries, 0, NULL},
    {"__instancecheck__(self, instance, /)", alias_instancecheck, 0, NULL},
    {"__subclasscheck__(self, subclass, /)", alias_subclasscheck, 0, NULL},
    {0},
};

AwType aw_alias_type = {
    AW_TYPE_HEADER(alias),
    .name = "GenericAlias",
    .module = "types",
    .doc = "Represent a PEP 585 generic type",
    .size = sizeof(AwAlias),
    .base_type = &aw_object_type,
    .construct = alias_construct,
    .getitem = alias_getitem,
    .iter = alias_iter,
    .methods = alias_methods,
    .traverse = alias_traverse,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .getattr = alias_getattr,
    .call = alias_call,
    .binary[AW_BIN_OR] = either_or,
};

/* ---- int | None ---- */

static bool can_be_in_union(AwValue v)
{
    return v == AW_NONE || aw_is_type(v) || is_alias(v) || aw_is_exact(v, &aw_union_type);
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
    for (size_t i = 0; i < members->count && !is; i++) {
        if (is_alias(members->items[i]))
            return aw_raise_type(vm, "%s argument 2 cannot be a parameterized generic",
                                 check == aw_isinstance ? "isinstance()" : "issubclass()");
        if (!check(vm, args[1], members->items[i], &is))
            return AW_RAISED;
    }
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
    AwValue set = aw_set_new(vm, &aw_frozenset_type);
    for (size_t i = 0; set && i < args->count; i++)
        if (!aw_set_add(vm, set, args->items[i]))
            return false;
    return set && aw_hash(vm, set, out);
}

/* Forms of annotations are asked for their module. */
static AwStatus union_module(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return (*out = aw_str_from(vm, aw_union_type.module)) ? AW_OK : AW_RAISED;
}

static const AwNativeDef union_methods[] = {
    {"__module__", union_module, AW_GETTER, NULL},
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
    .getitem = union_getitem, .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .repr = union_repr,       .hash = union_hash,
    .compare = union_compare, .binary[AW_BIN_OR] = either_or,
};
