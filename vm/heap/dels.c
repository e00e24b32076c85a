/* dels.c: objects whose class defines __del__: the list of the living ones; and the line of what has something to be called: dead objects
 * with their __del__, and weak references with their callbacks.
 *
 * A dead one and all it refers to live on until its __del__ was called, which happens once at most: afterwards it is in neither.
 */
#include "vm/heap/inside.h"

#include <string.h>

/* Dying needs no memory: there is always room in the line for all that may come. */
bool aw_heap_reserve_dead(AwHeapInside *heap, size_t more)
{
    size_t most = heap->dead_end + heap->front.del_count + heap->callback_count + more;
    while (most > heap->dead_capacity)
        if (!aw_heap_grow_array(&heap->dead, &heap->dead_capacity, heap->dead_capacity,
                                sizeof(AwObject *)))
            return false;
    return true;
}

void aw_heap_line_up(AwHeapInside *heap, AwObject *o)
{
    assert(heap->dead_end < heap->dead_capacity);
    heap->dead[heap->dead_end++] = o;
    __atomic_or_fetch(&heap->vm->poll, AW_POLL_DEL, __ATOMIC_RELAXED);
}

bool aw_heap_list_del(AwHeapInside *heap, AwObject *o)
{
    size_t count = heap->front.del_count;
    if (!aw_heap_grow_array(&heap->dels, &heap->del_capacity, count, sizeof(AwObject *)) ||
        !aw_heap_reserve_dead(heap, 1))
        return false;
    heap->dels[heap->front.del_count++] = o;
    aw_heap_be_attentive(heap);
    return true;
}

bool aw_heap_tell_death(AwVM *vm, AwObject *o)
{
    return aw_heap_list_del(aw_heap_inside(vm->heap), o) || vm->calls.raise_memory(vm);
}

static bool is_over(const AwObject *o)
{
    const AwType *type = o->shape->type;
    return type->is_over && type->is_over(o);
}

void aw_heap_forget_over(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    size_t count = heap->front.del_count;
    while (count > 0 && is_over(heap->dels[count - 1]))
        count--;
    if (count == heap->front.del_count)
        return;
    heap->front.del_count = count;
    aw_heap_be_attentive(heap);
}

static void condemn(AwHeapInside *heap, bool all)
{
    size_t kept = 0;
    for (size_t i = 0; i < heap->front.del_count; i++) {
        AwObject *o = heap->dels[i];
        if (is_over(o))
            continue;
        if (!all && aw_heap_is_marked(&heap->front, aw_from_object(o)))
            heap->dels[kept++] = o;
        else
            aw_heap_line_up(heap, o);
    }
    heap->front.del_count = kept;
}

bool aw_heap_any_del_dead(const AwHeapInside *heap)
{
    for (size_t i = 0; i < heap->front.del_count; i++)
        if (!aw_heap_is_marked((AwHeap *)(uintptr_t)&heap->front, aw_from_object(heap->dels[i])))
            return true;
    return false;
}

void aw_heap_rescue_dels(AwHeapInside *heap)
{
    if (heap->front.del_count > 0)
        condemn(heap, false);
    aw_heap_mark_dead(heap);
}

void aw_heap_mark_dead(AwHeapInside *heap)
{
    for (size_t i = heap->dead_begin; i < heap->dead_end; i++)
        aw_heap_mark_object(&heap->front, heap->dead[i]);
}

void aw_heap_condemn(AwVM *vm)
{
    condemn(aw_heap_inside(vm->heap), true);
}

AwValue aw_heap_take_dead(AwVM *vm)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (heap->dead_begin < heap->dead_end)
        return aw_from_object(heap->dead[heap->dead_begin++]);
    heap->dead_begin = heap->dead_end = 0;
    return AW_UNSET;
}
