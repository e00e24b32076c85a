/* operator.c: module _operator: the operators as functions, and the callables that get items, attributes and methods. */
#include "vm/objects/operator.h"

#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- functions that are one operator ---- */

#define NATIVE(name)                                                                               \
    static AwStatus operator_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)

#define BINARY(name, op)                                                                           \
    NATIVE(name)                                                                                   \
    {                                                                                              \
        (void)argc;                                                                                \
        return STATUS(aw_binary(vm, op, false, args[0], args[1], out));                            \
    }                                                                                              \
    NATIVE(i##name)                                                                                \
    {                                                                                              \
        (void)argc;                                                                                \
        return STATUS(aw_binary(vm, op, true, args[0], args[1], out));                             \
    }
BINARY(add, AW_BIN_ADD)
BINARY(sub, AW_BIN_SUB)
BINARY(mul, AW_BIN_MUL)
BINARY(matmul, AW_BIN_MATMUL)
BINARY(truediv, AW_BIN_TRUEDIV)
BINARY(floordiv, AW_BIN_FLOORDIV)
BINARY(mod, AW_BIN_MOD)
BINARY(pow, AW_BIN_POW)
BINARY(lshift, AW_BIN_LSHIFT)
BINARY(rshift, AW_BIN_RSHIFT)
BINARY(and, AW_BIN_AND)
BINARY(xor, AW_BIN_XOR)
BINARY(or, AW_BIN_OR)
#undef BINARY

#define UNARY(name, op)                                                                            \
    NATIVE(name)                                                                                   \
    {                                                                                              \
        (void)argc;                                                                                \
        return STATUS(aw_unary(vm, op, args[0], out));                                             \
    }
UNARY(neg, AW_UN_NEG)
UNARY(pos, AW_UN_POS)
UNARY(invert, AW_UN_INVERT)
UNARY(abs, AW_UN_ABS)
#undef UNARY

#define COMPARE(name, op)                                                                          \
    NATIVE(name)                                                                                   \
    {                                                                                              \
        (void)argc;                                                                                \
        return STATUS(aw_compare(vm, args[0], args[1], op, out));                                  \
    }
COMPARE(lt, AW_LT)
COMPARE(le, AW_LE)
COMPARE(eq, AW_EQ)
COMPARE(ne, AW_NE)
COMPARE(gt, AW_GT)
COMPARE(ge, AW_GE)
#undef COMPARE

NATIVE(is_)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(args[0] == args[1]);
    return AW_OK;
}

NATIVE(is_not)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(args[0] != args[1]);
    return AW_OK;
}

static AwStatus truth_of(AwVM *vm, AwValue v, bool wanted, AwValue *out)
{
    bool is;
    if (!aw_truth(vm, v, &is))
        return AW_RAISED;
    *out = aw_from_bool(is == wanted);
    return AW_OK;
}

NATIVE(truth)
{
    (void)argc;
    return truth_of(vm, args[0], true, out);
}

NATIVE(not_)
{
    (void)argc;
    return truth_of(vm, args[0], false, out);
}

NATIVE(index)
{
    (void)argc;
    return STATUS(aw_to_index(vm, args[0], out));
}

/* ---- containers ---- */

NATIVE(getitem)
{
    (void)argc;
    return STATUS(aw_getitem(vm, args[0], args[1], out));
}

NATIVE(setitem)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_setitem(vm, args[0], args[1], args[2]));
}

NATIVE(delitem)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_setitem(vm, args[0], args[1], AW_UNSET));
}

NATIVE(contains)
{
    (void)argc;
    AwFind found = aw_contains(vm, args[0], args[1]);
    *out = aw_from_bool(found == AW_FOUND);
    return STATUS(found != AW_FIND_ERROR);
}

static bool is_sequence(AwVM *vm, AwValue v)
{
    AwType *type = aw_type_of(v);
    return aw_type_ready(vm, type) && type->getitem && !(type->flags & AW_TYPE_DICT);
}

