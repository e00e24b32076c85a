/* memoryview.c: the type memoryview; what its items are is in memoryview_item.c. */
#include "vm/objects/memoryview.h"

#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/sequence.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <stdlib.h>

/* ---- views that look into memory that could be resized ---- */

static struct {
    AwMemoryView **items; /* weak; none of them released */
    size_t count, capacity;
    bool hooked;
} exported;

/* The owner's count of its views; NULL: it does not change (bytes), or the view was released. */
static uint32_t *exports_of(const AwMemoryView *view)
{
    AwExposeFn expose = view->owner ? aw_type_of(view->owner)->expose : NULL;
    AwExposed memory;
    return expose && expose(view->owner, &memory) ? memory.exports : NULL;
}

static void forget(size_t i)
{
    --*exports_of(exported.items[i]);
    exported.items[i] = exported.items[--exported.count];
}

static void forget_dead(AwVM *vm, AwHeap *heap, void *context)
{
    (void)vm, (void)context;
    for (size_t i = exported.count; i-- > 0;)
        if (!aw_heap_is_marked(heap, aw_from_object(exported.items[i])))
            forget(i);
}

void aw_memoryview_forget_all(void)
{
    free(exported.items);
    memset(&exported, 0, sizeof exported);
}

static bool keep_export(AwVM *vm, AwMemoryView *view)
{
    uint32_t *exports = exports_of(view);
    if (!exports)
        return true;
    if (!exported.hooked && !aw_heap_add_weak(vm, forget_dead, NULL))
        return false;
    exported.hooked = true;
    if (exported.count == exported.capacity) {
        size_t capacity = exported.capacity ? exported.capacity * 2 : 16;
        void *items = realloc(exported.items, capacity * sizeof *exported.items);
        if (!items)
            return aw_raise_memory(vm);
        exported.items = items;
        exported.capacity = capacity;
    }
    exported.items[exported.count++] = view;
    ++*exports;
    return true;
}

static void release(AwMemoryView *view)
{
    for (size_t i = exports_of(view) ? exported.count : 0; i-- > 0;)
        if (exported.items[i] == view)
            forget(i);
    view->owner = AW_UNSET;
}

void aw_memory_settle(AwVM *vm, const uint32_t *exports)
{
    if (AW_UNLIKELY(*exports))
        aw_heap_collect(vm);
}

/* ---- making ---- */

static AwMemoryView *new_view(AwVM *vm, uint32_t dimensions)
{
    AwMemoryView *view = aw_object_new_sized(
        vm, &aw_memoryview_type, sizeof(AwMemoryView) + 2 * dimensions * sizeof(int64_t));
    if (view)
        view->dimensions = dimensions;
    return view;
}

/* Another view of the same memory, with the shape and strides that `like` has. */
static AwMemoryView *view_like(AwVM *vm, const AwMemoryView *like)
{
    AwMemoryView *view = new_view(vm, like->dimensions);
    if (!view)
        return NULL;
    memcpy((char *)view + sizeof(AwObject), (const char *)like + sizeof(AwObject),
           sizeof(AwMemoryView) - sizeof(AwObject) + 2 * like->dimensions * sizeof(int64_t));
    view->hash = 0;
    return keep_export(vm, view) ? view : NULL;
}

static AwMemoryView *view_of(AwVM *vm, AwValue v)
{
    AwExposed memory = {.format = 'B', .item_size = 1, .readonly = true};
    if (aw_is_memoryview(v)) {
        if (aw_as_memoryview(v)->owner)
            return view_like(vm, aw_as_memoryview(v));
        aw_raise_value(vm, "operation forbidden on released memoryview object");
        return NULL;
    }
    if (aw_is_bytes(v)) {
        memory.size = aw_as_bytes(v)->size;
    } else if (!aw_type_of(v)->expose || !aw_type_of(v)->expose(v, &memory)) {
        aw_raise_type(vm, "memoryview: a bytes-like object is required, not '%T'", v);
        return NULL;
    }
    AwMemoryView *view = new_view(vm, 1);
    if (!view)
        return NULL;
    view->owner = v;
    view->format = memory.format;
    view->item_size = memory.item_size;
    view->readonly = memory.readonly;
    view->places[0] = (int64_t)(memory.size / memory.item_size);
    view->places[1] = memory.item_size;
    return keep_export(vm, view) ? view : NULL;
}

