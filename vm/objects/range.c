/* range.c: arithmetic progressions. Their numbers may be of any size; those of 62 bits take the fast way. */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"
#include "vm/objects/sequence.h"
#include "vm/objects/type.h"

static AwRangeObject *as_range(AwValue v)
{
    return (AwRangeObject *)aw_as_object(v);
}

/* ---- arithmetic of the language on ints of any size ---- */

static bool sign_is(AwValue v, AwCompare op)
{
    return aw_number_compare(v, aw_from_int(0), op);
}

/* a op b for three operands: (a op1 b) op2 c */
static bool two_steps(AwVM *vm, AwValue a, int op1, AwValue b, int op2, AwValue c, AwValue *out)
{
    return aw_int_binary(vm, op1, a, b, out) && aw_int_binary(vm, op2, *out, c, out);
}

/* How many numbers there are: 0, or (stop - start ± 1) // step + 1 with the sign of step. */
static bool count_numbers(AwVM *vm, AwValue start, AwValue stop, AwValue step, AwValue *out)
{
    bool up = sign_is(step, AW_GT);
    *out = aw_from_int(0);
    if (!aw_number_compare(start, stop, up ? AW_LT : AW_GT))
        return true;
    if (aw_are_ints(start, stop) && aw_is_int(step)) {
        int64_t span = aw_as_int(stop) - aw_as_int(start);
        *out = aw_int_new(vm, (span + (up ? -1 : 1)) / aw_as_int(step) + 1);
        return *out != AW_UNSET;
    }
    AwValue span;
    return two_steps(vm, stop, AW_BIN_SUB, start, AW_BIN_SUB, aw_from_int(up ? 1 : -1), &span) &&
           two_steps(vm, span, AW_BIN_FLOORDIV, step, AW_BIN_ADD, aw_from_int(1), out);
}

/* start + i * step */
static bool number_at(AwVM *vm, const AwRangeObject *range, AwValue i, AwValue *out)
{
    return two_steps(vm, i, AW_BIN_MUL, range->step, AW_BIN_ADD, range->start, out);
}

/* ---- making ---- */

AwValue aw_range_new(AwVM *vm, AwValue start, AwValue stop, AwValue step)
{
    AwValue count;
    if (step == aw_from_int(0)) {
        aw_raise_value(vm, "range() arg 3 must not be zero");
        return AW_UNSET;
    }
    if (!count_numbers(vm, start, stop, step, &count))
        return AW_UNSET;
    AwRangeObject *range = aw_object_new_raw(vm, &aw_range_type, sizeof *range);
    if (!range)
        return AW_UNSET;
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->count = count;
    return aw_from_object(range);
}

static AwStatus range_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    (void)self;
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "range() takes no keyword arguments");
    if (argc == 0)
        return aw_raise_type(vm, "range expected at least 1 argument, got 0");
    if (argc > 3)
        return aw_raise_type(vm, "range expected at most 3 arguments, got %d", argc);
    AwValue parts[3] = {aw_from_int(0), AW_UNSET, aw_from_int(1)};
    for (int i = 0; i < argc; i++)
        if (!aw_to_index(vm, args[i], &parts[argc == 1 ? 1 : i]))
            return AW_RAISED;
    *out = aw_range_new(vm, parts[0], parts[1], parts[2]);
    return *out != AW_UNSET;
}

/* ---- slots ---- */

static void range_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((AwRangeObject *)o)->start, 4);
}

static bool range_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwRangeObject *range = as_range(self);
    *out = range->step == aw_from_int(1)
               ? aw_str_format(vm, "range(%R, %R)", range->start, range->stop)
               : aw_str_format(vm, "range(%R, %R, %R)", range->start, range->stop, range->step);
    return *out != AW_UNSET;
}

/* What two equal ranges have in common: count, first, and step if there are several. */
static void essence(const AwRangeObject *range, AwValue parts[3])
{
    bool none = range->count == aw_from_int(0), one = range->count == aw_from_int(1);
    parts[0] = range->count;
    parts[1] = none ? AW_NONE : range->start;
    parts[2] = none || one ? AW_NONE : range->step;
}