static AwStatus concatenate(AwVM *vm, AwValue *args, bool inplace, AwValue *out)
{
    if (!is_sequence(vm, args[0]) || (!is_sequence(vm, args[1]) && !aw_is_list(args[0]) &&
                                      !aw_is_tuple(args[0]) && !aw_is_str(args[0])))
        return aw_raise_type(vm, "'%T' object can't be concatenated", args[0]);
    return STATUS(aw_binary(vm, AW_BIN_ADD, inplace, args[0], args[1], out));
}

NATIVE(concat)
{
    (void)argc;
    return concatenate(vm, args, false, out);
}

NATIVE(iconcat)
{
    (void)argc;
    return concatenate(vm, args, true, out);
}

typedef struct {
    AwValue wanted;
    int64_t position, count;
    bool first; /* stop at the first */
} Search;

/* Ending the walk early is an "error" without an exception. */
static bool search_item(AwVM *vm, AwValue item, void *context)
{
    Search *search = context;
    bool equal;
    if (!aw_equal(vm, item, search->wanted, &equal))
        return false;
    search->count += equal;
    if (equal && search->first)
        return false;
    search->position++;
    return true;
}

static bool search_for(AwVM *vm, AwValue iterable, Search *search)
{
    AwType *type = aw_type_of(iterable);
    if (!aw_type_ready(vm, type))
        return false;
    if (!type->iter && !type->getitem)
        return aw_raise_type(vm, "argument of type '%T' is not iterable", iterable);
    return aw_each(vm, iterable, search_item, search) || (search->first && search->count);
}

NATIVE(countOf)
{
    (void)argc;
    Search search = {.wanted = args[1]};
    *out = AW_NONE;
    return STATUS(search_for(vm, args[0], &search) && (*out = aw_int_new(vm, search.count)));
}

NATIVE(indexOf)
{
    (void)argc;
    Search search = {.wanted = args[1], .first = true};
    if (!search_for(vm, args[0], &search))
        return AW_RAISED;
    if (!search.count)
        return aw_raise_value(vm, "sequence.index(x): x not in sequence");
    return STATUS((*out = aw_int_new(vm, search.position)));
}

NATIVE(length_hint)
{
    (void)argc;
    if (args[1] && !aw_is_any_int(args[1]))
        return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    AwType *type = aw_type_of(args[0]);
    int64_t hint;
    *out = args[1] ? args[1] : aw_from_int(0);
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    if (type->length) {
        if (type->length(vm, args[0], &hint))
            return STATUS((*out = aw_int_new(vm, hint)));
        return STATUS(aw_catch(vm, &aw_type_error_type));
    }
    AwValue method = aw_special(vm, args[0], aw_names.__length_hint__), answer;
    if (!method)
        return AW_OK;
    if (!aw_bind(vm, method, args[0], type, &method))
        return AW_RAISED;
    if (!aw_call(vm, method, NULL, 0, &answer))
        return STATUS(aw_catch(vm, &aw_type_error_type));
    if (answer == AW_NOT_IMPLEMENTED)
        return AW_OK;
    if (!aw_is_any_int(answer))
        return aw_raise_type(vm, "__length_hint__ must be an integer, not %T", answer);
    if (!aw_to_int64(vm, answer, &hint))
        return AW_RAISED;
    if (hint < 0)
        return aw_raise_value(vm, "__length_hint__() should return >= 0");
    *out = answer;
    return AW_OK;
}

/* args: obj, *args, **kwargs */
NATIVE(call)
{
    (void)argc, (void)out;
    AwValue kwnames, all;
    if (!aw_spread_arguments(vm, args[1], args[2], &kwnames, &all))
        return AW_RAISED;
    return aw_tail_call_kw(vm, args[0], aw_as_tuple(all)->items, (int)aw_as_tuple(all)->count,
                           kwnames);
}

/* ---- attrgetter, itemgetter, methodcaller ---- */

