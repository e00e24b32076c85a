/* roots.c: where marking begins, what is forgotten when it dies, and the start of the heap. */
#include "vm/heap/inside.h"

#include "base/memory.h"

#include <stdlib.h>

bool aw_heap_init(AwVM *vm)
{
    AwHeapInside *heap = calloc(1, sizeof *heap);
    if (!heap)
        return false;
    heap->vm = vm;
    heap->low = UINTPTR_MAX;
    heap->front.threshold = AW_HEAP_MIN_GROWTH;
    vm->heap = &heap->front;
    const char *stress = getenv("AW_GC_STRESS");
    bool stressed = stress && *stress && strcmp(stress, "0") != 0;
    if (stressed)
        __atomic_fetch_or(&vm->poll, AW_POLL_STRESS, __ATOMIC_RELAXED);
#ifdef NDEBUG
    heap->poison = stressed || AW_HEAP_ASAN;
#else
    heap->poison = true;
#endif
    return true;
}

AwHeapStats aw_heap_stats(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    return (AwHeapStats){heap->front.bytes, heap->front.threshold, heap->collections};
}

/* ---- functions that know roots or weak references ---- */

static bool add_hook(AwHooks *hooks, void (*fn)(void), void *context)
{
    if (!aw_heap_grow_array(&hooks->items, &hooks->capacity, hooks->count, sizeof *hooks->items))
        return false;
    hooks->items[hooks->count++] = (AwHook){fn, context};
    return true;
}

static void remove_hook(AwHooks *hooks, void (*fn)(void), void *context)
{
    for (size_t i = 0; i < hooks->count; i++)
        if (hooks->items[i].fn == fn && hooks->items[i].context == context) {
            hooks->items[i] = hooks->items[--hooks->count];
            return;
        }
}

bool aw_heap_add_roots(AwVM *vm, AwRootFn fn, void *context)
{
    return add_hook(&aw_heap_inside(vm->heap)->root_hooks, (void (*)(void))fn, context);
}

void aw_heap_remove_roots(AwVM *vm, AwRootFn fn, void *context)
{
    remove_hook(&aw_heap_inside(vm->heap)->root_hooks, (void (*)(void))fn, context);
}

bool aw_heap_add_rescue(AwVM *vm, AwRootFn fn, void *context)
{
    return add_hook(&aw_heap_inside(vm->heap)->rescue_hooks, (void (*)(void))fn, context);
}

bool aw_heap_add_weak(AwVM *vm, AwWeakFn fn, void *context)
{
    return add_hook(&aw_heap_inside(vm->heap)->weak_hooks, (void (*)(void))fn, context);
}

void aw_heap_remove_weak(AwVM *vm, AwWeakFn fn, void *context)
{
    remove_hook(&aw_heap_inside(vm->heap)->weak_hooks, (void (*)(void))fn, context);
}

bool aw_heap_register_static_type(AwVM *vm, AwType *type)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    for (size_t i = 0; i < heap->static_type_count; i++)
        if (heap->static_types[i] == type)
            return true;
    if (!aw_heap_grow_array(&heap->static_types, &heap->static_type_capacity,
                            heap->static_type_count, sizeof *heap->static_types))
        return vm->calls.raise_memory ? vm->calls.raise_memory(vm) : false;
    heap->static_types[heap->static_type_count++] = type;
    return true;
}

/* ---- scratch roots ---- */

size_t aw_root_mark(AwVM *vm)
{
    return aw_heap_inside(vm->heap)->root_count;
}

void aw_root_push(AwVM *vm, AwValue v)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (!aw_heap_grow_array(&heap->roots, &heap->root_capacity, heap->root_count,
                            sizeof *heap->roots))
        aw_memory_exhausted();
    heap->roots[heap->root_count++] = v;
}

void aw_root_release(AwVM *vm, size_t mark)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    assert(mark <= heap->root_count);
    heap->root_count = mark;
}

/* ---- for the collector ---- */

static void mark_machine(AwHeap *heap, AwVM *vm)
{
    aw_heap_mark(heap, vm->exception);
    aw_heap_mark(heap, vm->tail.callable);
    aw_heap_mark(heap, vm->tail.kwnames);
    aw_heap_mark(heap, vm->tail.args_tuple);
    int inline_max = (int)(sizeof vm->tail.args / sizeof *vm->tail.args);
    int count = vm->tail.argc < inline_max ? vm->tail.argc : inline_max;
    aw_heap_mark_many(heap, vm->tail.args, count > 0 ? (size_t)count : 0);
    aw_heap_mark_object(heap, vm->modules);
    aw_heap_mark_object(heap, vm->builtins);
    for (AwRootRange *range = vm->root_ranges; range; range = range->outer)
        aw_heap_mark_many(heap, range->values, range->count);
    aw_heap_mark(heap, vm->argv);
    aw_heap_mark(heap, vm->empty_tuple);
}

void aw_heap_mark_roots(AwHeapInside *heap)
{
    AwHeap *front = &heap->front;
    mark_machine(front, heap->vm);
    aw_heap_mark_many(front, heap->roots, heap->root_count);
    aw_heap_mark_dead(heap);
    aw_heap_mark_held(heap);
    for (size_t i = 0; i < heap->static_type_count; i++)
        aw_heap_trace_static(front, heap->static_types[i]);
    for (size_t i = 0; i < heap->root_hooks.count; i++)
        ((AwRootFn)heap->root_hooks.items[i].fn)(heap->vm, front,
                                                 heap->root_hooks.items[i].context);
}

static void forget_subclasses(AwHeap *heap, AwType *type)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        if (aw_heap_is_marked(heap, aw_from_object(type->subclasses[i])))
            type->subclasses[kept++] = type->subclasses[i];
    type->subclass_count = kept;
}

void aw_heap_run_rescue(AwHeapInside *heap)
{
    for (size_t i = 0; i < heap->rescue_hooks.count; i++)
        ((AwRootFn)heap->rescue_hooks.items[i].fn)(heap->vm, &heap->front,
                                                   heap->rescue_hooks.items[i].context);
}

void aw_heap_run_weak(AwHeapInside *heap)
{
    AwHeap *front = &heap->front;
    for (size_t i = 0; i < heap->static_type_count; i++)
        forget_subclasses(front, heap->static_types[i]);
    for (size_t i = 0; i < AW_CLASS_COUNT; i++)
        for (AwBlock *block = heap->classes[AW_CELL_META][i].blocks; block; block = block->next)
            for (char *cell = block->start; cell < block->top; cell += block->cell_size)
                if (aw_cell_is_marked(cell) &&
                    ((AwObject *)cell)->shape->type->flags & AW_TYPE_TYPE)
                    forget_subclasses(front, (AwType *)cell);
    for (size_t i = 0; i < heap->weak_hooks.count; i++)
        ((AwWeakFn)heap->weak_hooks.items[i].fn)(heap->vm, front,
                                                 heap->weak_hooks.items[i].context);
}
