/* weakref.h: the types of references that do not keep what they refer to, and of proxies. What the collector does: heap/weakref.h. */
#ifndef AW_VM_OBJECTS_WEAKREF_H
#define AW_VM_OBJECTS_WEAKREF_H

#include "vm/heap/weakref.h"

extern AwType aw_weakref_type, aw_weakproxy_type, aw_weakproxy_callable_type;

/* A proxy of the object; callback: AW_UNSET for none, then the same proxy each time. `watched`: see AwWeakref. AW_UNSET: raised. */
AwValue aw_weakproxy_new(AwVM *vm, AwValue target, AwValue callback, bool watched) AW_MUST_CHECK;
/* The references and proxies of an object, in CPython's order: a list, or AW_UNSET with MemoryError. */
AwValue aw_weakref_list(AwVM *vm, AwValue target) AW_MUST_CHECK;
#endif