typedef struct {
    AwObject base;
    AwValue keys;  /* tuple: what repr shows */
    AwValue parts; /* attrgetter: for each key a tuple of interned names; methodcaller: the name */
    AwValue keywords; /* methodcaller: dict */
} Getter;

static void getter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((Getter *)o)->keys, 3);
}

static AwStatus new_getter(AwVM *vm, AwValue type, AwValue keys, AwValue parts, AwValue keywords,
                           AwValue *out)
{
    Getter *self = aw_object_new(vm, aw_as_type(type));
    if (!self)
        return AW_RAISED;
    self->keys = keys;
    self->parts = parts;
    self->keywords = keywords;
    *out = aw_from_object(self);
    return AW_OK;
}

/* The keys of a getter's call, a tuple: at least one. args: cls, *keys */
static AwValue keys_of(AwVM *vm, AwValue *args, const char *name)
{
    if (aw_as_tuple(args[1])->count)
        return args[1];
    aw_raise_type(vm, "%s expected 1 argument, got 0", name);
    return AW_UNSET;
}

/* The one argument that a getter takes. */
static bool one_argument(AwVM *vm, const char *name, int argc, AwValue kwnames)
{
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "%s() takes no keyword arguments", name);
    return argc == 1 || aw_raise_type(vm, "%s expected 1 argument, got %d", name, argc);
}

/* One result, or a tuple of `get` for each key. */
static AwStatus get_each(AwVM *vm, Getter *self, AwValue from,
                         bool (*get)(AwVM *vm, AwValue from, AwValue key, AwValue *out),
                         const AwValue *keys, AwValue *out)
{
    size_t count = aw_as_tuple(self->keys)->count;
    if (count == 1)
        return STATUS(get(vm, from, keys[0], out));
    AwValue tuple = aw_tuple_new(vm, NULL, count);
    if (!tuple)
        return AW_RAISED;
    for (size_t i = 0; i < count; i++)
        aw_as_tuple(tuple)->items[i] = AW_NONE;
    aw_unrooted_begin(vm);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        ok = get(vm, from, keys[i], &aw_as_tuple(tuple)->items[i]);
    aw_unrooted_end(vm);
    *out = tuple;
    return STATUS(ok);
}

/* "operator.itemgetter(1, 2)" */
static bool getter_repr(AwVM *vm, AwValue v, AwValue *out)
{
    Getter *self = (Getter *)aw_as_object(v);
    AwType *type = aw_type_of(v);
    AwBuffer text = {0};
    AwValue shown, keys = self->keys;
    if (!aw_repr_enter(vm, v)) {
        *out = aw_str_format(vm, "%s%N(...)", type->module ? "operator." : "", type);
        return *out != AW_UNSET;
    }
    bool ok = aw_repr(vm, keys, &shown);
    if (ok) { /* "(1,)" or "(1, 2)" without the parentheses and the comma of an only one */
        AwStr *s = aw_as_str(shown);
        aw_buffer_append_text(&text, type->module ? "operator." : "");
        aw_buffer_append_text(&text, type->name);
        aw_buffer_append(&text, s->data, s->size - (aw_as_tuple(keys)->count == 1 ? 2 : 1));
    }
    uint32_t position = 0;
    AwValue name, value;
    while (ok && self->keywords &&
           aw_dict_next(aw_as_dict(self->keywords), &position, &name, &value)) {
        aw_buffer_append_text(&text, ", ");
        aw_buffer_append(&text, aw_as_str(name)->data, aw_as_str(name)->size);
        aw_buffer_append_byte(&text, '=');
        if ((ok = aw_repr(vm, value, &shown)))
            aw_buffer_append(&text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    }
    aw_buffer_append_byte(&text, ')');
    aw_repr_leave(vm, v);
    if (!ok) {
        aw_buffer_deinit(&text);
        return false;
    }
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static AwStatus getter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Getter *self = (Getter *)aw_as_object(args[0]);
    return STATUS((*out = aw_tuple_pair(vm, aw_from_object(aw_type_of(args[0])), self->keys)));
}

static AwStatus itemgetter_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue keys = keys_of(vm, args, "itemgetter");
    return keys ? new_getter(vm, args[0], keys, AW_UNSET, AW_UNSET, out) : AW_RAISED;
}

