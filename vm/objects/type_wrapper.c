/* type_wrapper.c: slots of builtin types as methods: `int.__add__`, `super().__repr__`, `wrapper_descriptor`.
 *
 * The wrapper remembers whose slot it stands for: `object.__repr__(x)` asks object's slot, not x's.
 */
#include "base/memory.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

static AwAnySlot owner_slot(const AwSlotWrapper *wrapper)
{
    return *aw_slot_place(wrapper->owner, wrapper->def);
}

static bool wrap_unary(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                       AwValue *out)
{
    (void)argc;
    return ((AwUnaryFn)owner_slot(wrapper))(vm, args[0], out);
}

/* + and * of sequences, called by name, do not leave it to the other operand: they are no operators of numbers. */
static bool raise_for_sequence(AwVM *vm, const AwSlotWrapper *wrapper, AwValue other)
{
    uint32_t flags = wrapper->owner->flags;
    if (wrapper->def->operation == AW_BIN_MUL)
        return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", other);
    const char *kind = flags & AW_TYPE_STR ? "str" : flags & AW_TYPE_LIST ? "list" : "tuple";
    return aw_raise_type(vm, "can only concatenate %s (not \"%T\") to %s", kind, other, kind);
}

static bool is_sequence_operator(const AwSlotWrapper *wrapper)
{
    int op = wrapper->def->operation;
    uint32_t flags = wrapper->owner->flags;
    if (op == AW_BIN_ADD)
        return flags & (AW_TYPE_STR | AW_TYPE_TUPLE | AW_TYPE_LIST);
    return op == AW_BIN_MUL && wrapper->owner->getitem;
}

static bool wrap_binary(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                        AwValue *out)
{
    (void)argc;
    AwBinaryFn slot = (AwBinaryFn)owner_slot(wrapper);
    if (!(wrapper->def->reflected ? slot(vm, args[1], args[0], out)
                                  : slot(vm, args[0], args[1], out)))
        return false;
    return *out != AW_NOT_IMPLEMENTED || !is_sequence_operator(wrapper) ||
           raise_for_sequence(vm, wrapper, args[1]);
}

static bool wrap_compare(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    AwCompareFn slot = (AwCompareFn)owner_slot(wrapper);
    return slot(vm, args[0], args[1], (AwCompare)wrapper->def->operation, out);
}

static bool wrap_hash(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t hash;
    if (!((AwHashFn)owner_slot(wrapper))(vm, args[0], &hash))
        return false;
    *out = aw_int_new(vm, hash);
    return *out != AW_UNSET;
}

static bool wrap_truth(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                       AwValue *out)
{
    (void)argc;
    bool truth;
    if (!((AwTruthFn)owner_slot(wrapper))(vm, args[0], &truth))
        return false;
    *out = aw_from_bool(truth);
    return true;
}

static bool wrap_length(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                        AwValue *out)
{
    (void)argc;
    int64_t length;
    if (!((AwLengthFn)owner_slot(wrapper))(vm, args[0], &length))
        return false;
    *out = aw_int_new(vm, length);
    return *out != AW_UNSET;
}

static bool wrap_setitem(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return ((AwSetItemFn)owner_slot(wrapper))(vm, args[0], args[1], args[2]);
}

static bool wrap_delitem(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return ((AwSetItemFn)owner_slot(wrapper))(vm, args[0], args[1], AW_UNSET);
}

static bool wrap_contains(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                          AwValue *out)
{
    (void)argc;
    AwFind found = ((AwContainsFn)owner_slot(wrapper))(vm, args[0], args[1]);
    *out = aw_from_bool(found == AW_FOUND);
    return found != AW_FIND_ERROR;
}

static bool wrap_next(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_UNSET;
    AwIter step = ((AwNextFn)owner_slot(wrapper))(vm, args[0], out);
    if (step == AW_ITER_END)
        return aw_raise_stop(vm, *out ? *out : AW_NONE);
    return step == AW_ITER_ITEM;
}

