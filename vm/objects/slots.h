/* slots.h: between special methods and slots: the table, and the slot functions that call methods of the language.
 *
 * A class of the language that defines `__add__` has aw_user_binary[AW_BIN_ADD] in its slot: a C function that looks
 * the method up and calls it, nesting the C stack. The engine looks at aw_slot_is_user_…() first, and calls a
 * function of the language as a frame of its own where it can.
 */
#ifndef AW_VM_OBJECTS_SLOTS_H
#define AW_VM_OBJECTS_SLOTS_H

#include "vm/objects/function.h"
#include "vm/objects/type.h"

typedef struct AwSlotDef AwSlotDef;

/* A builtin type's slot as a method (`wrapper_descriptor`); called through its type's `call` slot. */
typedef struct {
    AwObject base;
    const AwSlotDef *def;
    AwType *owner;
} AwSlotWrapper;

typedef void (*AwAnySlot)(void);
typedef bool (*AwSlotWrapFn)(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                             AwValue *out);

struct AwSlotDef {
    const char *name;
    const AwValue *interned; /* the same in aw_names */
    uint16_t offset;         /* of the slot in AwType */
    int8_t operation;
    int8_t min_args, max_args;
    bool reflected; /* __radd__ … */
    bool inplace;   /* __iadd__ … */
    AwAnySlot user;
    AwSlotWrapFn wrap;
};

extern const AwSlotDef aw_slot_defs[];
extern const int aw_slot_count;

/* The interned name of row i. */
static inline AwValue aw_slot_name(int i)
{
    return *aw_slot_defs[i].interned;
}

static inline AwAnySlot *aw_slot_place(AwType *type, const AwSlotDef *def)
{
    return (AwAnySlot *)((char *)type + def->offset);
}

extern const AwBinaryFn aw_user_binary[AW_BIN_COUNT], aw_user_inplace[AW_BIN_COUNT];
extern const AwUnaryFn aw_user_unary[AW_UN_COUNT];
bool aw_user_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op,
                     AwValue *out) AW_MUST_CHECK;
bool aw_user_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out) AW_MUST_CHECK;
bool aw_user_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value) AW_MUST_CHECK;
AwFind aw_user_contains(AwVM *vm, AwValue self, AwValue item) AW_MUST_CHECK;
bool aw_user_truth(AwVM *vm, AwValue self, bool *out) AW_MUST_CHECK;
bool aw_user_length(AwVM *vm, AwValue self, int64_t *out) AW_MUST_CHECK;
bool aw_user_iter(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
/* AW_ITER_END: *out is the value of the StopIteration. */
AwIter aw_user_next(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
AwStatus aw_user_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                      AwValue *out) AW_MUST_CHECK;
bool aw_user_repr(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_str(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_hash(AwVM *vm, AwValue self, int64_t *out) AW_MUST_CHECK;
AwFind aw_user_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out) AW_MUST_CHECK;
bool aw_user_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value) AW_MUST_CHECK;
bool aw_user_get(AwVM *vm, AwValue self, AwValue instance, AwType *type,
                 AwValue *out) AW_MUST_CHECK;
bool aw_user_set(AwVM *vm, AwValue self, AwValue instance, AwValue value) AW_MUST_CHECK;
bool aw_user_index(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_to_int(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_to_float(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_await(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_aiter(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;
bool aw_user_anext(AwVM *vm, AwValue self, AwValue *out) AW_MUST_CHECK;

/* Attributes of this type's instances are looked up the generic way, and what that does not find goes to a
 * __getattr__ of the language if AW_TYPE_USER_GETATTR is set: so what is found may be cached. */
static inline bool aw_type_looks_up_generically(const AwType *type)
{
    if (type->flags & AW_TYPE_USER_GETATTRIBUTE)
        return false;
    if (!type->getattr)
        return true;
    if (type->getattr != aw_user_getattr)
        return false;
    while (type->flags & AW_TYPE_HEAP)
        type = type->base_type;
    return !type->getattr;
}

/* The names of a binary operator's methods, interned: "__add__", "__radd__", "__iadd__". */
typedef enum { AW_BINARY_LEFT, AW_BINARY_RIGHT, AW_BINARY_INPLACE } AwBinarySide;
/* What a __bool__ or __len__ of the language gave, checked. */
bool aw_truth_result(AwVM *vm, AwValue result, bool *out) AW_MUST_CHECK;
bool aw_length_result(AwVM *vm, AwValue result, int64_t *out) AW_MUST_CHECK;
AwValue aw_binary_name(int op, AwBinarySide side);
/* "__lt__" … */
AwValue aw_compare_name(AwCompare op);

/* The function that calls the method, for any row. */
AwAnySlot aw_slot_user(const AwSlotDef *def);

extern AwType aw_method_wrapper_type; /* a wrapper bound to an instance; an AwMethod */

/* Sets the slots of a heap class: all that its mro decides, or those of one special method. */
bool aw_type_set_slots(AwVM *vm, AwType *type) AW_MUST_CHECK;
bool aw_type_set_slot(AwVM *vm, AwType *type, AwValue name) AW_MUST_CHECK;
/* Puts wrapper methods for a static type's own slots into its namespace. */
bool aw_type_add_wrappers(AwVM *vm, AwType *type) AW_MUST_CHECK;

#endif