static AwStatus itemgetter_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    Getter *self = (Getter *)aw_as_object(v);
    if (!one_argument(vm, "itemgetter", argc, kwnames))
        return AW_RAISED;
    const AwValue *keys = aw_as_tuple(self->keys)->items;
    if (aw_is_int(keys[0]) && aw_is_exact(args[0], &aw_tuple_type) &&
        aw_as_tuple(self->keys)->count == 1 &&
        (uint64_t)aw_as_int(keys[0]) < aw_as_tuple(args[0])->count) {
        *out = aw_as_tuple(args[0])->items[aw_as_int(keys[0])];
        return AW_OK;
    }
    return get_each(vm, self, args[0], aw_getitem, keys, out);
}

static const AwNativeDef itemgetter_methods[] = {
    {"__new__(cls, /, *items)", itemgetter_new, AW_STATIC, "Makes the getter."},
    {"__reduce__(self, /)", getter_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {0}};

AwType aw_itemgetter_type = {
    AW_TYPE_HEADER(itemgetter),    .name = "itemgetter",
    .module = "operator",          .doc = "f = itemgetter(2): f(r) is r[2].",
    .base_type = &aw_object_type,  .size = sizeof(Getter),
    .methods = itemgetter_methods, .traverse = getter_traverse,
    .repr = getter_repr,           .call = itemgetter_call};

/* "a.b" as the interned names a and b. */
static AwValue split_name(AwVM *vm, AwValue name)
{
    AwStr *s = aw_as_str(name);
    size_t count = 1, part = 0;
    for (size_t i = 0; i < s->size; i++)
        count += s->data[i] == '.';
    AwValue parts = aw_tuple_new(vm, NULL, count);
    const char *from = s->data, *end = s->data + s->size;
    while (parts && part < count) {
        const char *dot = memchr(from, '.', (size_t)(end - from));
        size_t size = (size_t)((dot ? dot : end) - from);
        if (!(aw_as_tuple(parts)->items[part++] = aw_str_intern(vm, from, size)))
            return AW_UNSET;
        from += size + 1;
    }
    return parts;
}

static AwStatus attrgetter_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue keys = keys_of(vm, args, "attrgetter");
    AwValue parts = keys ? aw_tuple_new(vm, NULL, aw_as_tuple(keys)->count) : AW_UNSET;
    for (size_t i = 0; parts && i < aw_as_tuple(keys)->count; i++) {
        AwValue key = aw_as_tuple(keys)->items[i];
        if (!aw_is_str(key))
            return aw_raise_type(vm, "attribute name must be a string");
        if (!(aw_as_tuple(parts)->items[i] = split_name(vm, key)))
            return AW_RAISED;
    }
    return parts ? new_getter(vm, args[0], keys, parts, AW_UNSET, out) : AW_RAISED;
}

static bool get_attributes(AwVM *vm, AwValue from, AwValue names, AwValue *out)
{
    AwTuple *parts = aw_as_tuple(names);
    for (size_t i = 0; i < parts->count; i++)
        if (!aw_getattr(vm, from, parts->items[i], &from))
            return false;
    *out = from;
    return true;
}

static AwStatus attrgetter_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    Getter *self = (Getter *)aw_as_object(v);
    if (!one_argument(vm, "attrgetter", argc, kwnames))
        return AW_RAISED;
    return get_each(vm, self, args[0], get_attributes, aw_as_tuple(self->parts)->items, out);
}

