/* A bump allocator: everything allocated from one arena is released together. */
#ifndef AW_BASE_ARENA_H
#define AW_BASE_ARENA_H

#include <stddef.h>

typedef struct AwArenaBlock AwArenaBlock;

/* Owns all its blocks. A zeroed AwArena is a valid empty arena. */
typedef struct AwArena {
    char *next;          /* first free byte of the newest block */
    char *limit;         /* end of the newest block */
    AwArenaBlock *block; /* newest block; links to the older ones */
    size_t used;         /* bytes in all blocks, for statistics */
} AwArena;

void aw_arena_init(AwArena *arena);

/* Releases every block; the arena is empty and usable afterwards. */
void aw_arena_deinit(AwArena *arena);

/* `size` bytes, aligned for any type, not cleared. Never NULL: when the machine has no memory left
   the process ends with a message (see aw_memory_exhausted). */
void *aw_arena_alloc(AwArena *arena, size_t size) __attribute__((malloc, returns_nonnull));

/* The same, filled with zero bytes. */
void *aw_arena_alloc_zero(AwArena *arena, size_t size) __attribute__((malloc, returns_nonnull));

/* A copy of `length` bytes with a NUL byte behind them. */
char *aw_arena_copy(AwArena *arena, const char *bytes, size_t length)
    __attribute__((returns_nonnull));

#define AW_ARENA_NEW(arena, Type) ((Type *)aw_arena_alloc_zero((arena), sizeof(Type)))
#define AW_ARENA_ARRAY(arena, Type, count)                                                         \
    ((Type *)aw_arena_alloc((arena), sizeof(Type) * (size_t)(count)))

#endif
