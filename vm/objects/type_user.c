/* type_user.c: what stands in the slots of classes of the language: C functions that look the special method up and
 * call it; and the choice, for each slot of such a class, between them and an inherited C function.
 */
#include "vm/objects/exception.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

/* ---- calling a special method ---- */

/* Calls method `name` of self's type; ABSENT if it has none. */
static AwFind call_special(AwVM *vm, AwValue self, AwValue name, const AwValue *args, int argc,
                           AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue method = aw_type_find(vm, type, name);
    if (!method)
        return AW_ABSENT;
    AwValue all[4] = {self};
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    bool ok;
    if (aw_type_of(method)->flags & AW_TYPE_METHOD)
        ok = aw_call(vm, method, all, argc + 1, out);
    else
        ok = aw_bind(vm, method, self, type, &method) && aw_call(vm, method, all + 1, argc, out);
    return ok ? AW_FOUND : AW_FIND_ERROR;
}

/* The same for a method that the slot promises; it may have been deleted meanwhile. */
static bool must_call(AwVM *vm, AwValue self, AwValue name, const AwValue *args, int argc,
                      AwValue *out)
{
    AwFind found = call_special(vm, self, name, args, argc, out);
    if (found == AW_ABSENT)
        return aw_raise(vm, &aw_attribute_error_type, "'%T' object has no attribute '%V'", self,
                        name);
    return found == AW_FOUND;
}

/* ---- every value ---- */

/* Whether the result is a str is looked at by aw_repr and aw_str: either may call this one. */
bool aw_user_repr(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__repr__, NULL, 0, out);
}

bool aw_user_str(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__str__, NULL, 0, out);
}

bool aw_user_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwValue result;
    if (!must_call(vm, self, aw_names.__hash__, NULL, 0, &result))
        return false;
    if (!aw_is_any_int(result))
        return aw_raise_type(vm, "__hash__ method should return an integer");
    if (aw_to_int64(vm, result, out)) /* as it is, unlike an int's own hash */
        *out = *out == -1 ? -2 : *out;
    else if (aw_catch(vm, &aw_overflow_error_type))
        *out = aw_int_hash(result);
    else
        return false;
    return true;
}

bool aw_truth_result(AwVM *vm, AwValue result, bool *out)
{
    *out = result == AW_TRUE;
    return aw_is_bool(result) ||
           aw_raise_type(vm, "__bool__ should return bool, returned %T", result);
}

bool aw_user_truth(AwVM *vm, AwValue self, bool *out)
{
    AwValue result;
    return must_call(vm, self, aw_names.__bool__, NULL, 0, &result) &&
           aw_truth_result(vm, result, out);
}

bool aw_user_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue method = aw_type_find(vm, type, aw_compare_name(op)), args[] = {self, other};
    *out = AW_NOT_IMPLEMENTED;
    if (!method)
        return true;
    if (aw_type_of(method)->flags & AW_TYPE_METHOD)
        return aw_call(vm, method, args, 2, out);
    if (!aw_bind(vm, method, self, type, &method)) { /* what cannot be got is not there */
        vm->exception = AW_UNSET;
        return true;
    }
    return aw_call(vm, method, &other, 1, out);
}

AwStatus aw_user_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                      AwValue *out)
{
    AwType *type = aw_type_of(self);
    AwValue method = aw_type_find(vm, type, aw_names.__call__);
    if (!method) {
        aw_raise_type(vm, "'%T' object is not callable", self);
        return AW_RAISED;
    }
    if (!aw_bind(vm, method, self, type, &method))
        return AW_RAISED;
    return aw_call_kw(vm, method, args, argc, kwnames, out) ? AW_OK : AW_RAISED;
}

/* ---- attributes ---- */

/* What `__getattribute__` found in the mro does, if it is a builtin one; NULL: it is of the language. */
static bool builtin_getattr(AwVM *vm, AwType *type, AwGetAttrFn *slot)
{
    AwValue found = aw_type_find(vm, type, aw_names.__getattribute__);
    *slot = aw_generic_find_attr;
    if (found && aw_is_exact(found, &aw_wrapper_type)) {
        AwSlotWrapper *wrapper = (AwSlotWrapper *)aw_as_object(found);
        *slot = (AwGetAttrFn)*aw_slot_place(wrapper->owner, wrapper->def);
        return true;
    }
    return !found || aw_is_exact(found, &aw_method_descriptor_type);
}

