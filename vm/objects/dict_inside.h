/* dict_inside.h: what dict.c, dict_methods.c and dict_views.c share; and set.c, which asks dicts with hashes it knows. */
#ifndef AW_VM_OBJECTS_DICT_INSIDE_H
#define AW_VM_OBJECTS_DICT_INSIDE_H

#include "vm/objects/dict.h"

void aw_dict_touch(AwDict *dict); /* a new version */
void aw_dict_traverse(AwHeap *heap, AwObject *o);
void aw_dict_finalize(AwVM *vm, AwObject *o);

/* With a hash that is known. They may raise and re-enter, as comparing keys does. */
AwFind aw_dict_find_hashed(AwVM *vm, AwDict *dict, AwValue key, int64_t hash,
                           AwDictEntry **entry) AW_MUST_CHECK;
bool aw_dict_set_hashed(AwVM *vm, AwDict *dict, AwValue key, int64_t hash,
                        AwValue value) AW_MUST_CHECK;
/* dict.setdefault: *out is what the key has then. */
bool aw_dict_set_default(AwVM *vm, AwDict *dict, AwValue key, AwValue value,
                         AwValue *out) AW_MUST_CHECK;
void aw_dict_remove_entry(AwDict *dict, AwDictEntry *entry);
/* Takes removed entries out of the table. */
bool aw_dict_compact(AwVM *vm, AwDict *dict) AW_MUST_CHECK;
/* Makes an entry of the dict the first in its order. */
bool aw_dict_move_first(AwVM *vm, AwDict *dict, AwDictEntry *entry) AW_MUST_CHECK;

/* A view of keys, values or items, by its type. */
typedef struct {
    AwObject base;
    AwDict *dict;
} AwDictView;

AwValue aw_dict_view_new(AwVM *vm, AwType *type, AwDict *dict) AW_MUST_CHECK;
AwValue aw_dict_iter_new(AwVM *vm, AwType *type, AwDict *dict) AW_MUST_CHECK;
/* reversed(): iterators that start at the end. */
extern AwType aw_dict_reverse_key_iter_type, aw_dict_reverse_value_iter_type,
    aw_dict_reverse_item_iter_type;
AwValue aw_dict_reverse_iter_new(AwVM *vm, AwType *type, AwDict *dict) AW_MUST_CHECK;

#endif
