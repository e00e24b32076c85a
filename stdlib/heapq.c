/* heapq.c: module _heapq: a list as a priority queue: item k is not above items 2k + 1 and 2k + 2. What takes out the smallest lets
 * the hole sink to a leaf and the last item rise from there, as CPython does, so that the lists are the same. */
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* a before b: smaller, or larger in a heap that is upside down. */
static inline bool before(AwVM *vm, AwValue a, AwValue b, bool max, bool *is)
{
    if (max) {
        AwValue swap = a;
        a = b;
        b = swap;
    }
    if (aw_are_ints(a, b)) {
        *is = (int64_t)a < (int64_t)b;
        return true;
    }
    return aw_compare_truth(vm, a, b, AW_LT, is);
}

/* The same of two places of a list; comparing may have changed it. */
static bool compare_places(AwVM *vm, AwList *heap, size_t a, size_t b, bool max, bool *is)
{
    size_t count = heap->count;
    return before(vm, heap->items[a], heap->items[b], max, is) &&
           (heap->count == count ||
            aw_raise(vm, &aw_runtime_error_type, "list changed size during iteration"));
}

static void swap_places(AwList *heap, size_t a, size_t b)
{
    AwValue item = heap->items[a];
    heap->items[a] = heap->items[b];
    heap->items[b] = item;
}

/* Lets the item at `place` rise, at most to `top`. */
static bool rise(AwVM *vm, AwList *heap, size_t top, size_t place, bool max)
{
    if (place >= heap->count)
        return aw_raise(vm, &aw_index_error_type, "index out of range");
    while (place > top) {
        size_t parent = (place - 1) / 2;
        bool is;
        if (!compare_places(vm, heap, place, parent, max, &is))
            return false;
        if (!is)
            break;
        swap_places(heap, place, parent);
        place = parent;
    }
    return true;
}

/* Lets the item at `place` sink to a leaf, along the children that come first, and then rise to where it belongs. */
static bool sink(AwVM *vm, AwList *heap, size_t place, bool max)
{
    size_t count = heap->count, top = place;
    if (place >= count)
        return aw_raise(vm, &aw_index_error_type, "index out of range");
    while (place < count / 2) {
        size_t child = 2 * place + 1;
        if (child + 1 < count) {
            bool is;
            if (!compare_places(vm, heap, child, child + 1, max, &is))
                return false;
            child += !is;
        }
        swap_places(heap, place, child);
        place = child;
    }
    return rise(vm, heap, top, place, max);
}

static AwList *heap_of(AwVM *vm, AwValue v, const char *name)
{
    if (aw_is_list(v))
        return aw_as_list(v);
    const char *first = strstr(name, "push") || strstr(name, "replace") ? " 1" : "";
    if (v == AW_NONE)
        aw_raise_type(vm, "%s() argument%s must be list, not None", name, first);
    else
        aw_raise_type(vm, "%s() argument%s must be list, not %A", name, first, v);
    return NULL;
}

/* Puts the heap in order after its first item was replaced; what was there is the result. */
static AwStatus replaced(AwVM *vm, AwList *heap, AwValue item, AwValue first, bool max,
                         AwValue *out)
{
    heap->items[0] = item;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, first);
    bool ok = sink(vm, heap, 0, max);
    aw_root_release(vm, mark);
    *out = first;
    return STATUS(ok);
}

static AwStatus pop(AwVM *vm, AwValue v, const char *name, bool max, AwValue *out)
{
    AwList *heap = heap_of(vm, v, name);
    if (!heap)
        return AW_RAISED;
    if (heap->count == 0)
        return aw_raise(vm, &aw_index_error_type, "index out of range");
    AwValue last = heap->items[--heap->count];
    if (heap->count == 0) {
        *out = last;
        return AW_OK;
    }
    return replaced(vm, heap, last, heap->items[0], max, out);
}

static AwStatus replace(AwVM *vm, AwValue *args, const char *name, bool max, AwValue *out)
{
    AwList *heap = heap_of(vm, args[0], name);
    if (!heap)
        return AW_RAISED;
    if (heap->count == 0)
        return aw_raise(vm, &aw_index_error_type, "index out of range");
    return replaced(vm, heap, args[1], heap->items[0], max, out);
}

static AwStatus make_heap(AwVM *vm, AwValue v, const char *name, bool max, AwValue *out)
{
    AwList *heap = heap_of(vm, v, name);
    if (!heap)
        return AW_RAISED;
    *out = AW_NONE;
    for (size_t i = heap->count / 2; i-- > 0;)
        if (!sink(vm, heap, i, max))
            return AW_RAISED;
    return AW_OK;
}

#define NATIVE(name) static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)

NATIVE(heappush)
{
    (void)argc;
    AwList *heap = heap_of(vm, args[0], "heappush");
    *out = AW_NONE;
    return STATUS(heap && aw_list_append(vm, args[0], args[1]) &&
                  rise(vm, heap, 0, heap->count - 1, false));
}

NATIVE(heappop)
{
    (void)argc;
    return pop(vm, args[0], "heappop", false, out);
}

NATIVE(heapreplace)
{
    (void)argc;
    return replace(vm, args, "heapreplace", false, out);
}

NATIVE(heappushpop)
{
    (void)argc;
    AwList *heap = heap_of(vm, args[0], "heappushpop");
    bool is = false;
    *out = args[1];
    if (!heap)
        return AW_RAISED;
    if (heap->count == 0)
        return AW_OK;
    if (!before(vm, heap->items[0], args[1], false, &is))
        return AW_RAISED;
    if (!is)
        return AW_OK;
    if (heap->count == 0)
        return aw_raise(vm, &aw_index_error_type, "index out of range");
    return replaced(vm, heap, args[1], heap->items[0], false, out);
}

NATIVE(heapify)
{
    (void)argc;
    return make_heap(vm, args[0], "heapify", false, out);
}

NATIVE(heappop_max)
{
    (void)argc;
    return pop(vm, args[0], "_heappop_max", true, out);
}

NATIVE(heapreplace_max)
{
    (void)argc;
    return replace(vm, args, "_heapreplace_max", true, out);
}

NATIVE(heapify_max)
{
    (void)argc;
    return make_heap(vm, args[0], "_heapify_max", true, out);
}

static const AwNativeDef functions[] = {
    {"heappush(heap, item, /)", heappush, AW_REENTERS, "Puts an item in."},
    {"heappop(heap, /)", heappop, AW_REENTERS, "Takes the smallest item out."},
    {"heapreplace(heap, item, /)", heapreplace, AW_REENTERS,
     "Takes the smallest item out, then puts one in."},
    {"heappushpop(heap, item, /)", heappushpop, AW_REENTERS,
     "Puts an item in, then takes the smallest out."},
    {"heapify(heap, /)", heapify, AW_REENTERS, "Makes a list a heap, in place."},
    {"_heappop_max(heap, /)", heappop_max, AW_REENTERS, "Takes the largest item out."},
    {"_heapreplace_max(heap, item, /)", heapreplace_max, AW_REENTERS,
     "Takes the largest item out, then puts one in."},
    {"_heapify_max(heap, /)", heapify_max, AW_REENTERS, "Makes a list a heap, largest first."},
    {0}};

const AwModuleDef aw__heapq_module = {"_heapq", "A list as a priority queue.", functions, NULL};