static AwStatus memoryview_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                     AwValue kwnames, AwValue *out)
{
    (void)self;
    bool named = kwnames && aw_as_tuple(kwnames)->count;
    if (argc == 0 || (argc == 1 && named && !aw_str_is(aw_as_tuple(kwnames)->items[0], "object")))
        return aw_raise_type(vm, "memoryview() missing required argument 'object' (pos 1)");
    if (argc > 1)
        return aw_raise_type(vm, "memoryview() takes at most 1 argument (%d given)", argc);
    return (*out = aw_from_object(view_of(vm, args[0]))) != AW_UNSET;
}

/* ---- looking ---- */

static bool need(AwVM *vm, const AwMemoryView *view)
{
    return view->owner || aw_raise_value(vm, "operation forbidden on released memoryview object");
}

static char *memory(const AwMemoryView *view)
{
    const char *data = "";
    size_t size;
    aw_bytes_view(view->owner, &data, &size);
    return (char *)(uintptr_t)data + view->offset;
}

static int64_t item_count(const AwMemoryView *view)
{
    int64_t count = 1;
    for (uint32_t i = 0; i < view->dimensions; i++)
        count *= view->places[i];
    return count;
}

static bool is_contiguous(const AwMemoryView *view)
{
    int64_t stride = view->item_size;
    for (uint32_t i = view->dimensions; i-- > 0;) {
        if (view->places[i] > 1 && aw_memory_strides(view)[i] != stride)
            return false;
        stride *= view->places[i];
    }
    return true;
}

bool aw_memory_bytes(const AwMemoryView *view, const char **data, size_t *size)
{
    if (!view->owner || !(is_contiguous(view) || item_count(view) == 0))
        return false;
    *data = memory(view);
    *size = (size_t)(item_count(view) * view->item_size);
    return true;
}

/* Copies the items from dimension `d` on, one behind the other. */
static char *gather(const AwMemoryView *view, uint32_t d, const char *from, char *to)
{
    if (d == view->dimensions) {
        memcpy(to, from, view->item_size);
        return to + view->item_size;
    }
    for (int64_t i = 0; i < view->places[d]; i++)
        to = gather(view, d + 1, from + i * aw_memory_strides(view)[d], to);
    return to;
}

AwValue aw_memory_copy(AwVM *vm, const AwMemoryView *view)
{
    AwBytes *bytes = aw_bytes_with_room(vm, (size_t)(item_count(view) * view->item_size));
    if (!bytes)
        return AW_UNSET;
    gather(view, 0, memory(view), bytes->data);
    return aw_from_object(bytes);
}

static AwValue list_of(AwVM *vm, const AwMemoryView *view, uint32_t d, const char *from)
{
    if (d == view->dimensions)
        return aw_memory_unpack(vm, view->format, from);
    AwValue list = aw_list_new(vm, NULL, 0);
    for (int64_t i = 0; list && i < view->places[d]; i++) {
        AwValue item = list_of(vm, view, d + 1, from + i * aw_memory_strides(view)[d]);
        if (!item || !aw_list_append(vm, list, item))
            return AW_UNSET;
    }
    return list;
}

/* ---- items and slices ---- */

static bool raise_not_implemented(AwVM *vm, const char *text)
{
    return aw_raise(vm, &aw_not_implemented_error_type, "%s", text);
}

/* Moves *at along dimension d to an index. */
static bool step_to(AwVM *vm, const AwMemoryView *view, uint32_t d, AwValue index, char **at)
{
    int64_t i, count = view->places[d];
    if (!aw_is_any_int(index) && !aw_type_of(index)->index)
        return aw_raise_type(vm, "memoryview: invalid slice key");
    if (!aw_to_int64(vm, index, &i))
        return aw_catch(vm, &aw_overflow_error_type) &&
               aw_raise(vm, &aw_index_error_type, "cannot fit '%T' into an index-sized integer",
                        index);
    i += i < 0 ? count : 0;
    if (i < 0 || i >= count)
        return aw_raise(vm, &aw_index_error_type, "index out of bounds on dimension %u", d + 1);
    *at += i * aw_memory_strides(view)[d];
    return true;
}

