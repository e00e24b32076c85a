/* weakref.c: the table of references that do not keep what they refer to. */
#include "vm/heap/inside.h"
#include "vm/heap/weakref.h"

#include <stdlib.h>

static AwWeakref **bucket_of(const AwHeapInside *heap, AwValue target)
{
    uint64_t mixed = (uint64_t)(uintptr_t)aw_as_object(target) * 0x9e3779b97f4a7c15u;
    return &heap->refs[(mixed >> 32) & (heap->ref_capacity - 1)];
}

/* Puts it at the head of its bucket. */
static void link_ref(const AwHeapInside *heap, AwWeakref *ref)
{
    AwWeakref **bucket = bucket_of(heap, ref->target);
    ref->next = *bucket;
    *bucket = ref;
}

static void unlink_ref(const AwHeapInside *heap, AwWeakref *ref)
{
    AwWeakref **link = bucket_of(heap, ref->target);
    while (*link && *link != ref)
        link = &(*link)->next;
    if (*link)
        *link = ref->next;
    ref->next = NULL;
}

static bool grow(AwHeapInside *heap)
{
    size_t old = heap->ref_capacity, capacity = old ? 2 * old : 16;
    AwWeakref **from = heap->refs, **buckets = calloc(capacity, sizeof *buckets);
    if (!buckets)
        return heap->vm->calls.raise_memory(heap->vm);
    heap->refs = buckets;
    heap->ref_capacity = capacity;
    for (size_t i = 0; i < old; i++) {
        AwWeakref *reversed = NULL, *next;
        for (AwWeakref *ref = from[i]; ref;
             ref = next) { /* oldest first, so that the newest stays first */
            next = ref->next;
            ref->next = reversed;
            reversed = ref;
        }
        for (AwWeakref *ref = reversed; ref; ref = next) {
            next = ref->next;
            link_ref(heap, ref);
        }
    }
    free(from);
    return true;
}

bool aw_heap_add_weakref(AwVM *vm, AwWeakref *ref)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if ((heap->ref_count >= heap->ref_capacity && !grow(heap)) ||
        (ref->callback && !aw_heap_reserve_dead(heap, 1)))
        return false;
    heap->ref_count++;
    heap->callback_count += ref->callback != AW_UNSET;
    heap->watched += ref->watched;
    link_ref(heap, ref);
    aw_heap_be_attentive(heap);
    return true;
}

void aw_heap_remove_weakref(AwVM *vm, AwWeakref *ref)
{
    AwHeapInside *heap = aw_heap_inside(vm->heap);
    if (!ref->target)
        return;
    unlink_ref(heap, ref);
    ref->target = AW_UNSET;
    heap->callback_count -= ref->callback != AW_UNSET;
    heap->watched -= ref->watched;
    heap->ref_count--;
}

AwWeakref *aw_heap_find_weakref(AwVM *vm, AwValue target)
{
    const AwHeapInside *heap = aw_heap_inside(vm->heap);
    return heap->ref_capacity && aw_is_object(target) ? *bucket_of(heap, target) : NULL;
}

void aw_heap_clear_refs_to(AwHeapInside *heap, AwValue target)
{
    AwWeakref *next;
    for (AwWeakref *ref = heap->ref_capacity ? *bucket_of(heap, target) : NULL; ref; ref = next) {
        next = ref->next;
        if (ref->target != target)
            continue;
        aw_heap_remove_weakref(heap->vm, ref);
        if (ref->callback && aw_heap_is_marked(&heap->front, aw_from_object(ref)))
            aw_heap_line_up(heap, &ref->base);
    }
}

void aw_heap_clear_refs(AwHeapInside *heap)
{
    for (size_t i = 0; i < heap->ref_capacity; i++)
        for (AwWeakref *ref = heap->refs[i]; ref;) {
            if (aw_heap_is_marked(&heap->front, ref->target)) {
                ref = ref->next;
                continue;
            }
            aw_heap_clear_refs_to(heap, ref->target);
            ref = heap->refs[i]; /* what stood behind it may be gone too */
        }
}

bool aw_heap_any_ref_dead(const AwHeapInside *heap)
{
    for (size_t i = 0; i < heap->ref_capacity; i++)
        for (const AwWeakref *ref = heap->refs[i]; ref; ref = ref->next)
            if (!aw_heap_is_marked((AwHeap *)(uintptr_t)&heap->front, ref->target))
                return true;
    return false;
}
