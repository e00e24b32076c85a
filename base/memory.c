/* malloc and realloc that end the process with one clear sentence instead of returning NULL; filling memory. */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is copied at once: it stays in the nearest cache. */
enum { PIECE = 16 << 10 };

void aw_memory_repeat(void *to, size_t size, const void *unit, size_t unit_size)
{
    if (unit_size == 1) {
        memset(to, *(const unsigned char *)unit, size);
        return;
    }
    size_t done = unit_size < size ? unit_size : size;
    memcpy(to, unit, done);
    size_t piece = done;
    while (done < size) {
        size_t next = piece < size - done ? piece : size - done;
        memcpy((char *)to + done, to, next);
        done += next;
        if (piece < PIECE)
            piece = done;
    }
}

_Noreturn void aw_memory_exhausted(void)
{
    fputs("aw: out of memory\n", stderr);
    _Exit(1);
}

void *aw_memory_alloc(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        aw_memory_exhausted();
    return memory;
}

void *aw_memory_realloc(void *old, size_t size)
{
    void *memory = realloc(old, size ? size : 1);
    if (!memory)
        aw_memory_exhausted();
    return memory;
}
