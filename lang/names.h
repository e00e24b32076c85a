/* The table of a tree's names: equal names are one AwName. */
#ifndef AW_LANG_NAMES_H
#define AW_LANG_NAMES_H

#include "lang/ast.h"

/* The number of a new name is the number of names before it. All memory is the arena's. */
typedef struct AwNameTable {
    AwArena *arena;
    AwName **slots;    /* open addressing; NULL is free */
    uint32_t capacity; /* a power of two, or 0 */
    uint32_t count;
} AwNameTable;

const AwName *aw_names_intern(AwNameTable *names, const char *text, size_t length)
    __attribute__((returns_nonnull));

#endif
