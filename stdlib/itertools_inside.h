/* itertools_inside.h: what the files of module itertools share. */
#ifndef AW_STDLIB_ITERTOOLS_INSIDE_H
#define AW_STDLIB_ITERTOOLS_INSIDE_H

#include "vm/heap/vm.h"

#include <stddef.h>

/* An iterator's record. `Struct` is its layout; all fields of values stand together, from `first` on, and are
 * `count` in number. */
#define ITERATOR_TYPE(id, visible, text, table, Struct)                                            \
    {                                                                                              \
        AW_TYPE_HEADER(itertools_##id), .name = visible, .module = "itertools", .doc = text,       \
                                        .base_type = &aw_object_type, .size = sizeof(Struct),      \
                                        .methods = table, .traverse = id##_traverse,               \
                                        .iter = aw_itertools_itself, .next = id##_next             \
    }

#define TRAVERSE(id, Struct, first, count)                                                         \
    static void id##_traverse(AwHeap *heap, AwObject *o)                                           \
    {                                                                                              \
        aw_heap_mark_many(heap, &((Struct *)o)->first, count);                                     \
    }

bool aw_itertools_itself(AwVM *vm, AwValue self, AwValue *out);

/* What __reduce__ gives: (the type, what it is made of, its state); no state: AW_UNSET. */
AwStatus aw_itertools_reduce(AwVM *vm, AwValue self, const AwValue *given, size_t count,
                             AwValue state, AwValue *out);
/* Whether a state is a tuple of that many items; TypeError if not. */
bool aw_itertools_check_state(AwVM *vm, AwValue state, size_t count) AW_MUST_CHECK;

extern AwType aw_itertools_combinations_type, aw_itertools_replacement_type,
    aw_itertools_permutations_type, aw_itertools_product_type; /* itertools_choose.c */
extern AwType aw_itertools_groupby_type, aw_itertools_grouper_type, aw_itertools_tee_type,
    aw_itertools_tee_data_type; /* itertools_share.c */
AwStatus aw_itertools_tee(AwVM *vm, AwValue *args, int argc, AwValue *out);
bool aw_itertools_share_ready(AwVM *vm) AW_MUST_CHECK;

#endif