static const AwNativeDef attrgetter_methods[] = {
    {"__new__(cls, /, *attrs)", attrgetter_new, AW_STATIC, "Makes the getter."},
    {"__reduce__(self, /)", getter_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {0}};

AwType aw_attrgetter_type = {
    AW_TYPE_HEADER(attrgetter),    .name = "attrgetter",
    .module = "operator",          .doc = "f = attrgetter('a.b'): f(r) is r.a.b.",
    .base_type = &aw_object_type,  .size = sizeof(Getter),
    .methods = attrgetter_methods, .traverse = getter_traverse,
    .repr = getter_repr,           .call = attrgetter_call};

/* args: cls, *args, **kwargs; the first of *args is the method's name. */
static AwStatus methodcaller_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *given = aw_as_tuple(args[1]);
    if (given->count == 0)
        return aw_raise_type(vm, "methodcaller needs at least one argument, the method name");
    if (!aw_is_str(given->items[0]))
        return aw_raise_type(vm, "method name must be a string");
    AwValue name = aw_str_interned(vm, given->items[0]);
    return name ? new_getter(vm, args[0], args[1], name, args[2], out) : AW_RAISED;
}

static AwStatus methodcaller_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                                  AwValue *out)
{
    Getter *self = (Getter *)aw_as_object(v);
    AwValue method, all, names;
    if (!one_argument(vm, "methodcaller", argc, kwnames) ||
        !aw_getattr(vm, args[0], self->parts, &method) ||
        !aw_spread_arguments(vm, self->keys, self->keywords, &names, &all))
        return AW_RAISED;
    (void)out;
    return aw_tail_call_kw(vm, method, aw_as_tuple(all)->items + 1,
                           (int)aw_as_tuple(all)->count - 1, names);
}

static AwStatus methodcaller_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    Getter *self = (Getter *)aw_as_object(args[0]);
    AwValue partial, module = aw_str_intern_text(vm, "_functools"), made;
    if (aw_as_dict(self->keywords)->count == 0)
        return getter_reduce(vm, args, argc, out);
    AwValue name = aw_str_intern_text(vm, "partial"), functools, kwnames, all;
    if (!module || !name)
        return AW_RAISED;
    AwValue none = aw_tuple_new(vm, NULL, 0);
    if (aw_dict_get(vm, vm->modules, module, &functools) != AW_FOUND)
        return aw_raise_type(vm, "cannot pickle a methodcaller with keyword arguments");
    AwValue pair[2] = {aw_from_object(aw_type_of(args[0])), aw_as_tuple(self->keys)->items[0]};
    AwValue given = aw_tuple_new(vm, pair, 2);
    if (!none || !given || !aw_getattr(vm, functools, name, &partial) ||
        !aw_spread_arguments(vm, given, self->keywords, &kwnames, &all) ||
        !aw_call_kw(vm, partial, aw_as_tuple(all)->items, (int)aw_as_tuple(all)->count, kwnames,
                    &made))
        return AW_RAISED;
    AwValue rest =
        aw_tuple_new(vm, aw_as_tuple(self->keys)->items + 1, aw_as_tuple(self->keys)->count - 1);
    return STATUS(rest && (*out = aw_tuple_pair(vm, made, rest)));
}

static const AwNativeDef methodcaller_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", methodcaller_new, AW_STATIC, "Makes the caller."},
    {"__reduce__(self, /)", methodcaller_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {0}};

AwType aw_methodcaller_type = {AW_TYPE_HEADER(methodcaller),
                               .name = "methodcaller",
                               .module = "operator",
                               .doc = "f = methodcaller('m', 1): f(r) is r.m(1).",
                               .base_type = &aw_object_type,
                               .size = sizeof(Getter),
                               .methods = methodcaller_methods,
                               .traverse = getter_traverse,
                               .repr = getter_repr,
                               .call = methodcaller_call};

/* ---- the module ---- */

