/* malloc and realloc that end the process with one clear sentence instead of returning NULL; filling memory. */
#ifndef AW_BASE_MEMORY_H
#define AW_BASE_MEMORY_H

#include <stddef.h>

/* Prints "aw: out of memory" on stderr and ends the process with status 1. */
_Noreturn void aw_memory_exhausted(void);

/* Fills size bytes with as many copies of the unit (not empty) as fit; the last may be cut. */
void aw_memory_repeat(void *to, size_t size, const void *unit, size_t unit_size);

/* Like malloc and realloc, but never NULL. Release with free(). */
void *aw_memory_alloc(size_t size) __attribute__((malloc, returns_nonnull));
void *aw_memory_realloc(void *old, size_t size) __attribute__((returns_nonnull));

#endif