AwFind aw_user_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwGetAttrFn slot;
    AwFind found;
    if (builtin_getattr(vm, aw_type_of(self), &slot))
        found = slot(vm, self, name, out);
    else
        found = must_call(vm, self, aw_names.__getattribute__, &name, 1, out) ? AW_FOUND
                                                                              : AW_FIND_ERROR;
    if (found == AW_FOUND || !aw_special(vm, self, aw_names.__getattr__) ||
        (found == AW_FIND_ERROR && !aw_catch(vm, &aw_attribute_error_type)))
        return found;
    return must_call(vm, self, aw_names.__getattr__, &name, 1, out) ? AW_FOUND : AW_FIND_ERROR;
}

bool aw_user_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    AwValue args[2] = {name, value}, ignored;
    if (value)
        return must_call(vm, self, aw_names.__setattr__, args, 2, &ignored);
    return must_call(vm, self, aw_names.__delattr__, args, 1, &ignored);
}

bool aw_user_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    AwValue args[2] = {instance ? instance : AW_NONE, type ? aw_from_object(type) : AW_NONE};
    AwFind found = call_special(vm, self, aw_names.__get__, args, 2, out);
    if (found == AW_ABSENT)
        *out = self;
    return found != AW_FIND_ERROR;
}

bool aw_user_set(AwVM *vm, AwValue self, AwValue instance, AwValue value)
{
    AwValue args[2] = {instance, value}, ignored;
    AwValue name = value ? aw_names.__set__ : aw_names.__delete__;
    AwFind found = call_special(vm, self, name, args, value ? 2 : 1, &ignored);
    if (found == AW_ABSENT)
        return aw_raise(vm, &aw_attribute_error_type, "%V", name);
    return found == AW_FOUND;
}

/* ---- numbers ---- */

static bool ask(AwVM *vm, AwValue self, int op, AwBinarySide side, AwValue other, AwValue *out)
{
    AwFind found = call_special(vm, self, aw_binary_name(op, side), &other, 1, out);
    if (found == AW_ABSENT)
        *out = AW_NOT_IMPLEMENTED;
    return found != AW_FIND_ERROR;
}

/* Whether `right`'s reflected method is another one than left's class has. */
static bool overrides(AwVM *vm, AwType *left, AwType *right, int op)
{
    AwValue name = aw_binary_name(op, AW_BINARY_RIGHT);
    AwValue own = aw_type_find(vm, right, name);
    return own && own != aw_type_find(vm, left, name);
}

/* The rule of CPython's slot functions (Objects/typeobject.c, SLOT1BINFULL): this function is asked for either
 * operand's sake, or both. */
static bool user_binary(AwVM *vm, int op, AwValue left, AwValue right, AwValue *out)
{
    AwType *ltype = aw_type_of(left), *rtype = aw_type_of(right);
    AwBinaryFn user = aw_user_binary[op];
    bool ask_right = ltype != rtype && rtype->binary[op] == user;
    if (ltype->binary[op] == user) {
        if (ask_right && aw_is_subtype(rtype, ltype) && overrides(vm, ltype, rtype, op)) {
            if (!ask(vm, right, op, AW_BINARY_RIGHT, left, out))
                return false;
            if (*out != AW_NOT_IMPLEMENTED)
                return true;
            ask_right = false;
        }
        if (!ask(vm, left, op, AW_BINARY_LEFT, right, out))
            return false;
        if (*out != AW_NOT_IMPLEMENTED || ltype == rtype)
            return true;
    }
    if (ask_right)
        return ask(vm, right, op, AW_BINARY_RIGHT, left, out);
    *out = AW_NOT_IMPLEMENTED;
    return true;
}

