/* iterators.c: enumerate, zip, map, filter, reversed and iter(). */
#include "stdlib/iterators.h"

#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/reduce.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

/* (class of v, args) */
static AwStatus reduce_to(AwVM *vm, AwValue v, const AwValue *args, size_t count, AwValue *out)
{
    AwValue tuple = aw_tuple_new(vm, args, count);
    return tuple && (*out = aw_tuple_pair(vm, aw_from_object(aw_type_of(v)), tuple)) != AW_UNSET;
}

/* ---- enumerate ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue iterator, count;
} Enumerate;

static void enumerate_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Enumerate *)o)->iterator);
    aw_heap_mark(heap, ((Enumerate *)o)->count);
}

static AwStatus enumerate_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator, start = aw_from_int(0);
    if (!args[1]) {
        aw_raise_type(vm, args[2] ? "'start' is an invalid keyword argument for enumerate()"
                                  : "enumerate() missing required argument 'iterable'");
        return AW_RAISED;
    }
    if ((args[2] && !aw_to_index(vm, args[2], &start)) || !aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    Enumerate *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->count = start;
    *out = aw_from_object(self);
    return AW_OK;
}

static AwIter enumerate_next(AwVM *vm, AwValue v, AwValue *out)
{
    Enumerate *self = (Enumerate *)aw_as_object(v);
    AwValue item, number = self->count;
    AwIter step = aw_next(vm, self->iterator, &item);
    if (step != AW_ITER_ITEM)
        return step;
    if (AW_LIKELY(aw_is_int(number) && aw_as_int(number) < AW_INT_MAX))
        self->count = aw_from_int(aw_as_int(number) + 1);
    else if (!aw_int_binary(vm, AW_BIN_ADD, number, aw_from_int(1), &self->count))
        return AW_ITER_ERROR;
    *out = aw_tuple_pair(vm, number, item);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static AwStatus enumerate_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Enumerate *self = (Enumerate *)aw_as_object(args[0]);
    AwValue parts[] = {self->iterator, self->count};
    return reduce_to(vm, args[0], parts, 2, out);
}

static const AwNativeDef enumerate_methods[] = {{"__new__(cls, iterable=None, start=0)",
                                                 enumerate_new, AW_STATIC,
                                                 "Pairs of a count and an item."},
                                                AW_REDUCE_ROW(enumerate_reduce),
                                                {0}};

AwType aw_enumerate_type = {AW_TYPE_HEADER(enumerate),
                            .name = "enumerate",
                            .doc =
                                "enumerate(iterable, start=0)\n--\n\nPairs of a count and an item.",
                            .base_type = &aw_object_type,
                            .flags = AW_TYPE_HAS_ATTRS,
                            .size = sizeof(Enumerate),
                            .attrs_offset = offsetof(Enumerate, attrs),
                            .methods = enumerate_methods,
                            .traverse = enumerate_traverse,
                            .iter = itself,
                            .next = enumerate_next};

/* ---- zip and map: several iterators ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue iterators; /* tuple */
    AwValue function;  /* of map; AW_UNSET in zip */
    bool strict;
} Zip;

static void zip_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Zip *)o)->iterators);
    aw_heap_mark(heap, ((Zip *)o)->function);
}

static bool iterators_of(AwVM *vm, const AwValue *iterables, size_t count, bool zip, AwValue *out)
{
    AwValue tuple = aw_tuple_new(vm, NULL, count);
    if (!tuple)
        return false;
    for (size_t i = 0; i < count; i++)
        aw_as_tuple(tuple)->items[i] = AW_NONE;
    for (size_t i = 0; i < count; i++) {
        AwType *type = aw_type_of(iterables[i]);
        if (zip && !type->iter && aw_type_ready(vm, type) && !type->iter && !type->getitem)
            return aw_raise_type(vm, "'%T' object is not iterable", iterables[i]);
        if (!aw_iter(vm, iterables[i], &aw_as_tuple(tuple)->items[i]))
            return false;
    }
    *out = tuple;
    return true;
}

static AwStatus zip_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterators;
    AwTuple *iterables = aw_as_tuple(args[1]);
    bool strict = false;
    if ((args[2] && !aw_truth(vm, args[2], &strict)) ||
        !iterators_of(vm, iterables->items, iterables->count, true, &iterators))
        return AW_RAISED;
    Zip *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterators = iterators;
    self->strict = strict;
    *out = aw_from_object(self);
    return AW_OK;
}

static AwIter strict_error(AwVM *vm, size_t i, bool longer)
{
    aw_raise_value(vm, "zip() argument %zu is %s than argument%s%zu", i + 1,
                   longer ? "longer" : "shorter", i == 1 ? " " : "s 1-", i);
    return AW_ITER_ERROR;
}

