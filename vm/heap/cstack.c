/* cstack.c: what natives hold on the C stack. A native that is not declared AW_REENTERS has told nobody which values it holds when it
 * calls back into Aw code. If memory asks for a collection meanwhile, every word of the C stack that could be the address of a
 * cell, or of something in it, keeps the object in that cell alive. Since objects do not move, a word that only looks
 * like an address costs some memory and no more (Boehm and Weiser, "Garbage collection in an uncooperative environment", 1988).
 *
 * Values in memory from malloc are not found: who holds some there across a call makes them a root range.
 */
#include "vm/heap/inside.h"

#include <pthread.h>
#include <stdlib.h>

#if defined(__GNUC__)
#define UNCHECKED __attribute__((no_sanitize_address, noinline))
#else
#define UNCHECKED
#endif

/* The end of the C stack at which it began. The machine runs on one C stack all the time. */
static uintptr_t stack_bottom(void)
{
    static uintptr_t bottom;
    if (bottom)
        return bottom;
#ifdef __APPLE__
    bottom = (uintptr_t)pthread_get_stackaddr_np(pthread_self());
#else
    pthread_attr_t attr;
    void *start;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attr) != 0)
        return 0;
    if (pthread_attr_getstack(&attr, &start, &size) == 0)
        bottom = (uintptr_t)start + size;
    pthread_attr_destroy(&attr);
#endif
    return bottom;
}

static bool add_word(AwHeapInside *heap, uintptr_t word)
{
    if (word - heap->low >= heap->high - heap->low)
        return true;
    if (!aw_heap_grow_array(&heap->words, &heap->word_capacity, heap->word_count,
                            sizeof *heap->words))
        return false;
    heap->words[heap->word_count++] = word;
    return true;
}

/* All words of the stack that lie where the heap does. */
static UNCHECKED bool read_stack(AwHeapInside *heap)
{
    __builtin_unwind_init(); /* registers too are on the stack from here on */
    uintptr_t bottom = stack_bottom();
    bool ok = bottom != 0;
    heap->word_count = 0;
    for (uintptr_t at = (uintptr_t)__builtin_frame_address(0) & ~(sizeof at - 1); ok && at < bottom;
         at += sizeof at)
        ok = add_word(heap, *(const uintptr_t *)at);
    return ok;
}

static int by_address(const void *a, const void *b)
{
    uintptr_t left = *(const uintptr_t *)a, right = *(const uintptr_t *)b;
    return (left > right) - (left < right);
}

/* The first of the sorted words that is not below `address`. */
static size_t first_from(const AwHeapInside *heap, uintptr_t address)
{
    size_t low = 0, high = heap->word_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (heap->words[middle] < address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void hold(AwHeapInside *heap, AwObject *o)
{
    if (heap->held_count == 0 || heap->held[heap->held_count - 1] != o)
        heap->held[heap->held_count++] = o;
}

static void hold_in_chunk(AwHeapInside *heap, const AwChunk *chunk)
{
    uintptr_t end = (uintptr_t)chunk + AW_CHUNK_SIZE;
    for (size_t i = first_from(heap, (uintptr_t)chunk);
         i < heap->word_count && heap->words[i] < end; i++) {
        char *at = (char *)heap->words[i];
        const AwBlock *block = aw_block_of(at);
        if (!block->cell_size || at < block->start || at >= block->end)
            continue;
        char *cell = at - (size_t)(at - block->start) % block->cell_size;
        if (aw_cell_holds_object(heap, block, cell))
            hold(heap, (AwObject *)cell);
    }
}

static void hold_large(AwHeapInside *heap, AwLarge *large)
{
    uintptr_t start = (uintptr_t)(large + 1);
    size_t i = first_from(heap, start);
    if (i < heap->word_count && heap->words[i] < start + large->size)
        hold(heap, (AwObject *)(large + 1));
}

bool aw_heap_find_held(AwHeapInside *heap)
{
    heap->held_count = 0;
    if (heap->vm->unrooted == 0)
        return true;
    if (!read_stack(heap))
        return false;
    qsort(heap->words, heap->word_count, sizeof *heap->words, by_address);
    free(heap->held); /* one for each word at most */
    heap->held = malloc((heap->word_count + 1) * sizeof(AwObject *));
    if (!heap->held)
        return false;
    for (const AwChunk *chunk = heap->chunks; chunk; chunk = chunk->next)
        hold_in_chunk(heap, chunk);
    for (AwLarge *large = heap->large; large; large = large->next)
        hold_large(heap, large);
    return true;
}

void aw_heap_mark_held(AwHeapInside *heap)
{
    for (size_t i = 0; i < heap->held_count; i++)
        aw_heap_mark_object(&heap->front, heap->held[i]);
}
