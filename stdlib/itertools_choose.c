/* itertools_choose.c: the iterators of module itertools that choose from pools: product, permutations, combinations. Positions
 * in the pools are tuples of small ints that nobody else sees, so that nothing has to be finalized. */
#include "stdlib/itertools_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct {
    AwObject base;
    AwValue pool;   /* tuple; of product: a tuple of tuples */
    AwValue places; /* tuple of ints */
    AwValue cycles; /* of permutations */
    size_t count;   /* items of a result */
    int64_t asked;  /* r as it was given */
    bool started, ended;
} Choose;

static Choose *as_choose(AwValue v)
{
    return (Choose *)aw_as_object(v);
}

static AwValue *numbers(AwValue tuple)
{
    return aw_as_tuple(tuple)->items;
}

/* first, first + step, … */
static AwValue row_of(AwVM *vm, size_t count, int64_t first, int64_t step)
{
    AwValue tuple = aw_tuple_new(vm, NULL, count);
    for (size_t i = 0; tuple && i < count; i++)
        numbers(tuple)[i] = aw_from_int(first + (int64_t)i * step);
    return tuple;
}

/* The items of the pool at the places. */
static AwIter chosen(AwVM *vm, Choose *self, AwValue *out)
{
    AwValue *places = numbers(self->places), *pool = aw_as_tuple(self->pool)->items;
    AwValue tuple = aw_tuple_new(vm, NULL, self->count);
    if (!tuple)
        return AW_ITER_ERROR;
    for (size_t i = 0; i < self->count; i++)
        numbers(tuple)[i] = pool[aw_as_int(places[i])];
    *out = tuple;
    return AW_ITER_ITEM;
}

static Choose *new_choose(AwVM *vm, AwValue type, AwValue pool, AwValue places, size_t count)
{
    Choose *self = pool && places ? aw_object_new(vm, aw_as_type(type)) : NULL;
    if (!self)
        return NULL;
    self->pool = pool;
    self->places = places;
    self->count = count;
    return self;
}

static AwStatus new_combinations(AwVM *vm, AwValue *args, int64_t step, AwValue *out)
{
    int64_t count;
    if (!aw_to_int64(vm, args[2], &count))
        return AW_RAISED;
    AwValue pool = aw_tuple_from(vm, args[1]);
    if (!pool)
        return AW_RAISED;
    if (count < 0)
        return aw_raise_value(vm, "r must be non-negative");
    size_t size = aw_as_tuple(pool)->count;
    bool ended = step ? (size_t)count > size : size == 0 && count > 0;
    size_t places = ended ? 0 : (size_t)count;
    if (places > SIZE_MAX / 16)
        return aw_raise_memory(vm);
    Choose *self = new_choose(vm, args[0], pool, row_of(vm, places, 0, step), places);
    if (!self)
        return AW_RAISED;
    self->ended = ended;
    self->asked = count;
    *out = aw_from_object(self);
    return AW_OK;
}

/* ---- making them again ---- */

/* Of those that choose r items of one pool. */
static AwStatus reduce_choose(AwVM *vm, AwValue v, bool cycles, AwValue *out)
{
    Choose *self = as_choose(v);
    AwValue given[2] = {self->pool, aw_from_int(self->asked)}, state = AW_UNSET;
    if (self->ended && self->started) {
        given[0] = aw_tuple_new(vm, NULL, 0);
        if (!given[0])
            return AW_RAISED;
    } else if (self->started) {
        AwTuple *places = aw_as_tuple(self->places);
        AwValue parts[2] = {aw_tuple_new(vm, places->items, places->count)};
        if (cycles)
            parts[1] = aw_tuple_new(vm, numbers(self->cycles), self->count);
        state = cycles ? aw_tuple_new(vm, parts, 2) : parts[0];
        if (!parts[0] || !state)
            return AW_RAISED;
    }
    return aw_itertools_reduce(vm, v, given, 2, state, out);
}

static AwStatus choose_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return reduce_choose(vm, args[0], false, out);
}

static AwStatus permutations_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return reduce_choose(vm, args[0], true, out);
}

static AwStatus product_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Choose *self = as_choose(args[0]);
    AwTuple *pools = aw_as_tuple(self->pool);
    if (self->ended) {
        AwValue nothing = aw_tuple_new(vm, NULL, 0);
        return nothing ? aw_itertools_reduce(vm, args[0], &nothing, 1, AW_UNSET, out) : AW_RAISED;
    }
    AwValue state = AW_UNSET;
    if (self->started && !(state = aw_tuple_new(vm, numbers(self->places), self->count)))
        return AW_RAISED;
    return aw_itertools_reduce(vm, args[0], pools->items, pools->count, state, out);
}

/* Takes places over from a state, each kept within low … high(i). */
static bool take_places(AwVM *vm, AwValue state, AwValue *places, size_t count, int64_t low,
                        int64_t high, int64_t grows)
{
    if (!aw_is_tuple(state) || aw_as_tuple(state)->count != count)
        return aw_raise_value(vm, "invalid arguments");
    for (size_t i = 0; i < count; i++) {
        int64_t place, most = high + grows * (int64_t)i;
        if (!aw_to_int64(vm, aw_as_tuple(state)->items[i], &place))
            return false;
        place = place > most ? most : place;
        places[i] = aw_from_int(place < low ? low : place);
    }
    return true;
}