#define PAIR(name, sign)                                                                           \
    {#name "(a, b, /)", operator_##name, AW_REENTERS, "Same as a " sign " b."},                    \
    {                                                                                              \
        "i" #name "(a, b, /)", operator_i##name, AW_REENTERS, "Same as a " sign "= b."             \
    }

static const AwNativeDef functions[] = {
    PAIR(add, "+"),
    PAIR(sub, "-"),
    PAIR(mul, "*"),
    PAIR(matmul, "@"),
    PAIR(truediv, "/"),
    PAIR(floordiv, "//"),
    PAIR(mod, "%"),
    PAIR(pow, "**"),
    PAIR(lshift, "<<"),
    PAIR(rshift, ">>"),
    PAIR(xor, "^"),
    {"and_(a, b, /)", operator_and, AW_REENTERS, "Same as a & b."},
    {"iand(a, b, /)", operator_iand, AW_REENTERS, "Same as a &= b."},
    {"or_(a, b, /)", operator_or, AW_REENTERS, "Same as a | b."},
    {"ior(a, b, /)", operator_ior, AW_REENTERS, "Same as a |= b."},
    {"neg(a, /)", operator_neg, AW_REENTERS, "Same as -a."},
    {"pos(a, /)", operator_pos, AW_REENTERS, "Same as +a."},
    {"inv(a, /)", operator_invert, AW_REENTERS, "Same as ~a."},
    {"invert(a, /)", operator_invert, AW_REENTERS, "Same as ~a."},
    {"abs(a, /)", operator_abs, AW_REENTERS, "Same as abs(a)."},
    {"lt(a, b, /)", operator_lt, AW_REENTERS, "Same as a < b."},
    {"le(a, b, /)", operator_le, AW_REENTERS, "Same as a <= b."},
    {"eq(a, b, /)", operator_eq, AW_REENTERS, "Same as a == b."},
    {"ne(a, b, /)", operator_ne, AW_REENTERS, "Same as a != b."},
    {"gt(a, b, /)", operator_gt, AW_REENTERS, "Same as a > b."},
    {"ge(a, b, /)", operator_ge, AW_REENTERS, "Same as a >= b."},
    {"is_(a, b, /)", operator_is_, 0, "Same as a is b."},
    {"is_not(a, b, /)", operator_is_not, 0, "Same as a is not b."},
    {"truth(a, /)", operator_truth, AW_REENTERS, "Whether a is true."},
    {"not_(a, /)", operator_not_, AW_REENTERS, "Same as not a."},
    {"index(a, /)", operator_index, 0, "Same as a.__index__()."},
    {"getitem(a, b, /)", operator_getitem, AW_REENTERS, "Same as a[b]."},
    {"setitem(a, b, c, /)", operator_setitem, AW_REENTERS, "Same as a[b] = c."},
    {"delitem(a, b, /)", operator_delitem, AW_REENTERS, "Same as del a[b]."},
    {"contains(a, b, /)", operator_contains, 0, "Same as b in a."},
    {"concat(a, b, /)", operator_concat, AW_REENTERS, "Same as a + b, for sequences."},
    {"iconcat(a, b, /)", operator_iconcat, AW_REENTERS, "Same as a += b, for sequences."},
    {"countOf(a, b, /)", operator_countOf, AW_REENTERS, "How often b occurs in a."},
    {"indexOf(a, b, /)", operator_indexOf, AW_REENTERS, "Where b first occurs in a."},
    {"length_hint(obj, default=0, /)", operator_length_hint, 0, "About how many items it has."},
    {"call(obj, /, *args, **kwargs)", operator_call, 0, "Same as obj(*args, **kwargs)."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "itemgetter", aw_from_object(&aw_itemgetter_type)) &&
           aw_module_set(vm, module, "attrgetter", aw_from_object(&aw_attrgetter_type)) &&
           aw_module_set(vm, module, "methodcaller", aw_from_object(&aw_methodcaller_type));
}

const AwModuleDef aw__operator_module = {"_operator", "The operators as functions.", functions,
                                         fill};