/* One ended at `i`: with strict all must end together. */
static AwIter zip_ended(AwVM *vm, Zip *self, size_t i)
{
    AwTuple *iterators = aw_as_tuple(self->iterators);
    AwValue item;
    if (!self->strict)
        return AW_ITER_END;
    if (i > 0)
        return strict_error(vm, i, false);
    for (size_t j = 1; j < iterators->count; j++) {
        AwIter step = aw_next(vm, iterators->items[j], &item);
        if (step == AW_ITER_ERROR)
            return step;
        if (step == AW_ITER_ITEM)
            return strict_error(vm, j, true);
    }
    return AW_ITER_END;
}

static AwIter zip_next(AwVM *vm, AwValue v, AwValue *out)
{
    Zip *self = (Zip *)aw_as_object(v);
    AwTuple *iterators = aw_as_tuple(self->iterators);
    if (iterators->count == 0)
        return AW_ITER_END;
    AwValue few[4], *items = few;
    AwValue tuple = AW_UNSET;
    if (iterators->count > 4) {
        if (!(tuple = aw_tuple_new(vm, NULL, iterators->count)))
            return AW_ITER_ERROR;
        items = aw_as_tuple(tuple)->items;
        for (size_t i = 0; i < iterators->count; i++)
            items[i] = AW_NONE;
    }
    for (size_t i = 0; i < iterators->count; i++) {
        AwIter step = aw_next(vm, iterators->items[i], &items[i]);
        if (step != AW_ITER_ITEM)
            return step == AW_ITER_END ? zip_ended(vm, self, i) : step;
    }
    *out = tuple ? tuple : aw_tuple_new(vm, few, iterators->count);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

/* (zip, iterators), and True if they must be of one length. */
static AwStatus zip_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Zip *self = (Zip *)aw_as_object(args[0]);
    AwValue items[] = {aw_from_object(aw_type_of(args[0])), self->iterators, AW_TRUE};
    return (*out = aw_tuple_new(vm, items, self->strict ? 3 : 2)) != AW_UNSET;
}

static AwStatus zip_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_truth(vm, args[1], &((Zip *)aw_as_object(args[0]))->strict));
}

static const AwNativeDef zip_methods[] = {
    {"__new__(cls, /, *iterables, strict=False)", zip_new, AW_STATIC,
     "Tuples of the first items, the second items, …"},
    AW_REDUCE_ROW(zip_reduce),
    {"__setstate__(self, state, /)", zip_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {0}};

AwType aw_zip_type = {AW_TYPE_HEADER(zip),
                      .name = "zip",
                      .base_type = &aw_object_type,
                      .flags = AW_TYPE_HAS_ATTRS,
                      .size = sizeof(Zip),
                      .attrs_offset = offsetof(Zip, attrs),
                      .methods = zip_methods,
                      .traverse = zip_traverse,
                      .iter = itself,
                      .next = zip_next};

static AwStatus map_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterators;
    AwTuple *given = aw_as_tuple(args[1]);
    if (given->count < 2) {
        aw_raise_type(vm, "map() must have at least two arguments.");
        return AW_RAISED;
    }
    if (!iterators_of(vm, given->items + 1, given->count - 1, false, &iterators))
        return AW_RAISED;
    Zip *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterators = iterators;
    self->function = given->items[0];
    *out = aw_from_object(self);
    return AW_OK;
}

static AwIter map_next(AwVM *vm, AwValue v, AwValue *out)
{
    Zip *self = (Zip *)aw_as_object(v);
    AwTuple *iterators = aw_as_tuple(self->iterators);
    AwValue few[4], *items = few, tuple = AW_UNSET;
    if (iterators->count > 4) {
        if (!(tuple = aw_tuple_new(vm, iterators->items, iterators->count)))
            return AW_ITER_ERROR;
        items = aw_as_tuple(tuple)->items;
    }
    for (size_t i = 0; i < iterators->count; i++) {
        AwIter step = aw_next(vm, iterators->items[i], &items[i]);
        if (step != AW_ITER_ITEM)
            return step;
    }
    if (aw_call(vm, self->function, items, (int)iterators->count, out))
        return AW_ITER_ITEM;
    return aw_next_raised(vm, out);
}

static AwStatus map_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Zip *self = (Zip *)aw_as_object(args[0]);
    AwTuple *iterators = aw_as_tuple(self->iterators);
    AwValue all = aw_tuple_new(vm, NULL, iterators->count + 1);
    if (!all)
        return AW_RAISED;
    aw_as_tuple(all)->items[0] = self->function;
    memcpy(aw_as_tuple(all)->items + 1, iterators->items, iterators->count * sizeof(AwValue));
    return (*out = aw_tuple_pair(vm, aw_from_object(aw_type_of(args[0])), all)) != AW_UNSET;
}

