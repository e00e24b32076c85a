/* weakref_inside.h: what references and proxies share. */
#ifndef AW_VM_OBJECTS_WEAKREF_INSIDE_H
#define AW_VM_OBJECTS_WEAKREF_INSIDE_H

#include "vm/objects/weakref.h"

/* TypeError if CPython's objects of that type have no room for references. */
bool aw_weakref_check_target(AwVM *vm, AwValue target) AW_MUST_CHECK;
/* The reference of exactly this type and without callback, or NULL. */
AwWeakref *aw_weakref_find_plain(AwVM *vm, AwValue target, AwType *type);
AwWeakref *aw_weakref_make(AwVM *vm, AwType *type, AwValue target, AwValue callback,
                           bool watched) AW_MUST_CHECK;

#endif