static bool range_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwValue parts[3];
    essence(as_range(self), parts);
    AwValue tuple = aw_tuple_new(vm, parts, 3);
    return tuple && aw_hash(vm, tuple, out);
}

static bool range_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(self, &aw_range_type) ||
        !aw_is_exact(other, &aw_range_type))
        return true;
    AwValue a[3], b[3];
    essence(as_range(self), a);
    essence(as_range(other), b);
    bool equal = true;
    for (int i = 0; equal && i < 3; i++)
        equal = a[i] == b[i] ||
                (a[i] != AW_NONE && b[i] != AW_NONE && aw_number_compare(a[i], b[i], AW_EQ));
    *out = aw_from_bool(equal == (op == AW_EQ));
    return true;
}

static bool range_length(AwVM *vm, AwValue self, int64_t *out)
{
    if (aw_to_int64(vm, as_range(self)->count, out))
        return true;
    return aw_catch(vm, &aw_overflow_error_type) &&
           aw_raise(vm, &aw_overflow_error_type, "Python int too large to convert to C ssize_t");
}

static bool range_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm;
    *out = as_range(self)->count != aw_from_int(0);
    return true;
}

/* A bound of a slice of `range` in its own positions: None, negative and too large ones put right. */
static bool slice_bound(AwVM *vm, const AwRangeObject *range, AwValue bound, bool back,
                        bool is_start, AwValue *out)
{
    AwValue low = aw_from_int(back ? -1 : 0), high = range->count;
    if (back && !aw_int_binary(vm, AW_BIN_SUB, high, aw_from_int(1), &high))
        return false;
    *out = is_start == back ? high : low;
    if (bound == AW_NONE)
        return true;
    if (!aw_is_any_int(bound) && !aw_type_of(bound)->index)
        return aw_raise_type(vm,
                             "slice indices must be integers or None or have an __index__ method");
    AwValue i;
    if (!aw_to_index(vm, bound, &i))
        return false;
    if (sign_is(i, AW_LT) && !aw_int_binary(vm, AW_BIN_ADD, i, range->count, &i))
        return false;
    *out = aw_number_compare(i, low, AW_LT) ? low : aw_number_compare(i, high, AW_GT) ? high : i;
    return true;
}

static bool range_slice(AwVM *vm, AwValue self, AwSlice *slice, AwValue *out)
{
    AwRangeObject *range = as_range(self);
    AwValue step = aw_from_int(1), start, stop;
    if (slice->step != AW_NONE) {
        if (!aw_is_any_int(slice->step) && !aw_type_of(slice->step)->index)
            return aw_raise_type(
                vm, "slice indices must be integers or None or have an __index__ method");
        if (!aw_to_index(vm, slice->step, &step))
            return false;
    }
    if (step == aw_from_int(0))
        return aw_raise_value(vm, "slice step cannot be zero");
    bool back = sign_is(step, AW_LT);
    if (!slice_bound(vm, range, slice->start, back, true, &start) ||
        !slice_bound(vm, range, slice->stop, back, false, &stop) ||
        !aw_int_binary(vm, AW_BIN_MUL, step, range->step, &step) ||
        !number_at(vm, range, start, &start) || !number_at(vm, range, stop, &stop))
        return false;
    *out = aw_range_new(vm, start, stop, step);
    return *out != AW_UNSET;
}

static bool range_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwRangeObject *range = as_range(self);
    if (aw_is_exact(key, &aw_slice_type))
        return range_slice(vm, self, (AwSlice *)aw_as_object(key), out);
    if (!aw_is_any_int(key) && !aw_type_of(key)->index)
        return aw_raise_type(vm, "range indices must be integers or slices, not %T", key);
    AwValue i;
    if (!aw_to_index(vm, key, &i))
        return false;
    if (sign_is(i, AW_LT) && !aw_int_binary(vm, AW_BIN_ADD, i, range->count, &i))
        return false;
    if (sign_is(i, AW_LT) || !aw_number_compare(i, range->count, AW_LT))
        return aw_raise(vm, &aw_index_error_type, "range object index out of range");
    return number_at(vm, range, i, out);
}

