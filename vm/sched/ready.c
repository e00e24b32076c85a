/* ready.c: a loop's ready queue: entries in chunks, first in, first out.
 *
 * A chunk whose entries have all run goes back to the system (one is kept for the next that is needed), so that the queue's
 * memory is free again while a million tasks that were ready at once fall asleep one after the other.
 */
#include "vm/sched/inside.h"

#include <sys/mman.h>

enum { CHUNK_ENTRIES = 4095 };

struct AwReadyChunk {
    struct AwReadyChunk *next;
    size_t unused; /* a chunk fills whole pages */
    AwReady entries[CHUNK_ENTRIES];
};

static bool add_chunk(AwVM *vm, AwReadyQueue *queue)
{
    AwReadyChunk *chunk = queue->spare;
    if (chunk) {
        queue->spare = NULL;
    } else {
        chunk =
            mmap(NULL, sizeof *chunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (chunk == MAP_FAILED)
            return aw_raise_memory(vm);
    }
    chunk->next = NULL;
    if (queue->last)
        queue->last->next = chunk;
    else
        queue->first = chunk;
    queue->last = chunk;
    queue->end = 0;
    return true;
}

bool aw_ready_push(AwVM *vm, AwReadyQueue *queue, AwReady entry)
{
    if (AW_UNLIKELY(!queue->last || queue->end == CHUNK_ENTRIES) && !add_chunk(vm, queue))
        return false;
    queue->last->entries[queue->end++] = entry;
    queue->count++;
    return true;
}

AwReady aw_ready_at(const AwReadyQueue *queue, uint32_t index)
{
    const AwReadyChunk *chunk = queue->first;
    size_t at = (size_t)queue->begin + index;
    for (; at >= CHUNK_ENTRIES; at -= CHUNK_ENTRIES)
        chunk = chunk->next;
    return chunk->entries[at];
}

static void drop_chunk(AwReadyQueue *queue)
{
    AwReadyChunk *chunk = queue->first;
    queue->first = chunk->next;
    if (!queue->first)
        queue->last = NULL;
    queue->begin = 0;
    if (queue->spare)
        munmap(chunk, sizeof *chunk);
    else
        queue->spare = chunk;
}

AwReady aw_ready_take(AwReadyQueue *queue)
{
    AwReady entry = queue->first->entries[queue->begin++];
    if (--queue->count == 0 && queue->first == queue->last)
        queue->begin = queue->end = 0; /* what is in the processor's cache is used again */
    else if (AW_UNLIKELY(queue->begin == CHUNK_ENTRIES))
        drop_chunk(queue);
    return entry;
}

void aw_ready_clear(AwReadyQueue *queue)
{
    while (queue->first)
        drop_chunk(queue);
    if (queue->spare)
        munmap(queue->spare, sizeof *queue->spare);
    *queue = (AwReadyQueue){0};
}

void aw_ready_mark(AwHeap *heap, const AwReadyQueue *queue)
{
    uint32_t at = queue->begin;
    for (const AwReadyChunk *chunk = queue->first; chunk; chunk = chunk->next, at = 0) {
        uint32_t end = chunk->next ? CHUNK_ENTRIES : queue->end;
        for (; at < end; at++) {
            aw_heap_mark(heap, aw_ready_target(&chunk->entries[at]));
            aw_heap_mark(heap, chunk->entries[at].argument);
        }
    }
}