static bool wrap_get(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc, AwValue *out)
{
    AwValue instance = args[1] == AW_NONE ? AW_UNSET : args[1];
    AwValue owner = argc > 2 ? args[2] : AW_NONE;
    if (!instance && !aw_is_type(owner))
        return aw_raise_type(vm, "__get__(None, None) is invalid");
    AwType *type = aw_is_type(owner) ? aw_as_type(owner) : aw_type_of(instance);
    return ((AwGetFn)owner_slot(wrapper))(vm, args[0], instance, type, out);
}

static bool wrap_set(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return ((AwSetFn)owner_slot(wrapper))(vm, args[0], args[1], args[2]);
}

static bool wrap_delete(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                        AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return ((AwSetFn)owner_slot(wrapper))(vm, args[0], args[1], AW_UNSET);
}

static bool attribute_name(AwVM *vm, AwValue *name)
{
    if (!aw_is_str(*name))
        return aw_raise_type(vm, "attribute name must be string, not '%T'", *name);
    *name = aw_str_interned(vm, *name);
    return *name != AW_UNSET;
}

static bool wrap_getattr(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    if (!attribute_name(vm, &args[1]))
        return false;
    AwFind found = ((AwGetAttrFn)owner_slot(wrapper))(vm, args[0], args[1], out);
    return found == AW_ABSENT ? aw_raise_no_attribute(vm, args[0], args[1]) : found == AW_FOUND;
}

static bool wrap_setattr(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return attribute_name(vm, &args[1]) &&
           ((AwSetAttrFn)owner_slot(wrapper))(vm, args[0], args[1], args[2]);
}

static bool wrap_delattr(AwVM *vm, const AwSlotWrapper *wrapper, AwValue *args, int argc,
                         AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return attribute_name(vm, &args[1]) &&
           ((AwSetAttrFn)owner_slot(wrapper))(vm, args[0], args[1], AW_UNSET);
}

