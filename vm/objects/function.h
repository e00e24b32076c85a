/* function.h: what can be called: functions of the language, natives, bound methods; and what hangs on them: loaded
 * code, cells, property, classmethod, staticmethod, super.
 */
#ifndef AW_VM_OBJECTS_FUNCTION_H
#define AW_VM_OBJECTS_FUNCTION_H

#include "vm/code.h"
#include "vm/objects/dict.h"

/* A variable shared by functions. */
typedef struct {
    AwObject base;
    AwValue value; /* AW_UNSET: unbound */
} AwCell;

/* An inline cache; kinds belong to the engine (engine/cache.h). */
typedef struct {
    AwShape *shape; /* of the value it was filled for; NULL: empty */
    union {
        uint64_t version; /* of a dict */
        AwShape *next;    /* of a store that adds an attribute: the shape after it */
        AwValue value;    /* what was found in the class */
    };
    union {
        AwDictEntry *entry; /* of that dict */
        uint32_t slot;
    };
    AwValue name; /* interned str */
    uint16_t kind;
    uint16_t misses;
} AwCache;

/* Code that the machine has loaded: constants are values, caches exist. */
/* At one instruction: how often the engine looked for dead objects, how often in vain since it last found some, and how many times
 * it is to pass by (engine/dels.c). */
typedef struct {
    uint16_t looks, skip;
    uint8_t in_vain;
} AwAttention;

typedef struct AwCodeObject {
    AwObject base;
    const AwCode *code;   /* holds its unit */
    AwValue *consts;      /* owned */
    AwValue *param_names; /* owned; param_count interned strs */
    AwCache *caches;      /* owned; site_count */
    AwValue name, qualname;
    struct AwCodeObject *previous, *next; /* all loaded code, for dropping caches */
    uint16_t slot_count, param_count;
    uint32_t flags; /* copies of code's */
    bool simple;    /* only positional parameters: argc == positional_count needs no binding */
    bool direct;    /* … and a call runs it: no generator, no coroutine */
    AwAttention *attention; /* by instruction; owned (plain memory), NULL until needed */
} AwCodeObject;

typedef struct AwFunction {
    AwObject base;
    AwCodeObject *code;
    AwDict *globals;
    AwDict *builtins;    /* or, if mapped_builtins, a dict whose entry "" is the mapping */
    AwValue defaults;    /* tuple or AW_UNSET */
    AwValue kwdefaults;  /* dict or AW_UNSET */
    AwValue annotations; /* dict, or AW_UNSET until asked for */
    AwValue name, qualname, doc, module;
    AwDict *attributes; /* __dict__, NULL until asked for */
    uint32_t free_count;
    bool mapped_builtins;
    AwCell *cells[];
} AwFunction;

/* A parameter list, parsed from a native's signature once. */
typedef struct AwSignature AwSignature;

typedef struct AwNativeObject { /* builtin_function_or_method, method_descriptor, ... by its type */
    AwObject base;
    const AwNativeDef *def;
    AwValue name;           /* interned str */
    AwValue self;           /* a bound one's instance or module; AW_UNSET */
    AwType *owner;          /* the class whose table it stands in, or NULL */
    AwSignature *signature; /* NULL for AW_VARARGS; owned by the machine, shared */
    AwValue module;         /* str or AW_UNSET */
    AwNative function;      /* copy of def's */
    uint32_t flags;
    int16_t
        exact_args; /* >= 0: takes just that many positional arguments (self included) and nothing else; else -1 */
    /* with so many positional arguments aw_native_fill() may call it; none: least_args is greater */
    int16_t least_args, most_args;
} AwNativeObject;

typedef struct {
    AwObject base;
    AwValue function, self;
} AwMethod;

typedef struct {
    AwObject base;
    AwValue get, set, delete_, doc, name; /* AW_NONE when missing */
} AwProperty;

typedef struct {
    AwObject base;
    AwValue callable;
    AwDict *attributes;
} AwWrapper; /* classmethod, staticmethod */

typedef struct {
    AwObject base;
    AwType *type;   /* the class after which the search goes on */
    AwValue object; /* AW_UNSET: unbound */
    AwType *object_type;
} AwSuper;

/* A member that __slots__ made: one attribute slot of the instance. */
typedef struct {
    AwObject base;
    AwType *owner;
    AwValue name;
    uint32_t slot;
} AwMember;

/* An attribute that C functions read and write (getset_descriptor). */
typedef struct {
    AwObject base;
    const AwNativeDef *getter, *setter; /* setter: NULL if it is read-only */
    AwType *owner;
    AwValue name; /* interned str */
} AwGetSet;

