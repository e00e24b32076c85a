/* list.c: growable sequences; sorting is in sort.c. */
#include "vm/objects/sequence.h"

#include "vm/objects/hashing.h"
#include "vm/objects/type.h"

/* ---- memory ---- */

static bool set_capacity(AwVM *vm, AwList *list, size_t capacity)
{
    if (capacity > PTRDIFF_MAX / sizeof(AwValue))
        return aw_raise_memory(vm);
    AwValue *items =
        aw_memory_resize(vm, list->items, list->capacity * sizeof *items, capacity * sizeof *items);
    if (!items && capacity)
        return false;
    list->items = items;
    list->capacity = capacity;
    return true;
}

/* Room for `wanted` items, and an eighth more, so that appending is linear. */
static bool make_room(AwVM *vm, AwList *list, size_t wanted)
{
    if (AW_LIKELY(wanted <= list->capacity))
        return true;
    return set_capacity(vm, list, (wanted + (wanted >> 3) + 6) & ~(size_t)3);
}

/* After items went: gives memory back when most of it is not needed. Keeping it is no error. */
static void shrink(AwVM *vm, AwList *list)
{
    if (list->capacity < 64 || list->count >= list->capacity / 4)
        return;
    if (!set_capacity(vm, list, list->count * 2))
        vm->exception = AW_UNSET;
}

static inline AwList *list_with_capacity(AwVM *vm, size_t capacity)
{
    AwList *list = aw_object_new_raw(vm, &aw_list_type, sizeof *list);
    if (AW_UNLIKELY(!list))
        return NULL;
    list->items = NULL;
    list->count = list->capacity = 0;
    if (capacity == 0)
        return list;
    if (capacity > AW_POOL_MAX / sizeof(AwValue))
        return set_capacity(vm, list, capacity) ? list : NULL;
    list->items = aw_memory_new(vm, capacity * sizeof(AwValue));
    list->capacity = list->items ? capacity : 0;
    return list->items ? list : NULL;
}

AwValue aw_list_new(AwVM *vm, const AwValue *items, size_t count)
{
    AwList *list = list_with_capacity(vm, count);
    if (!list)
        return AW_UNSET;
    if (count <= 4) /* faster than a call of memcpy */
        for (size_t i = 0; i < count; i++)
            list->items[i] = items[i];
    else
        memcpy(list->items, items, count * sizeof *items);
    list->count = count;
    return aw_from_object(list);
}

bool aw_list_reserve(AwVM *vm, AwValue list, size_t capacity)
{
    return capacity <= aw_as_list(list)->capacity || set_capacity(vm, aw_as_list(list), capacity);
}

bool aw_list_append(AwVM *vm, AwValue value, AwValue item)
{
    AwList *list = aw_as_list(value);
    if (!make_room(vm, list, list->count + 1))
        return false;
    list->items[list->count++] = item;
    return true;
}

/* ---- taking items from elsewhere ---- */

static bool extend_by_items(AwVM *vm, AwList *list, AwValue from)
{
    size_t count = aw_items_of(from).count;
    bool fresh = list->capacity == 0 && count;
    if (fresh ? !set_capacity(vm, list, count) : !make_room(vm, list, list->count + count))
        return false;
    if (count)
        memcpy(list->items + list->count, aw_items_of(from).items, count * sizeof(AwValue));
    list->count += count;
    return true;
}

static bool extend_by_range(AwVM *vm, AwList *list, const AwRangeObject *range)
{
    size_t count = (size_t)aw_as_int(range->count);
    if (!make_room(vm, list, list->count + count))
        return false;
    int64_t number = aw_as_int(range->start), step = aw_as_int(range->step);
    for (size_t i = 0; i < count; i++, number += step)
        list->items[list->count + i] = aw_from_int(number);
    list->count += count;
    return true;
}

static bool extend_by_table(AwVM *vm, AwList *list, AwValue from)
{
    uint32_t position = 0;
    AwValue key, value;
    bool is_dict = aw_is_dict(from);
    uint32_t count = is_dict ? aw_as_dict(from)->count : ((AwSet *)aw_as_object(from))->count;
    if (!make_room(vm, list, list->count + count))
        return false;
    while (is_dict ? aw_dict_next(aw_as_dict(from), &position, &key, &value)
                   : aw_set_next(from, &position, &key))
        list->items[list->count++] = key;
    return true;
}

