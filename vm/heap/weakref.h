/* weakref.h: references that do not keep what they refer to: what the collector knows of them (the types: objects/weakref.h).
 *
 * A reference whose target lives stands in the table, in the bucket of its target's address, the newest first. When the target is
 * found dead the reference leaves the table and forgets it; if it has a callback it joins the line of those that have something to be
 * called (dels.c), which the engine empties.
 */
#ifndef AW_VM_HEAP_WEAKREF_H
#define AW_VM_HEAP_WEAKREF_H

#include "vm/heap/vm.h"

typedef struct AwWeakref {
    AwObject base;
    AwValue target;         /* not marked; AW_UNSET: dead */
    AwValue callback;       /* or AW_UNSET */
    struct AwWeakref *next; /* in its bucket */
    int64_t hash;
    bool hashed;
    bool watched; /* the program made it: it may ask at any moment whether the target lives */
} AwWeakref;

/* Enters a new reference, whose target is set. MemoryError. */
bool aw_heap_add_weakref(AwVM *vm, AwWeakref *ref) AW_MUST_CHECK;
/* Takes it out, if it stands in the table: for its finalize. The line of the dead may still hold it. */
void aw_heap_remove_weakref(AwVM *vm, AwWeakref *ref);
/* The first reference in the bucket of `target`; go on with ->next, and compare ->target. */
AwWeakref *aw_heap_find_weakref(AwVM *vm, AwValue target);

#endif