static const AwNativeDef map_methods[] = {
    {"__new__(cls, /, *args)", map_new, AW_STATIC, "The function's results for the items."},
    AW_REDUCE_ROW(map_reduce),
    {0}};

AwType aw_map_type = {AW_TYPE_HEADER(map),
                      .name = "map",
                      .base_type = &aw_object_type,
                      .flags = AW_TYPE_HAS_ATTRS,
                      .size = sizeof(Zip),
                      .attrs_offset = offsetof(Zip, attrs),
                      .methods = map_methods,
                      .traverse = zip_traverse,
                      .iter = itself,
                      .next = map_next};

/* ---- filter ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue iterator, function;
} Filter;

static void filter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Filter *)o)->iterator);
    aw_heap_mark(heap, ((Filter *)o)->function);
}

static AwStatus filter_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator;
    if (!aw_iter(vm, args[2], &iterator))
        return AW_RAISED;
    Filter *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->function = args[1];
    *out = aw_from_object(self);
    return AW_OK;
}

static AwIter filter_next(AwVM *vm, AwValue v, AwValue *out)
{
    Filter *self = (Filter *)aw_as_object(v);
    AwValue item, verdict;
    bool plain = self->function == AW_NONE || self->function == aw_from_object(&aw_bool_type);
    for (;;) {
        AwIter step = aw_next(vm, self->iterator, &item);
        bool is;
        if (step != AW_ITER_ITEM)
            return step;
        verdict = item;
        if ((!plain && !aw_call(vm, self->function, &item, 1, &verdict)) ||
            !aw_truth(vm, verdict, &is))
            return aw_next_raised(vm, out);
        if (is) {
            *out = item;
            return AW_ITER_ITEM;
        }
    }
}

static AwStatus filter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Filter *self = (Filter *)aw_as_object(args[0]);
    AwValue parts[] = {self->function, self->iterator};
    return reduce_to(vm, args[0], parts, 2, out);
}

static const AwNativeDef filter_methods[] = {{"__new__(cls, function, iterable, /)", filter_new,
                                              AW_STATIC | AW_NO_SIGNATURE,
                                              "The items for which the function is true."},
                                             AW_REDUCE_ROW(filter_reduce),
                                             {0}};

AwType aw_filter_type = {AW_TYPE_HEADER(filter),
                         .name = "filter",
                         .base_type = &aw_object_type,
                         .flags = AW_TYPE_HAS_ATTRS,
                         .size = sizeof(Filter),
                         .attrs_offset = offsetof(Filter, attrs),
                         .methods = filter_methods,
                         .traverse = filter_traverse,
                         .iter = itself,
                         .next = filter_next};

/* ---- reversed ---- */

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue sequence; /* AW_UNSET when exhausted */
    int64_t index;
} Reversed;

static void reversed_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Reversed *)o)->sequence);
}

static AwStatus reversed_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue sequence = args[1], method = aw_special(vm, sequence, aw_names.__reversed__);
    int64_t length;
    if (method == AW_NONE) {
        aw_raise_type(vm, "'%T' object is not reversible", sequence);
        return AW_RAISED;
    }
    if (method && (aw_type_of(method)->flags & AW_TYPE_METHOD))
        return aw_tail_call(vm, method, &sequence, 1);
    if (method) {
        if (!aw_bind(vm, method, sequence, aw_type_of(sequence), &method))
            return AW_RAISED;
        return aw_tail_call(vm, method, NULL, 0);
    }
    if (!aw_type_of(sequence)->getitem || !aw_type_of(sequence)->length) {
        aw_raise_type(vm, "'%T' object is not reversible", sequence);
        return AW_RAISED;
    }
    if (!aw_length(vm, sequence, &length))
        return AW_RAISED;
    Reversed *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->sequence = sequence;
    self->index = length - 1;
    *out = aw_from_object(self);
    return AW_OK;
}

static AwIter reversed_next(AwVM *vm, AwValue v, AwValue *out)
{
    Reversed *self = (Reversed *)aw_as_object(v);
    if (!self->sequence)
        return AW_ITER_END;
    if (self->index >= 0) {
        if (aw_getitem(vm, self->sequence, aw_from_int(self->index--), out))
            return AW_ITER_ITEM;
        if (!aw_catch(vm, &aw_index_error_type) && !aw_catch(vm, &aw_stop_iteration_type))
            return AW_ITER_ERROR;
    }
    self->sequence = AW_UNSET;
    return AW_ITER_END;
}

static AwStatus reversed_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Reversed *self = (Reversed *)aw_as_object(args[0]);
    int64_t length = 0;
    if (self->sequence && !aw_length(vm, self->sequence, &length))
        return AW_RAISED;
    return STATUS((*out = aw_int_new(vm, length > self->index ? self->index + 1 : 0)));
}