static bool append_all(AwVM *vm, AwValue list, AwValue iterable, AwValue iterator)
{
    AwValue item;
    int64_t hint;
    if (!aw_length_hint(vm, iterable, &hint))
        return false;
    if (hint > 0 && hint < 1 << 20 &&
        !make_room(vm, aw_as_list(list), aw_as_list(list)->count + (size_t)hint))
        return false;
    AwIter step;
    while ((step = aw_next(vm, iterator, &item)) == AW_ITER_ITEM)
        if (!aw_list_append(vm, list, item))
            return false;
    return step == AW_ITER_END;
}

static bool extend_by_iterator(AwVM *vm, AwValue list, AwValue iterable)
{
    AwValue iterator;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, list);
    bool ok = aw_iter(vm, iterable, &iterator);
    if (ok) {
        aw_root_push(vm, iterator);
        ok = append_all(vm, list, iterable, iterator);
    }
    aw_root_release(vm, mark);
    return ok;
}

bool aw_list_extend(AwVM *vm, AwValue value, AwValue iterable)
{
    AwList *list = aw_as_list(value);
    if (!aw_is_object(iterable))
        return extend_by_iterator(vm, value, iterable);
    AwType *type = aw_type_of(iterable);
    if ((type->flags & AW_TYPE_LIST && type->iter == aw_list_type.iter) ||
        (type->flags & AW_TYPE_TUPLE && type->iter == aw_tuple_type.iter))
        return extend_by_items(vm, list, iterable);
    if (type == &aw_range_type) {
        AwRangeObject *range = (AwRangeObject *)aw_as_object(iterable);
        if (aw_are_ints(range->start, range->stop) && aw_is_int(range->step) &&
            aw_is_int(range->count))
            return extend_by_range(vm, list, range);
    }
    if (type == &aw_dict_type || type == &aw_set_type || type == &aw_frozenset_type)
        return extend_by_table(vm, list, iterable);
    return extend_by_iterator(vm, value, iterable);
}

AwValue aw_list_from(AwVM *vm, AwValue iterable)
{
    AwValue list = aw_list_new(vm, NULL, 0);
    return list && aw_list_extend(vm, list, iterable) ? list : AW_UNSET;
}

/* What is assigned to a slice, as a list or tuple that is not `self`; AW_UNSET: TypeError `message`. */
static AwValue assigned_items(AwVM *vm, AwValue self, AwValue value, const char *message)
{
    bool plain = aw_is_exact(value, &aw_list_type) || aw_is_exact(value, &aw_tuple_type);
    if (plain && value != self)
        return value;
    if (!aw_type_of(value)->iter && !aw_type_of(value)->getitem) {
        aw_raise_type(vm, "%s", message);
        return AW_UNSET;
    }
    return aw_list_from(vm, value);
}

/* ---- making by a program ---- */

static void take_all_out(AwVM *vm, AwList *list)
{
    aw_memory_free(vm, list->items, list->capacity * sizeof *list->items);
    list->items = NULL;
    list->count = list->capacity = 0;
}

static AwStatus list_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "list() takes no keyword arguments");
    if (argc > 1)
        return aw_raise_type(vm, "list expected at most 1 argument, got %d", argc);
    AwList *list = aw_object_new(vm, aw_as_type(self));
    if (!list)
        return AW_RAISED;
    *out = aw_from_object(list);
    return argc == 0 || aw_list_extend(vm, *out, args[0]);
}

static AwStatus list_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *given = aw_as_tuple(args[1]);
    bool own_new = aw_type_of(args[0])->flags & AW_TYPE_USER_NEW; /* that one took the keywords */
    *out = AW_NONE;
    if (!own_new && args[2] && aw_as_dict(args[2])->count)
        return aw_raise_type(vm, "list() takes no keyword arguments");
    if (given->count > 1)
        return aw_raise_type(vm, "list expected at most 1 argument, got %zu", given->count);
    take_all_out(vm, aw_as_list(args[0]));
    return given->count == 0 || aw_list_extend(vm, args[0], given->items[0]);
}

/* ---- slots ---- */

static void list_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_many(heap, ((AwList *)o)->items, ((AwList *)o)->count);
}

static void list_finalize(AwVM *vm, AwObject *o)
{
    AwList *list = (AwList *)o;
    aw_memory_free(vm, list->items, list->capacity * sizeof *list->items);
}

