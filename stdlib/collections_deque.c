/* collections_deque.c: collections.deque: a sequence with two ends, in a ring of memory whose size is a power of two. */
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/reduce.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* A zeroed deque is a valid empty one. */
typedef struct {
    AwObject base;
    AwValue *items; /* owned; `capacity` of them */
    size_t head, count, capacity;
    size_t limit;     /* maxlen + 1; 0: none */
    uint64_t changes; /* counts what moves items: iterators look at it */
} Deque;

extern AwType aw_deque_type, aw_deque_iter_type, aw_deque_reverse_iter_type;

static Deque *as_deque(AwValue v)
{
    return (Deque *)aw_as_object(v);
}

static bool is_deque(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_deque_type);
}

static inline AwValue *place(const Deque *deque, size_t index)
{
    return &deque->items[(deque->head + index) & (deque->capacity - 1)];
}

static bool is_full(const Deque *deque)
{
    return deque->limit && deque->count >= deque->limit - 1;
}

static bool set_capacity(AwVM *vm, Deque *deque, size_t capacity)
{
    if (capacity > SIZE_MAX / 2 / sizeof(AwValue))
        return aw_raise_memory(vm);
    AwValue *items = aw_memory_resize(vm, NULL, 0, capacity * sizeof *items);
    if (!items)
        return false;
    size_t first = deque->capacity - deque->head;
    if (first > deque->count)
        first = deque->count;
    if (deque->count) {
        memcpy(items, deque->items + deque->head, first * sizeof *items);
        memcpy(items + first, deque->items, (deque->count - first) * sizeof *items);
    }
    if (deque->items)
        aw_memory_free(vm, deque->items, deque->capacity * sizeof *items);
    deque->items = items;
    deque->head = 0;
    deque->capacity = capacity;
    return true;
}

static inline bool make_room(AwVM *vm, Deque *deque)
{
    return AW_LIKELY(deque->count < deque->capacity) ||
           set_capacity(vm, deque, deque->capacity ? 2 * deque->capacity : 8);
}

static AwValue pop_right(Deque *deque)
{
    deque->changes++;
    return *place(deque, --deque->count);
}

static AwValue pop_left(Deque *deque)
{
    AwValue item = *place(deque, 0);
    deque->changes++;
    deque->head = (deque->head + 1) & (deque->capacity - 1);
    deque->count--;
    return item;
}

static bool push_right(AwVM *vm, Deque *deque, AwValue item)
{
    if (deque->limit == 1)
        return true;
    if (is_full(deque))
        pop_left(deque);
    if (!make_room(vm, deque))
        return false;
    deque->changes++;
    *place(deque, deque->count++) = item;
    return true;
}

static bool push_left(AwVM *vm, Deque *deque, AwValue item)
{
    if (deque->limit == 1)
        return true;
    if (is_full(deque))
        pop_right(deque);
    if (!make_room(vm, deque))
        return false;
    deque->changes++;
    deque->head = (deque->head - 1) & (deque->capacity - 1);
    deque->count++;
    *place(deque, 0) = item;
    return true;
}

static void clear(AwVM *vm, Deque *deque)
{
    if (deque->items)
        aw_memory_free(vm, deque->items, deque->capacity * sizeof *deque->items);
    deque->items = NULL;
    deque->head = deque->count = deque->capacity = 0;
    deque->changes++;
}

/* ---- many items at once ---- */

static bool extend_item(AwVM *vm, AwValue item, void *context)
{
    return push_right(vm, as_deque(*(AwValue *)context), item);
}

static bool extend_left_item(AwVM *vm, AwValue item, void *context)
{
    return push_left(vm, as_deque(*(AwValue *)context), item);
}

/* A deque that is added to itself is copied first. */
static bool extend(AwVM *vm, AwValue self, AwValue from, bool left)
{
    if (from == self && !(from = aw_list_from(vm, from)))
        return false;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, from);
    bool ok = aw_each(vm, from, left ? extend_left_item : extend_item, &self);
    aw_root_release(vm, mark);
    return ok;
}

static AwValue copy_plain(AwVM *vm, AwType *type, const Deque *from)
{
    Deque *copy = aw_object_new(vm, type);
    size_t capacity = 8;
    while (capacity < from->count)
        capacity *= 2;
    if (!copy || (from->count && !set_capacity(vm, copy, capacity)))
        return AW_UNSET;
    copy->limit = from->limit;
    copy->count = from->count;
    for (size_t i = 0; i < from->count; i++)
        copy->items[i] = *place(from, i);
    return aw_from_object(copy);
}

