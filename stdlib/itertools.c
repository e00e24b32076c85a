/* itertools.c: module itertools: iterators that select, join and repeat. Those that choose from pools are in
 * itertools_choose.c, groupby and tee in itertools_share.c. */
#include "stdlib/itertools_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

bool aw_itertools_itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

AwStatus aw_itertools_reduce(AwVM *vm, AwValue self, const AwValue *given, size_t count,
                             AwValue state, AwValue *out)
{
    AwValue parts[3] = {aw_from_object(aw_type_of(self)), aw_tuple_new(vm, given, count), state};
    if (!parts[1])
        return AW_RAISED;
    *out = aw_tuple_new(vm, parts, state ? 3 : 2);
    return STATUS(*out);
}

bool aw_itertools_check_state(AwVM *vm, AwValue state, size_t count)
{
    if (aw_is_tuple(state) && aw_as_tuple(state)->count == count)
        return true;
    return aw_raise_type(vm, aw_is_tuple(state) ? "invalid state" : "state is not a tuple");
}

static AwValue or_none(AwValue v)
{
    return v ? v : AW_NONE;
}

/* ---- chain ---- */

typedef struct {
    AwObject base;
    AwValue source; /* iterator over iterables; AW_UNSET at the end */
    AwValue active;
} Chain;

static AwStatus new_chain(AwVM *vm, AwValue type, AwValue iterables, AwValue *out)
{
    AwValue source;
    if (!aw_iter(vm, iterables, &source))
        return AW_RAISED;
    Chain *self = aw_object_new(vm, aw_as_type(type));
    if (!self)
        return AW_RAISED;
    self->source = source;
    *out = aw_from_object(self);
    return AW_OK;
}

static AwStatus chain_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_chain(vm, args[0], args[1], out);
}

TRAVERSE(chain, Chain, source, 2)

static AwIter chain_next(AwVM *vm, AwValue v, AwValue *out)
{
    Chain *self = (Chain *)aw_as_object(v);
    while (self->source) {
        AwValue iterable;
        if (self->active) {
            AwIter step = aw_next(vm, self->active, out);
            if (step != AW_ITER_END)
                return step;
        }
        self->active = AW_UNSET;
        AwIter step = aw_next(vm, self->source, &iterable);
        if (step == AW_ITER_ITEM && !aw_iter(vm, iterable, &self->active))
            step = AW_ITER_ERROR;
        if (step != AW_ITER_ITEM) {
            self->source = self->active = AW_UNSET;
            return step;
        }
    }
    return AW_ITER_END;
}

static AwStatus chain_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Chain *self = (Chain *)aw_as_object(args[0]);
    AwValue state = AW_UNSET;
    if (self->source && !(state = aw_tuple_new(vm, &self->source, self->active ? 2 : 1)))
        return AW_RAISED;
    return aw_itertools_reduce(vm, args[0], NULL, 0, state, out);
}