static AwStatus reversed_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Reversed *self = (Reversed *)aw_as_object(args[0]);
    AwValue empty = self->sequence ? AW_UNSET : aw_tuple_new(vm, NULL, 0);
    if (!self->sequence)
        return empty ? reduce_to(vm, args[0], &empty, 1, out) : AW_RAISED;
    AwValue of = aw_tuple_new(vm, &self->sequence, 1);
    AwValue items[] = {aw_from_object(aw_type_of(args[0])), of, aw_from_int(self->index)};
    return of && (*out = aw_tuple_new(vm, items, 3)) != AW_UNSET;
}

static AwStatus reversed_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Reversed *self = (Reversed *)aw_as_object(args[0]);
    int64_t length = 0, index;
    *out = AW_NONE;
    if (!aw_iterator_state(vm, args[1], INT64_MIN, INT64_MAX, &index))
        return AW_RAISED;
    if (!self->sequence)
        return AW_OK;
    if (!aw_length(vm, self->sequence, &length))
        return AW_RAISED;
    self->index = index < -1 ? -1 : index > length - 1 ? length - 1 : index;
    return AW_OK;
}

static const AwNativeDef reversed_methods[] = {
    AW_REDUCE_ROW(reversed_reduce),
    {"__setstate__(self, state, /)", reversed_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__new__(cls, sequence, /)", reversed_new, AW_STATIC, "The items from the last to the first."},
    {"__length_hint__(self, /)", reversed_hint, AW_NO_SIGNATURE, "How many are left."},
    {0}};

AwType aw_reversed_type = {AW_TYPE_HEADER(reversed),
                           .name = "reversed",
                           .base_type = &aw_object_type,
                           .flags = AW_TYPE_HAS_ATTRS,
                           .size = sizeof(Reversed),
                           .attrs_offset = offsetof(Reversed, attrs),
                           .methods = reversed_methods,
                           .traverse = reversed_traverse,
                           .iter = itself,
                           .next = reversed_next};

/* ---- iter(callable, sentinel) ---- */

typedef struct {
    AwObject base;
    AwValue callable, sentinel; /* callable AW_UNSET: exhausted */
} CallableIter;

static void callable_iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((CallableIter *)o)->callable);
    aw_heap_mark(heap, ((CallableIter *)o)->sentinel);
}

static AwIter callable_iter_next(AwVM *vm, AwValue v, AwValue *out)
{
    CallableIter *self = (CallableIter *)aw_as_object(v);
    bool end;
    if (!self->callable)
        return AW_ITER_END;
    if (!aw_call(vm, self->callable, NULL, 0, out)) {
        if (!aw_catch(vm, &aw_stop_iteration_type))
            return AW_ITER_ERROR;
        self->callable = AW_UNSET;
        return AW_ITER_END;
    }
    if (!self->callable) /* the call brought the iterator to its end */
        return AW_ITER_END;
    if (!aw_equal(vm, self->sentinel, *out, &end))
        return AW_ITER_ERROR;
    if (!end)
        return AW_ITER_ITEM;
    self->callable = AW_UNSET;
    return AW_ITER_END;
}

static AwStatus callable_iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    CallableIter *self = (CallableIter *)aw_as_object(args[0]);
    AwValue iter = aw_reduce_builtin(vm, "iter"), empty = aw_tuple_new(vm, NULL, 0), of;
    if (!iter || !empty)
        return AW_RAISED;
    of = self->callable ? aw_tuple_pair(vm, self->callable, self->sentinel)
                        : aw_tuple_new(vm, &empty, 1);
    return of && (*out = aw_tuple_pair(vm, iter, of)) != AW_UNSET;
}

static const AwNativeDef callable_iter_methods[] = {AW_REDUCE_ROW(callable_iter_reduce), {0}};

AwType aw_callable_iter_type = {
    AW_TYPE_HEADER(callable_iter),      .name = "callable_iterator",
    .base_type = &aw_object_type,       .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(CallableIter),       .methods = callable_iter_methods,
    .traverse = callable_iter_traverse, .iter = itself,
    .next = callable_iter_next};

static AwStatus builtin_iter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!args[1])
        return STATUS(aw_iter(vm, args[0], out));
    if (!aw_type_ready(vm, aw_type_of(args[0])))
        return AW_RAISED;
    if (!aw_type_of(args[0])->call) {
        aw_raise_type(vm, "iter(v, w): v must be callable");
        return AW_RAISED;
    }
    CallableIter *self = aw_object_new(vm, &aw_callable_iter_type);
    if (!self)
        return AW_RAISED;
    self->callable = args[0];
    self->sentinel = args[1];
    *out = aw_from_object(self);
    return AW_OK;
}

const AwNativeDef aw_iter_functions[] = {
    {"iter(obj, sentinel=None, /)", builtin_iter, AW_NO_SIGNATURE,
     "An iterator over it; or of what calls give, up to a sentinel."},
    {0}};
