/* functools.c: module _functools: partial, reduce, cmp_to_key, and the cache behind lru_cache. */
#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- reduce ---- */

typedef struct {
    AwValue function;
    AwValue holder; /* a rooted list with what came so far; empty before the first item */
} Reduce;

static bool reduce_item(AwVM *vm, AwValue item, void *context)
{
    Reduce *reduce = context;
    AwList *holder = aw_as_list(reduce->holder);
    if (holder->count == 0)
        return aw_list_append(vm, reduce->holder, item);
    AwValue pair[2] = {holder->items[0], item}, result;
    if (!aw_call(vm, reduce->function, pair, 2, &result))
        return false;
    holder->items[0] = result;
    return true;
}

/* args: function, iterable, initial */
static AwStatus functools_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[1]);
    Reduce reduce = {args[0], aw_list_new(vm, &args[2], args[2] ? 1 : 0)};
    if (!reduce.holder || !aw_type_ready(vm, type))
        return AW_RAISED;
    if (!type->iter && !type->getitem)
        return aw_raise_type(vm, "reduce() arg 2 must support iteration");
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, reduce.holder);
    bool ok = aw_each(vm, args[1], reduce_item, &reduce);
    aw_root_release(vm, mark);
    if (!ok)
        return AW_RAISED;
    if (aw_as_list(reduce.holder)->count == 0)
        return aw_raise_type(vm, "reduce() of empty iterable with no initial value");
    *out = aw_as_list(reduce.holder)->items[0];
    return AW_OK;
}

/* ---- partial ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue function, args, keywords; /* args: tuple; keywords: dict */
} Partial;

extern AwType aw_partial_type;

static Partial *as_partial(AwValue v)
{
    return (Partial *)aw_as_object(v);
}

static bool is_partial(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_partial_type);
}

static bool has_attributes(AwValue v)
{
    return aw_shape_of(v)->count > 0;
}

static AwValue join_tuples(AwVM *vm, AwTuple *a, AwTuple *b)
{
    AwValue tuple = aw_tuple_new(vm, NULL, a->count + b->count);
    if (!tuple)
        return AW_UNSET;
    memcpy(aw_as_tuple(tuple)->items, a->items, a->count * sizeof(AwValue));
    memcpy(aw_as_tuple(tuple)->items + a->count, b->items, b->count * sizeof(AwValue));
    return tuple;
}

/* args: cls, *args, **kwargs; the first of *args is the function */
static AwStatus partial_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *given = aw_as_tuple(args[1]);
    if (given->count == 0)
        return aw_raise_type(vm, "type 'partial' takes at least one argument");
    AwValue function = given->items[0], keywords = args[2];
    if (!aw_type_ready(vm, aw_type_of(function)))
        return AW_RAISED;
    if (!aw_type_of(function)->call)
        return aw_raise_type(vm, "the first argument must be callable");
    AwValue all = aw_tuple_new(vm, given->items + 1, given->count - 1);
    if (!all)
        return AW_RAISED;
    if (is_partial(function) && !has_attributes(function)) {
        Partial *inner = as_partial(function);
        AwDict *merged = aw_dict_copy(vm, aw_as_dict(inner->keywords));
        function = inner->function;
        all = join_tuples(vm, aw_as_tuple(inner->args), aw_as_tuple(all));
        if (!merged || !all || !aw_dict_update(vm, merged, keywords))
            return AW_RAISED;
        keywords = aw_from_object(merged);
    }
    Partial *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->function = function;
    self->args = all;
    self->keywords = keywords;
    *out = aw_from_object(self);
    return AW_OK;
}

static void partial_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((Partial *)o)->function, 3);
}

/* The keywords of both, later ones winning, behind `count` positional arguments that are in place. */
static bool add_keywords(AwVM *vm, AwDict *own, const AwValue *values, AwValue names, AwValue list,
                         AwValue *kwnames)
{
    AwDict *all = aw_dict_copy(vm, own);
    for (size_t i = 0; all && names && i < aw_as_tuple(names)->count; i++)
        if (!aw_dict_set(vm, all, aw_as_tuple(names)->items[i], values[i]))
            return false;
    *kwnames = all ? aw_tuple_new(vm, NULL, all->count) : AW_UNSET;
    if (!*kwnames)
        return false;
    uint32_t position = 0;
    AwValue name, value;
    for (size_t i = 0; aw_dict_next(all, &position, &name, &value); i++) {
        aw_as_tuple(*kwnames)->items[i] = name;
        if (!aw_list_append(vm, list, value))
            return false;
    }
    return true;
}