static bool list_repr(AwVM *vm, AwValue self, AwValue *out)
{
    return aw_sequence_repr(vm, self, "[", "", "]", out);
}

static bool list_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    if (aw_is_list(self) && aw_is_list(other))
        return aw_sequence_compare(vm, self, other, op, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

static bool list_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)aw_as_list(self)->count;
    return true;
}

static bool list_slice(AwVM *vm, AwValue self, AwValue slice, AwValue *out)
{
    int64_t start, stop, step, count;
    if (!aw_slice_indices(vm, slice, (int64_t)aw_as_list(self)->count, &start, &stop, &step,
                          &count))
        return false;
    if (start + (count - 1) * step >=
        (int64_t)aw_as_list(self)->count) /* __index__ made it shorter */
        count = 0;
    AwList *made = list_with_capacity(vm, (size_t)count);
    if (!made)
        return false;
    const AwValue *items = aw_as_list(self)->items;
    if (step == 1 && count)
        memcpy(made->items, items + start, (size_t)count * sizeof *items);
    for (int64_t i = 0; step != 1 && i < count; i++)
        made->items[i] = items[start + i * step];
    made->count = (size_t)count;
    *out = aw_from_object(made);
    return true;
}

static bool list_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    if (aw_is_exact(key, &aw_slice_type))
        return list_slice(vm, self, key, out);
    int64_t i;
    if (!aw_sequence_index_value(vm, key, "list", &i))
        return false;
    AwList *list = aw_as_list(self);
    if (i < 0)
        i += (int64_t)list->count;
    if (AW_UNLIKELY((uint64_t)i >= list->count))
        return aw_raise(vm, &aw_index_error_type, "list index out of range");
    *out = list->items[i];
    return true;
}

/* Replaces items [start, start + removed) by `count` others, which do not lie in this list. */
static bool splice(AwVM *vm, AwList *list, size_t start, size_t removed, const AwValue *items,
                   size_t count)
{
    if (count > removed && !make_room(vm, list, list->count + count - removed))
        return false;
    AwValue *at = list->items + start;
    size_t behind = list->count - start - removed;
    if (count != removed && behind)
        memmove(at + count, at + removed, behind * sizeof *at);
    if (count)
        memcpy(at, items, count * sizeof *at);
    list->count += count - removed;
    if (count < removed)
        shrink(vm, list);
    return true;
}

/* Takes out `count` items from `start` on, `step` apart. */
static void remove_stepwise(AwVM *vm, AwList *list, int64_t start, int64_t step, int64_t count)
{
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    size_t to = (size_t)start;
    for (int64_t i = 0; i < count; i++) {
        size_t from = (size_t)(start + i * step) + 1;
        size_t end = i + 1 < count ? (size_t)(start + (i + 1) * step) : list->count;
        memmove(list->items + to, list->items + from, (end - from) * sizeof *list->items);
        to += end - from;
    }
    list->count = to;
    shrink(vm, list);
}

static bool assign_stepwise(AwVM *vm, AwList *list, int64_t start, int64_t step, int64_t count,
                            AwItems from)
{
    if ((int64_t)from.count != count)
        return aw_raise_value(
            vm, "attempt to assign sequence of size %zu to extended slice of size %lld", from.count,
            (long long)count);
    for (int64_t i = 0; i < count; i++)
        list->items[start + i * step] = from.items[i];
    return true;
}

static bool set_slice(AwVM *vm, AwValue self, AwValue slice, AwValue value)
{
    AwList *list = aw_as_list(self);
    int64_t start, stop, step, count;
    if (!aw_slice_indices(vm, slice, (int64_t)list->count, &start, &stop, &step, &count))
        return false;
    AwItems from = {NULL, 0};
    if (value) {
        value = assigned_items(vm, self, value,
                               step == 1 ? "can only assign an iterable"
                                         : "must assign iterable to extended slice");
        if (!value) /* making the items may have changed the list: look again */
            return false;
        if (!aw_slice_indices(vm, slice, (int64_t)list->count, &start, &stop, &step, &count))
            return false;
        from = aw_items_of(value);
    }
    if (step == 1)
        return splice(vm, list, (size_t)start, (size_t)count, from.items, from.count);
    if (value)
        return assign_stepwise(vm, list, start, step, count, from);
    if (count > 0)
        remove_stepwise(vm, list, start, step, count);
    return true;
}

