/* The table of a tree's names: equal names are one AwName. */
#include "lang/names.h"

#include <string.h>

/* FNV-1a, 32 bits (Fowler, Noll, Vo): names are short. */
static uint32_t hash_text(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static AwName **find_slot(const AwNameTable *names, uint32_t hash, const char *text, size_t length)
{
    uint32_t at = hash & (names->capacity - 1);
    for (;; at = (at + 1) & (names->capacity - 1)) {
        AwName *name = names->slots[at];
        if (!name ||
            (name->hash == hash && name->length == length && memcmp(name->text, text, length) == 0))
            return &names->slots[at];
    }
}

static void grow(AwNameTable *names)
{
    AwName **old = names->slots;
    uint32_t old_capacity = names->capacity;
    names->capacity = old_capacity ? old_capacity * 2 : 128;
    names->slots = aw_arena_alloc_zero(names->arena, names->capacity * sizeof(AwName *));
    for (uint32_t i = 0; i < old_capacity; i++)
        if (old[i])
            *find_slot(names, old[i]->hash, old[i]->text, old[i]->length) = old[i];
}

const AwName *aw_names_intern(AwNameTable *names, const char *text, size_t length)
{
    if (names->count * 2 >= names->capacity)
        grow(names);
    uint32_t hash = hash_text(text, length);
    AwName **slot = find_slot(names, hash, text, length);
    if (!*slot) {
        AwName *name = aw_arena_alloc(names->arena, sizeof(AwName) + length + 1);
        name->id = names->count++;
        name->length = (uint32_t)length;
        name->hash = hash;
        memcpy(name->text, text, length);
        name->text[length] = '\0';
        *slot = name;
    }
    return *slot;
}
