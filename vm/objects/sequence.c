/* sequence.c: what lists and tuples have in common: indexing, showing, comparing, iterating.
 *
 * Items may be of classes of the language: comparing and showing them runs their code, which may change a list
 * while it is walked. So every loop here looks at length and items again after each call.
 */
#include "vm/objects/sequence.h"
#include "vm/objects/iter_reduce.h"

#include "vm/objects/hashing.h"

/* ---- indices ---- */

bool aw_sequence_index_value(AwVM *vm, AwValue key, const char *kind, int64_t *out)
{
    if (AW_LIKELY(aw_is_int(key))) {
        *out = aw_as_int(key);
        return true;
    }
    AwValue index;
    if (!aw_is_any_int(key) && !aw_type_of(key)->index)
        return aw_raise_type(vm, "%s indices must be integers or slices, not %T", kind, key);
    if (!aw_to_index(vm, key, &index))
        return false;
    if (aw_to_int64(vm, index, out))
        return true;
    return aw_catch(vm, &aw_overflow_error_type) &&
           aw_raise(vm, &aw_index_error_type, "cannot fit '%T' into an index-sized integer", key);
}

bool aw_sequence_index(AwVM *vm, AwValue key, size_t count, const char *kind,
                       const char *range_error, size_t *out)
{
    int64_t i;
    if (!aw_sequence_index_value(vm, key, kind, &i))
        return false;
    if (i < 0)
        i += (int64_t)count;
    if (AW_UNLIKELY((uint64_t)i >= count))
        return aw_raise(vm, &aw_index_error_type, "%s", range_error);
    *out = (size_t)i;
    return true;
}

bool aw_can_repeat(AwVM *vm, AwValue count)
{
    (void)vm;
    return aw_is_any_int(count) || aw_type_of(count)->index;
}

bool aw_sequence_repeats(AwVM *vm, AwValue count, int64_t *out)
{
    if (!aw_to_int64(vm, count, out))
        return false;
    if (*out < 0)
        *out = 0;
    return true;
}

bool aw_sequence_bounds(AwVM *vm, AwValue self, AwValue start_arg, AwValue stop_arg, int64_t *start,
                        int64_t *stop)
{
    *start = 0;
    *stop = INT64_MAX;
    if ((start_arg && !aw_slice_argument(vm, start_arg, start)) ||
        (stop_arg && !aw_slice_argument(vm, stop_arg, stop)))
        return false;
    int64_t count = (int64_t)aw_items_of(self).count;
    if (*start < 0)
        *start = *start + count < 0 ? 0 : *start + count;
    if (*stop < 0)
        *stop = *stop + count < 0 ? 0 : *stop + count;
    return true;
}

/* ---- showing ---- */

bool aw_sequence_repr(AwVM *vm, AwValue self, const char *open, const char *alone,
                      const char *close, AwValue *out)
{
    bool empty = aw_items_of(self).count == 0;
    if (empty || !aw_repr_enter(vm, self)) {
        *out = aw_str_format(vm, "%s%s%s", open, empty ? "" : "...", close);
        return *out != AW_UNSET;
    }
    AwBuffer text = {0};
    aw_buffer_append_text(&text, open);
    bool ok = true;
    size_t i;
    for (i = 0; ok && i < aw_items_of(self).count; i++) {
        AwValue shown;
        if (i > 0)
            aw_buffer_append_text(&text, ", ");
        ok = aw_repr(vm, aw_items_of(self).items[i], &shown);
        if (ok)
            aw_buffer_append(&text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    }
    aw_repr_leave(vm, self);
    if (!ok) {
        aw_buffer_deinit(&text);
        return false;
    }
    if (i == 1)
        aw_buffer_append_text(&text, alone);
    aw_buffer_append_text(&text, close);
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

/* ---- comparing ---- */

/* Items of common kinds without a call; *called: aw_equal was asked, and what is walked may have changed. */
static inline bool items_equal(AwVM *vm, AwValue a, AwValue b, bool *equal, bool *called)
{
    int fast = a == b ? 1 : aw_keys_equal_fast(a, b);
    *called = fast < 0;
    *equal = fast > 0;
    return fast >= 0 || aw_equal(vm, a, b, equal);
}

bool aw_sequence_compare(AwVM *vm, AwValue a, AwValue b, AwCompare op, AwValue *out)
{
    AwItems left = aw_items_of(a), right = aw_items_of(b);
    if ((op == AW_EQ || op == AW_NE) && left.count != right.count) {
        *out = aw_from_bool(op == AW_NE);
        return true;
    }
    for (size_t i = 0; i < left.count && i < right.count; i++) {
        AwValue v = left.items[i], w = right.items[i];
        bool equal, called;
        if (!items_equal(vm, v, w, &equal, &called))
            return false;
        if (called) {
            left = aw_items_of(a);
            right = aw_items_of(b);
        }
        if (!equal) {
            if (i >= left.count || i >= right.count) /* taken away meanwhile */
                break;
            *out = aw_from_bool(op == AW_NE);
            return op == AW_EQ || op == AW_NE || aw_compare(vm, v, w, op, out);
        }
    }
    *out =
        aw_from_bool(aw_order_holds((left.count > right.count) - (left.count < right.count), op));
    return true;
}

bool aw_sequence_find(AwVM *vm, AwValue self, AwValue item, int64_t start, int64_t stop,
                      int64_t *out)
{
    AwItems items = aw_items_of(self);
    for (size_t i = (size_t)start; i < items.count && (int64_t)i < stop; i++) {
        bool equal, called;
        if (!items_equal(vm, items.items[i], item, &equal, &called))
            return false;
        if (equal) {
            *out = (int64_t)i;
            return true;
        }
        if (called)
            items = aw_items_of(self);
    }
    *out = -1;
    return true;
}

AwFind aw_sequence_contains(AwVM *vm, AwValue self, AwValue item)
{
    int64_t position;
    if (!aw_sequence_find(vm, self, item, 0, INT64_MAX, &position))
        return AW_FIND_ERROR;
    return position >= 0 ? AW_FOUND : AW_ABSENT;
}

bool aw_sequence_count(AwVM *vm, AwValue self, AwValue item, int64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < aw_items_of(self).count; i++) {
        bool equal, called;
        if (!items_equal(vm, aw_items_of(self).items[i], item, &equal, &called))
            return false;
        *out += equal;
    }
    return true;
}

/* ---- iterators ---- */

AwValue aw_sequence_iter_new(AwVM *vm, AwType *type, AwValue sequence, size_t index)
{
    AwSequenceIter *iter = aw_object_new_raw(vm, type, sizeof *iter);
    if (!iter)
        return AW_UNSET;
    iter->sequence = sequence;
    iter->index = index;
    return aw_from_object(iter);
}

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwSequenceIter *)o)->sequence);
}

