/* dels.c: objects whose class defines __del__: the list of the living ones and the line of the dead ones.
 *
 * A dead one and all it refers to live on until its __del__ was called, which happens once at most: afterwards it is in neither.
 */
#include "vm/heap/inside.h"

#include <string.h>

bool aw_heap_list_del(AwHeapInside *heap, AwObject *o)
{
    size_t count = heap->front.del_count;
    if (!aw_heap_grow_array(&heap->dels, &heap->del_capacity, count, sizeof(AwObject *)))
        return false;
    while (heap->dead_end + count >= heap->dead_capacity) /* dying needs no memory */
        if (!aw_heap_grow_array(&heap->dead, &heap->dead_capacity, heap->dead_capacity,
                                sizeof(AwObject *)))
            return false;
    heap->dels[heap->front.del_count++] = o;
    return true;
}

static void condemn(AwHeapInside *heap, bool all)
{
    size_t kept = 0;
    for (size_t i = 0; i < heap->front.del_count; i++) {
        AwObject *o = heap->dels[i];
        if (!all && aw_heap_is_marked(&heap->front, aw_from_object(o)))
            heap->dels[kept++] = o;
        else
            heap->dead[heap->dead_end++] = o;
    }
    heap->front.del_count = kept;
    if (heap->dead_begin < heap->dead_end)
        __atomic_or_fetch(&heap->vm->poll, AW_POLL_DEL, __ATOMIC_RELAXED);
}

void aw_heap_rescue_dels(AwHeapInside *heap)
{
    if (heap->front.del_count == 0)
        return;
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

void aw_heap_let_go(AwVM *vm)
{
    enum { CHEAP = 1 << 20 };
    if (vm->heap->del_count > 0 && vm->heap->bytes < CHEAP)
        __atomic_or_fetch(&vm->poll, AW_POLL_GC, __ATOMIC_RELAXED);
}