/* The tables of names are made from the rows of slots.def: each kind of row is listed once. */
#define AW_SLOT(...)
#define SIDES(id) &aw_names.__##id##__, &aw_names.__r##id##__
static const AwValue *const binary_names[AW_BIN_COUNT][3] = {
#define AW_SLOT_UNARY(...)
#define AW_SLOT_COMPARE(...)
#define AW_SLOT_NUMBER(op, id)    [op] = {SIDES(id), &aw_names.__i##id##__},
#define AW_SLOT_TWO_SIDED(op, id) [op] = {SIDES(id), NULL},
#include "vm/objects/slots.def"
#undef AW_SLOT_UNARY
#undef AW_SLOT_COMPARE
#undef AW_SLOT_NUMBER
#undef AW_SLOT_TWO_SIDED
};
#define AW_SLOT_NUMBER(...)
#define AW_SLOT_TWO_SIDED(...)
static const AwValue *const unary_names[AW_UN_COUNT] = {
#define AW_SLOT_UNARY(op, id) [op] = &aw_names.id,
#define AW_SLOT_COMPARE(...)
#include "vm/objects/slots.def"
#undef AW_SLOT_UNARY
#undef AW_SLOT_COMPARE
};
static const AwValue *const compare_names[6] = {
#define AW_SLOT_UNARY(...)
#define AW_SLOT_COMPARE(op, id) [op] = &aw_names.id,
#include "vm/objects/slots.def"
#undef AW_SLOT
#undef AW_SLOT_UNARY
#undef AW_SLOT_COMPARE
#undef AW_SLOT_NUMBER
#undef AW_SLOT_TWO_SIDED
};

AwValue aw_binary_name(int op, AwBinarySide side)
{
    return *binary_names[op][side];
}

AwValue aw_compare_name(AwCompare op)
{
    return *compare_names[op];
}

/* One C function for each operator, so that a slot tells its operation. */
/* clang-format off */
#define OPERATORS(X)                                                                               \
    X(AW_BIN_ADD) X(AW_BIN_SUB) X(AW_BIN_MUL) X(AW_BIN_MATMUL) X(AW_BIN_TRUEDIV)                   \
    X(AW_BIN_FLOORDIV) X(AW_BIN_MOD) X(AW_BIN_POW) X(AW_BIN_LSHIFT) X(AW_BIN_RSHIFT)               \
    X(AW_BIN_AND) X(AW_BIN_XOR) X(AW_BIN_OR) X(AW_BIN_DIVMOD)
/* clang-format on */

#define DEFINE(op)                                                                                 \
    static bool user_##op(AwVM *vm, AwValue left, AwValue right, AwValue *out)                     \
    {                                                                                              \
        return user_binary(vm, op, left, right, out);                                              \
    }                                                                                              \
    static bool user_in_place_##op(AwVM *vm, AwValue left, AwValue right, AwValue *out)            \
    {                                                                                              \
        return ask(vm, left, op, AW_BINARY_INPLACE, right, out);                                   \
    }
OPERATORS(DEFINE)

#define BINARY_ROW(op)  [op] = user_##op,
#define INPLACE_ROW(op) [op] = user_in_place_##op,
const AwBinaryFn aw_user_binary[AW_BIN_COUNT] = {OPERATORS(BINARY_ROW)};
const AwBinaryFn aw_user_inplace[AW_BIN_COUNT] = {OPERATORS(INPLACE_ROW)};

#define UNARY_OPERATORS(X) X(AW_UN_NEG) X(AW_UN_POS) X(AW_UN_INVERT) X(AW_UN_ABS)
#define DEFINE_UNARY(op)                                                                           \
    static bool user_##op(AwVM *vm, AwValue self, AwValue *out)                                    \
    {                                                                                              \
        return must_call(vm, self, *unary_names[op], NULL, 0, out);                                \
    }
UNARY_OPERATORS(DEFINE_UNARY)
const AwUnaryFn aw_user_unary[AW_UN_COUNT] = {UNARY_OPERATORS(BINARY_ROW)};

static bool int_result(AwVM *vm, AwValue result, const char *name)
{
    if (AW_LIKELY(aw_is_int(result)))
        return true;
    if (!aw_is_any_int(result))
        return aw_raise_type(vm, "%s returned non-int (type %T)", name, result);
    return aw_warn_subclass(vm, result, &aw_int_type, AW_UNSET, name);
}

bool aw_user_index(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__index__, NULL, 0, out) &&
           int_result(vm, *out, "__index__");
}