static AwStatus combinations_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Choose *self = as_choose(args[0]);
    int64_t size = (int64_t)aw_as_tuple(self->pool)->count;
    if (!take_places(vm, args[1], numbers(self->places), self->count, 0,
                     size - (int64_t)self->count, 1))
        return AW_RAISED;
    self->started = true;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus replacement_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Choose *self = as_choose(args[0]);
    int64_t size = (int64_t)aw_as_tuple(self->pool)->count;
    if (!take_places(vm, args[1], numbers(self->places), self->count, 0, size - 1, 0))
        return AW_RAISED;
    self->started = true;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus permutations_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Choose *self = as_choose(args[0]);
    size_t size = aw_as_tuple(self->pool)->count;
    if (!aw_itertools_check_state(vm, args[1], 2))
        return AW_RAISED;
    AwValue *state = aw_as_tuple(args[1])->items;
    if (!take_places(vm, state[0], numbers(self->places), size, 0, (int64_t)size - 1, 0) ||
        !take_places(vm, state[1], numbers(self->cycles), self->count, 1, (int64_t)size, -1))
        return AW_RAISED;
    self->started = true;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus product_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Choose *self = as_choose(args[0]);
    if (!aw_is_tuple(args[1]) || aw_as_tuple(args[1])->count != self->count)
        return aw_raise_value(vm, "invalid arguments");
    for (size_t i = 0; i < self->count; i++) {
        int64_t place, size = (int64_t)aw_as_tuple(numbers(self->pool)[i])->count;
        if (!aw_to_int64(vm, aw_as_tuple(args[1])->items[i], &place))
            return AW_RAISED;
        self->ended |= size == 0;
        place = place > size - 1 ? size - 1 : place;
        numbers(self->places)[i] = aw_from_int(place < 0 ? 0 : place);
    }
    self->started = true;
    *out = AW_NONE;
    return AW_OK;
}

/* ---- combinations ---- */

static AwStatus combinations_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_combinations(vm, args, 1, out);
}

TRAVERSE(combinations, Choose, pool, 2)

static AwIter combinations_next(AwVM *vm, AwValue v, AwValue *out)
{
    Choose *self = as_choose(v);
    if (self->ended)
        return AW_ITER_END;
    if (!self->started) {
        self->started = true;
        return chosen(vm, self, out);
    }
    int64_t spare = (int64_t)(aw_as_tuple(self->pool)->count - self->count);
    int64_t i = (int64_t)self->count - 1;
    AwValue *places = numbers(self->places);
    while (i >= 0 && aw_as_int(places[i]) == i + spare)
        i--;
    if (i < 0) {
        self->ended = true;
        return AW_ITER_END;
    }
    int64_t place = aw_as_int(places[i]);
    for (; i < (int64_t)self->count; i++)
        places[i] = aw_from_int(++place);
    return chosen(vm, self, out);
}

static const AwNativeDef combinations_methods[] = {
    AW_REDUCE_ROW(choose_reduce),
    {"__setstate__(self, state, /)", combinations_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, r)", combinations_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_combinations_type =
    ITERATOR_TYPE(combinations, "combinations", "All choices of r items, in the order of the pool.",
                  combinations_methods, Choose);

/* ---- combinations_with_replacement ---- */

static AwStatus replacement_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_combinations(vm, args, 0, out);
}

TRAVERSE(replacement, Choose, pool, 2)

static AwIter replacement_next(AwVM *vm, AwValue v, AwValue *out)
{
    Choose *self = as_choose(v);
    if (self->ended)
        return AW_ITER_END;
    if (!self->started) {
        self->started = true;
        return chosen(vm, self, out);
    }
    int64_t last = (int64_t)aw_as_tuple(self->pool)->count - 1, i = (int64_t)self->count - 1;
    AwValue *places = numbers(self->places);
    while (i >= 0 && aw_as_int(places[i]) == last)
        i--;
    if (i < 0) {
        self->ended = true;
        return AW_ITER_END;
    }
    AwValue place = aw_from_int(aw_as_int(places[i]) + 1);
    for (; i < (int64_t)self->count; i++)
        places[i] = place;
    return chosen(vm, self, out);
}

static const AwNativeDef replacement_methods[] = {
    AW_REDUCE_ROW(choose_reduce),
    {"__setstate__(self, state, /)", replacement_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, r)", replacement_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_replacement_type = ITERATOR_TYPE(
    replacement, "combinations_with_replacement",
    "All choices of r items, each as often as one likes.", replacement_methods, Choose);

/* ---- permutations ---- */

