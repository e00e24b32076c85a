/* malloc and realloc that end the process with one clear sentence instead of returning NULL. */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

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