/* A deque of the same class; one of the language is called. */
static bool copy_deque(AwVM *vm, AwValue self, AwValue *out)
{
    Deque *deque = as_deque(self);
    if (aw_is_exact(self, &aw_deque_type)) {
        *out = copy_plain(vm, &aw_deque_type, deque);
        return *out != AW_UNSET;
    }
    AwValue args[2] = {self, aw_int_new(vm, (int64_t)deque->limit - 1)};
    if (!aw_call(vm, aw_from_object(aw_type_of(self)), args, deque->limit ? 2 : 1, out))
        return false;
    return is_deque(*out) || aw_raise_type(vm, "%T() must return a deque, not %T", self, *out);
}

/* ---- making ---- */

static AwStatus deque_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = aw_from_object(aw_object_new(vm, aw_as_type(args[0])))));
}

static bool set_limit(AwVM *vm, Deque *deque, AwValue limit)
{
    int64_t number;
    deque->limit = 0;
    if (!limit || limit == AW_NONE)
        return true;
    if (!aw_is_any_int(limit))
        return aw_raise_type(vm, "an integer is required");
    if (!aw_to_int64(vm, limit, &number))
        return false;
    if (number < 0)
        return aw_raise_value(vm, "maxlen must be non-negative");
    deque->limit = (size_t)number + 1;
    return true;
}

/* args: self, iterable, maxlen */
static AwStatus deque_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    if (!set_limit(vm, deque, args[2]))
        return AW_RAISED;
    if (deque->count)
        clear(vm, deque);
    *out = AW_NONE;
    return STATUS(!args[1] || extend(vm, args[0], args[1], false));
}

static void deque_traverse(AwHeap *heap, AwObject *o)
{
    Deque *deque = (Deque *)o;
    for (size_t i = 0; i < deque->count; i++)
        aw_heap_mark(heap, *place(deque, i));
}

static void deque_finalize(AwVM *vm, AwObject *o)
{
    Deque *deque = (Deque *)o;
    if (deque->items)
        aw_memory_free(vm, deque->items, deque->capacity * sizeof *deque->items);
}

/* ---- slots ---- */

static bool deque_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)as_deque(self)->count;
    return true;
}

static bool deque_truth(AwVM *vm, AwValue self, bool *out)
{
    (void)vm;
    *out = as_deque(self)->count != 0;
    return true;
}

/* The place of an index that a program wrote. */
static bool find_place(AwVM *vm, Deque *deque, AwValue key, size_t *out)
{
    int64_t index;
    if (AW_LIKELY(aw_is_int(key)))
        index = aw_as_int(key);
    else if (!aw_is_any_int(key) && !aw_type_of(key)->index)
        return aw_raise_type(vm, "sequence index must be integer, not '%T'", key);
    else if (!aw_to_int64(vm, key, &index))
        return false;
    if (index < 0)
        index += (int64_t)deque->count;
    if (index < 0 || (size_t)index >= deque->count)
        return aw_raise(vm, &aw_index_error_type, "deque index out of range");
    *out = (size_t)index;
    return true;
}

static bool deque_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    size_t index;
    if (!find_place(vm, as_deque(self), key, &index))
        return false;
    *out = *place(as_deque(self), index);
    return true;
}

static void remove_at(Deque *deque, size_t index)
{
    if (index < deque->count / 2) {
        for (size_t i = index; i > 0; i--)
            *place(deque, i) = *place(deque, i - 1);
        pop_left(deque);
    } else {
        for (size_t i = index; i + 1 < deque->count; i++)
            *place(deque, i) = *place(deque, i + 1);
        pop_right(deque);
    }
}

static bool deque_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    size_t index;
    if (!find_place(vm, as_deque(self), key, &index))
        return false;
    if (value)
        *place(as_deque(self), index) = value;
    else
        remove_at(as_deque(self), index);
    return true;
}