/* clang-format off */
#define NAME(id) #id, &aw_names.id
#define BINARY(op) offsetof(AwType, binary) + (op) * sizeof(AwBinaryFn), op, 1, 1
const AwSlotDef aw_slot_defs[] = {
#define AW_SLOT(id, slot, user, wrap, operation, min, max)                                         \
    {NAME(id), offsetof(AwType, slot), operation, min, max, false, false, (AwAnySlot)user, wrap},
#define AW_SLOT_UNARY(op, id)                                                                      \
    {NAME(id), offsetof(AwType, unary) + (op) * sizeof(AwUnaryFn), op, 0, 0, false, false, NULL,   \
     wrap_unary},
#define AW_SLOT_COMPARE(op, id)                                                                    \
    {NAME(id), offsetof(AwType, compare), op, 1, 1, false, false, (AwAnySlot)aw_user_compare,      \
     wrap_compare},
#define AW_SLOT_TWO_SIDED(op, id)                                                                  \
    {NAME(__##id##__), BINARY(op), false, false, NULL, wrap_binary},                               \
    {NAME(__r##id##__), BINARY(op), true, false, NULL, wrap_binary},
#define AW_SLOT_NUMBER(op, id)                                                                     \
    AW_SLOT_TWO_SIDED(op, id)                                                                      \
    {NAME(__i##id##__), offsetof(AwType, inplace) + (op) * sizeof(AwBinaryFn),                     \
     op, 1, 1, false, true, NULL, wrap_binary},
#include "vm/objects/slots.def"
#undef AW_SLOT
#undef AW_SLOT_UNARY
#undef AW_SLOT_COMPARE
#undef AW_SLOT_TWO_SIDED
#undef AW_SLOT_NUMBER
};
/* clang-format on */

const int aw_slot_count = sizeof aw_slot_defs / sizeof *aw_slot_defs;

/* ---- adding them to a type ---- */

/* A sequence's + and * have no reflected method, though the slot is asked from both sides. */
static bool has_method(AwType *type, const AwSlotDef *def)
{
    if (!*aw_slot_place(type, def) || (!def->wrap && def->offset != offsetof(AwType, call)))
        return false;
    return !def->reflected || !type->getitem || def->operation != AW_BIN_ADD;
}

bool aw_type_add_wrappers(AwVM *vm, AwType *type)
{
    for (int i = 0; i < aw_slot_count; i++) {
        const AwSlotDef *def = &aw_slot_defs[i];
        AwValue name = aw_slot_name(i);
        if (!has_method(type, def) || aw_dict_find_str(type->namespace, name))
            continue;
        if (name == aw_names.__bool__ && type->length && type != &aw_range_type)
            continue; /* the slot only saves asking for the length */
        AwSlotWrapper *wrapper = aw_object_new(vm, &aw_wrapper_type);
        if (!wrapper)
            return false;
        wrapper->def = def;
        wrapper->owner = type;
        if (!aw_dict_set_str(vm, type->namespace, name, aw_from_object(wrapper)))
            return false;
    }
    return true;
}

/* ---- calling them ---- */

static AwSlotWrapper *as_wrapper(AwValue v)
{
    return (AwSlotWrapper *)aw_as_object(v);
}

/* Slots that CPython has as methods too, which take precedence there. */
static bool is_also_method(const AwSlotWrapper *wrapper)
{
    const AwSlotDef *def = wrapper->def;
    uint32_t flags = wrapper->owner->flags;
    bool builtin = !(flags & AW_TYPE_HEAP) && !wrapper->owner->module;
    if (def->offset == offsetof(AwType, getitem))
        return builtin && flags & (AW_TYPE_LIST | AW_TYPE_DICT);
    return def->offset == offsetof(AwType, contains) && builtin &&
           flags & (AW_TYPE_DICT | AW_TYPE_SET);
}

/* The blank stands where CPython's functions for arguments put a name that these have not. */
static bool check_count(AwVM *vm, const AwSlotWrapper *wrapper, int given)
{
    const AwSlotDef *def = wrapper->def;
    bool power = def->operation == AW_BIN_POW && def->wrap == wrap_binary;
    int max = def->max_args + (power && !def->inplace);
    if (given >= def->min_args && given <= max)
        return true;
    if (is_also_method(wrapper))
        return aw_raise_type(vm, "%N.%s() takes exactly one argument (%d given)", wrapper->owner,
                             def->name, given);
    if (def->min_args == max) {
        bool repeat = def->wrap == wrap_binary && def->operation == AW_BIN_MUL &&
                      is_sequence_operator(wrapper);
        return aw_raise_type(vm, "%sexpected %d argument%s, got %d",
                             def->min_args > 1 || repeat ? " " : "", def->min_args,
                             def->min_args == 1 ? "" : "s", given);
    }
    if (given < def->min_args)
        return aw_raise_type(vm, " expected at least %d argument%s, got %d", def->min_args,
                             def->min_args == 1 ? "" : "s", given);
    return aw_raise_type(vm, " expected at most %d argument%s, got %d", max, max == 1 ? "" : "s",
                         given);
}

/* args[0] is the instance, whose type was checked. */
static AwStatus run_wrapper(AwVM *vm, AwSlotWrapper *wrapper, AwValue *args, int argc,
                            AwValue kwnames, AwValue *out)
{
    const AwSlotDef *def = wrapper->def;
    if (def->offset == offsetof(AwType, call))
        return ((AwCallFn)owner_slot(wrapper))(vm, args[0], args + 1, argc - 1, kwnames, out);
    if (kwnames && aw_as_tuple(kwnames)->count) {
        if (is_also_method(wrapper))
            return aw_raise_type(vm, "%N.%s() takes no keyword arguments", wrapper->owner,
                                 def->name);
        return aw_raise_type(vm, "wrapper %s() takes no keyword arguments", def->name);
    }
    if (!check_count(vm, wrapper, argc - 1))
        return AW_RAISED;
    AwValue copy[4];
    memcpy(copy, args, (size_t)argc * sizeof *copy);
    return def->wrap(vm, wrapper, copy, argc, out) ? AW_OK : AW_RAISED;
}

static AwStatus wrapper_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                             AwValue *out)
{
    AwSlotWrapper *wrapper = as_wrapper(self);
    int positional = argc - (kwnames ? (int)aw_as_tuple(kwnames)->count : 0);
    if (positional < 1) {
        aw_raise_type(vm, "descriptor '%s' of '%N' object needs an argument", wrapper->def->name,
                      wrapper->owner);
        return AW_RAISED;
    }
    if (!aw_is_subtype(aw_type_of(args[0]), wrapper->owner)) {
        aw_raise_type(vm, "descriptor '%s' requires a '%N' object but received a '%T'",
                      wrapper->def->name, wrapper->owner, args[0]);
        return AW_RAISED;
    }
    return run_wrapper(vm, wrapper, args, argc, kwnames, out);
}

static bool wrapper_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    *out = self;
    if (!instance)
        return true;
    AwSlotWrapper *wrapper = as_wrapper(self);
    if (!aw_is_subtype(aw_type_of(instance), wrapper->owner))
        return aw_raise_type(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                             wrapper->def->name, wrapper->owner, instance);
    AwMethod *bound = aw_object_new(vm, &aw_method_wrapper_type);
    if (!bound)
        return false;
    bound->function = self;
    bound->self = instance;
    *out = aw_from_object(bound);
    return true;
}

static bool wrapper_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwSlotWrapper *wrapper = as_wrapper(self);
    *out = aw_str_format(vm, "<%s '%s' of '%N' objects>",
                         is_also_method(wrapper) ? "method" : "slot wrapper", wrapper->def->name,
                         wrapper->owner);
    return *out != AW_UNSET;
}

static void wrapper_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwSlotWrapper *)o)->owner);
}