static AwStatus chain_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Chain *self = (Chain *)aw_as_object(args[0]);
    if (!aw_is_tuple(args[1]))
        return aw_raise_type(vm, "state is not a tuple");
    AwTuple *state = aw_as_tuple(args[1]);
    if (state->count < 1 || state->count > 2)
        return aw_raise_type(vm, "function takes at %s argument%s (%lld given)",
                             state->count ? "most 2" : "least 1", state->count ? "s" : "",
                             (long long)state->count);
    for (size_t i = 0; i < state->count; i++) {
        if (!aw_type_of(state->items[i])->next)
            return aw_raise_type(vm, "Arguments must be iterators.");
    }
    self->source = state->items[0];
    self->active = state->count == 2 ? state->items[1] : AW_UNSET;
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef chain_methods[] = {
    AW_REDUCE_ROW(chain_reduce),
    {"__setstate__(self, state, /)", chain_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, /, *iterables)", chain_new, AW_STATIC, "Makes the iterator."},
    {"from_iterable(cls, iterable, /)", chain_new, AW_CLASS, "The same of an iterable of them."},
    {"__class_getitem__(cls, object, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "chain[int]"},
    {0}};

AwType aw_itertools_chain_type = ITERATOR_TYPE(
    chain, "chain", "The items of the first iterable, then of the second, …", chain_methods, Chain);

/* ---- accumulate ---- */

typedef struct {
    AwObject base;
    AwValue iterator, function;
    AwValue total;   /* AW_UNSET before the first item */
    AwValue initial; /* AW_UNSET when it was given out */
} Accumulate;

/* args: cls, iterable, func, initial */
static AwStatus accumulate_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator;
    if (!aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    Accumulate *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->function = args[2] == AW_NONE ? AW_UNSET : args[2];
    self->initial = args[3] == AW_NONE ? AW_UNSET : args[3];
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(accumulate, Accumulate, iterator, 4)

static AwIter accumulate_next(AwVM *vm, AwValue v, AwValue *out)
{
    Accumulate *self = (Accumulate *)aw_as_object(v);
    if (self->initial) {
        *out = self->total = self->initial;
        self->initial = AW_UNSET;
        return AW_ITER_ITEM;
    }
    AwValue pair[2] = {self->total}, total;
    AwIter step = aw_next(vm, self->iterator, &pair[1]);
    if (step != AW_ITER_ITEM)
        return step;
    pair[0] = self->total;
    if (!pair[0])
        total = pair[1];
    else if (!(self->function ? aw_call(vm, self->function, pair, 2, &total)
                              : aw_binary(vm, AW_BIN_ADD, false, pair[0], pair[1], &total)))
        return AW_ITER_ERROR;
    *out = self->total = total;
    return AW_ITER_ITEM;
}

/* A chain of one item and an iterator. */
static bool put_before(AwVM *vm, AwValue item, AwValue iterator, AwValue *out)
{
    AwValue parts[2] = {aw_tuple_new(vm, &item, 1), iterator};
    AwValue both = parts[0] ? aw_tuple_new(vm, parts, 2) : AW_UNSET;
    return both && new_chain(vm, aw_from_object(&aw_itertools_chain_type), both, out) == AW_OK;
}

extern AwType aw_itertools_accumulate_type, aw_itertools_islice_type;

static AwStatus accumulate_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Accumulate *self = (Accumulate *)aw_as_object(args[0]);
    AwValue given[2] = {self->iterator, or_none(self->function)};
    if (self->initial) {
        if (!put_before(vm, self->initial, self->iterator, &given[0]))
            return AW_RAISED;
        return aw_itertools_reduce(vm, args[0], given, 2, AW_NONE, out);
    }
    if (self->total != AW_NONE)
        return aw_itertools_reduce(vm, args[0], given, 2, or_none(self->total), out);
    /* a total of None would look like none: it is given out again, and left out */
    Accumulate *again = aw_object_new(vm, &aw_itertools_accumulate_type);
    if (!again || !put_before(vm, self->total, self->iterator, &again->iterator))
        return AW_RAISED;
    again->function = self->function;
    AwValue slice[3] = {aw_from_object(again), aw_from_int(1), AW_NONE};
    AwValue parts[2] = {aw_from_object(&aw_itertools_islice_type), aw_tuple_new(vm, slice, 3)};
    if (!parts[1])
        return AW_RAISED;
    *out = aw_tuple_new(vm, parts, 2);
    return STATUS(*out);
}

static AwStatus accumulate_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((Accumulate *)aw_as_object(args[0]))->total = args[1];
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef accumulate_methods[] = {
    AW_REDUCE_ROW(accumulate_reduce),
    {"__setstate__(self, state, /)", accumulate_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, func=None, *, initial=None)", accumulate_new, AW_STATIC,
     "Makes the iterator."},
    {0}};

AwType aw_itertools_accumulate_type = ITERATOR_TYPE(
    accumulate, "accumulate", "Running sums, or what a function of two makes of the items.",
    accumulate_methods, Accumulate);

/* ---- takewhile, dropwhile, filterfalse, starmap: a function and an iterator ---- */

typedef struct {
    AwObject base;
    AwValue function, iterator;
    bool done; /* takewhile: at the end; dropwhile: dropping is over */
} Apply;

static AwStatus apply_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator;
    if (!aw_iter(vm, args[2], &iterator))
        return AW_RAISED;
    Apply *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->function = args[1];
    self->iterator = iterator;
    *out = aw_from_object(self);
    return AW_OK;
}

/* The truth of function(item). */
static bool ask(AwVM *vm, AwValue function, AwValue item, bool *is)
{
    AwValue answer;
    aw_unrooted_begin(vm);
    bool ok = aw_call(vm, function, &item, 1, &answer) && aw_truth(vm, answer, is);
    aw_unrooted_end(vm);
    return ok;
}