/* The first item equal to `item` in [start, stop); -1: none. RuntimeError when the deque changes meanwhile. */
static bool find_item(AwVM *vm, AwValue self, AwValue item, size_t start, size_t stop, int64_t *out)
{
    Deque *deque = as_deque(self);
    uint64_t changes = deque->changes;
    *out = -1;
    for (size_t i = start; i < stop && i < deque->count; i++) {
        bool equal;
        if (!aw_equal(vm, *place(deque, i), item, &equal))
            return false;
        if (deque->changes != changes)
            return aw_raise(vm, &aw_runtime_error_type, "deque mutated during iteration");
        if (equal) {
            *out = (int64_t)i;
            return true;
        }
    }
    return true;
}

static AwFind deque_contains(AwVM *vm, AwValue self, AwValue item)
{
    int64_t index;
    if (!find_item(vm, self, item, 0, SIZE_MAX, &index))
        return AW_FIND_ERROR;
    return index < 0 ? AW_ABSENT : AW_FOUND;
}

static bool deque_repr(AwVM *vm, AwValue self, AwValue *out)
{
    Deque *deque = as_deque(self);
    AwValue list, shown;
    if (!aw_repr_enter(vm, self))
        return (*out = aw_str_from(vm, "[...]")) != AW_UNSET;
    bool ok = (list = aw_list_from(vm, self)) && aw_repr(vm, list, &shown);
    aw_repr_leave(vm, self);
    if (!ok)
        return false;
    const AwType *type = aw_type_of(self);
    if (deque->limit)
        *out = aw_str_format(vm, "%N(%V, maxlen=%zu)", type, shown, deque->limit - 1);
    else
        *out = aw_str_format(vm, "%N(%V)", type, shown);
    return *out != AW_UNSET;
}

static bool deque_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!is_deque(self) || !is_deque(other))
        return true;
    if ((op == AW_EQ || op == AW_NE) && as_deque(self)->count != as_deque(other)->count) {
        *out = aw_from_bool(op == AW_NE);
        return true;
    }
    AwValue a = aw_list_from(vm, self), b = a ? aw_list_from(vm, other) : AW_UNSET;
    return b && aw_sequence_compare(vm, a, b, op, out);
}

static bool deque_add(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!is_deque(left))
        return true;
    if (!is_deque(right))
        return aw_raise_type(vm, "can only concatenate deque (not \"%T\") to deque", right);
    AwValue copy;
    if (!copy_deque(vm, left, &copy) || !extend(vm, copy, right, false))
        return false;
    *out = copy;
    return true;
}

static bool deque_iadd(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = left;
    return extend(vm, left, right, false);
}

static bool repeat_in_place(AwVM *vm, AwValue self, AwValue times)
{
    Deque *deque = as_deque(self);
    int64_t count;
    if (!aw_to_int64(vm, times, &count))
        return false;
    if (count <= 0 || deque->count == 0) {
        clear(vm, deque);
        return true;
    }
    size_t size = deque->count;
    if (deque->limit && (uint64_t)(count - 1) * size + size > deque->limit - 1)
        count = (int64_t)((deque->limit - 1 + size - 1) / size) + 1;
    if ((uint64_t)count > (uint64_t)INT64_MAX / 8 / size)
        return aw_raise_memory(vm);
    for (int64_t i = 1; i < count; i++)
        for (size_t j = 0; j < size; j++)
            if (!push_right(vm, deque, *place(deque, deque->count - size + 0)))
                return false;
    return true;
}

static bool deque_mul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue self = is_deque(left) ? left : right, times = is_deque(left) ? right : left, copy;
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, times))
        return true;
    if (!copy_deque(vm, self, &copy) || !repeat_in_place(vm, copy, times))
        return false;
    *out = copy;
    return true;
}

static bool deque_imul(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_can_repeat(vm, right))
        return true;
    *out = left;
    return repeat_in_place(vm, left, right);
}

/* ---- iterators ---- */

typedef struct {
    AwObject base;
    AwValue deque;
    size_t left;
    uint64_t changes;
    bool reverse;
} DequeIter;

static void deque_iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((DequeIter *)o)->deque);
}

static AwIter deque_iter_next(AwVM *vm, AwValue v, AwValue *out)
{
    DequeIter *self = (DequeIter *)aw_as_object(v);
    Deque *deque = as_deque(self->deque);
    if (AW_UNLIKELY(self->changes != deque->changes)) {
        self->left = 0;
        aw_raise(vm, &aw_runtime_error_type, "deque mutated during iteration");
        return AW_ITER_ERROR;
    }
    if (self->left == 0)
        return aw_iter_end(out);
    self->left--;
    *out = *place(deque, self->reverse ? self->left : deque->count - 1 - self->left);
    return AW_ITER_ITEM;
}