static AwStatus partial_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                             AwValue *out)
{
    (void)out;
    Partial *self = as_partial(v);
    AwTuple *own = aw_as_tuple(self->args);
    AwDict *keywords = aw_as_dict(self->keywords);
    if (keywords->count == 0 && own->count + (size_t)argc <= 8) {
        AwValue few[8];
        memcpy(few, own->items, own->count * sizeof *few);
        if (argc)
            memcpy(few + own->count, args, (size_t)argc * sizeof *few);
        return aw_tail_call_kw(vm, self->function, few, (int)own->count + argc, kwnames);
    }
    size_t named = kwnames ? aw_as_tuple(kwnames)->count : 0, positional = (size_t)argc - named;
    AwValue list = aw_list_new(vm, own->items, own->count), names = AW_UNSET;
    if (!list)
        return AW_RAISED;
    for (size_t i = 0; i < positional; i++)
        if (!aw_list_append(vm, list, args[i]))
            return AW_RAISED;
    if (keywords->count || named)
        if (!add_keywords(vm, keywords, args + positional, kwnames, list, &names))
            return AW_RAISED;
    return aw_tail_call_kw(vm, self->function, aw_as_list(list)->items,
                           (int)aw_as_list(list)->count, names);
}

static bool partial_parts(AwVM *vm, Partial *self, AwBuffer *text)
{
    AwValue shown;
    if (!aw_repr(vm, self->function, &shown))
        return false;
    aw_buffer_append(text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    AwTuple *args = aw_as_tuple(self->args);
    for (size_t i = 0; i < args->count; i++) {
        if (!aw_repr(vm, args->items[i], &shown))
            return false;
        aw_buffer_append_text(text, ", ");
        aw_buffer_append(text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    }
    uint32_t position = 0;
    AwValue name, value, keywords = self->keywords;
    while (aw_dict_next(aw_as_dict(keywords), &position, &name, &value)) {
        aw_buffer_append_text(text, ", ");
        if (!aw_str(vm, name, &shown))
            return false;
        aw_buffer_append(text, aw_as_str(shown)->data, aw_as_str(shown)->size);
        aw_buffer_append_byte(text, '=');
        if (!aw_repr(vm, value, &shown))
            return false;
        aw_buffer_append(text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    }
    return true;
}

static bool partial_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (!aw_repr_enter(vm, v))
        return (*out = aw_str_from(vm, "...")) != AW_UNSET;
    AwBuffer text = {0};
    aw_buffer_append_text(&text, type->module ? "functools." : "");
    aw_buffer_append_text(&text, type->name);
    aw_buffer_append_byte(&text, '(');
    aw_unrooted_begin(vm);
    bool ok = partial_parts(vm, as_partial(v), &text);
    aw_unrooted_end(vm);
    aw_repr_leave(vm, v);
    aw_buffer_append_byte(&text, ')');
    if (!ok) {
        aw_buffer_deinit(&text);
        return false;
    }
    return (*out = aw_str_take(vm, &text)) != AW_UNSET;
}

#define PARTIAL_GETTER(name, field)                                                                \
    static AwStatus partial_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        *out = as_partial(args[0])->field;                                                         \
        return AW_OK;                                                                              \
    }
PARTIAL_GETTER(func, function)
PARTIAL_GETTER(args, args)
PARTIAL_GETTER(keywords, keywords)
#undef PARTIAL_GETTER

static AwStatus partial_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Partial *self = as_partial(args[0]);
    AwValue dict = AW_NONE;
    if (has_attributes(args[0])) {
        AwDict *attributes = aw_instance_dict(vm, aw_as_object(args[0]));
        if (!attributes)
            return AW_RAISED;
        dict = aw_from_object(attributes);
    }
    AwValue state[4] = {self->function, self->args, self->keywords, dict};
    AwValue parts[3] = {aw_from_object(aw_type_of(args[0])), aw_tuple_new(vm, &self->function, 1),
                        aw_tuple_new(vm, state, 4)};
    return STATUS(parts[1] && parts[2] && (*out = aw_tuple_new(vm, parts, 3)));
}

static AwStatus partial_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Partial *self = as_partial(args[0]);
    AwTuple *state = aw_is_tuple(args[1]) ? aw_as_tuple(args[1]) : NULL;
    if (!state || state->count != 4 || !aw_type_ready(vm, aw_type_of(state->items[0])) ||
        !aw_type_of(state->items[0])->call || !aw_is_tuple(state->items[1]) ||
        !(state->items[2] == AW_NONE || aw_is_dict(state->items[2])) ||
        !(state->items[3] == AW_NONE || aw_is_dict(state->items[3])))
        return aw_raise_type(vm, "invalid partial state");
    AwDict *keywords = state->items[2] == AW_NONE || !aw_is_exact(state->items[2], &aw_dict_type)
                           ? aw_dict_new(vm)
                           : aw_as_dict(state->items[2]);
    if (!keywords || (state->items[2] != AW_NONE && state->items[2] != aw_from_object(keywords) &&
                      !aw_dict_update(vm, keywords, state->items[2])))
        return AW_RAISED;
    AwValue all = state->items[1];
    if (!aw_is_exact(all, &aw_tuple_type) && !(all = aw_tuple_from(vm, all)))
        return AW_RAISED;
    self->function = state->items[0];
    self->args = all;
    self->keywords = aw_from_object(keywords);
    *out = AW_NONE;
    if (state->items[3] == AW_NONE && !has_attributes(args[0]))
        return AW_OK;
    AwDict *attributes = aw_instance_dict(vm, aw_as_object(args[0]));
    if (!attributes)
        return AW_RAISED;
    aw_dict_clear(vm, attributes);
    return STATUS(state->items[3] == AW_NONE || aw_dict_update(vm, attributes, state->items[3]));
}

