/* tuple.c: immutable sequences. */
#include "vm/objects/sequence.h"

#include "vm/objects/hashing.h"
#include "vm/objects/type.h"

/* ---- making ---- */

static inline AwTuple *tuple_raw(AwVM *vm, AwType *type, size_t count)
{
    if (count > (PTRDIFF_MAX - sizeof(AwTuple)) / sizeof(AwValue)) {
        aw_raise_memory(vm);
        return NULL;
    }
    size_t size = sizeof(AwTuple) + count * sizeof(AwValue);
    AwTuple *tuple = type->flags & AW_TYPE_HAS_ATTRS ? aw_object_new_sized(vm, type, size)
                                                     : aw_object_new_raw(vm, type, size);
    if (!tuple)
        return NULL;
    if (!(type->flags & AW_TYPE_HAS_ATTRS)) /* else the attribute slots are in its place */
        tuple->hash = 0;
    tuple->count = count;
    return tuple;
}

static AwValue empty_tuple(AwVM *vm)
{
    if (!vm->empty_tuple)
        vm->empty_tuple = aw_from_object(tuple_raw(vm, &aw_tuple_type, 0));
    return vm->empty_tuple;
}

AwValue aw_tuple_new(AwVM *vm, const AwValue *items, size_t count)
{
    if (count == 0)
        return empty_tuple(vm);
    AwTuple *tuple = tuple_raw(vm, &aw_tuple_type, count);
    if (!tuple)
        return AW_UNSET;
    if (items && count <= 4) /* faster than a call of memcpy */
        for (size_t i = 0; i < count; i++)
            tuple->items[i] = items[i];
    else if (items)
        memcpy(tuple->items, items, count * sizeof *items);
    else
        memset(tuple->items, 0, count * sizeof *items);
    return aw_from_object(tuple);
}

AwValue aw_tuple_pair(AwVM *vm, AwValue a, AwValue b)
{
    AwTuple *tuple = aw_object_new_raw(vm, &aw_tuple_type, sizeof(AwTuple) + 2 * sizeof(AwValue));
    if (!tuple)
        return AW_UNSET;
    tuple->hash = 0;
    tuple->count = 2;
    tuple->items[0] = a;
    tuple->items[1] = b;
    return aw_from_object(tuple);
}

AwValue aw_tuple_from(AwVM *vm, AwValue iterable)
{
    if (aw_is_exact(iterable, &aw_tuple_type))
        return iterable;
    AwValue list = aw_is_exact(iterable, &aw_list_type) ? iterable : aw_list_from(vm, iterable);
    return list ? aw_tuple_new(vm, aw_as_list(list)->items, aw_as_list(list)->count) : AW_UNSET;
}

static AwStatus tuple_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    AwType *type = aw_as_type(self);
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "tuple() takes no keyword arguments");
    if (argc > 1)
        return aw_raise_type(vm, "tuple expected at most 1 argument, got %d", argc);
    *out = argc ? aw_tuple_from(vm, args[0]) : empty_tuple(vm);
    if (!*out || type == &aw_tuple_type)
        return *out != AW_UNSET;
    AwTuple *tuple = tuple_raw(vm, type, aw_as_tuple(*out)->count);
    if (!tuple)
        return AW_RAISED;
    memcpy(tuple->items, aw_as_tuple(*out)->items, tuple->count * sizeof(AwValue));
    *out = aw_from_object(tuple);
    return AW_OK;
}

/* ---- slots ---- */

static void tuple_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, ((AwTuple *)o)->items, ((AwTuple *)o)->count);
}

static bool tuple_repr(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_sequence_repr(vm, self, "(", ",", ")", out);
}

/* The mixing of xxHash (Collet) over the items' hashes, as CPython does it. */
bool aw_tuple_hash(AwVM *vm, AwValue self, int64_t *out)
{
    const uint64_t prime1 = 11400714785074694791u, prime2 = 14029467366897019727u,
                   prime5 = 2870177450012600261u;
    AwTuple *tuple = aw_as_tuple(self);
    bool cached = aw_is_exact(self, &aw_tuple_type);
    if (cached && tuple->hash) {
        *out = tuple->hash;
        return true;
    }
    if (!aw_check_stack(vm))
        return false;
    uint64_t sum = prime5;
    for (size_t i = 0; i < tuple->count; i++) {
        int64_t hash;
        if (!aw_key_hash(vm, tuple->items[i], &hash))
            return false;
        sum += (uint64_t)hash * prime2;
        sum = (sum << 31 | sum >> 33) * prime1;
    }
    sum += tuple->count ^ (prime5 ^ 3527539u);
    *out = sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
    if (cached)
        tuple->hash = *out;
    return true;
}

/* Flat tuples of common items; nested ones would need a guard against depth. */
int aw_tuples_equal_fast(const AwTuple *a, const AwTuple *b)
{
    if (a->count != b->count)
        return 0;
    for (size_t i = 0; i < a->count; i++) {
        AwValue v = a->items[i], w = b->items[i];
        if (v == w)
            continue;
        if (aw_are_ints(v, w))
            return 0;
        if (!aw_is_exact(v, &aw_str_type) || !aw_is_exact(w, &aw_str_type))
            return -1;
        if (!aw_texts_equal(v, w))
            return 0;
    }
    return 1;
}