/* Where an int stands in the range: *out, or AW_UNSET. */
static bool position_of(AwVM *vm, const AwRangeObject *range, AwValue item, AwValue *out)
{
    bool up = sign_is(range->step, AW_GT);
    AwValue offset, rest;
    *out = AW_UNSET;
    if (aw_is_bool(item))
        item = aw_from_int(item == AW_TRUE);
    if (!aw_number_compare(item, range->start, up ? AW_GE : AW_LE) ||
        !aw_number_compare(item, range->stop, up ? AW_LT : AW_GT))
        return true;
    if (!aw_int_binary(vm, AW_BIN_SUB, item, range->start, &offset) ||
        !aw_int_binary(vm, AW_BIN_MOD, offset, range->step, &rest))
        return false;
    return rest != aw_from_int(0) || aw_int_binary(vm, AW_BIN_FLOORDIV, offset, range->step, out);
}

static bool is_plain_int(AwValue v)
{
    return aw_is_int(v) || aw_is_bool(v) || aw_is_exact(v, &aw_int_type);
}

/* Looks at one number after the other, as for items that only equal numbers. *position: how many came before. */
static AwFind search(AwVM *vm, AwValue self, AwValue item, int64_t *position)
{
    AwValue iterator, number;
    if (!aw_type_of(self)->iter(vm, self, &iterator))
        return AW_FIND_ERROR;
    AwIter step;
    for (*position = 0; (step = aw_next(vm, iterator, &number)) == AW_ITER_ITEM; ++*position) {
        bool equal;
        if (!aw_equal(vm, number, item, &equal))
            return AW_FIND_ERROR;
        if (equal)
            return AW_FOUND;
    }
    return step == AW_ITER_END ? AW_ABSENT : AW_FIND_ERROR;
}

static AwFind range_contains(AwVM *vm, AwValue self, AwValue item)
{
    if (is_plain_int(item)) {
        AwValue position;
        if (!position_of(vm, as_range(self), item, &position))
            return AW_FIND_ERROR;
        return position ? AW_FOUND : AW_ABSENT;
    }
    int64_t position;
    return search(vm, self, item, &position);
}

/* ---- iterating ---- */

/* A range whose numbers do not fit 62 bits. */
typedef struct {
    AwObject base;
    AwValue next, step, left, count;
} BigIter;

static AwType aw_big_range_iter_type;

static AwValue big_iter_new(AwVM *vm, AwValue start, AwValue step, AwValue count)
{
    BigIter *iter = aw_object_new_raw(vm, &aw_big_range_iter_type, sizeof *iter);
    if (!iter)
        return AW_UNSET;
    iter->next = start;
    iter->step = step;
    iter->left = iter->count = count;
    return aw_from_object(iter);
}

/* stop bounds the numbers on the far side */
static AwValue iter_new(AwVM *vm, AwValue start, AwValue stop, AwValue step, AwValue count)
{
    if (!aw_are_ints(start, stop) || !aw_is_int(step) || !aw_is_int(count))
        return big_iter_new(vm, start, step, count);
    AwRangeIter *iter = aw_object_new_raw(vm, &aw_range_iter_type, sizeof *iter);
    if (!iter)
        return AW_UNSET;
    iter->next = aw_as_int(start);
    iter->step = aw_as_int(step);
    iter->left = iter->count = (uint64_t)aw_as_int(count);
    return aw_from_object(iter);
}

static bool range_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwRangeObject *range = as_range(self);
    *out = iter_new(vm, range->start, range->stop, range->step, range->count);
    return *out != AW_UNSET;
}

static AwStatus range_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwRangeObject *range = as_range(args[0]);
    AwValue last, step;
    if (!aw_int_binary(vm, AW_BIN_SUB, range->count, aw_from_int(1), &last) ||
        !number_at(vm, range, last, &last) ||
        !aw_int_binary(vm, AW_BIN_SUB, aw_from_int(0), range->step, &step))
        return AW_RAISED;
    *out = iter_new(vm, last, range->start, step, range->count);
    return *out != AW_UNSET;
}