static AwValue new_iter(AwVM *vm, AwType *type, AwValue deque)
{
    DequeIter *self = aw_object_new(vm, type);
    if (!self)
        return AW_UNSET;
    self->deque = deque;
    self->left = as_deque(deque)->count;
    self->changes = as_deque(deque)->changes;
    self->reverse = aw_is_subtype(type, &aw_deque_reverse_iter_type);
    return aw_from_object(self);
}

static bool deque_iter(AwVM *vm, AwValue self, AwValue *out)
{
    return (*out = new_iter(vm, &aw_deque_iter_type, self)) != AW_UNSET;
}

static AwStatus deque_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = new_iter(vm, &aw_deque_reverse_iter_type, args[0])));
}

/* args: cls, deque, how many were given already */
static AwStatus deque_iter_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t skip = 0;
    if (!is_deque(args[1]))
        return aw_raise_type(vm, "%N() argument 1 must be collections.deque, not %A",
                             aw_as_type(args[0]), args[1]);
    if ((args[2] && !aw_to_int64(vm, args[2], &skip)) ||
        !(*out = new_iter(vm, aw_as_type(args[0]), args[1])))
        return AW_RAISED;
    DequeIter *self = (DequeIter *)aw_as_object(*out);
    if (skip > 0)
        self->left = (size_t)skip > self->left ? 0 : self->left - (size_t)skip;
    return AW_OK;
}

static AwStatus deque_iter_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = aw_int_new(vm, (int64_t)((DequeIter *)aw_as_object(args[0]))->left)));
}

static AwStatus deque_iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    DequeIter *self = (DequeIter *)aw_as_object(args[0]);
    AwValue parts[2] = {self->deque,
                        aw_int_new(vm, (int64_t)(as_deque(self->deque)->count - self->left))};
    AwValue given = aw_tuple_new(vm, parts, 2);
    return STATUS(given && (*out = aw_tuple_pair(vm, aw_from_object(aw_type_of(args[0])), given)));
}

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static const AwNativeDef deque_iter_methods[] = {
    {"__new__(cls, deque, index=0, /)", deque_iter_new, AW_STATIC, "Makes the iterator."},
    {"__length_hint__(self, /)", deque_iter_hint, 0, "How many items are left."},
    {"__reduce__(self, /)", deque_iter_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {0}};

AwType aw_deque_iter_type = {
    AW_TYPE_HEADER(deque_iter),    .name = "_deque_iterator",       .module = "_collections",
    .base_type = &aw_object_type,  .flags = AW_TYPE_FINAL,          .size = sizeof(DequeIter),
    .methods = deque_iter_methods, .traverse = deque_iter_traverse, .iter = itself,
    .next = deque_iter_next};

AwType aw_deque_reverse_iter_type = {AW_TYPE_HEADER(deque_reverse_iter),
                                     .name = "_deque_reverse_iterator",
                                     .module = "_collections",
                                     .base_type = &aw_object_type,
                                     .flags = AW_TYPE_FINAL,
                                     .size = sizeof(DequeIter),
                                     .methods = deque_iter_methods,
                                     .traverse = deque_iter_traverse,
                                     .iter = itself,
                                     .next = deque_iter_next};

/* ---- methods ---- */

#define METHOD(name) static AwStatus deque_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)

METHOD(append)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(push_right(vm, as_deque(args[0]), args[1]));
}

METHOD(appendleft)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(push_left(vm, as_deque(args[0]), args[1]));
}

METHOD(pop)
{
    (void)argc;
    if (as_deque(args[0])->count == 0)
        return aw_raise(vm, &aw_index_error_type, "pop from an empty deque");
    *out = pop_right(as_deque(args[0]));
    return AW_OK;
}

METHOD(popleft)
{
    (void)argc;
    if (as_deque(args[0])->count == 0)
        return aw_raise(vm, &aw_index_error_type, "pop from an empty deque");
    *out = pop_left(as_deque(args[0]));
    return AW_OK;
}

METHOD(extend)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(extend(vm, args[0], args[1], false));
}

METHOD(extendleft)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(extend(vm, args[0], args[1], true));
}

METHOD(clear)
{
    (void)argc;
    clear(vm, as_deque(args[0]));
    *out = AW_NONE;
    return AW_OK;
}