static const AwNativeDef partial_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", partial_new, AW_STATIC, "Makes it."},
    {"func", partial_func, AW_GETTER | AW_MEMBER, "function object to use in future partial calls"},
    {"args", partial_args, AW_GETTER | AW_MEMBER, "tuple of arguments to future partial calls"},
    {"keywords", partial_keywords, AW_GETTER | AW_MEMBER,
     "dictionary of keyword arguments to future partial calls"},
    {"__reduce__(self, /)", partial_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {"__setstate__(self, state, /)", partial_setstate, AW_NO_SIGNATURE,
     "Takes what __reduce__ gave."},
    {"__class_getitem__(cls, object, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "partial[int]"},
    {0}};

AwType aw_partial_type = {
    AW_TYPE_HEADER(partial),
    .name = "partial",
    .module = "functools",
    .doc = "partial(func, *args, **keywords) - new function with partial application\n"
           "    of the given arguments and keywords.\n",
    .base_type = &aw_object_type,
    .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,
    .attrs_offset = offsetof(Partial, attrs),
    .size = sizeof(Partial),
    .methods = partial_methods,
    .traverse = partial_traverse,
    .repr = partial_repr,
    .call = partial_call};

/* ---- cmp_to_key ---- */

typedef struct {
    AwObject base;
    AwValue function, object;
} Key;

extern AwType aw_cmp_key_type;

static AwValue new_key(AwVM *vm, AwValue function, AwValue object)
{
    Key *key = aw_object_new(vm, &aw_cmp_key_type);
    if (!key)
        return AW_UNSET;
    key->function = function;
    key->object = object;
    return aw_from_object(key);
}

static void key_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((Key *)o)->function, 2);
}

static AwStatus key_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                         AwValue *out)
{
    size_t named = kwnames ? aw_as_tuple(kwnames)->count : 0;
    if (named && !aw_str_is(aw_as_tuple(kwnames)->items[0], "obj"))
        return aw_raise_type(vm, "'%S' is an invalid keyword argument for K()",
                             aw_as_tuple(kwnames)->items[0]);
    if (argc == 0)
        return aw_raise_type(vm, "K() missing required argument 'obj' (pos 1)");
    if (argc > 1)
        return aw_raise_type(vm, "K() takes at most 1 argument (%d given)", argc);
    return STATUS((*out = new_key(vm, ((Key *)aw_as_object(v))->function, args[0])));
}

static bool key_compare(AwVM *vm, AwValue v, AwValue w, AwCompare op, AwValue *out)
{
    Key *a = (Key *)aw_as_object(v), *b = (Key *)aw_as_object(w);
    if (!aw_is_exact(w, &aw_cmp_key_type))
        return aw_raise_type(vm, "other argument must be K instance");
    if (!a->object || !b->object)
        return aw_raise(vm, &aw_attribute_error_type, "object");
    AwValue pair[2] = {a->object, b->object}, answer;
    return aw_call(vm, a->function, pair, 2, &answer) &&
           aw_compare(vm, answer, aw_from_int(0), op, out);
}

static AwStatus key_object(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = ((Key *)aw_as_object(args[0]))->object;
    return *out ? AW_OK : aw_raise(vm, &aw_attribute_error_type, "object");
}

static AwStatus key_set_object(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((Key *)aw_as_object(args[0]))->object = args[1];
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef key_methods[] = {
    {"obj", key_object, AW_GETTER, "Value wrapped by a key function."},
    {"obj", key_set_object, AW_SETTER, NULL},
    {0}};

AwType aw_cmp_key_type = {AW_TYPE_HEADER(cmp_key),
                          .name = "KeyWrapper",
                          .module = "functools",
                          .base_type = &aw_object_type,
                          .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                          .size = sizeof(Key),
                          .methods = key_methods,
                          .traverse = key_traverse,
                          .compare = key_compare,
                          .call = key_call};

static AwStatus functools_cmp_to_key(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = new_key(vm, args[0], AW_UNSET)));
}

static const AwNativeDef functions[] = {
    {"reduce(function, sequence, initial=None, /)", functools_reduce, AW_REENTERS | AW_NO_SIGNATURE,
     "What a function of two makes of the items, from the left."},
    {"cmp_to_key(mycmp)", functools_cmp_to_key, AW_NO_SIGNATURE,
     "A key function of a comparing one."},
    {0}};

extern AwType aw_lru_cache_type;

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "partial", aw_from_object(&aw_partial_type)) &&
           aw_module_set(vm, module, "_lru_cache_wrapper", aw_from_object(&aw_lru_cache_type));
}

const AwModuleDef aw__functools_module = {"_functools", "What functools needs in C.", functions,
                                          fill};