static bool iter_self(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwIter range_next(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    AwRangeIter *iter = (AwRangeIter *)aw_as_object(self);
    if (iter->left == 0)
        return aw_iter_end(out);
    iter->left--;
    *out = aw_from_int(iter->next);
    iter->next += iter->step;
    return AW_ITER_ITEM;
}

static AwIter big_next(AwVM *vm, AwValue self, AwValue *out)
{
    BigIter *iter = (BigIter *)aw_as_object(self);
    if (iter->left == aw_from_int(0))
        return aw_iter_end(out);
    AwValue next, left;
    if (!aw_int_binary(vm, AW_BIN_ADD, iter->next, iter->step, &next) ||
        !aw_int_binary(vm, AW_BIN_SUB, iter->left, aw_from_int(1), &left))
        return AW_ITER_ERROR;
    *out = iter->next;
    iter->next = next;
    iter->left = left;
    return AW_ITER_ITEM;
}

static void big_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((BigIter *)o)->next, 4);
}

static AwStatus range_iter_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_int_new(vm, (int64_t)((AwRangeIter *)aw_as_object(args[0]))->left);
    return *out != AW_UNSET;
}

static AwStatus big_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((BigIter *)aw_as_object(args[0]))->left;
    return AW_OK;
}

/* Moves *next back or forth: so many steps. */
static bool move(AwVM *vm, AwValue *next, AwValue step, AwValue by)
{
    AwValue distance;
    return aw_int_binary(vm, AW_BIN_MUL, by, step, &distance) &&
           aw_int_binary(vm, AW_BIN_ADD, *next, distance, next);
}

/* (iter, (the whole range,), how many numbers were taken) */
static AwStatus reduce(AwVM *vm, AwValue next, AwValue step, AwValue left, AwValue count,
                       AwValue *out)
{
    AwValue bounds[3] = {next, next, step}, range, back, taken;
    if (!aw_int_binary(vm, AW_BIN_SUB, left, count, &back) ||
        !aw_int_binary(vm, AW_BIN_SUB, count, left, &taken) || !move(vm, &bounds[0], step, back) ||
        !move(vm, &bounds[1], step, left) ||
        !aw_call(vm, aw_from_object(&aw_range_type), bounds, 3, &range))
        return AW_RAISED;
    AwValue how = aw_reduce_builtin(vm, "iter");
    return how ? aw_reduce_iterator(vm, how, range, taken, out) : AW_RAISED;
}

static AwStatus range_iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwRangeIter *iter = (AwRangeIter *)aw_as_object(args[0]);
    AwValue next = aw_int_new(vm, iter->next), step = aw_int_new(vm, iter->step);
    AwValue left = aw_int_new(vm, (int64_t)iter->left);
    AwValue count = aw_int_new(vm, (int64_t)iter->count);
    return next && step && left && count ? reduce(vm, next, step, left, count, out) : AW_RAISED;
}

/* So many numbers count as taken. */
static AwStatus range_iter_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwRangeIter *iter = (AwRangeIter *)aw_as_object(args[0]);
    int64_t taken;
    *out = AW_NONE;
    if (!aw_is_any_int(args[1]))
        return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    if (aw_iterator_state(vm, args[1], 0, (int64_t)iter->count, &taken) != AW_OK)
        return AW_RAISED;
    iter->next += (taken - (int64_t)(iter->count - iter->left)) * iter->step;
    iter->left = iter->count - (uint64_t)taken;
    return AW_OK;
}

static AwStatus big_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    BigIter *iter = (BigIter *)aw_as_object(args[0]);
    return reduce(vm, iter->next, iter->step, iter->left, iter->count, out);
}

static AwStatus big_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    BigIter *iter = (BigIter *)aw_as_object(args[0]);
    AwValue taken = args[1], left, by;
    bool less, more;
    *out = AW_NONE;
    if (!aw_compare_truth(vm, taken, aw_from_int(0), AW_LT, &less) ||
        !aw_compare_truth(vm, taken, iter->count, AW_GT, &more))
        return AW_RAISED;
    if (!aw_is_any_int(taken))
        return aw_raise_type(vm, "state must be an int, not %T", taken);
    taken = less ? aw_from_int(0) : more ? iter->count : taken;
    if (!aw_int_binary(vm, AW_BIN_SUB, iter->count, taken, &left) ||
        !aw_int_binary(vm, AW_BIN_SUB, iter->left, left, &by) ||
        !move(vm, &iter->next, iter->step, by))
        return AW_RAISED;
    iter->left = left;
    return AW_OK;
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(range_iter_reduce),
    {"__setstate__(self, state, /)", range_iter_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", range_iter_length_hint, 0, "How many numbers are left."},
    {0},
};