METHOD(copy)
{
    (void)argc;
    return STATUS(copy_deque(vm, args[0], out));
}

METHOD(count)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    uint64_t changes = deque->changes;
    int64_t count = 0;
    for (size_t i = 0; i < deque->count; i++) {
        bool equal;
        if (!aw_equal(vm, *place(deque, i), args[1], &equal))
            return AW_RAISED;
        if (deque->changes != changes)
            return aw_raise(vm, &aw_runtime_error_type, "deque mutated during iteration");
        count += equal;
    }
    return STATUS((*out = aw_int_new(vm, count)));
}

/* An argument that is cut off to 0 … count, from the end when it is negative. */
static bool bound(AwVM *vm, AwValue v, size_t count, size_t missing, size_t *out)
{
    int64_t number;
    *out = missing;
    if (!v)
        return true;
    if (!aw_slice_argument(vm, v, &number))
        return false;
    if (number < 0)
        number = number < -(int64_t)count ? 0 : number + (int64_t)count;
    *out = (size_t)number > count ? count : (size_t)number;
    return true;
}

METHOD(index)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    size_t start, stop;
    int64_t index;
    if (!bound(vm, args[2], deque->count, 0, &start) ||
        !bound(vm, args[3], deque->count, deque->count, &stop) ||
        !find_item(vm, args[0], args[1], start, stop, &index))
        return AW_RAISED;
    if (index < 0)
        return aw_raise_value(vm, "%R is not in deque", args[1]);
    return STATUS((*out = aw_int_new(vm, index)));
}

METHOD(insert)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    int64_t index;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[1], &index))
        return AW_RAISED;
    if (is_full(deque))
        return aw_raise(vm, &aw_index_error_type, "deque already at its maximum size");
    int64_t count = (int64_t)deque->count;
    if (index < 0)
        index = index < -count ? 0 : index + count;
    if (index >= count)
        return STATUS(push_right(vm, deque, args[2]));
    if (index < count / 2) {
        if (!push_left(vm, deque, args[2]))
            return AW_RAISED;
        for (int64_t i = 0; i < index; i++)
            *place(deque, (size_t)i) = *place(deque, (size_t)i + 1);
    } else {
        if (!push_right(vm, deque, args[2]))
            return AW_RAISED;
        for (int64_t i = count; i > index; i--)
            *place(deque, (size_t)i) = *place(deque, (size_t)i - 1);
    }
    *place(deque, (size_t)index) = args[2];
    return AW_OK;
}

METHOD(remove)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    size_t count = deque->count;
    for (size_t i = 0; i < count; i++) {
        bool equal;
        if (!aw_equal(vm, *place(deque, i), args[1], &equal))
            return AW_RAISED;
        if (deque->count != count)
            return aw_raise(vm, &aw_index_error_type, "deque mutated during iteration");
        if (equal) {
            remove_at(deque, i);
            *out = AW_NONE;
            return AW_OK;
        }
    }
    return aw_raise_value(vm, "%R is not in deque", args[1]);
}

METHOD(reverse)
{
    (void)vm, (void)argc;
    Deque *deque = as_deque(args[0]);
    for (size_t i = 0, j = deque->count; i + 1 < j; i++) {
        AwValue item = *place(deque, --j);
        *place(deque, j) = *place(deque, i);
        *place(deque, i) = item;
    }
    *out = AW_NONE;
    return AW_OK;
}

METHOD(rotate)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    int64_t steps = 1, count = (int64_t)deque->count;
    *out = AW_NONE;
    if (args[1] && !aw_to_int64(vm, args[1], &steps))
        return AW_RAISED;
    if (count <= 1)
        return AW_OK;
    steps %= count;
    if (steps > count / 2)
        steps -= count;
    else if (steps < -count / 2)
        steps += count;
    deque->changes++;
    size_t mask = deque->capacity - 1;
    for (; steps > 0; steps--) {
        AwValue item = *place(deque, deque->count - 1);
        deque->head = (deque->head - 1) & mask;
        *place(deque, 0) = item;
    }
    for (; steps < 0; steps++) {
        AwValue item = *place(deque, 0);
        deque->head = (deque->head + 1) & mask;
        *place(deque, deque->count - 1) = item;
    }
    return AW_OK;
}