static AwStatus wrapper_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_str_from(vm, as_wrapper(args[0])->def->name);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus wrapper_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSlotWrapper *wrapper = as_wrapper(args[0]);
    *out = aw_str_format(vm, "%N.%s", wrapper->owner, wrapper->def->name);
    return *out ? AW_OK : AW_RAISED;
}

/* What the methods of a slot are called with, as inspect reads it. */
static const char *parameters(const AwSlotDef *def)
{
    static const struct {
        const char *name, *parameters;
    } special[] = {
        {"__call__", "/, *args, **kwargs"},
        {"__getattribute__", "name, /"},
        {"__setattr__", "name, value, /"},
        {"__delattr__", "name, /"},
        {"__get__", "instance, owner=None, /"},
        {"__set__", "instance, value, /"},
        {"__delete__", "instance, /"},
        {"__getitem__", "key, /"},
        {"__setitem__", "key, value, /"},
        {"__delitem__", "key, /"},
        {"__contains__", "key, /"},
        {"__pow__", "value, mod=None, /"},
        {"__rpow__", "value, mod=None, /"},
    };
    for (size_t i = 0; i < sizeof special / sizeof *special; i++)
        if (strcmp(def->name, special[i].name) == 0)
            return special[i].parameters;
    return def->max_args ? "value, /" : "/";
}

static AwStatus wrapper_text_signature(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_str_format(vm, "($self, %s)", parameters(as_wrapper(args[0])->def));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus wrapper_objclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_wrapper(args[0])->owner);
    return AW_OK;
}

static const AwNativeDef wrapper_methods[] = {
    {"__name__", wrapper_name, AW_GETTER, NULL},
    {"__qualname__", wrapper_qualname, AW_GETTER, NULL},
    {"__objclass__", wrapper_objclass, AW_GETTER, NULL},
    {"__text_signature__", wrapper_text_signature, AW_GETTER, NULL},
    {0},
};

AwType aw_wrapper_type = {
    AW_TYPE_HEADER(wrapper),
    .name = "wrapper_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_METHOD,
    .size = sizeof(AwSlotWrapper),
    .base_type = &aw_object_type,
    .methods = wrapper_methods,
    .traverse = wrapper_traverse,
    .repr = wrapper_repr,
    .call = wrapper_call,
    .get = wrapper_get,
};