static const AwNativeDef big_iter_methods[] = {
    AW_REDUCE_ROW(big_reduce),
    {"__setstate__(self, state, /)", big_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", big_length_hint, 0, "How many numbers are left."},
    {0},
};

AwType aw_range_iter_type = {
    AW_TYPE_HEADER(range_iter),
    .name = "range_iterator",
    .base_type = &aw_object_type,
    .size = sizeof(AwRangeIter),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .methods = iter_methods,
    .iter = iter_self,
    .next = range_next,
};

static AwType aw_big_range_iter_type = {
    AW_TYPE_HEADER(big_range_iter),
    .name = "longrange_iterator",
    .base_type = &aw_object_type,
    .size = sizeof(BigIter),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .methods = big_iter_methods,
    .traverse = big_traverse,
    .iter = iter_self,
    .next = big_next,
};

/* ---- methods ---- */

static AwStatus range_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (is_plain_int(args[1])) {
        if (!position_of(vm, as_range(args[0]), args[1], out))
            return AW_RAISED;
        return *out ? AW_OK : (AwStatus)aw_raise_value(vm, "%R is not in range", args[1]);
    }
    int64_t position;
    AwFind found = search(vm, args[0], args[1], &position);
    if (found == AW_ABSENT)
        return aw_raise_value(vm, "sequence.index(x): x not in sequence");
    *out = aw_from_int(position);
    return found == AW_FOUND;
}

static AwStatus range_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (is_plain_int(args[1])) {
        AwFind found = range_contains(vm, args[0], args[1]);
        *out = aw_from_int(found == AW_FOUND);
        return found != AW_FIND_ERROR;
    }
    AwValue iterator, number;
    int64_t count = 0;
    if (!range_iter(vm, args[0], &iterator))
        return AW_RAISED;
    AwIter step;
    while ((step = aw_next(vm, iterator, &number)) == AW_ITER_ITEM) {
        bool equal;
        if (!aw_equal(vm, number, args[1], &equal))
            return AW_RAISED;
        count += equal;
    }
    *out = aw_from_int(count);
    return step == AW_ITER_END;
}

static AwStatus range_start(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_range(args[0])->start;
    return AW_OK;
}

static AwStatus range_stop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_range(args[0])->stop;
    return AW_OK;
}

static AwStatus range_step(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_range(args[0])->step;
    return AW_OK;
}

static const AwNativeDef methods[] = {
    AW_REDUCE_ROW(aw_range_reduce),
    {"index(self, value, /)", range_index, AW_NO_SIGNATURE,
     "The position of value; ValueError if it is not in the range."},
    {"count(self, value, /)", range_count, AW_NO_SIGNATURE,
     "How often value is in the range: 0 or 1."},
    {"__reversed__(self, /)", range_reversed, AW_NO_SIGNATURE,
     "An iterator that starts at the end."},
    {"start", range_start, AW_GETTER | AW_MEMBER, "The first number."},
    {"stop", range_stop, AW_GETTER | AW_MEMBER, "The bound that is not reached."},
    {"step", range_step, AW_GETTER | AW_MEMBER, "The difference between two numbers."},
    {0},
};

AwType aw_range_type = {
    AW_TYPE_HEADER(range),
    .name = "range",
    .doc = "The numbers from start on, before stop, in equal steps.",
    .base_type = &aw_object_type,
    .size = sizeof(AwRangeObject),
    .flags = AW_TYPE_FINAL | AW_TYPE_SEQUENCE,
    .methods = methods,
    .traverse = range_traverse,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .truth = range_truth,
    .construct = range_construct,
    .length = range_length,
    .getitem = range_getitem,
    .contains = range_contains,
    .iter = range_iter,
};