static bool list_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    if (aw_is_exact(key, &aw_slice_type))
        return set_slice(vm, self, key, value);
    int64_t i;
    if (!aw_sequence_index_value(vm, key, "list", &i))
        return false;
    AwList *list = aw_as_list(self);
    if (i < 0)
        i += (int64_t)list->count;
    if (AW_UNLIKELY((uint64_t)i >= list->count))
        return aw_raise(vm, &aw_index_error_type, "list assignment index out of range");
    if (!value)
        return splice(vm, list, (size_t)i, 1, NULL, 0);
    list->items[i] = value;
    return true;
}

static bool list_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_sequence_iter_new(vm, &aw_list_iter_type, self, 0);
    return *out != AW_UNSET;
}

static bool list_add(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_list(left) || !aw_is_list(right))
        return true;
    AwList *a = aw_as_list(left), *b = aw_as_list(right);
    AwList *sum = list_with_capacity(vm, a->count + b->count);
    if (!sum)
        return false;
    if (a->count)
        memcpy(sum->items, a->items, a->count * sizeof(AwValue));
    if (b->count)
        memcpy(sum->items + a->count, b->items, b->count * sizeof(AwValue));
    sum->count = a->count + b->count;
    *out = aw_from_object(sum);
    return true;
}

static bool list_iadd(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = left;
    return aw_list_extend(vm, left, right);
}

/* Fills items[count … total) with what is in [0, count), again and again. */
static void repeat_items(AwValue *items, size_t count, size_t total)
{
    if (count == 1) {
        for (size_t i = 1; i < total; i++)
            items[i] = items[0];
        return;
    }
    while (count < total) {
        size_t chunk = count < total - count ? count : total - count;
        memcpy(items + count, items, chunk * sizeof *items);
        count += chunk;
    }
}

static bool repeated_count(AwVM *vm, AwValue by, size_t count, size_t *total)
{
    int64_t times;
    if (!aw_sequence_repeats(vm, by, &times))
        return false;
    return !__builtin_mul_overflow(count, (size_t)times, total) || aw_raise_memory(vm);
}

static bool list_mul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue self = aw_is_list(left) ? left : right, by = aw_is_list(left) ? right : left;
    size_t total;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, by))
        return true;
    if (!repeated_count(vm, by, aw_as_list(self)->count, &total))
        return false;
    AwList *list = aw_as_list(self), *made = list_with_capacity(vm, total);
    if (!made)
        return false;
    if (total) {
        memcpy(made->items, list->items, list->count * sizeof(AwValue));
        repeat_items(made->items, list->count, total);
    }
    made->count = total;
    *out = aw_from_object(made);
    return true;
}

static bool list_imul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    size_t total;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, right))
        return true;
    AwList *list = aw_as_list(left);
    if (!repeated_count(vm, right, list->count, &total))
        return false;
    if (total == 0)
        take_all_out(vm, list);
    else if (!make_room(vm, list, total))
        return false;
    else
        repeat_items(list->items, list->count, total);
    list->count = total;
    *out = left;
    return true;
}

/* ---- methods ---- */

static AwStatus list_append(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_list_append(vm, args[0], args[1]);
}

static AwStatus list_extend(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_list_extend(vm, args[0], args[1]);
}

static AwStatus list_insert(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i;
    if (!aw_to_int64(vm, args[1], &i))
        return AW_RAISED;
    AwList *list = aw_as_list(args[0]);
    int64_t count = (int64_t)list->count;
    if (i < 0)
        i = i + count < 0 ? 0 : i + count;
    *out = AW_NONE;
    return splice(vm, list, (size_t)(i > count ? count : i), 0, &args[2], 1);
}

static AwStatus list_pop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i = -1;
    if (args[1] && !aw_to_int64(vm, args[1], &i))
        return AW_RAISED;
    AwList *list = aw_as_list(args[0]);
    if (list->count == 0)
        return aw_raise(vm, &aw_index_error_type, "pop from empty list");
    if (i < 0)
        i += (int64_t)list->count;
    if ((uint64_t)i >= list->count)
        return aw_raise(vm, &aw_index_error_type, "pop index out of range");
    *out = list->items[i];
    return splice(vm, list, (size_t)i, 1, NULL, 0);
}