bool aw_user_to_int(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__int__, NULL, 0, out) && int_result(vm, *out, "__int__");
}

bool aw_user_to_float(AwVM *vm, AwValue self, AwValue *out)
{
    if (!must_call(vm, self, aw_names.__float__, NULL, 0, out))
        return false;
    if (!aw_is_float(*out))
        return aw_raise_type(vm, "%T.__float__ returned non-float (type %T)", self, *out);
    return aw_warn_subclass(vm, *out, &aw_float_type, self, "__float__");
}

/* ---- containers ---- */

bool aw_length_result(AwVM *vm, AwValue result, int64_t *out)
{
    AwValue length;
    if (!aw_to_index(vm, result, &length))
        return false;
    if (!aw_is_int(length) && aw_number_compare(length, aw_from_int(0), AW_LT))
        *out = -1;
    else if (!aw_to_int64(vm, length, out))
        return false;
    return *out >= 0 || aw_raise_value(vm, "__len__() should return >= 0");
}

bool aw_user_length(AwVM *vm, AwValue self, int64_t *out)
{
    AwValue result;
    return must_call(vm, self, aw_names.__len__, NULL, 0, &result) &&
           aw_length_result(vm, result, out);
}

bool aw_user_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    return must_call(vm, self, aw_names.__getitem__, &key, 1, out);
}

bool aw_user_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    AwValue args[2] = {key, value}, ignored;
    AwValue name = value ? aw_names.__setitem__ : aw_names.__delitem__;
    AwFind found = call_special(vm, self, name, args, value ? 2 : 1, &ignored);
    if (found == AW_ABSENT)
        return aw_raise(vm, &aw_attribute_error_type, "%V", name);
    return found == AW_FOUND;
}

AwFind aw_user_contains(AwVM *vm, AwValue self, AwValue item)
{
    AwValue result;
    bool truth;
    if (aw_special(vm, self, aw_names.__contains__) == AW_NONE) {
        aw_raise_type(vm, "'%T' object is not a container", self);
        return AW_FIND_ERROR;
    }
    if (!must_call(vm, self, aw_names.__contains__, &item, 1, &result) ||
        !aw_truth(vm, result, &truth))
        return AW_FIND_ERROR;
    return truth ? AW_FOUND : AW_ABSENT;
}

bool aw_user_iter(AwVM *vm, AwValue self, AwValue *out)
{
    if (aw_special(vm, self, aw_names.__iter__) == AW_NONE)
        return aw_raise_type(vm, "'%T' object is not iterable", self);
    return must_call(vm, self, aw_names.__iter__, NULL, 0, out);
}

AwIter aw_user_next(AwVM *vm, AwValue self, AwValue *out)
{
    if (must_call(vm, self, aw_names.__next__, NULL, 0, out))
        return AW_ITER_ITEM;
    return aw_next_raised(vm, out);
}

/* ---- async ---- */

bool aw_user_await(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__await__, NULL, 0, out);
}

bool aw_user_aiter(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__aiter__, NULL, 0, out);
}

bool aw_user_anext(AwVM *vm, AwValue self, AwValue *out)
{
    return must_call(vm, self, aw_names.__anext__, NULL, 0, out);
}

/* ---- choosing the slots of a class ---- */

AwAnySlot aw_slot_user(const AwSlotDef *def)
{
    if (def->user)
        return def->user;
    if (def->inplace)
        return (AwAnySlot)aw_user_inplace[def->operation];
    if (def->offset >= offsetof(AwType, unary) && def->offset < offsetof(AwType, index))
        return (AwAnySlot)aw_user_unary[def->operation];
    return (AwAnySlot)aw_user_binary[def->operation];
}

/* object's own method of that name: what a slot without a function does. */
static bool is_object_native(AwValue found, AwValue name)
{
    return aw_is_exact(found, &aw_method_descriptor_type) &&
           ((AwNativeObject *)aw_as_object(found))->owner == &aw_object_type &&
           aw_native_name(found) == name;
}

/* The slot that rows first … end (of one slot) get: NULL if no method is there, an inherited C function if
 * all that are there stand for the same, else the function that calls. */