/* ---- bound to an instance: method-wrapper ---- */

static AwStatus bound_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                           AwValue *out)
{
    AwMethod *bound = (AwMethod *)aw_as_object(self);
    AwValue few[8];
    AwValue *all = few;
    if (argc + 1 > 8) {
        AwValue holder = aw_tuple_new(vm, NULL, (size_t)argc + 1);
        if (!holder)
            return AW_RAISED;
        all = aw_as_tuple(holder)->items;
    }
    all[0] = bound->self;
    if (argc)
        memcpy(all + 1, args, (size_t)argc * sizeof *all);
    return run_wrapper(vm, as_wrapper(bound->function), all, argc + 1, kwnames, out);
}

static bool bound_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwMethod *bound = (AwMethod *)aw_as_object(self);
    *out = aw_str_format(vm, "<method-wrapper '%s' of %T object at 0x%s>",
                         as_wrapper(bound->function)->def->name, bound->self,
                         aw_address(bound->self).text);
    return *out != AW_UNSET;
}

static AwStatus bound_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function = ((AwMethod *)aw_as_object(args[0]))->function;
    return wrapper_name(vm, &function, argc, out);
}

static AwStatus bound_self(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((AwMethod *)aw_as_object(args[0]))->self;
    return AW_OK;
}

static void bound_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwMethod *)o)->function);
    aw_heap_mark(heap, ((AwMethod *)o)->self);
}

static AwStatus bound_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function = ((AwMethod *)aw_as_object(args[0]))->function;
    return wrapper_qualname(vm, &function, argc, out);
}

static AwStatus bound_objclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function = ((AwMethod *)aw_as_object(args[0]))->function;
    return wrapper_objclass(vm, &function, argc, out);
}

static AwStatus bound_text_signature(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function = ((AwMethod *)aw_as_object(args[0]))->function;
    return wrapper_text_signature(vm, &function, argc, out);
}

static AwStatus bound_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwMethod *bound = (AwMethod *)aw_as_object(args[0]);
    AwValue name, getattr = aw_reduce_builtin(vm, "getattr");
    if (!getattr || bound_name(vm, args, argc, &name) != AW_OK)
        return AW_RAISED;
    AwValue pair = aw_tuple_pair(vm, bound->self, name);
    return pair && (*out = aw_tuple_pair(vm, getattr, pair)) != AW_UNSET;
}

static bool bound_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    (void)vm;
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_method_wrapper_type))
        return true;
    AwMethod *a = (AwMethod *)aw_as_object(self), *b = (AwMethod *)aw_as_object(other);
    bool same = a->self == b->self && as_wrapper(a->function)->def == as_wrapper(b->function)->def;
    *out = aw_from_bool(same == (op == AW_EQ));
    return true;
}

static bool bound_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwMethod *bound = (AwMethod *)aw_as_object(self);
    *out = (int64_t)(bound->self >> 4 ^ (uintptr_t)as_wrapper(bound->function)->def);
    return true;
}

static const AwNativeDef bound_methods[] = {
    {"__name__", bound_name, AW_GETTER, NULL},
    {"__qualname__", bound_qualname, AW_GETTER, NULL},
    {"__objclass__", bound_objclass, AW_GETTER, NULL},
    {"__text_signature__", bound_text_signature, AW_GETTER, NULL},
    {"__reduce__(self, /)", bound_reduce, AW_NO_SIGNATURE, NULL},
    {"__self__", bound_self, AW_GETTER, NULL},
    {0},
};

AwType aw_method_wrapper_type = {
    AW_TYPE_HEADER(method_wrapper),
    .name = "method-wrapper",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwMethod),
    .base_type = &aw_object_type,
    .methods = bound_methods,
    .traverse = bound_traverse,
    .repr = bound_repr,
    .hash = bound_hash,
    .compare = bound_compare,
    .call = bound_call,
};