static bool is_index(AwValue v)
{
    return aw_is_any_int(v) || aw_type_of(v)->index;
}

/* Where the item of a key is; AW_UNSET in *at without error: the key is a slice. */
static bool find_item(AwVM *vm, const AwMemoryView *view, AwValue key, char **at)
{
    *at = memory(view);
    if (aw_is_tuple(key)) {
        AwTuple *tuple = aw_as_tuple(key);
        bool all_slices = tuple->count > 0;
        for (size_t i = 0; i < tuple->count; i++) {
            all_slices &= aw_is_exact(tuple->items[i], &aw_slice_type);
            if (!is_index(tuple->items[i]) && !aw_is_exact(tuple->items[i], &aw_slice_type))
                return aw_raise_type(vm, "memoryview: invalid slice key");
        }
        if (all_slices)
            return raise_not_implemented(vm, "multi-dimensional slicing is not implemented");
        if (tuple->count > view->dimensions)
            return aw_raise_type(vm, "cannot index %u-dimension view with %zu-element tuple",
                                 view->dimensions, tuple->count);
        if (tuple->count < view->dimensions)
            return raise_not_implemented(vm, "sub-views are not implemented");
        for (uint32_t i = 0; i < view->dimensions; i++)
            if (!step_to(vm, view, i, tuple->items[i], at))
                return false;
        return true;
    }
    if (view->dimensions == 0)
        return aw_raise_type(vm, "invalid indexing of 0-dim memory");
    if (aw_is_exact(key, &aw_slice_type)) {
        *at = NULL;
        return true;
    }
    if (is_index(key) && view->dimensions > 1)
        return raise_not_implemented(vm, "multi-dimensional sub-views are not implemented");
    return step_to(vm, view, 0, key, at);
}

/* The part keeps the memory alive while the slice's bounds are asked for their numbers. */
static AwMemoryView *slice_of(AwVM *vm, const AwMemoryView *view, AwValue slice)
{
    int64_t start, stop, step, count;
    AwMemoryView *part = view_like(vm, view);
    if (!part || !aw_slice_indices(vm, slice, part->places[0], &start, &stop, &step, &count))
        return NULL;
    part->offset += start * aw_memory_strides(part)[0];
    part->places[0] = count;
    part->places[part->dimensions] *= step;
    return part;
}

static bool memoryview_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwMemoryView *view = aw_as_memoryview(self);
    char *at;
    if (!need(vm, view))
        return false;
    if (view->dimensions == 0 && key == AW_ELLIPSIS) {
        *out = self;
        return true;
    }
    if (!find_item(vm, view, key, &at))
        return false;
    if (!at)
        return (*out = aw_from_object(slice_of(vm, view, key))) != AW_UNSET;
    return need(vm, view) && (*out = aw_memory_unpack(vm, view->format, at)) != AW_UNSET;
}

static bool set_slice(AwVM *vm, AwMemoryView *view, AwValue slice, AwValue value)
{
    if (view->dimensions > 1)
        return raise_not_implemented(
            vm, "memoryview slice assignments are currently restricted to ndim = 1");
    if (!aw_is_memoryview(value) && !aw_bytes_view(value, &(const char *){0}, &(size_t){0}))
        return aw_raise_type(vm, "a bytes-like object is required, not '%T'", value);
    AwMemoryView *from = view_of(vm, value), *to = from ? slice_of(vm, view, slice) : NULL;
    if (!to || !need(vm, view))
        return false;
    bool same =
        from->dimensions == 1 && from->format == to->format && from->places[0] == to->places[0];
    AwValue copy = same ? aw_memory_copy(vm, from) : AW_UNSET;
    for (int64_t i = 0; copy && i < to->places[0]; i++)
        memcpy(memory(to) + i * to->places[1], aw_as_bytes(copy)->data + i * to->item_size,
               to->item_size);
    release(to);
    release(from);
    if (!same)
        return aw_raise_value(vm,
                              "memoryview assignment: lvalue and rvalue have different structures");
    return copy != AW_UNSET;
}