static AwStatus list_remove(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t position;
    if (!aw_sequence_find(vm, args[0], args[1], 0, INT64_MAX, &position))
        return AW_RAISED;
    if (position < 0)
        return aw_raise_value(vm, "list.remove(x): x not in list");
    *out = AW_NONE;
    AwList *list = aw_as_list(args[0]);
    return (size_t)position >= list->count || splice(vm, list, (size_t)position, 1, NULL, 0);
}

static AwStatus list_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    take_all_out(vm, aw_as_list(args[0]));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus list_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_list_new(vm, aw_as_list(args[0])->items, aw_as_list(args[0])->count);
    return *out != AW_UNSET;
}

static AwStatus list_reverse(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwList *list = aw_as_list(args[0]);
    for (size_t i = 0, j = list->count; i + 1 < j; i++) {
        AwValue item = list->items[--j];
        list->items[j] = list->items[i];
        list->items[i] = item;
    }
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus list_count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count;
    if (!aw_sequence_count(vm, args[0], args[1], &count))
        return AW_RAISED;
    *out = aw_from_int(count);
    return AW_OK;
}

static AwStatus list_index(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t start, stop, position;
    if (!aw_sequence_bounds(vm, args[0], args[2], args[3], &start, &stop) ||
        !aw_sequence_find(vm, args[0], args[1], start, stop, &position))
        return AW_RAISED;
    if (position < 0)
        return aw_raise_value(vm, "%R is not in list", args[1]);
    *out = aw_from_int(position);
    return AW_OK;
}

static AwStatus list_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out =
        aw_sequence_iter_new(vm, &aw_list_reverse_iter_type, args[0], aw_as_list(args[0])->count);
    return *out != AW_UNSET;
}

static AwStatus list_sort(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t reverse = 0;
    *out = AW_NONE;
    if (args[2] && !aw_to_int64(vm, args[2], &reverse))
        return AW_RAISED;
    AwValue function = args[1] == AW_NONE ? AW_UNSET : args[1];
    return aw_list_sort_by(vm, args[0], function, reverse != 0);
}

static const AwNativeDef methods[] = {
    {"__init__(self, /, *args, **kwargs)", list_init, 0,
     "Fills the list with the items of iterable."},
    {"append(self, object, /)", list_append, 0, "Puts an item at the end."},
    {"extend(self, iterable, /)", list_extend, 0, "Puts all items of iterable at the end."},
    {"insert(self, index, object, /)", list_insert, 0, "Puts an item before position index."},
    {"pop(self, index=-1, /)", list_pop, 0,
     "Removes and returns the item at index, the last by default."},
    {"remove(self, value, /)", list_remove, 0,
     "Removes the first item equal to value; ValueError if there is none."},
    {"clear(self, /)", list_clear, 0, "Removes all items."},
    {"copy(self, /)", list_copy, 0, "A shallow copy."},
    {"reverse(self, /)", list_reverse, 0, "Turns the order around, in place."},
    {"count(self, value, /)", list_count, 0, "How many items are equal to value."},
    {"index(self, value, start=0, stop=sys.maxsize, /)", list_index, 0,
     "The position of the first item equal to value; ValueError if there is none."},
    {"sort(self, /, *, key=None, reverse=False)", list_sort, AW_REENTERS,
     "Sorts in place, keeping equal items in order."},
    {"__reversed__(self, /)", list_reversed, 0, "An iterator that starts at the end."},
    {0},
};

AwType aw_list_type = {
    AW_TYPE_HEADER(list),
    .name = "list",
    .doc = "list(iterable=(), /)\n--\n\nA sequence that can grow and change.",
    .base_type = &aw_object_type,
    .size = sizeof(AwList),
    .flags = AW_TYPE_LIST | AW_TYPE_SEQUENCE | AW_TYPE_FINALIZE,
    .methods = methods,
    .traverse = list_traverse,
    .finalize = list_finalize,
    .repr = list_repr,
    .compare = list_compare,
    .construct = list_construct,
    .binary[AW_BIN_ADD] = list_add,
    .binary[AW_BIN_MUL] = list_mul,
    .inplace[AW_BIN_ADD] = list_iadd,
    .inplace[AW_BIN_MUL] = list_imul,
    .length = list_length,
    .getitem = list_getitem,
    .setitem = list_setitem,
    .contains = aw_sequence_contains,
    .iter = list_iter,
};
