/* itertools_choose.c: the iterators of module itertools that choose from pools: product, permutations, combinations. Positions
 * in the pools are tuples of small ints that nobody else sees, so that nothing has to be finalized. */
#include "stdlib/itertools_inside.h"
#include "vm/objects/container.h"
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
    *out = aw_from_object(self);
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
    {"__new__(cls, iterable, r)", combinations_new, AW_STATIC, "Makes the iterator."}, {0}};

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
    {"__new__(cls, iterable, r)", replacement_new, AW_STATIC, "Makes the iterator."}, {0}};

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
    {"__new__(cls, iterable, r=None)", permutations_new, AW_STATIC, "Makes the iterator."}, {0}};

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
    {"__new__(cls, /, *iterables, repeat=1)", product_new, AW_STATIC, "Makes the iterator."}, {0}};

AwType aw_itertools_product_type = ITERATOR_TYPE(
    product, "product", "All ways to take one item of each iterable.", product_methods, Choose);