static bool memoryview_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    AwMemoryView *view = aw_as_memoryview(self);
    char *at, item[16];
    if (!need(vm, view))
        return false;
    if (view->readonly)
        return aw_raise_type(vm, "cannot modify read-only memory");
    if (!value)
        return aw_raise_type(vm, "cannot delete memory");
    if (!find_item(vm, view, key, &at))
        return false;
    if (!at)
        return set_slice(vm, view, key, value);
    int64_t distance = at - memory(view);
    if (!aw_memory_pack(vm, view->format, value, item) || !need(vm, view))
        return false;
    memcpy(memory(view) + distance, item, view->item_size);
    return true;
}

static bool memoryview_length(AwVM *vm, AwValue self, int64_t *out)
{
    AwMemoryView *view = aw_as_memoryview(self);
    *out = view->dimensions ? view->places[0] : 1;
    return need(vm, view);
}

/* ---- comparing ---- */

/* Item by item, as values of the language; of floats not as bytes, since nan differs from itself. */
static bool equal_items(AwVM *vm, const AwMemoryView *a, const AwMemoryView *b, uint32_t d,
                        const char *left, const char *right, bool *equal)
{
    if (d == a->dimensions) {
        if (a->format == 'w' || b->format == 'w') {
            *equal = false;
            return true;
        }
        if (a->format == b->format && a->format != 'f' && a->format != 'd' && a->format != '?') {
            *equal = memcmp(left, right, a->item_size) == 0;
            return true;
        }
        AwValue v = aw_memory_unpack(vm, a->format, left);
        AwValue w = v ? aw_memory_unpack(vm, b->format, right) : AW_UNSET;
        return w && aw_compare_truth(vm, v, w, AW_EQ, equal);
    }
    *equal = true;
    for (int64_t i = 0; *equal && i < a->places[d]; i++)
        if (!equal_items(vm, a, b, d + 1, left + i * aw_memory_strides(a)[d],
                         right + i * aw_memory_strides(b)[d], equal))
            return false;
    return true;
}

static bool memoryview_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    AwMemoryView *a = aw_as_memoryview(self);
    bool equal = self == other;
    *out = AW_NOT_IMPLEMENTED;
    if (op != AW_EQ && op != AW_NE)
        return true;
    if (a->owner && !(aw_is_memoryview(other) && !aw_as_memoryview(other)->owner)) {
        if (!aw_is_memoryview(other) && !aw_bytes_view(other, &(const char *){0}, &(size_t){0}))
            return true;
        AwMemoryView *b = view_of(vm, other);
        if (!b)
            return false;
        equal = a->dimensions == b->dimensions &&
                memcmp(a->places, b->places, a->dimensions * sizeof(int64_t)) == 0;
        bool ok = !equal || equal_items(vm, a, b, 0, memory(a), memory(b), &equal);
        release(b);
        if (!ok)
            return false;
    }
    *out = aw_from_bool(equal == (op == AW_EQ));
    return true;
}

static bool memoryview_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwMemoryView *view = aw_as_memoryview(self);
    if (!view->hash) {
        if (!need(vm, view))
            return false;
        if (!view->readonly)
            return aw_raise_value(vm, "cannot hash writable memoryview object");
        if (view->format != 'B' && view->format != 'b' && view->format != 'c')
            return aw_raise_value(vm,
                                  "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        AwValue copy = aw_memory_copy(vm, view);
        if (!copy || !aw_hash(vm, copy, &view->hash))
            return false;
    }
    *out = view->hash;
    return true;
}

static bool memoryview_repr(AwVM *vm, AwValue self, AwValue *out)
{
    const char *kind = aw_as_memoryview(self)->owner ? "memory" : "released memory";
    *out = aw_str_format(vm, "<%s at 0x%s>", kind, aw_address(self).text);
    return *out != AW_UNSET;
}

/* ---- iterating ---- */

typedef struct {
    AwObject base;
    AwValue view; /* AW_UNSET: exhausted */
    int64_t index, count;
} MemoryIter;