METHOD(maxlen)
{
    (void)argc;
    size_t limit = as_deque(args[0])->limit;
    return STATUS((*out = limit ? aw_int_new(vm, (int64_t)limit - 1) : AW_NONE));
}

METHOD(reduce)
{
    (void)argc;
    Deque *deque = as_deque(args[0]);
    AwType *type = aw_type_of(args[0]);
    AwValue parts[4] = {aw_from_object(type), AW_UNSET, AW_NONE, AW_UNSET};
    if (!aw_state_of(vm, args[0], &parts[2]))
        return AW_RAISED;
    AwValue given[2] = {aw_tuple_new(vm, NULL, 0), aw_int_new(vm, (int64_t)deque->limit - 1)};
    parts[1] = deque->limit ? aw_tuple_new(vm, given, 2) : given[0];
    return STATUS(given[0] && parts[1] && aw_iter(vm, args[0], &parts[3]) &&
                  (*out = aw_tuple_new(vm, parts, 4)));
}

static const AwNativeDef deque_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", deque_new, AW_STATIC, "Makes an empty one."},
    {"__init__(self, /, iterable=(), maxlen=None)", deque_init, AW_REENTERS,
     "Fills it with the items."},
    {"append(self, object, /)", deque_append, AW_NO_SIGNATURE, "Puts an item at the right end."},
    {"appendleft(self, object, /)", deque_appendleft, AW_NO_SIGNATURE,
     "Puts an item at the left end."},
    {"pop(self, /)", deque_pop, AW_NO_SIGNATURE, "Takes the item off the right end."},
    {"popleft(self, /)", deque_popleft, AW_NO_SIGNATURE, "Takes the item off the left end."},
    {"extend(self, iterable, /)", deque_extend, AW_REENTERS | AW_NO_SIGNATURE,
     "Puts all items at the right end."},
    {"extendleft(self, iterable, /)", deque_extendleft, AW_REENTERS | AW_NO_SIGNATURE,
     "Puts all items at the left end, one by one."},
    {"clear(self, /)", deque_clear, AW_NO_SIGNATURE, "Removes all items."},
    {"copy(self, /)", deque_copy, AW_NO_SIGNATURE, "A shallow copy."},
    {"__copy__(self, /)", deque_copy, AW_NO_SIGNATURE, "A shallow copy."},
    {"count(self, object, /)", deque_count, AW_NO_SIGNATURE, "How many items are equal to it."},
    {"index(self, object, start=0, stop=None, /)", deque_index, AW_NO_SIGNATURE,
     "Where the first item equal to it is."},
    {"insert(self, index, object, /)", deque_insert, AW_NO_SIGNATURE,
     "Puts an item before position index."},
    {"remove(self, value, /)", deque_remove, AW_NO_SIGNATURE,
     "Removes the first item equal to it."},
    {"reverse(self, /)", deque_reverse, AW_NO_SIGNATURE, "Turns the order around, in place."},
    {"rotate(self, n=1, /)", deque_rotate, AW_NO_SIGNATURE,
     "Moves items from the right end to the left."},
    {"maxlen", deque_maxlen, AW_GETTER, "maximum size of a deque or None if unbounded"},
    {"__reversed__(self, /)", deque_reversed, AW_NO_SIGNATURE,
     "An iterator that starts at the right end."},
    {"__reduce__(self, /)", deque_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {"__class_getitem__(cls, object, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "deque[int]"},
    {0}};

AwType aw_deque_type = {AW_TYPE_HEADER(deque),
                        .name = "deque",
                        .module = "collections",
                        .doc = "A sequence with two ends that are cheap to reach.",
                        .base_type = &aw_object_type,
                        .flags = AW_TYPE_SEQUENCE | AW_TYPE_FINALIZE,
                        .size = sizeof(Deque),
                        .methods = deque_methods,
                        .traverse = deque_traverse,
                        .finalize = deque_finalize,
                        .repr = deque_repr,
                        .compare = deque_compare,
                        .truth = deque_truth,
                        .binary[AW_BIN_ADD] = deque_add,
                        .binary[AW_BIN_MUL] = deque_mul,
                        .inplace[AW_BIN_ADD] = deque_iadd,
                        .inplace[AW_BIN_MUL] = deque_imul,
                        .length = deque_length,
                        .getitem = deque_getitem,
                        .setitem = deque_setitem,
                        .contains = deque_contains,
                        .iter = deque_iter};