static AwAnySlot choose(AwVM *vm, AwType *type, int first, int end)
{
    AwAnySlot chosen = NULL;
    for (int i = first; i < end; i++) {
        const AwSlotDef *def = &aw_slot_defs[i];
        AwValue found = aw_type_find(vm, type, aw_slot_name(i));
        if (!found || is_object_native(found, aw_slot_name(i)))
            continue;
        if (found == AW_NONE && (def->offset == offsetof(AwType, hash)))
            return NULL;
        if (!aw_is_exact(found, &aw_wrapper_type))
            return aw_slot_user(def);
        AwSlotWrapper *wrapper = (AwSlotWrapper *)aw_as_object(found);
        AwAnySlot slot = *aw_slot_place(wrapper->owner, wrapper->def);
        if (wrapper->def->offset != def->offset || (chosen && chosen != slot) ||
            !aw_is_subtype(type, wrapper->owner))
            return aw_slot_user(def);
        chosen = slot;
    }
    return chosen;
}

static int group_end(int first)
{
    int end = first + 1;
    while (end < aw_slot_count && aw_slot_defs[end].offset == aw_slot_defs[first].offset)
        end++;
    return end;
}

/* Whether `name` leads to something else than a builtin method. */
static bool is_user(AwVM *vm, AwType *type, AwValue name)
{
    AwValue found = aw_type_find(vm, type, name);
    return found && !(aw_is_object(found) && (aw_is_exact(found, &aw_native_type) ||
                                              aw_is_exact(found, &aw_method_descriptor_type) ||
                                              aw_is_exact(found, &aw_wrapper_type)));
}

static void set_flag(AwType *type, uint32_t flag, bool on)
{
    type->flags = on ? type->flags | flag : type->flags & ~flag;
}

static void set_flags(AwVM *vm, AwType *type)
{
    set_flag(type, AW_TYPE_USER_NEW, is_user(vm, type, aw_names.__new__));
    set_flag(type, AW_TYPE_USER_INIT, is_user(vm, type, aw_names.__init__));
    set_flag(type, AW_TYPE_USER_GETATTRIBUTE, is_user(vm, type, aw_names.__getattribute__));
    set_flag(type, AW_TYPE_USER_GETATTR, is_user(vm, type, aw_names.__getattr__));
    set_flag(type, AW_TYPE_USER_SETATTR, type->setattr == aw_user_setattr);
    set_flag(type, AW_TYPE_DATA, type->set != NULL);
    set_flag(type, AW_TYPE_DEL, aw_type_find(vm, type, aw_names.__del__) != AW_UNSET);
    AwType *layout = type->base_type;
    bool plain = !(type->flags & (AW_TYPE_USER_NEW | AW_TYPE_USER_INIT));
    while (layout->flags & AW_TYPE_HEAP)
        layout = layout->base_type;
    type->construct = plain ? layout->construct : NULL;
}

static bool defines_any(AwType *type, int first, int end)
{
    for (int i = first; i < end; i++)
        if (aw_dict_find_str(type->namespace, aw_slot_name(i)))
            return true;
    return false;
}

/* With one base only what the class itself defines can differ from the base's slots. */
bool aw_type_set_slots(AwVM *vm, AwType *type)
{
    bool one = aw_as_tuple(type->bases)->count == 1 && !aw_type_orders_itself(vm, type);
    AwType *only = one ? type->base_type : NULL;
    for (int first = 0; first < aw_slot_count;) {
        int end = group_end(first);
        const AwSlotDef *def = &aw_slot_defs[first];
        if (only && !defines_any(type, first, end))
            *aw_slot_place(type, def) = *aw_slot_place(only, def);
        else
            *aw_slot_place(type, def) = choose(vm, type, first, end);
        first = end;
    }
    set_flags(vm, type);
    return true;
}

bool aw_type_set_slot(AwVM *vm, AwType *type, AwValue name)
{
    for (int first = 0; first < aw_slot_count;) {
        int end = group_end(first);
        for (int i = first; i < end; i++)
            if (aw_slot_name(i) == name)
                *aw_slot_place(type, &aw_slot_defs[first]) = choose(vm, type, first, end);
        first = end;
    }
    set_flags(vm, type);
    return true;
}