static bool memoryview_iter(AwVM *vm, AwValue self, AwValue *out)
{
    AwMemoryView *view = aw_as_memoryview(self);
    if (!need(vm, view))
        return false;
    if (view->dimensions == 0)
        return aw_raise_type(vm, "invalid indexing of 0-dim memory");
    if (view->dimensions > 1)
        return raise_not_implemented(vm, "multi-dimensional sub-views are not implemented");
    MemoryIter *iter = aw_object_new(vm, &aw_memory_iter_type);
    if (!iter)
        return false;
    iter->view = self;
    iter->count = view->places[0];
    *out = aw_from_object(iter);
    return true;
}

static AwIter memory_iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    MemoryIter *iter = (MemoryIter *)aw_as_object(self);
    if (iter->view && iter->index < iter->count) {
        const AwMemoryView *view = aw_as_memoryview(iter->view);
        if (!need(vm, view))
            return AW_ITER_ERROR;
        *out = aw_memory_unpack(vm, view->format, memory(view) + iter->index++ * view->places[1]);
        return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
    }
    iter->view = AW_UNSET;
    return aw_iter_end(out);
}

static bool memory_iter_itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static void memory_iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((MemoryIter *)o)->view);
}

/* ---- cast ---- */

/* The letter of a format text; 0: it is none that memoryview knows. */
static uint32_t format_letter(AwValue text, bool *at)
{
    const AwStr *s = aw_as_str(text);
    *at = s->size == 2 && s->data[0] == '@';
    uint32_t letter = s->size == 1 || *at ? (unsigned char)s->data[s->size - 1] : 0;
    return aw_memory_item_size(letter) ? letter : 0;
}

static bool check_shape(AwVM *vm, AwValue shape, const AwMemoryView *view, uint32_t item_size)
{
    if (!aw_is_list(shape) && !aw_is_tuple(shape))
        return aw_raise_type(vm, "shape must be a list or a tuple");
    AwItems items = aw_items_of(shape);
    int64_t product = item_size, size = item_count(view) * view->item_size;
    if (items.count > AW_MEMORY_MAX_DIMENSIONS)
        return aw_raise_value(vm, "memoryview: number of dimensions must not exceed %d",
                              AW_MEMORY_MAX_DIMENSIONS);
    if (view->dimensions != 1 && items.count != 1)
        return aw_raise_type(vm, "memoryview: cast must be 1D -> ND or ND -> 1D");
    for (size_t i = 0; i < items.count; i++) {
        if (!aw_is_any_int(items.items[i]))
            return aw_raise_type(vm, "memoryview.cast(): elements of shape must be integers");
        int64_t length = aw_is_int(items.items[i]) ? aw_as_int(items.items[i]) : -1;
        if (length <= 0)
            return aw_raise_value(vm, "memoryview.cast(): elements of shape must be integers > 0");
        if (__builtin_mul_overflow(product, length, &product))
            return aw_raise_value(vm, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    return product == size ||
           aw_raise_type(vm, "memoryview: product(shape) * itemsize != buffer size");
}

static AwMemoryView *cast_view(AwVM *vm, const AwMemoryView *view, uint32_t format, bool at,
                               AwValue shape)
{
    uint32_t item_size = aw_memory_item_size(format);
    uint32_t dimensions = shape ? (uint32_t)aw_items_of(shape).count : 1;
    AwMemoryView *cast = new_view(vm, dimensions);
    if (!cast)
        return NULL;
    cast->owner = view->owner;
    cast->offset = view->offset;
    cast->readonly = view->readonly;
    cast->format = format;
    cast->at = at;
    cast->item_size = item_size;
    int64_t stride = item_size;
    if (!shape)
        cast->places[0] = item_count(view) * view->item_size / item_size;
    for (uint32_t i = dimensions; i-- > 0;) {
        if (shape)
            cast->places[i] = aw_as_int(aw_items_of(shape).items[i]);
        cast->places[dimensions + i] = stride;
        stride *= cast->places[i];
    }
    return keep_export(vm, cast) ? cast : NULL;
}

static AwStatus method_cast(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMemoryView *view = aw_as_memoryview(args[0]);
    AwValue shape = args[2];
    bool at;
    if (!need(vm, view))
        return AW_RAISED;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "cast() argument 'format' must be str, not %A", args[1]);
    if (!is_contiguous(view))
        return aw_raise_type(vm, "memoryview: casts are restricted to C-contiguous views");
    if ((shape || view->dimensions != 1) && item_count(view) == 0)
        return aw_raise_type(vm, "memoryview: cannot cast view with zeros in shape or strides");
    uint32_t format = format_letter(args[1], &at);
    if (!aw_memory_item_size(view->format))
        return aw_raise_value(vm, "memoryview: source format must be a native single "
                                  "character format prefixed with an optional '@'");
    if (!format)
        return aw_raise_value(vm, "memoryview: destination format must be a native single "
                                  "character format prefixed with an optional '@'");
    if (!strchr("Bbc", (int)format) && !strchr("Bbc", (int)view->format))
        return aw_raise_type(vm, "memoryview: cannot cast between two non-byte formats");
    if (item_count(view) * view->item_size % aw_memory_item_size(format))
        return aw_raise_type(vm, "memoryview: length is not a multiple of itemsize");
    if (shape && !check_shape(vm, shape, view, aw_memory_item_size(format)))
        return AW_RAISED;
    return (*out = aw_from_object(cast_view(vm, view, format, at, shape))) != AW_UNSET;
}

/* ---- other methods ---- */

static AwStatus method_tobytes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMemoryView *view = aw_as_memoryview(args[0]);
    AwValue order = args[1];
    if (order && order != AW_NONE && !aw_is_str(order))
        return aw_raise_type(vm, "tobytes() argument 'order' must be str or None, not %A", order);
    if (order && order != AW_NONE && !aw_str_is(order, "C") && !aw_str_is(order, "F") &&
        !aw_str_is(order, "A"))
        return aw_raise_value(vm, "order must be 'C', 'F' or 'A'");
    if (!need(vm, view))
        return AW_RAISED;
    if (order && order != AW_NONE && aw_str_is(order, "F") && view->dimensions > 1)
        return raise_not_implemented(vm, "memoryview.tobytes: order 'F' of several dimensions is "
                                         "not in Aw; use tolist()");
    return (*out = aw_memory_copy(vm, view)) != AW_UNSET;
}

