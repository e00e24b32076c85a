/* dict.h: the compact, insertion-ordered hash table, and the sets built like it.
 *
 * entries[] holds keys in insertion order (deleted ones have key AW_UNSET); index[] maps hashes to entries by open addressing,
 * of 8, 16 or 32 bit cells by size. `version` changes whenever an entry is added, removed or moved,
 * not when a value is overwritten: an inline cache that saw (dict, version) may keep a pointer to its entry.
 */
#ifndef AW_VM_OBJECTS_DICT_H
#define AW_VM_OBJECTS_DICT_H

#include "vm/heap/vm.h"

typedef struct {
    int64_t hash;
    AwValue key; /* AW_UNSET: deleted */
    AwValue value;
} AwDictEntry;

struct AwDict {
    AwObject base;
    AwDictEntry *entries; /* owned, with index in the same memory */
    void *index;
    uint32_t used;      /* entries in use, deleted ones included */
    uint32_t count;     /* live entries */
    uint32_t log2_size; /* of index */
    uint32_t capacity;  /* of entries */
    uint64_t version;   /* unique over all dicts and times */
};

extern AwType aw_dict_type, aw_dict_keys_type, aw_dict_values_type, aw_dict_items_type;
extern AwType aw_dict_key_iter_type, aw_dict_value_iter_type, aw_dict_item_iter_type;

typedef struct { /* all three iterators; FOR_ITER knows them */
    AwObject base;
    AwDict *dict;     /* NULL when exhausted */
    uint64_t version; /* of the dict when it began */
    uint32_t position, expected_count;
    uint32_t left;
} AwDictIter;

static inline bool aw_is_dict(AwValue v)
{
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_DICT);
}
static inline AwDict *aw_as_dict(AwValue v)
{
    return (AwDict *)aw_as_object(v);
}

AwDict *aw_dict_new(AwVM *vm) AW_MUST_CHECK;
AwDict *aw_dict_new_sized(AwVM *vm, size_t expected) AW_MUST_CHECK;
/* Any hashable key; re-enters for keys of the language's classes. FOUND: *value is set. */
AwFind aw_dict_get(AwVM *vm, AwDict *dict, AwValue key, AwValue *value) AW_MUST_CHECK;
bool aw_dict_set(AwVM *vm, AwDict *dict, AwValue key, AwValue value) AW_MUST_CHECK;
AwFind aw_dict_remove(AwVM *vm, AwDict *dict, AwValue key,
                      AwValue *value) AW_MUST_CHECK; /* value may be NULL */
/* Keys that are str: no errors, no re-entry. The entry (valid while version stays), or NULL. */
AwDictEntry *aw_dict_find_str(AwDict *dict, AwValue str);
/* The value of a str key, or AW_UNSET. */
static inline AwValue aw_dict_get_str(AwDict *dict, AwValue str)
{
    AwDictEntry *entry = aw_dict_find_str(dict, str);
    return entry ? entry->value : AW_UNSET;
}
bool aw_dict_set_str(AwVM *vm, AwDict *dict, AwValue str, AwValue value) AW_MUST_CHECK;
bool aw_dict_set_text(AwVM *vm, AwDict *dict, const char *key,
                      AwValue value) AW_MUST_CHECK; /* interns key */
void aw_dict_clear(AwVM *vm, AwDict *dict);
AwDict *aw_dict_copy(AwVM *vm, AwDict *dict) AW_MUST_CHECK;
/* dict.update: from a dict, a mapping (keys()), or an iterable of pairs. */
bool aw_dict_update(AwVM *vm, AwDict *dict, AwValue from) AW_MUST_CHECK;
/* Walks live entries: start with *position 0; false at the end. */
bool aw_dict_next(AwDict *dict, uint32_t *position, AwValue *key, AwValue *value);

/* ---- set and frozenset: objects/set.c. Iteration order is that of CPython's table for small ints: the same
 * hash, probe sequence (linear probes of 9, then perturbation), growth and resize rule. */
typedef struct {
    AwValue key; /* AW_UNSET: empty; AW_NOT_IMPLEMENTED word as tombstone with hash -1 */
    int64_t hash;
} AwSetEntry;

typedef struct {
    AwObject base;
    AwSetEntry *table; /* owned; mask + 1 entries */
    uint32_t mask, fill, count;
    int64_t hash; /* of a frozenset, 0: not computed */
    uint64_t changes;
} AwSet;

extern AwType aw_set_type, aw_frozenset_type, aw_set_iter_type;

static inline bool aw_is_set(AwValue v)
{ /* set, frozenset or a subclass */
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_SET);
}
AwValue aw_set_new(AwVM *vm, AwType *type /* set or frozenset */) AW_MUST_CHECK;
bool aw_set_add(AwVM *vm, AwValue set, AwValue item) AW_MUST_CHECK;
AwFind aw_set_contains(AwVM *vm, AwValue set, AwValue item) AW_MUST_CHECK;
bool aw_set_update(AwVM *vm, AwValue set, AwValue iterable) AW_MUST_CHECK;
bool aw_set_next(AwValue set, uint32_t *position, AwValue *item);

#endif