extern AwType aw_cell_type, aw_code_type, aw_function_type,
    aw_native_type /* builtin_function_or_method */, aw_method_descriptor_type, aw_getset_type,
    aw_member_getset_type, aw_method_type, aw_property_type, aw_classmethod_type,
    aw_staticmethod_type, aw_super_type, aw_member_type, aw_classmethod_descriptor_type;
/* wrapper_descriptor (int.__add__) and a bound one: no AwNativeObject; called through their `call` slots; see slots.h */
extern AwType aw_wrapper_type;

AwCell *aw_cell_new(AwVM *vm, AwValue value) AW_MUST_CHECK;
/* Loads code: takes a hold of its unit. NULL: MemoryError. */
AwCodeObject *aw_code_load(AwVM *vm, const AwCode *code) AW_MUST_CHECK;
/* A function with all free cells NULL; MAKE_FUNCTION and import fill them. */
AwFunction *aw_function_new(AwVM *vm, AwCodeObject *code, AwDict *globals) AW_MUST_CHECK;
/* The function's builtins become what `__builtins__` of its globals says, if it is there. */
bool aw_function_take_builtins(AwVM *vm, AwFunction *f) AW_MUST_CHECK;
/* A dict, or what stands in its place. */
AwValue aw_function_builtins(AwVM *vm, const AwFunction *f);
AwValue aw_method_new(AwVM *vm, AwValue function, AwValue self) AW_MUST_CHECK;
/* def must outlive the machine (a static table). owner: class or NULL; type: aw_native_type or aw_method_descriptor_type ... */
AwValue aw_native_new(AwVM *vm, const AwNativeDef *def, AwType *owner, AwValue self,
                      AwValue module) AW_MUST_CHECK;

static inline AwValue aw_native_name(AwValue native)
{
    return ((AwNativeObject *)aw_as_object(native))->name;
}
/* The same for any of the types with that layout. */
/* Whether a native of this name, in a type's table, is a slot in CPython: shown as "slot wrapper". */
bool aw_native_shows_as_slot(AwValue name);

AwValue aw_native_new_as(AwVM *vm, AwType *type, const AwNativeDef *def, AwType *owner,
                         AwValue self, AwValue module) AW_MUST_CHECK;
AwValue aw_getset_new(AwVM *vm, AwType *owner, const AwNativeDef *getter,
                      const AwNativeDef *setter) AW_MUST_CHECK;
AwValue aw_staticmethod_new(AwVM *vm, AwValue callable) AW_MUST_CHECK;
AwValue aw_classmethod_new(AwVM *vm, AwValue callable) AW_MUST_CHECK;
/* super(type, object); object may be AW_UNSET. TypeError "super(type, obj): obj must be an instance or subtype of type". */
bool aw_super_new(AwVM *vm, AwType *type, AwValue object, AwValue *out) AW_MUST_CHECK;
/* What a bound super finds, not yet bound (to object, or to the class if object is one); AW_UNSET. Not cached. */
AwValue aw_super_find(AwSuper *super, AwValue name);

/* Fits arguments to a native's signature: `bound` has room for aw_signature_count() values. Raises CPython's sentences. */
bool aw_native_bind(AwVM *vm, AwNativeObject *native, const AwValue *args, int argc,
                    AwValue kwnames, AwValue *bound) AW_MUST_CHECK;
int aw_signature_count(const AwSignature *signature);
/* Calls a native with any arguments: binds if need be. `self` of a bound one is put first. */
AwStatus aw_native_call(AwVM *vm, AwNativeObject *native, AwValue *args, int argc, AwValue kwnames,
                        AwValue *out) AW_MUST_CHECK;

/* Calls a native with positional arguments only, as many as least_args and most_args say; self is checked. */
AwStatus aw_native_fill(AwVM *vm, AwNativeObject *native, AwValue *args, int argc,
                        AwValue *out) AW_MUST_CHECK;

/* Fits arguments to a function's parameters: fills slots[0 … param_count). Raises CPython's sentences
 * ("f() missing 1 required positional argument: 'x'"). args may not overlap slots. */
bool aw_function_bind(AwVM *vm, AwFunction *function, const AwValue *args, int argc,
                      AwValue kwnames, AwValue *slots) AW_MUST_CHECK;

/* Forgets how earlier calls were bound: at each collection. */
void aw_function_forget_bindings(AwVM *vm);

#endif