TRAVERSE(takewhile, Apply, function, 2)

static AwIter takewhile_next(AwVM *vm, AwValue v, AwValue *out)
{
    Apply *self = (Apply *)aw_as_object(v);
    AwValue item;
    bool is;
    if (self->done)
        return AW_ITER_END;
    AwIter step = aw_next(vm, self->iterator, &item);
    if (step != AW_ITER_ITEM)
        return step;
    if (!ask(vm, self->function, item, &is))
        return AW_ITER_ERROR;
    self->done = !is;
    *out = item;
    return is ? AW_ITER_ITEM : AW_ITER_END;
}

/* takewhile and dropwhile have a state, the others of two parts have not. */
static AwStatus apply_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Apply *self = (Apply *)aw_as_object(args[0]);
    AwValue given[2] = {or_none(self->function), self->iterator};
    return aw_itertools_reduce(vm, args[0], given, 2, AW_UNSET, out);
}

static AwStatus while_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Apply *self = (Apply *)aw_as_object(args[0]);
    return aw_itertools_reduce(vm, args[0], &self->function, 2, aw_from_int(self->done), out);
}

static AwStatus while_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_truth(vm, args[1], &((Apply *)aw_as_object(args[0]))->done));
}

static const AwNativeDef takewhile_methods[] = {
    AW_REDUCE_ROW(while_reduce),
    {"__setstate__(self, state, /)", while_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, predicate, iterable, /)", apply_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_takewhile_type =
    ITERATOR_TYPE(takewhile, "takewhile", "Items up to the first for which predicate is false.",
                  takewhile_methods, Apply);

TRAVERSE(dropwhile, Apply, function, 2)

static AwIter dropwhile_next(AwVM *vm, AwValue v, AwValue *out)
{
    Apply *self = (Apply *)aw_as_object(v);
    for (;;) {
        AwValue item;
        bool drop = false;
        AwIter step = aw_next(vm, self->iterator, &item);
        if (step != AW_ITER_ITEM)
            return step;
        if (!self->done && !ask(vm, self->function, item, &drop))
            return AW_ITER_ERROR;
        if (!drop) {
            self->done = true;
            *out = item;
            return AW_ITER_ITEM;
        }
    }
}

static const AwNativeDef dropwhile_methods[] = {
    AW_REDUCE_ROW(while_reduce),
    {"__setstate__(self, state, /)", while_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, predicate, iterable, /)", apply_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_dropwhile_type =
    ITERATOR_TYPE(dropwhile, "dropwhile", "Items from the first for which predicate is false.",
                  dropwhile_methods, Apply);

TRAVERSE(filterfalse, Apply, function, 2)

static AwIter filterfalse_next(AwVM *vm, AwValue v, AwValue *out)
{
    Apply *self = (Apply *)aw_as_object(v);
    for (;;) {
        AwValue item;
        bool is, ok;
        AwIter step = aw_next(vm, self->iterator, &item);
        if (step != AW_ITER_ITEM)
            return step;
        if (self->function == AW_NONE || self->function == aw_from_object(&aw_bool_type)) {
            aw_unrooted_begin(vm);
            ok = aw_truth(vm, item, &is);
            aw_unrooted_end(vm);
        } else {
            ok = ask(vm, self->function, item, &is);
        }
        if (!ok)
            return AW_ITER_ERROR;
        if (!is) {
            *out = item;
            return AW_ITER_ITEM;
        }
    }
}

static const AwNativeDef filterfalse_methods[] = {
    AW_REDUCE_ROW(apply_reduce),
    {"__new__(cls, function, iterable, /)", apply_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_filterfalse_type =
    ITERATOR_TYPE(filterfalse, "filterfalse", "The items for which the function is false.",
                  filterfalse_methods, Apply);

TRAVERSE(starmap, Apply, function, 2)

static AwIter starmap_next(AwVM *vm, AwValue v, AwValue *out)
{
    Apply *self = (Apply *)aw_as_object(v);
    AwValue arguments;
    AwIter step = aw_next(vm, self->iterator, &arguments);
    if (step != AW_ITER_ITEM)
        return step;
    if (!aw_is_exact(arguments, &aw_tuple_type) && !(arguments = aw_tuple_from(vm, arguments)))
        return AW_ITER_ERROR;
    AwTuple *tuple = aw_as_tuple(arguments);
    aw_unrooted_begin(vm); /* the arguments are read where the tuple has them */
    bool ok = aw_call(vm, self->function, tuple->items, (int)tuple->count, out);
    aw_unrooted_end(vm);
    return ok ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static const AwNativeDef starmap_methods[] = {
    AW_REDUCE_ROW(apply_reduce),
    {"__new__(cls, function, iterable, /)", apply_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_starmap_type = ITERATOR_TYPE(
    starmap, "starmap", "The function's results for tuples of arguments.", starmap_methods, Apply);

/* ---- compress ---- */

typedef struct {
    AwObject base;
    AwValue data, selectors;
} Compress;

static AwStatus compress_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue data, selectors;
    if (!aw_iter(vm, args[1], &data) || !aw_iter(vm, args[2], &selectors))
        return AW_RAISED;
    Compress *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->data = data;
    self->selectors = selectors;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(compress, Compress, data, 2)

static AwIter compress_next(AwVM *vm, AwValue v, AwValue *out)
{
    Compress *self = (Compress *)aw_as_object(v);
    for (;;) {
        AwValue item, selector;
        bool is;
        AwIter step = aw_next(vm, self->data, &item);
        if (step != AW_ITER_ITEM)
            return step;
        aw_unrooted_begin(vm);
        step = aw_next(vm, self->selectors, &selector);
        if (step == AW_ITER_ITEM && !aw_truth(vm, selector, &is))
            step = AW_ITER_ERROR;
        aw_unrooted_end(vm);
        if (step != AW_ITER_ITEM)
            return step;
        if (is) {
            *out = item;
            return AW_ITER_ITEM;
        }
    }
}

static AwStatus compress_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Compress *self = (Compress *)aw_as_object(args[0]);
    return aw_itertools_reduce(vm, args[0], &self->data, 2, AW_UNSET, out);
}

static const AwNativeDef compress_methods[] = {
    AW_REDUCE_ROW(compress_reduce),
    {"__new__(cls, data, selectors)", compress_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_compress_type =
    ITERATOR_TYPE(compress, "compress", "The items of data whose selectors are true.",
                  compress_methods, Compress);

/* ---- count ---- */

typedef struct {
    AwObject base;
    AwValue number, step;
} Count;

static bool is_number(AwVM *vm, AwValue v)
{
    AwType *type = aw_type_of(v);
    if (!aw_type_ready(vm, type))
        return false;
    return type->index || type->to_int || type->to_float || aw_is_complex(v) ||
           aw_raise_type(vm, "a number is required");
}

static AwStatus count_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue number = args[1] ? args[1] : aw_from_int(0), step = args[2] ? args[2] : aw_from_int(1);
    if (!is_number(vm, number) || !is_number(vm, step))
        return AW_RAISED;
    Count *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->number = number;
    self->step = step;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(count, Count, number, 2)

static AwIter count_next(AwVM *vm, AwValue v, AwValue *out)
{
    Count *self = (Count *)aw_as_object(v);
    AwValue number = self->number;
    if (AW_LIKELY(aw_are_ints(number, self->step))) {
        int64_t next = aw_as_int(number) + aw_as_int(self->step);
        if (AW_LIKELY(aw_fits_int(next))) {
            self->number = aw_from_int(next);
            *out = number;
            return AW_ITER_ITEM;
        }
    }
    aw_unrooted_begin(vm);
    AwValue next;
    bool ok = aw_binary(vm, AW_BIN_ADD, false, number, self->step, &next);
    aw_unrooted_end(vm);
    if (!ok)
        return AW_ITER_ERROR;
    self->number = next;
    *out = number;
    return AW_ITER_ITEM;
}

static bool count_repr(AwVM *vm, AwValue v, AwValue *out)
{
    Count *self = (Count *)aw_as_object(v);
    const AwType *type = aw_type_of(v);
    if (self->step == aw_from_int(1))
        *out = aw_str_format(vm, "%N(%R)", type, self->number);
    else
        *out = aw_str_format(vm, "%N(%R, %R)", type, self->number, self->step);
    return *out != AW_UNSET;
}

/* ---- repeat ---- */

typedef struct {
    AwObject base;
    AwValue item;
    int64_t left; /* -1: for ever */
} Repeat;

static AwStatus repeat_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t left = -1;
    if (args[2]) {
        if (!aw_to_int64(vm, args[2], &left))
            return AW_RAISED;
        if (left < 0)
            left = 0;
    }
    Repeat *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->item = args[1];
    self->left = left;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(repeat, Repeat, item, 1)

static AwIter repeat_next(AwVM *vm, AwValue v, AwValue *out)
{
    (void)vm;
    Repeat *self = (Repeat *)aw_as_object(v);
    if (self->left == 0)
        return AW_ITER_END;
    if (self->left > 0)
        self->left--;
    *out = self->item;
    return AW_ITER_ITEM;
}

static bool repeat_repr(AwVM *vm, AwValue v, AwValue *out)
{
    Repeat *self = (Repeat *)aw_as_object(v);
    const AwType *type = aw_type_of(v);
    if (self->left < 0)
        *out = aw_str_format(vm, "%N(%R)", type, self->item);
    else
        *out = aw_str_format(vm, "%N(%R, %lld)", type, self->item, (long long)self->left);
    return *out != AW_UNSET;
}

static AwStatus repeat_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Repeat *self = (Repeat *)aw_as_object(args[0]);
    if (self->left < 0)
        return aw_raise_type(vm, "len() of unsized object");
    return STATUS((*out = aw_int_new(vm, self->left)));
}

/* ---- cycle ---- */

typedef struct {
    AwObject base;
    AwValue iterator; /* AW_UNSET when all items are saved */
    AwValue saved;    /* list */
    size_t index;
    bool whole; /* all items are saved, though the iterator is not at its end */
} Cycle;

static AwStatus cycle_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator, saved = aw_list_new(vm, NULL, 0);
    if (!saved || !aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    Cycle *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->saved = saved;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(cycle, Cycle, iterator, 2)

static AwIter cycle_next(AwVM *vm, AwValue v, AwValue *out)
{
    Cycle *self = (Cycle *)aw_as_object(v);
    if (self->iterator) {
        AwIter step = aw_next(vm, self->iterator, out);
        if (step == AW_ITER_ITEM && !self->whole && !aw_list_append(vm, self->saved, *out))
            return AW_ITER_ERROR;
        if (step != AW_ITER_END)
            return step;
        self->iterator = AW_UNSET;
    }
    AwList *saved = aw_as_list(self->saved);
    if (saved->count == 0)
        return AW_ITER_END;
    *out = saved->items[self->index];
    self->index = self->index + 1 == saved->count ? 0 : self->index + 1;
    return AW_ITER_ITEM;
}

/* ---- islice ---- */

typedef struct {
    AwObject base;
    AwValue iterator;     /* AW_UNSET at the end */
    int64_t position;     /* of the iterator */
    int64_t wanted, step; /* position of the next item to give */
    int64_t stop;         /* INT64_MAX: none */
} Slice;

/* An argument of islice: None gives `none`; false: something else than a number that fits. */
static bool slice_number(AwVM *vm, AwValue v, int64_t none, int64_t least, int64_t *out)
{
    *out = none;
    if (!v || v == AW_NONE)
        return true;
    if (aw_to_int64(vm, v, out))
        return *out >= least;
    vm->exception = AW_UNSET;
    return false;
}

/* args: cls, iterable, then stop, or start, stop and step */
static AwStatus islice_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t start = 0, stop, step = 1;
    if (!args[3]) {
        if (!slice_number(vm, args[2], INT64_MAX, 0, &stop))
            return aw_raise_value(vm, "Stop argument for islice() must be None or an integer: "
                                      "0 <= x <= sys.maxsize.");
    } else {
        AwValue index;
        bool ok = slice_number(vm, args[2], 0, 0, &start);
        if (!slice_number(vm, args[3], INT64_MAX, 0, &stop)) {
            bool number = aw_to_index(vm, args[3], &index);
            vm->exception = AW_UNSET;
            if (!number)
                return aw_raise_value(vm, "Stop argument for islice() must be None or an integer: "
                                          "0 <= x <= sys.maxsize.");
            ok = false;
        }
        if (!ok)
            return aw_raise_value(vm, "Indices for islice() must be None or an integer: "
                                      "0 <= x <= sys.maxsize.");
    }
    if (!slice_number(vm, args[4], 1, 1, &step))
        return aw_raise_value(vm, "Step for islice() must be a positive integer or None.");
    AwValue iterator;
    if (!aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    Slice *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->wanted = start;
    self->stop = stop;
    self->step = step;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(islice, Slice, iterator, 1)

static AwIter islice_next(AwVM *vm, AwValue v, AwValue *out)
{
    Slice *self = (Slice *)aw_as_object(v);
    AwIter step = AW_ITER_END;
    while (self->iterator && self->position < self->wanted) {
        if ((step = aw_next(vm, self->iterator, out)) != AW_ITER_ITEM) {
            self->iterator = AW_UNSET;
            return step;
        }
        self->position++;
    }
    if (!self->iterator || self->position >= self->stop) {
        self->iterator = AW_UNSET;
        return AW_ITER_END;
    }
    if ((step = aw_next(vm, self->iterator, out)) != AW_ITER_ITEM) {
        self->iterator = AW_UNSET;
        return step;
    }
    self->position++;
    if (__builtin_add_overflow(self->wanted, self->step, &self->wanted) ||
        self->wanted > self->stop)
        self->wanted = self->stop;
    return AW_ITER_ITEM;
}

/* ---- pairwise ---- */

typedef struct {
    AwObject base;
    AwValue iterator, before;
} Pairwise;

static AwStatus pairwise_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator;
    if (!aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    Pairwise *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(pairwise, Pairwise, iterator, 2)

static AwIter pairwise_next(AwVM *vm, AwValue v, AwValue *out)
{
    Pairwise *self = (Pairwise *)aw_as_object(v);
    AwValue item;
    if (!self->iterator)
        return AW_ITER_END;
    AwIter step = AW_ITER_ITEM;
    if (!self->before) {
        step = aw_next(vm, self->iterator, &item);
        if (step == AW_ITER_ITEM)
            self->before = item;
    }
    AwValue before = self->before;
    if (step == AW_ITER_ITEM && self->iterator) {
        aw_unrooted_begin(vm);
        step = aw_next(vm, self->iterator, &item);
        aw_unrooted_end(vm);
    } else if (step == AW_ITER_ITEM) {
        step = AW_ITER_END;
    }
    if (step != AW_ITER_ITEM) {
        self->iterator = self->before = AW_UNSET;
        return step;
    }
    self->before = item;
    *out = aw_tuple_pair(vm, before, item);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

/* ---- zip_longest ---- */

typedef struct {
    AwObject base;
    AwValue iterators; /* tuple; None: at its end */
    AwValue fill;
    size_t active;
} Longest;

/* args: cls, *iterables, fillvalue */
static AwStatus zip_longest_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *iterables = aw_as_tuple(args[1]);
    AwValue iterators = aw_tuple_new(vm, NULL, iterables->count);
    if (!iterators)
        return AW_RAISED;
    for (size_t i = 0; i < iterables->count; i++)
        aw_as_tuple(iterators)->items[i] = AW_NONE;
    for (size_t i = 0; i < iterables->count; i++)
        if (!aw_iter(vm, iterables->items[i], &aw_as_tuple(iterators)->items[i]))
            return AW_RAISED;
    Longest *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterators = iterators;
    self->active = iterables->count;
    self->fill = args[2] ? args[2] : AW_NONE;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(zip_longest, Longest, iterators, 2)

static AwIter zip_longest_items(AwVM *vm, Longest *self, AwValue *items)
{
    AwTuple *iterators = aw_as_tuple(self->iterators);
    for (size_t i = 0; i < iterators->count; i++) {
        AwIter step = AW_ITER_END;
        if (iterators->items[i] != AW_NONE &&
            (step = aw_next(vm, iterators->items[i], &items[i])) == AW_ITER_END) {
            iterators->items[i] = AW_NONE;
            if (--self->active == 0)
                return AW_ITER_END;
        }
        if (step == AW_ITER_ERROR) {
            self->active = 0;
            return step;
        }
        if (step == AW_ITER_END)
            items[i] = self->fill;
    }
    return AW_ITER_ITEM;
}

static AwIter zip_longest_next(AwVM *vm, AwValue v, AwValue *out)
{
    Longest *self = (Longest *)aw_as_object(v);
    if (self->active == 0)
        return AW_ITER_END;
    size_t count = aw_as_tuple(self->iterators)->count;
    AwValue tuple = aw_tuple_new(vm, NULL, count);
    if (!tuple)
        return AW_ITER_ERROR;
    for (size_t i = 0; i < count; i++)
        aw_as_tuple(tuple)->items[i] = AW_NONE;
    aw_unrooted_begin(vm);
    AwIter step = zip_longest_items(vm, self, aw_as_tuple(tuple)->items);
    aw_unrooted_end(vm);
    *out = tuple;
    return step;
}

/* ---- the module ---- */

static AwStatus count_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Count *self = (Count *)aw_as_object(args[0]);
    bool ones = self->step == aw_from_int(1);
    return aw_itertools_reduce(vm, args[0], &self->number, ones ? 1 : 2, AW_UNSET, out);
}

static AwStatus repeat_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Repeat *self = (Repeat *)aw_as_object(args[0]);
    AwValue given[2] = {self->item, aw_from_int(self->left < 0 ? 0 : self->left)};
    return aw_itertools_reduce(vm, args[0], given, self->left < 0 ? 1 : 2, AW_UNSET, out);
}

static AwStatus cycle_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Cycle *self = (Cycle *)aw_as_object(args[0]);
    AwValue iterator = self->iterator, item;
    if (!iterator) {
        if (!aw_iter(vm, self->saved, &iterator))
            return AW_RAISED;
        for (size_t i = 0; i < self->index; i++) {
            if (aw_next(vm, iterator, &item) == AW_ITER_ERROR)
                return AW_RAISED;
        }
    }
    AwValue parts[2] = {self->saved, aw_from_bool(!self->iterator || self->whole)};
    AwValue state = aw_tuple_new(vm, parts, 2);
    return state ? aw_itertools_reduce(vm, args[0], &iterator, 1, state, out) : AW_RAISED;
}

static AwStatus cycle_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Cycle *self = (Cycle *)aw_as_object(args[0]);
    if (!aw_itertools_check_state(vm, args[1], 2))
        return AW_RAISED;
    AwValue *state = aw_as_tuple(args[1])->items;
    int64_t whole;
    if (!aw_is_exact(state[0], &aw_list_type))
        return aw_raise_type(vm, "argument 1 must be list, not %T", state[0]);
    if (!aw_to_int64(vm, state[1], &whole))
        return AW_RAISED;
    self->saved = state[0];
    self->whole = whole != 0;
    self->index = 0;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus islice_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Slice *self = (Slice *)aw_as_object(args[0]);
    if (!self->iterator) {
        AwValue list = aw_list_new(vm, NULL, 0), given[2] = {AW_UNSET, aw_from_int(0)};
        if (!list || !aw_iter(vm, list, &given[0]))
            return AW_RAISED;
        return aw_itertools_reduce(vm, args[0], given, 2, aw_from_int(0), out);
    }
    AwValue given[4] = {self->iterator, aw_from_int(self->wanted),
                        self->stop == INT64_MAX ? AW_NONE : aw_from_int(self->stop),
                        aw_from_int(self->step)};
    return aw_itertools_reduce(vm, args[0], given, 4, aw_from_int(self->position), out);
}

static AwStatus islice_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_to_int64(vm, args[1], &((Slice *)aw_as_object(args[0]))->position));
}

static AwStatus zip_longest_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Longest *self = (Longest *)aw_as_object(args[0]);
    AwTuple *iterators = aw_as_tuple(self->iterators);
    AwValue given = aw_tuple_new(vm, iterators->items, iterators->count);
    AwValue nothing = aw_tuple_new(vm, NULL, 0);
    if (!given || !nothing)
        return AW_RAISED;
    for (size_t i = 0; i < iterators->count; i++) {
        if (iterators->items[i] == AW_NONE)
            aw_as_tuple(given)->items[i] = nothing;
    }
    AwValue parts[3] = {aw_from_object(aw_type_of(args[0])), given, or_none(self->fill)};
    *out = aw_tuple_new(vm, parts, 3);
    return STATUS(*out);
}

static AwStatus zip_longest_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((Longest *)aw_as_object(args[0]))->fill = args[1];
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef count_methods[] = {
    AW_REDUCE_ROW(count_reduce),
    {"__new__(cls, start=0, step=1)", count_new, AW_STATIC, "Makes the iterator."},
    {0}};
static const AwNativeDef repeat_methods[] = {
    AW_REDUCE_ROW(repeat_reduce),
    {"__new__(cls, object, times=None)", repeat_new, AW_STATIC | AW_NO_SIGNATURE,
     "Makes the iterator."},
    {"__length_hint__(self, /)", repeat_hint, AW_NO_SIGNATURE, "How many are left."},
    {0}};
static const AwNativeDef cycle_methods[] = {
    AW_REDUCE_ROW(cycle_reduce),
    {"__setstate__(self, state, /)", cycle_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, /)", cycle_new, AW_STATIC, "Makes the iterator."},
    {0}};
static const AwNativeDef islice_methods[] = {
    AW_REDUCE_ROW(islice_reduce),
    {"__setstate__(self, state, /)", islice_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, start, stop=None, step=None, /)", islice_new,
     AW_STATIC | AW_NO_SIGNATURE, "Makes the iterator."},
    {0}};
static const AwNativeDef pairwise_methods[] = {
    {"__new__(cls, iterable, /)", pairwise_new, AW_STATIC, "Makes the iterator."}, {0}};
static const AwNativeDef zip_longest_methods[] = {
    AW_REDUCE_ROW(zip_longest_reduce),
    {"__setstate__(self, state, /)", zip_longest_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, /, *iterables, fillvalue=None)", zip_longest_new, AW_STATIC,
     "Makes the iterator."},
    {0}};

AwType aw_itertools_count_type = {AW_TYPE_HEADER(itertools_count),
                                  .name = "count",
                                  .module = "itertools",
                                  .doc = "start, start + step, start + 2 * step, …",
                                  .base_type = &aw_object_type,
                                  .size = sizeof(Count),
                                  .methods = count_methods,
                                  .traverse = count_traverse,
                                  .repr = count_repr,
                                  .iter = aw_itertools_itself,
                                  .next = count_next};
AwType aw_itertools_repeat_type = {AW_TYPE_HEADER(itertools_repeat),
                                   .name = "repeat",
                                   .module = "itertools",
                                   .doc = "One object so many times, or for ever.",
                                   .base_type = &aw_object_type,
                                   .size = sizeof(Repeat),
                                   .methods = repeat_methods,
                                   .traverse = repeat_traverse,
                                   .repr = repeat_repr,
                                   .iter = aw_itertools_itself,
                                   .next = repeat_next};
AwType aw_itertools_cycle_type =
    ITERATOR_TYPE(cycle, "cycle", "The items again and again.", cycle_methods, Cycle);
AwType aw_itertools_islice_type =
    ITERATOR_TYPE(islice, "islice", "The items that a slice would give.", islice_methods, Slice);
AwType aw_itertools_pairwise_type = ITERATOR_TYPE(
    pairwise, "pairwise", "Each item with the one after it.", pairwise_methods, Pairwise);
AwType aw_itertools_zip_longest_type =
    ITERATOR_TYPE(zip_longest, "zip_longest", "zip() to the end of the longest iterable.",
                  zip_longest_methods, Longest);

static const AwNativeDef functions[] = {
    {"tee(iterable, n=2, /)", aw_itertools_tee, 0, "Several iterators over the items of one."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_itertools_accumulate_type,   &aw_itertools_chain_type,
                                    &aw_itertools_combinations_type, &aw_itertools_replacement_type,
                                    &aw_itertools_compress_type,     &aw_itertools_count_type,
                                    &aw_itertools_cycle_type,        &aw_itertools_dropwhile_type,
                                    &aw_itertools_filterfalse_type,  &aw_itertools_groupby_type,
                                    &aw_itertools_islice_type,       &aw_itertools_pairwise_type,
                                    &aw_itertools_permutations_type, &aw_itertools_product_type,
                                    &aw_itertools_repeat_type,       &aw_itertools_starmap_type,
                                    &aw_itertools_takewhile_type,    &aw_itertools_zip_longest_type,
                                    &aw_itertools_tee_type,          &aw_itertools_tee_data_type,
                                    &aw_itertools_grouper_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    return aw_itertools_share_ready(vm);
}

const AwModuleDef aw_itertools_module = {
    "itertools", "Iterators for loops that are short to write.", functions, fill};