static AwStatus method_tolist(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMemoryView *view = aw_as_memoryview(args[0]);
    return need(vm, view) && (*out = list_of(vm, view, 0, memory(view))) != AW_UNSET;
}

static AwStatus method_hex(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMemoryView *view = aw_as_memoryview(args[0]);
    AwValue copy = need(vm, view) ? aw_memory_copy(vm, view) : AW_UNSET;
    AwValue name = copy ? aw_str_intern_text(vm, "hex") : AW_UNSET;
    return name && aw_call_method(vm, copy, name, args + 1, !args[1] ? 0 : !args[2] ? 1 : 2, out);
}

static AwStatus method_toreadonly(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMemoryView *view = aw_as_memoryview(args[0]);
    AwMemoryView *copy = need(vm, view) ? view_like(vm, view) : NULL;
    if (copy)
        copy->readonly = true;
    return (*out = aw_from_object(copy)) != AW_UNSET;
}

static AwStatus method_release(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    release(aw_as_memoryview(args[0]));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus method_enter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = args[0];
    return need(vm, aw_as_memoryview(args[0]));
}

#define ATTRIBUTE(name, expression)                                                                \
    static AwStatus get_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                    \
    {                                                                                              \
        (void)argc;                                                                                \
        AwMemoryView *view = aw_as_memoryview(args[0]);                                            \
        return need(vm, view) && (*out = (expression)) != AW_UNSET;                                \
    }

static AwValue numbers(AwVM *vm, const int64_t *from, uint32_t count)
{
    AwValue tuple = aw_tuple_new(vm, NULL, count);
    for (uint32_t i = 0; tuple && i < count; i++)
        aw_as_tuple(tuple)->items[i] = aw_from_int(from[i]);
    return tuple;
}

static bool is_column_first(const AwMemoryView *view)
{
    int64_t stride = view->item_size;
    for (uint32_t i = 0; i < view->dimensions; i++) {
        if (view->places[i] > 1 && aw_memory_strides(view)[i] != stride)
            return false;
        stride *= view->places[i];
    }
    return true;
}

