/* The library modules that are written in Aw and compiled into the program as text. */
#ifndef AW_STDLIB_EMBEDDED_H
#define AW_STDLIB_EMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name; /* path below stdlib/ without ".aw", e.g. "asyncio/queues" */
    const char *text; /* the source, followed by a NUL */
    size_t length;    /* bytes of the source, without the NUL */
} AwEmbeddedSource;

/* Sorted by name; ends with a row whose name is NULL. Made at build time by cmake/embed.cmake. */
extern const AwEmbeddedSource aw_embedded_sources[];

#endif
