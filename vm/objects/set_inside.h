/* set_inside.h: what set.c (the table) and set_methods.c (the types) share. */
#ifndef AW_VM_OBJECTS_SET_INSIDE_H
#define AW_VM_OBJECTS_SET_INSIDE_H

#include "vm/objects/dict.h"

void aw_set_traverse(AwHeap *heap, AwObject *o);
void aw_set_finalize(AwVM *vm, AwObject *o);

/* With a hash that is known. They may raise and re-enter, as comparing items does. */
AwFind aw_set_find_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash) AW_MUST_CHECK;
bool aw_set_add_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash) AW_MUST_CHECK;
AwFind aw_set_remove_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash) AW_MUST_CHECK;
/* The hash of what is looked for: of a set, that of the equal frozenset. */
bool aw_set_key_hash(AwVM *vm, AwValue key, int64_t *hash) AW_MUST_CHECK;

/* The next item's entry from *position (0 at first) on, or NULL; valid until the set may change. */
AwSetEntry *aw_set_next_entry(AwSet *set, uint32_t *position);
int64_t aw_set_hash(const AwSet *set);
bool aw_set_pop(AwSet *set, AwValue *out); /* false: empty */
void aw_set_clear(AwVM *vm, AwSet *set);
void aw_set_swap(AwSet *a, AwSet *b); /* their items */
bool aw_set_tidy(AwVM *vm, AwSet *set) AW_MUST_CHECK;

#endif