static bool tuple_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    if (aw_is_tuple(self) && aw_is_tuple(other))
        return aw_sequence_compare(vm, self, other, op, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

static bool tuple_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)aw_as_tuple(self)->count;
    return true;
}

static bool tuple_slice(AwVM *vm, AwValue self, AwValue slice, AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(self);
    int64_t start, stop, step, count;
    if (!aw_slice_indices(vm, slice, (int64_t)tuple->count, &start, &stop, &step, &count))
        return false;
    if ((size_t)count == tuple->count && step == 1 && aw_is_exact(self, &aw_tuple_type)) {
        *out = self;
        return true;
    }
    *out = aw_tuple_new(vm, step == 1 ? tuple->items + start : NULL, (size_t)count);
    if (!*out)
        return false;
    for (int64_t i = 0; step != 1 && i < count; i++)
        aw_as_tuple(*out)->items[i] = tuple->items[start + i * step];
    return true;
}

static bool tuple_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(self);
    if (aw_is_exact(key, &aw_slice_type))
        return tuple_slice(vm, self, key, out);
    size_t i;
    if (!aw_sequence_index(vm, key, tuple->count, "tuple", "tuple index out of range", &i))
        return false;
    *out = tuple->items[i];
    return true;
}

static bool tuple_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_sequence_iter_new(vm, &aw_tuple_iter_type, self, 0);
    return *out != AW_UNSET;
}

static bool tuple_add(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_tuple(left) || !aw_is_tuple(right))
        return true;
    AwTuple *a = aw_as_tuple(left), *b = aw_as_tuple(right);
    bool share_a = b->count == 0 && aw_is_exact(left, &aw_tuple_type);
    bool share_b = a->count == 0 && aw_is_exact(right, &aw_tuple_type);
    if (share_a || share_b) {
        *out = share_a ? left : right;
        return true;
    }
    *out = aw_tuple_new(vm, NULL, a->count + b->count);
    if (!*out)
        return false;
    AwValue *items = aw_as_tuple(*out)->items;
    memcpy(items, a->items, a->count * sizeof *items);
    memcpy(items + a->count, b->items, b->count * sizeof *items);
    return true;
}

static bool tuple_mul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue self = aw_is_tuple(left) ? left : right, by = aw_is_tuple(left) ? right : left;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, by))
        return true;
    int64_t times;
    if (!aw_sequence_repeats(vm, by, &times))
        return false;
    AwTuple *tuple = aw_as_tuple(self);
    if (aw_is_exact(self, &aw_tuple_type) && (times == 1 || tuple->count == 0)) {
        *out = self;
        return true;
    }
    size_t count;
    if (__builtin_mul_overflow(tuple->count, (size_t)times, &count))
        return aw_raise_memory(vm);
    AwTuple *made = count ? tuple_raw(vm, &aw_tuple_type, count) : aw_as_tuple(empty_tuple(vm));
    for (size_t i = 0; made && i < count; i += tuple->count)
        memcpy(made->items + i, tuple->items, tuple->count * sizeof(AwValue));
    *out = aw_from_object(made);
    return made != NULL;
}

/* ---- methods ---- */

static AwStatus tuple_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count;
    if (!aw_sequence_count(vm, args[0], args[1], &count))
        return AW_RAISED;
    *out = aw_from_int(count);
    return AW_OK;
}

static AwStatus tuple_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t start, stop, position;
    if (!aw_sequence_bounds(vm, args[0], args[2], args[3], &start, &stop) ||
        !aw_sequence_find(vm, args[0], args[1], start, stop, &position))
        return AW_RAISED;
    if (position < 0)
        return aw_raise_value(vm, "tuple.index(x): x not in tuple");
    *out = aw_from_int(position);
    return AW_OK;
}

static AwStatus tuple_getnewargs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *tuple = aw_as_tuple(args[0]);
    AwValue plain = aw_tuple_new(vm, tuple->items, tuple->count);
    *out = plain ? aw_tuple_new(vm, &plain, 1) : AW_UNSET;
    return *out != AW_UNSET;
}

static const AwNativeDef methods[] = {
    {"count(self, value, /)", tuple_count, 0, "How many items are equal to value."},
    {"index(self, value, start=0, stop=sys.maxsize, /)", tuple_index, 0,
     "The position of the first item equal to value; ValueError if there is none."},
    {"__getnewargs__(self, /)", tuple_getnewargs, 0, "The arguments that make an equal tuple."},
    {0},
};

AwType aw_tuple_type = {
    AW_TYPE_HEADER(tuple),
    .name = "tuple",
    .doc = "tuple(iterable=(), /)\n--\n\nAn immutable sequence.",
    .base_type = &aw_object_type,
    .size = sizeof(AwTuple),
    .flags = AW_TYPE_TUPLE | AW_TYPE_SEQUENCE,
    .methods = methods,
    .traverse = tuple_traverse,
    .repr = tuple_repr,
    .hash = aw_tuple_hash,
    .compare = tuple_compare,
    .construct = tuple_construct,
    .binary[AW_BIN_ADD] = tuple_add,
    .binary[AW_BIN_MUL] = tuple_mul,
    .length = tuple_length,
    .getitem = tuple_getitem,
    .contains = aw_sequence_contains,
    .iter = tuple_iter,
};