static AwStatus permutations_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue pool = aw_tuple_from(vm, args[1]);
    if (!pool)
        return AW_RAISED;
    int64_t size = (int64_t)aw_as_tuple(pool)->count, count = size;
    if (args[2] && args[2] != AW_NONE) {
        if (!aw_is_any_int(args[2]))
            return aw_raise_type(vm, "Expected int as r");
        if (!aw_to_int64(vm, args[2], &count))
            return AW_RAISED;
    }
    if (count < 0)
        return aw_raise_value(vm, "r must be non-negative");
    bool ended = count > size;
    size_t length = ended ? 0 : (size_t)count;
    AwValue places = row_of(vm, (size_t)size, 0, 1), cycles = row_of(vm, length, size, -1);
    Choose *self = cycles ? new_choose(vm, args[0], pool, places, length) : NULL;
    if (!self)
        return AW_RAISED;
    self->cycles = cycles;
    self->ended = ended;
    self->asked = count;
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(permutations, Choose, pool, 3)

static AwIter permutations_next(AwVM *vm, AwValue v, AwValue *out)
{
    Choose *self = as_choose(v);
    if (self->ended)
        return AW_ITER_END;
    if (!self->started) {
        self->started = true;
        return chosen(vm, self, out);
    }
    AwValue *places = numbers(self->places), *cycles = numbers(self->cycles);
    int64_t size = (int64_t)aw_as_tuple(self->pool)->count;
    for (int64_t i = (int64_t)self->count - 1; i >= 0; i--) {
        int64_t left = aw_as_int(cycles[i]) - 1;
        AwValue moved = places[i];
        if (left > 0) {
            cycles[i] = aw_from_int(left);
            places[i] = places[size - left];
            places[size - left] = moved;
            return chosen(vm, self, out);
        }
        memmove(places + i, places + i + 1, (size_t)(size - 1 - i) * sizeof *places);
        places[size - 1] = moved;
        cycles[i] = aw_from_int(size - i);
    }
    self->ended = true;
    return AW_ITER_END;
}

static const AwNativeDef permutations_methods[] = {
    AW_REDUCE_ROW(permutations_reduce),
    {"__setstate__(self, state, /)", permutations_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, r=None)", permutations_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_permutations_type =
    ITERATOR_TYPE(permutations, "permutations", "All choices of r items in all orders.",
                  permutations_methods, Choose);

/* ---- product ---- */

/* args: cls, *iterables, repeat */
static AwStatus product_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *iterables = aw_as_tuple(args[1]);
    int64_t repeat = 1;
    if (args[2] && !aw_to_int64(vm, args[2], &repeat))
        return AW_RAISED;
    if (repeat < 0)
        return aw_raise_value(vm, "repeat argument cannot be negative");
    size_t given = repeat ? iterables->count : 0;
    if (given && (uint64_t)repeat > (uint64_t)INT64_MAX / 8 / given)
        return aw_raise(vm, &aw_overflow_error_type, "repeat argument too large");
    size_t count = given * (size_t)repeat;
    AwValue pools = aw_tuple_new(vm, NULL, count);
    if (!pools)
        return AW_RAISED;
    for (size_t i = 0; i < count; i++)
        numbers(pools)[i] = AW_NONE;
    for (size_t i = 0; i < count; i++) {
        AwValue pool =
            i < given ? aw_tuple_from(vm, iterables->items[i]) : numbers(pools)[i - given];
        if (!pool)
            return AW_RAISED;
        numbers(pools)[i] = pool;
    }
    Choose *self = new_choose(vm, args[0], pools, row_of(vm, count, 0, 0), count);
    *out = aw_from_object(self);
    return STATUS(self);
}

TRAVERSE(product, Choose, pool, 2)

static AwIter product_next(AwVM *vm, AwValue v, AwValue *out)
{
    Choose *self = as_choose(v);
    AwValue *places = numbers(self->places), *pools = numbers(self->pool);
    if (self->ended)
        return AW_ITER_END;
    if (!self->started) {
        self->started = true;
        for (size_t i = 0; i < self->count; i++)
            self->ended |= aw_as_tuple(pools[i])->count == 0;
    } else {
        int64_t i = (int64_t)self->count - 1;
        for (; i >= 0; i--) {
            int64_t place = aw_as_int(places[i]) + 1;
            bool wraps = (size_t)place == aw_as_tuple(pools[i])->count;
            places[i] = aw_from_int(wraps ? 0 : place);
            if (!wraps)
                break;
        }
        self->ended = i < 0;
    }
    if (self->ended)
        return AW_ITER_END;
    AwValue tuple = aw_tuple_new(vm, NULL, self->count);
    if (!tuple)
        return AW_ITER_ERROR;
    for (size_t i = 0; i < self->count; i++)
        numbers(tuple)[i] = aw_as_tuple(pools[i])->items[aw_as_int(places[i])];
    *out = tuple;
    return AW_ITER_ITEM;
}

static const AwNativeDef product_methods[] = {
    AW_REDUCE_ROW(product_reduce),
    {"__setstate__(self, state, /)", product_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, /, *iterables, repeat=1)", product_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_product_type = ITERATOR_TYPE(
    product, "product", "All ways to take one item of each iterable.", product_methods, Choose);
