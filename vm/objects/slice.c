/* slice.c: what stands between brackets with colons. */
#include "vm/objects/reduce.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

AwValue aw_slice_new(AwVM *vm, AwValue start, AwValue stop, AwValue step)
{
    AwSlice *slice = aw_object_new_raw(vm, &aw_slice_type, sizeof *slice);
    if (!slice)
        return AW_UNSET;
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return aw_from_object(slice);
}

static bool has_index(AwValue v)
{
    return aw_is_any_int(v) || aw_type_of(v)->index;
}

bool aw_slice_argument(AwVM *vm, AwValue v, int64_t *out)
{
    if (!has_index(v))
        return aw_raise_type(vm, "slice indices must be integers or have an __index__ method");
    return aw_to_int64_clamped(vm, v, out);
}

/* One of the three; `none` is what None means. */
static bool part(AwVM *vm, AwValue v, int64_t none, int64_t *out)
{
    if (v == AW_NONE) {
        *out = none;
        return true;
    }
    if (AW_LIKELY(aw_is_int(v))) {
        *out = aw_as_int(v);
        return true;
    }
    if (!has_index(v))
        return aw_raise_type(vm,
                             "slice indices must be integers or None or have an __index__ method");
    return aw_to_int64_clamped(vm, v, out);
}

/* A bound within [low, high], counted from the end if negative. */
static int64_t clamp(int64_t i, int64_t length, int64_t low, int64_t high)
{
    if (i < 0)
        i += length;
    return i < low ? low : i > high ? high : i;
}

bool aw_slice_indices(AwVM *vm, AwValue value, int64_t length, int64_t *start, int64_t *stop,
                      int64_t *step, int64_t *count)
{
    AwSlice *slice = (AwSlice *)aw_as_object(value);
    if (!part(vm, slice->step, 1, step))
        return false;
    if (*step == 0)
        return aw_raise_value(vm, "slice step cannot be zero");
    if (*step == INT64_MIN) /* so that -step exists */
        *step = -INT64_MAX;
    bool back = *step < 0;
    if (!part(vm, slice->start, back ? INT64_MAX : 0, start) ||
        !part(vm, slice->stop, back ? INT64_MIN : INT64_MAX, stop))
        return false;
    int64_t low = back ? -1 : 0, high = back ? length - 1 : length;
    *start = clamp(*start, length, low, high);
    *stop = slice->stop == AW_NONE && back ? -1 : clamp(*stop, length, low, high);
    *count = 0;
    if (!back && *start < *stop)
        *count = (*stop - *start - 1) / *step + 1;
    if (back && *stop < *start)
        *count = (*start - *stop - 1) / -*step + 1;
    return true;
}

static AwStatus slice_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    (void)self;
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "slice() takes no keyword arguments");
    if (argc == 0)
        return aw_raise_type(vm, "slice expected at least 1 argument, got 0");
    if (argc > 3)
        return aw_raise_type(vm, "slice expected at most 3 arguments, got %d", argc);
    AwValue start = argc == 1 ? AW_NONE : args[0], stop = argc == 1 ? args[0] : args[1];
    *out = aw_slice_new(vm, start, stop, argc == 3 ? args[2] : AW_NONE);
    return *out != AW_UNSET;
}

static void slice_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, &((AwSlice *)o)->start, 3);
}

static bool slice_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwSlice *slice = (AwSlice *)aw_as_object(self);
    *out = aw_str_format(vm, "slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
    return *out != AW_UNSET;
}

static bool slice_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_exact(self, &aw_slice_type) || !aw_is_exact(other, &aw_slice_type))
        return true;
    AwValue a = aw_tuple_new(vm, &((AwSlice *)aw_as_object(self))->start, 3);
    AwValue b = aw_tuple_new(vm, &((AwSlice *)aw_as_object(other))->start, 3);
    return a && b && aw_sequence_compare(vm, a, b, op, out);
}

/* slice.indices(length) for lengths of any size: in the arithmetic of the language. */
typedef struct {
    AwValue length, low, high;
} Bounds;

static bool less(AwValue a, AwValue b)
{
    return aw_number_compare(a, b, AW_LT);
}

static bool big_bound(AwVM *vm, AwValue v, const Bounds *bounds, AwValue none, AwValue *out)
{
    *out = none;
    if (v == AW_NONE)
        return true;
    if (!has_index(v))
        return aw_raise_type(vm,
                             "slice indices must be integers or None or have an __index__ method");
    if (!aw_to_index(vm, v, out))
        return false;
    if (less(*out, aw_from_int(0))) {
        if (!aw_int_binary(vm, AW_BIN_ADD, *out, bounds->length, out))
            return false;
        if (less(*out, bounds->low))
            *out = bounds->low;
    } else if (less(bounds->high, *out)) {
        *out = bounds->high;
    }
    return true;
}

static AwStatus slice_indices(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSlice *slice = (AwSlice *)aw_as_object(args[0]);
    AwValue parts[3] = {AW_UNSET, AW_UNSET, aw_from_int(1)}, length;
    const AwValue zero = aw_from_int(0), one = aw_from_int(1);
    if (!aw_to_index(vm, args[1], &length))
        return AW_RAISED;
    if (less(length, zero))
        return aw_raise_value(vm, "length should not be negative");
    if (slice->step != AW_NONE) {
        if (!has_index(slice->step))
            return aw_raise_type(
                vm, "slice indices must be integers or None or have an __index__ method");
        if (!aw_to_index(vm, slice->step, &parts[2]))
            return AW_RAISED;
    }
    if (parts[2] == zero)
        return aw_raise_value(vm, "slice step cannot be zero");
    bool back = less(parts[2], zero);
    Bounds bounds = {length, back ? aw_from_int(-1) : zero, length};
    if (back && !aw_int_binary(vm, AW_BIN_SUB, length, one, &bounds.high))
        return AW_RAISED;
    if (!big_bound(vm, slice->start, &bounds, back ? bounds.high : bounds.low, &parts[0]) ||
        !big_bound(vm, slice->stop, &bounds, back ? bounds.low : bounds.high, &parts[1]))
        return AW_RAISED;
    *out = aw_tuple_new(vm, parts, 3);
    return *out != AW_UNSET;
}

static AwStatus slice_start(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((AwSlice *)aw_as_object(args[0]))->start;
    return AW_OK;
}

static AwStatus slice_stop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((AwSlice *)aw_as_object(args[0]))->stop;
    return AW_OK;
}

static AwStatus slice_step(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((AwSlice *)aw_as_object(args[0]))->step;
    return AW_OK;
}

static const AwNativeDef methods[] = {
    AW_REDUCE_ROW(aw_slice_reduce),
    {"indices(self, length, /)", slice_indices, AW_NO_SIGNATURE,
     "(start, stop, step) of this slice of a sequence of that length."},
    {"start", slice_start, AW_GETTER | AW_MEMBER, "Where it begins, or None."},
    {"stop", slice_stop, AW_GETTER | AW_MEMBER, "Before what it ends, or None."},
    {"step", slice_step, AW_GETTER | AW_MEMBER, "How far each step goes, or None."},
    {0},
};

AwType aw_slice_type = {
    AW_TYPE_HEADER(slice),
    .name = "slice",
    .doc = "What stands between brackets with colons: start, stop and step.",
    .base_type = &aw_object_type,
    .size = sizeof(AwSlice),
    .flags = AW_TYPE_FINAL,
    .methods = methods,
    .traverse = slice_traverse,
    .repr = slice_repr,
    .compare = slice_compare,
    .construct = slice_construct,
};
