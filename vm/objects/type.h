/* type.h: classes: making them, the method resolution order, attribute look-up and descriptors. */
#ifndef AW_VM_OBJECTS_TYPE_H
#define AW_VM_OBJECTS_TYPE_H

#include "vm/objects/dict.h"

static inline bool aw_is_type(AwValue v)
{
    return aw_is_object(v) && (aw_as_object(v)->shape->type->flags & AW_TYPE_TYPE);
}
static inline AwType *aw_as_type(AwValue v)
{
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
bool aw_type_new(AwVM *vm, AwType *metatype, AwValue name, AwValue bases, AwDict *namespace,
                 AwDict *keywords, AwValue *out) AW_MUST_CHECK;
/* The metaclass for these bases (a tuple of classes); TypeError "metaclass conflict: …". */
AwType *aw_type_metatype(AwVM *vm, AwType *metatype, AwValue bases) AW_MUST_CHECK;

/* object.__getattribute__ and its kin, for any value. */
bool aw_generic_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out) AW_MUST_CHECK;
/* The same, ABSENT instead of AttributeError when nothing is found (other errors are errors). */
AwFind aw_generic_find_attr(AwVM *vm, AwValue v, AwValue name, AwValue *out) AW_MUST_CHECK;
bool aw_generic_setattr(AwVM *vm, AwValue v, AwValue name, AwValue value) AW_MUST_CHECK;
/* "'X' object has no attribute 'y'" */
bool aw_raise_no_attribute(AwVM *vm, AwValue v, AwValue name);
/* The attribute was not found: raises that, or sees to it that an AttributeError that was raised knows `name` and `obj`. False. */
bool aw_asked_in_vain(AwVM *vm, AwFind found, AwValue v, AwValue name);

/* A special method of v's type, not bound: looked up on the type alone; AW_UNSET if there is none. */
static inline AwValue aw_special(AwVM *vm, AwValue v, AwValue name)
{
    return aw_type_find(vm, aw_type_of(v), name);
}
/* Binds what was found in a class to an instance by its __get__ (re-enters for descriptors of the language). */
bool aw_bind(AwVM *vm, AwValue attribute, AwValue instance, AwType *type,
             AwValue *out) AW_MUST_CHECK;
static inline AwFind aw_bind_found(AwVM *vm, AwValue attribute, AwValue instance, AwType *type,
                                   AwValue *out)
{
    return aw_bind(vm, attribute, instance, type, out) ? AW_FOUND : AW_FIND_ERROR;
}

/* The __dict__ of an instance: moves its attributes into a dict that lives on with it. NULL: raised. */
AwDict *aw_instance_dict(AwVM *vm, AwObject *o) AW_MUST_CHECK;

/* Whether instances of `type` begin like those of `of`: `of` is type or one of its layout bases. */
bool aw_type_is_subtype_layout(const AwType *type, const AwType *of);

/* How a builtin type says how its instances are made: `construct` does what calling the class does; its `self` may be a
 * subclass (then it makes an instance of that: aw_object_new(vm, type)). From it a method `__new__` is derived, for subclasses
 * of the language that call it. A mutable type (list, dict) has besides a method `__init__(self, /, …)` in its table; then the derived
 * `__new__` ignores its arguments and gives a zeroed object, which must be a valid empty one. A row
 * `__new__(cls, /, …)` of flag AW_STATIC in the table replaces the derived one.
 *
 * A type's call: construct, or __new__ then __init__. May re-enter. */
AwStatus aw_type_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                      AwValue *out) AW_MUST_CHECK;

/* ---- for the files of the object model ---- */
AwValue aw_type_find_uncached(AwType *type, AwValue name);
/* After the value of an attribute that stays in its entry was overwritten by another plain value. */
void aw_type_value_changed(AwType *type, AwValue name);
bool aw_type_add_subclass(AwVM *vm, AwType *base, AwType *type) AW_MUST_CHECK;
bool aw_type_make_mro(AwVM *vm,
                      AwType *type) AW_MUST_CHECK; /* asks mro() of a metaclass: re-enters */
bool aw_type_merge_bases(AwVM *vm, AwType *type, AwValue *out) AW_MUST_CHECK; /* the order by C3 */
bool aw_type_orders_itself(AwVM *vm, AwType *type); /* by an mro() of its metaclass */
bool aw_type_set_bases(AwVM *vm, AwType *type, AwValue bases) AW_MUST_CHECK;
void aw_type_drop_caches(AwVM *vm); /* all that was found in classes */
AwType *
aw_type_layout(AwType *type); /* the class in whose layout nothing was added down to `type` */
AwType *aw_type_best_base(AwVM *vm, AwValue bases) AW_MUST_CHECK; /* checks them too */
/* Puts the descriptors of __dict__ and __weakref__ into the namespace of a class that adds them. */
bool aw_type_add_dict_getsets(AwVM *vm, AwType *type) AW_MUST_CHECK;
/* A builtin type's docstring, or NULL. */
const char *aw_type_doc(const AwType *type);
bool aw_type_add_weakref_getset(AwVM *vm,
                                AwType *type) AW_MUST_CHECK; /* that of __weakref__ alone */
bool aw_type_module(AwVM *vm, AwType *type, AwValue *out) AW_MUST_CHECK;         /* __module__ */
bool aw_type_collect_names(AwVM *vm, AwType *type, AwDict *names) AW_MUST_CHECK; /* for dir() */
bool aw_instance_set_class(AwVM *vm, AwValue v, AwType *type) AW_MUST_CHECK;
/* From `*args, **kwargs` as a native gets them: the arguments in one tuple `all`, and kwnames as aw_call_kw wants them. */
bool aw_spread_arguments(AwVM *vm, AwValue args, AwValue kwargs, AwValue *kwnames,
                         AwValue *all) AW_MUST_CHECK;
extern const AwNativeDef aw_type_new_by_construct_def, aw_type_new_empty_def;

/* types.MappingProxyType: a read-only view of a mapping. */
extern AwType aw_mappingproxy_type;
AwValue aw_mappingproxy_new(AwVM *vm, AwValue mapping) AW_MUST_CHECK;

/* `list[int]` and `int | None`: objects/alias.c. A type that can be subscripted has the row aw_class_getitem_def. */
extern AwType aw_alias_type, aw_union_type;
extern const AwNativeDef aw_class_getitem_def;
AwStatus aw_class_getitem_native(AwVM *vm, AwValue *args, int argc,
                                 AwValue *out); /* its function */
AwValue aw_alias_new(AwVM *vm, AwValue origin, AwValue args) AW_MUST_CHECK;
/* left | right, or AW_NOT_IMPLEMENTED if one of them cannot stand in a union. */
bool aw_union_new(AwVM *vm, AwValue left, AwValue right, AwValue *out) AW_MUST_CHECK;

#endif