static bool iter_self(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwIter iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(self);
    if (!iter->sequence)
        return aw_iter_end(out);
    AwItems items = aw_items_of(iter->sequence);
    if (iter->index >= items.count) {
        iter->sequence = AW_UNSET;
        return aw_iter_end(out);
    }
    *out = items.items[iter->index++];
    return AW_ITER_ITEM;
}

/* Counts `index` down: it is one more than the position of the next item. */
static AwIter reverse_next(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(self);
    if (!iter->sequence)
        return aw_iter_end(out);
    AwItems items = aw_items_of(iter->sequence);
    if (iter->index == 0 || iter->index > items.count) {
        iter->sequence = AW_UNSET;
        return aw_iter_end(out);
    }
    *out = items.items[--iter->index];
    return AW_ITER_ITEM;
}

static AwStatus iter_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    size_t count = iter->sequence ? aw_items_of(iter->sequence).count : 0;
    *out = aw_from_int(iter->index < count ? (int64_t)(count - iter->index) : 0);
    return AW_OK;
}

static AwStatus reverse_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    bool valid = iter->sequence && iter->index <= aw_items_of(iter->sequence).count;
    *out = aw_from_int(valid ? (int64_t)iter->index : 0);
    return AW_OK;
}

static AwStatus iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    bool list = aw_is_exact(args[0], &aw_list_iter_type);
    AwValue how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    if (iter->sequence)
        return aw_reduce_iterator(vm, how, iter->sequence, aw_from_int((int64_t)iter->index), out);
    AwValue empty = list ? aw_list_new(vm, NULL, 0) : aw_tuple_new(vm, NULL, 0);
    return empty ? aw_reduce_iterator(vm, how, empty, AW_UNSET, out) : AW_RAISED;
}

static AwStatus iter_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    int64_t count = iter->sequence ? (int64_t)aw_items_of(iter->sequence).count : 0, index;
    *out = AW_NONE;
    if (aw_iterator_state(vm, args[1], 0, count, &index) != AW_OK)
        return AW_RAISED;
    iter->index = (size_t)index;
    return AW_OK;
}

static AwStatus reverse_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    bool left = iter->sequence != AW_UNSET;
    AwValue how = aw_reduce_builtin(vm, left ? "reversed" : "iter");
    if (how && left && !iter->sequence) /* while looking it came to its end */
        how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    if (iter->sequence)
        return aw_reduce_iterator(vm, how, iter->sequence, aw_from_int((int64_t)iter->index - 1),
                                  out);
    AwValue empty = aw_list_new(vm, NULL, 0);
    return empty ? aw_reduce_iterator(vm, how, empty, AW_UNSET, out) : AW_RAISED;
}

static AwStatus reverse_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    int64_t count = iter->sequence ? (int64_t)aw_items_of(iter->sequence).count : 0, index;
    *out = AW_NONE;
    if (aw_iterator_state(vm, args[1], -1, count - 1, &index) != AW_OK)
        return AW_RAISED;
    iter->index = (size_t)(index + 1);
    return AW_OK;
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(iter_reduce),
    {"__setstate__(self, state, /)", iter_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", iter_length_hint, 0, "How many items are left."},
    {0},
};

static const AwNativeDef reverse_methods[] = {
    AW_REDUCE_ROW(reverse_reduce),
    {"__setstate__(self, state, /)", reverse_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", reverse_length_hint, 0, "How many items are left."},
    {0},
};

#define SEQUENCE_ITERATOR(id, type_name, method_table, next_function)                              \
    AwType aw_##id##_type = {                                                                      \
        AW_TYPE_HEADER(id),                                                                        \
        .name = type_name,                                                                         \
        .base_type = &aw_object_type,                                                              \
        .size = sizeof(AwSequenceIter),                                                            \
        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,                                           \
        .methods = method_table,                                                                   \
        .traverse = iter_traverse,                                                                 \
        .iter = iter_self,                                                                         \
        .next = next_function,                                                                     \
    }

SEQUENCE_ITERATOR(list_iter, "list_iterator", iter_methods, iter_next);
SEQUENCE_ITERATOR(tuple_iter, "tuple_iterator", iter_methods, iter_next);
SEQUENCE_ITERATOR(list_reverse_iter, "list_reverseiterator", reverse_methods, reverse_next);