ATTRIBUTE(obj, view->owner)
ATTRIBUTE(nbytes, aw_from_int(item_count(view) * view->item_size))
ATTRIBUTE(itemsize, aw_from_int(view->item_size))
ATTRIBUTE(format, aw_str_format(vm, "%s%c", view->at ? "@" : "", (int)view->format))
ATTRIBUTE(ndim, aw_from_int(view->dimensions))
ATTRIBUTE(shape, numbers(vm, aw_memory_shape(view), view->dimensions))
ATTRIBUTE(strides, numbers(vm, aw_memory_strides(view), view->dimensions))
ATTRIBUTE(suboffsets, numbers(vm, NULL, 0))
ATTRIBUTE(readonly, aw_from_bool(view->readonly))
ATTRIBUTE(c_contiguous, aw_from_bool(is_contiguous(view)))
ATTRIBUTE(f_contiguous, aw_from_bool(is_column_first(view)))
ATTRIBUTE(contiguous, aw_from_bool(is_contiguous(view) || is_column_first(view)))

static const AwNativeDef methods[] = {
    {"tobytes(self, /, order='C')", method_tobytes, 0, "The bytes, copied."},
    {"tolist(self, /)", method_tolist, 0,
     "The items in a list, in lists of lists if it has "
     "several dimensions."},
    {"hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)", method_hex, 0,
     "The bytes in hexadecimal digits."},
    {"cast(self, /, format, shape=<unrepresentable>)", method_cast, 0,
     "The same memory with items of another format or another shape."},
    {"toreadonly(self, /)", method_toreadonly, 0, "The same memory, not to be written to."},
    {"release(self, /)", method_release, 0, "Lets go of the memory."},
    {"__enter__(self, /)", method_enter, AW_NO_SIGNATURE, NULL},
    {"__exit__(self, /, *args)", method_release, AW_NO_SIGNATURE, NULL},
    {"obj", get_obj, AW_GETTER, "The object whose memory it shows."},
    {"nbytes", get_nbytes, AW_GETTER, "How many bytes all items have."},
    {"itemsize", get_itemsize, AW_GETTER, "How many bytes an item has."},
    {"format", get_format, AW_GETTER, "What an item is, as a letter of module struct."},
    {"ndim", get_ndim, AW_GETTER, "How many dimensions it has."},
    {"shape", get_shape, AW_GETTER, "The length of each dimension."},
    {"strides", get_strides, AW_GETTER, "The bytes from one item to the next in each dimension."},
    {"suboffsets", get_suboffsets, AW_GETTER, "Always empty."},
    {"readonly", get_readonly, AW_GETTER, "Whether it cannot be written to."},
    {"c_contiguous", get_c_contiguous, AW_GETTER, "Whether the items lie one behind the other."},
    {"f_contiguous", get_f_contiguous, AW_GETTER, "The same, the first dimension running fastest."},
    {"contiguous", get_contiguous, AW_GETTER, "Whether it is either."},
    {0},
};

static void memoryview_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwMemoryView *)o)->owner);
}

AwType aw_memoryview_type = {
    AW_TYPE_HEADER(memoryview),
    .name = "memoryview",
    .doc = "memoryview(object)\n--\n\nA look into the memory of a bytes-like object.",
    .base_type = &aw_object_type,
    .size = sizeof(AwMemoryView),
    .flags = AW_TYPE_FINAL | AW_TYPE_SEQUENCE,
    .methods = methods,
    .traverse = memoryview_traverse,
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .compare = memoryview_compare,
    .construct = memoryview_construct,
    .length = memoryview_length,
    .getitem = memoryview_getitem,
    .setitem = memoryview_setitem,
    .iter = memoryview_iter,
};

AwType aw_memory_iter_type = {
    AW_TYPE_HEADER(memory_iter),
    .name = "memory_iterator",
    .base_type = &aw_object_type,
    .size = sizeof(MemoryIter),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .traverse = memory_iter_traverse,
    .iter = memory_iter_itself,
    .next = memory_iter_next,
};
