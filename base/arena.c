/* A bump allocator: everything allocated from one arena is released together. */
#include "base/arena.h"
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 8 * 1024, LARGEST_BLOCK = 1024 * 1024 };

struct AwArenaBlock {
    AwArenaBlock *older;
    size_t size;
    alignas(max_align_t) char bytes[];
};

void aw_arena_init(AwArena *arena)
{
    *arena = (AwArena){0};
}

void aw_arena_deinit(AwArena *arena)
{
    AwArenaBlock *block = arena->block;
    while (block) {
        AwArenaBlock *older = block->older;
        free(block);
        block = older;
    }
    aw_arena_init(arena);
}

/* A new block for at least `size` bytes. Blocks double, so that small arenas stay small and large
   ones need few calls of malloc. */
static void grow(AwArena *arena, size_t size)
{
    size_t room = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
    if (room > LARGEST_BLOCK)
        room = LARGEST_BLOCK;
    if (room < size)
        room = size;
    if (room > SIZE_MAX - sizeof(AwArenaBlock))
        aw_memory_exhausted();
    AwArenaBlock *block = aw_memory_alloc(sizeof(AwArenaBlock) + room);
    block->older = arena->block;
    block->size = room;
    arena->block = block;
    arena->next = block->bytes;
    arena->limit = block->bytes + room;
    arena->used += room;
}

void *aw_arena_alloc(AwArena *arena, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX - align)
        aw_memory_exhausted();
    size = (size + align - 1) & ~(align - 1);
    if ((size_t)(arena->limit - arena->next) < size || !arena->block)
        grow(arena, size);
    void *memory = arena->next;
    arena->next += size;
    return memory;
}

void *aw_arena_alloc_zero(AwArena *arena, size_t size)
{
    return memset(aw_arena_alloc(arena, size), 0, size);
}

char *aw_arena_copy(AwArena *arena, const char *bytes, size_t length)
{
    char *copy = aw_arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}
