/* type.h: classes: making them, the method resolution order, attribute look-up and descriptors. */
#ifndef AW_VM_OBJECTS_TYPE_H
#define AW_VM_OBJECTS_TYPE_H

#include "vm/objects/dict.h"

static inline bool aw_is_type(AwValue v) {
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_TYPE);
}
static inline AwType *aw_as_type(AwValue v) {
    return (AwType *)aw_as_object(v);
}

/* Fills in what a static type inherits and makes its namespace of natives. Idempotent; called when a type is first
 * looked into. false: MemoryError. */
bool aw_type_ready(AwVM *vm, AwType *type) AW_MUST_CHECK;
/* Forgets what ready made, when the machine ends. */
void aw_type_forget_all(AwVM *vm);

/* The attribute `name` (interned) in the classes of type's mro, or AW_UNSET; never raises, never re-enters. Cached. */
AwValue aw_type_find(AwVM *vm, AwType *type, AwValue name);
/* Must be called after a class's namespace changed: drops caches, sets slots again. */
bool aw_type_changed(AwVM *vm, AwType *type, AwValue name) AW_MUST_CHECK;
/* Set by the engine: drops all inline caches. */
extern void (*aw_type_flush_caches)(AwVM *vm);

/* A new class: what type(name, bases, namespace, **keywords) makes, with __set_name__ and __init_subclass__ called. */
bool aw_type_new(AwVM *vm, AwType *metatype, AwValue name, AwValue bases, AwDict *namespace, AwDict *keywords,
                 AwValue *out) AW_MUST_CHECK;
/* The metaclass for these bases (a tuple of classes); TypeError "metaclass conflict: …". */
AwType *aw_type_metatype(AwVM *vm, AwType *metatype, AwValue bases) AW_MUST_CHECK;

/* object.__getattribute__ and its kin, for any value. */
bool aw_generic_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out) AW_MUST_CHECK;
/* The same, ABSENT instead of AttributeError when nothing is found (other errors are errors). */
AwFind aw_generic_find_attr(AwVM *vm, AwValue v, AwValue name, AwValue *out) AW_MUST_CHECK;
bool aw_generic_setattr(AwVM *vm, AwValue v, AwValue name, AwValue value) AW_MUST_CHECK;
/* "'X' object has no attribute 'y'" */
bool aw_raise_no_attribute(AwVM *vm, AwValue v, AwValue name);

/* A special method of v's type, not bound: looked up on the type alone; AW_UNSET if there is none. */
static inline AwValue aw_special(AwVM *vm, AwValue v, AwValue name) {
    return aw_type_find(vm, aw_type_of(v), name);
}
/* Binds what was found in a class to an instance by its __get__ (re-enters for descriptors of the language). */
bool aw_bind(AwVM *vm, AwValue attribute, AwValue instance, AwType *type, AwValue *out) AW_MUST_CHECK;

/* The __dict__ of an instance: moves its attributes into a dict that lives on with it. NULL: raised. */
AwDict *aw_instance_dict(AwVM *vm, AwObject *o) AW_MUST_CHECK;

/* The layout base: which of the bases decides what an instance looks like in memory. */
bool aw_type_is_subtype_layout(const AwType *type, const AwType *of);

#endif
