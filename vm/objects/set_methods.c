/* set_methods.c: the types set and frozenset: their constructors, operators, methods and iterator.
 *
 * Which operand is walked and which is asked decides the order of the result's items; it is as in CPython 3.11.
 */
#include "vm/objects/reduce.h"
#include "vm/objects/set_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/dict_inside.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"
#include "vm/objects/sequence.h"
#include "vm/objects/type.h"

static AwSet *as_set(AwValue v)
{
    return (AwSet *)aw_as_object(v);
}

/* set, or frozenset for it and its subclasses: what operators and methods make */
static AwType *plain_type(AwValue v)
{
    return aw_is_subtype(aw_type_of(v), &aw_frozenset_type) ? &aw_frozenset_type : &aw_set_type;
}

static AwValue make_from(AwVM *vm, AwType *type, AwValue iterable)
{
    AwValue set = aw_set_new(vm, type);
    return set && aw_set_update(vm, set, iterable) ? set : AW_UNSET;
}

static AwValue copy_of(AwVM *vm, AwValue set)
{
    return make_from(vm, plain_type(set), set);
}

/* ---- making ---- */

static AwStatus construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                          const char *name, AwValue *out)
{
    if (kwnames && aw_as_tuple(kwnames)->count)
        return aw_raise_type(vm, "%s() takes no keyword arguments", name);
    if (argc > 1)
        return aw_raise_type(vm, "%s expected at most 1 argument, got %d", name, argc);
    *out = aw_set_new(vm, aw_as_type(self));
    return *out && (argc == 0 || aw_set_update(vm, *out, args[0]));
}

static AwStatus set_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                              AwValue *out)
{
    return construct(vm, self, args, argc, kwnames, "set", out);
}

static AwStatus frozenset_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                    AwValue kwnames, AwValue *out)
{
    bool plain = self == aw_from_object(&aw_frozenset_type);
    if (plain && argc == 1 && aw_is_exact(args[0], &aw_frozenset_type)) {
        *out = args[0];
        return AW_OK;
    }
    return construct(vm, self, args, argc, kwnames, "frozenset", out);
}

static AwStatus set_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    aw_set_clear(vm, as_set(args[0]));
    return !args[1] || aw_set_update(vm, args[0], args[1]);
}

/* ---- slots ---- */

static bool set_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = as_set(self)->count;
    return true;
}

static bool set_repr(AwVM *vm, AwValue self, AwValue *out)
{
    bool plain = aw_is_exact(self, &aw_set_type), empty = as_set(self)->count == 0;
    if (empty || !aw_repr_enter(vm, self)) {
        *out = aw_str_format(vm, empty ? "%T()" : "%T(...)", self);
        return *out != AW_UNSET;
    }
    AwValue list = aw_list_from(vm, self), shown = AW_UNSET;
    bool ok = list && aw_sequence_repr(vm, list, "{", "", "}", &shown);
    aw_repr_leave(vm, self);
    *out = !ok || plain ? shown : aw_str_format(vm, "%T(%V)", self, shown);
    return ok && *out;
}

static bool frozenset_hash(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    AwSet *set = as_set(self);
    if (!set->hash)
        set->hash = aw_set_hash(set);
    *out = set->hash;
    return true;
}

/* ---- iterating ---- */

typedef struct {
    AwObject base;
    AwSet *set; /* NULL at the end */
    uint32_t position, expected_count, left;
} SetIter;

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((SetIter *)o)->set);
}

static bool set_iter(AwVM *vm, AwValue self, AwValue *out)
{
    SetIter *iter = aw_object_new_raw(vm, &aw_set_iter_type, sizeof *iter);
    if (!iter)
        return false;
    iter->set = as_set(self);
    iter->position = 0;
    iter->expected_count = iter->left = iter->set->count;
    *out = aw_from_object(iter);
    return true;
}

static bool iter_self(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwIter iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    SetIter *iter = (SetIter *)aw_as_object(self);
    if (!iter->set)
        return aw_iter_end(out);
    if (iter->set->count != iter->expected_count) {
        iter->expected_count = UINT32_MAX;
        aw_raise(vm, &aw_runtime_error_type, "Set changed size during iteration");
        return AW_ITER_ERROR;
    }
    AwSetEntry *entry = aw_set_next_entry(iter->set, &iter->position);
    if (!entry) {
        iter->set = NULL;
        return aw_iter_end(out);
    }
    iter->left--;
    *out = entry->key;
    return AW_ITER_ITEM;
}

static AwStatus iter_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    SetIter *iter = (SetIter *)aw_as_object(args[0]);
    bool valid = iter->set && iter->set->count == iter->expected_count;
    *out = aw_from_int(valid ? iter->left : 0);
    return AW_OK;
}

static AwStatus iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    SetIter *copy = aw_object_new_raw(vm, &aw_set_iter_type, sizeof *copy);
    if (!copy)
        return AW_RAISED;
    AwObject base = copy->base;
    *copy = *(SetIter *)aw_as_object(args[0]);
    copy->base = base;
    return aw_reduce_rest(vm, aw_from_object(copy), out);
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(iter_reduce),
    {"__length_hint__(self, /)", iter_length_hint, 0, "How many items are left."},
    {0},
};

AwType aw_set_iter_type = {
    AW_TYPE_HEADER(set_iter),
    .name = "set_iterator",
    .base_type = &aw_object_type,
    .size = sizeof(SetIter),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .methods = iter_methods,
    .traverse = iter_traverse,
    .iter = iter_self,
    .next = iter_next,
};

/* ---- union ---- */

static bool set_union(AwVM *vm, AwValue self, const AwValue *others, size_t count, AwValue *out)
{
    AwValue set = *out = copy_of(vm, self);
    for (size_t i = 0; set && i < count; i++)
        if (others[i] != self && !aw_set_update(vm, set, others[i]))
            return false;
    return set != AW_UNSET;
}

static bool set_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    return !aw_is_set(left) || !aw_is_set(right) || set_union(vm, left, &right, 1, out);
}

static bool set_ior(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = aw_is_set(right) ? left : AW_NOT_IMPLEMENTED;
    return !aw_is_set(right) || aw_set_update(vm, left, right);
}

/* ---- intersection ---- */

typedef struct {
    AwSet *set;    /* is asked */
    AwSet *result; /* gets what was found; NULL: only `any` is wanted */
    bool any, all;
} Asking;

static bool ask_hashed(AwVM *vm, Asking *asking, AwValue item, int64_t hash)
{
    AwFind found = aw_set_find_hashed(vm, asking->set, item, hash);
    if (found == AW_FIND_ERROR)
        return false;
    asking->any = asking->any || found == AW_FOUND;
    asking->all = asking->all && found == AW_FOUND;
    return found == AW_ABSENT || !asking->result ||
           aw_set_add_hashed(vm, asking->result, item, hash);
}

static bool ask(AwVM *vm, AwValue item, void *context)
{
    int64_t hash;
    return aw_key_hash(vm, item, &hash) && ask_hashed(vm, context, item, hash);
}

static bool ask_for_all(AwVM *vm, Asking *asking, AwSet *items)
{
    uint32_t position = 0;
    AwSetEntry *entry;
    while ((entry = aw_set_next_entry(items, &position)))
        if (!ask_hashed(vm, asking, entry->key, entry->hash))
            return false;
    return true;
}

static bool intersect(AwVM *vm, AwValue self, AwValue other, AwValue *out)
{
    *out = self == other ? copy_of(vm, self) : aw_set_new(vm, plain_type(self));
    if (!*out || self == other)
        return *out != AW_UNSET;
    Asking asking = {as_set(self), as_set(*out), false, true};
    if (!aw_is_set(other))
        return aw_each(vm, other, ask, &asking);
    AwSet *walked = as_set(other);
    if (walked->count > asking.set->count) {
        walked = as_set(self);
        asking.set = as_set(other);
    }
    return ask_for_all(vm, &asking, walked);
}

static bool set_and(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    return !aw_is_set(left) || !aw_is_set(right) || intersect(vm, left, right, out);
}

static bool intersect_all(AwVM *vm, AwValue self, AwValue others, AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(others);
    if (tuple->count == 0) {
        *out = copy_of(vm, self);
        return *out != AW_UNSET;
    }
    *out = self;
    for (size_t i = 0; i < tuple->count; i++)
        if (!intersect(vm, *out, tuple->items[i], out))
            return false;
    return true;
}

static bool set_iand(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_set(right))
        return true;
    if (!intersect(vm, left, right, out))
        return false;
    aw_set_swap(as_set(left), as_set(*out));
    *out = left;
    return true;
}

/* ---- difference ---- */

static bool discard(AwVM *vm, AwValue item, void *context)
{
    int64_t hash;
    return aw_key_hash(vm, item, &hash) &&
           aw_set_remove_hashed(vm, context, item, hash) != AW_FIND_ERROR;
}

static bool subtract_in_place(AwVM *vm, AwValue self, AwValue other)
{
    AwSet *set = as_set(self);
    if (self == other) {
        aw_set_clear(vm, set);
        return true;
    }
    if (aw_is_set(other)) {
        uint32_t position = 0;
        AwSetEntry *entry;
        while ((entry = aw_set_next_entry(as_set(other), &position)))
            if (aw_set_remove_hashed(vm, set, entry->key, entry->hash) == AW_FIND_ERROR)
                return false;
    } else if (!aw_each(vm, other, discard, set)) {
        return false;
    }
    return aw_set_tidy(vm, set);
}

static AwFind is_in_other(AwVM *vm, AwValue other, AwValue key, int64_t hash)
{
    AwDictEntry *entry;
    return aw_is_set(other) ? aw_set_find_hashed(vm, as_set(other), key, hash)
                            : aw_dict_find_hashed(vm, aw_as_dict(other), key, hash, &entry);
}

static bool subtract(AwVM *vm, AwValue self, AwValue other, AwValue *out)
{
    bool is_dict = aw_is_exact(other, &aw_dict_type);
    size_t count = is_dict ? aw_as_dict(other)->count : aw_is_set(other) ? as_set(other)->count : 0;
    if ((!is_dict && !aw_is_set(other)) || as_set(self)->count >> 2 > count) {
        *out = copy_of(vm, self);
        return *out && subtract_in_place(vm, *out, other);
    }
    *out = aw_set_new(vm, plain_type(self));
    uint32_t position = 0;
    AwSetEntry *entry;
    while (*out && (entry = aw_set_next_entry(as_set(self), &position))) {
        AwSetEntry item = *entry;
        AwFind found = is_in_other(vm, other, item.key, item.hash);
        if (found == AW_FIND_ERROR ||
            (found == AW_ABSENT && !aw_set_add_hashed(vm, as_set(*out), item.key, item.hash)))
            return false;
    }
    return *out != AW_UNSET;
}

static bool set_sub(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    return !aw_is_set(left) || !aw_is_set(right) || subtract(vm, left, right, out);
}

static bool set_isub(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = aw_is_set(right) ? left : AW_NOT_IMPLEMENTED;
    return !aw_is_set(right) || subtract_in_place(vm, left, right);
}

/* ---- symmetric difference ---- */

static bool toggle(AwVM *vm, AwSet *set, AwValue key, int64_t hash)
{
    AwFind found = aw_set_remove_hashed(vm, set, key, hash);
    return found == AW_FOUND || (found == AW_ABSENT && aw_set_add_hashed(vm, set, key, hash));
}

static bool toggle_all(AwVM *vm, AwValue self, AwValue other)
{
    AwSet *set = as_set(self);
    if (self == other) {
        aw_set_clear(vm, set);
        return true;
    }
    if (aw_is_exact(other, &aw_dict_type)) {
        AwDict *dict = aw_as_dict(other);
        for (uint32_t i = 0; i < dict->used; i++)
            if (dict->entries[i].key &&
                !toggle(vm, set, dict->entries[i].key, dict->entries[i].hash))
                return false;
        return true;
    }
    if (!aw_is_set(other))
        other = make_from(vm, plain_type(self), other);
    uint32_t position = 0;
    AwSetEntry *entry;
    while (other && (entry = aw_set_next_entry(as_set(other), &position)))
        if (!toggle(vm, set, entry->key, entry->hash))
            return false;
    return other != AW_UNSET;
}

static bool symmetric_difference(AwVM *vm, AwValue self, AwValue other, AwValue *out)
{
    *out = make_from(vm, plain_type(self), other);
    return *out && toggle_all(vm, *out, self);
}

static bool set_xor(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    return !aw_is_set(left) || !aw_is_set(right) || symmetric_difference(vm, left, right, out);
}

static bool set_ixor(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = aw_is_set(right) ? left : AW_NOT_IMPLEMENTED;
    return !aw_is_set(right) || toggle_all(vm, left, right);
}

/* ---- comparing ---- */

/* Whether all items of `set` are in `other`. */
static bool is_within(AwVM *vm, AwSet *set, AwSet *other, bool *out)
{
    *out = set->count <= other->count;
    uint32_t position = 0;
    AwSetEntry *entry;
    while (*out && (entry = aw_set_next_entry(set, &position))) {
        AwFind found = aw_set_find_hashed(vm, other, entry->key, entry->hash);
        if (found == AW_FIND_ERROR)
            return false;
        *out = found == AW_FOUND;
    }
    return true;
}

static bool set_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_set(self) || !aw_is_set(other))
        return true;
    AwSet *a = as_set(self), *b = as_set(other);
    bool holds = false, within;
    if (op == AW_GT || op == AW_GE) {
        a = as_set(other);
        b = as_set(self);
    }
    bool strict = op == AW_LT || op == AW_GT, equality = op == AW_EQ || op == AW_NE;
    if (equality ? a->count == b->count : !strict || a->count < b->count) {
        if (!is_within(vm, a, b, &within))
            return false;
        holds = within;
    }
    *out = aw_from_bool(holds == (op != AW_NE));
    return true;
}

/* `other` as a set, made from any iterable if need be. */
static AwValue as_any_set(AwVM *vm, AwValue other)
{
    return aw_is_set(other) ? other : make_from(vm, &aw_set_type, other);
}

/* ---- methods ---- */

static AwStatus set_add(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_set_add(vm, args[0], args[1]);
}

static AwFind remove_item(AwVM *vm, AwValue *args)
{
    int64_t hash;
    return aw_set_key_hash(vm, args[1], &hash)
               ? aw_set_remove_hashed(vm, as_set(args[0]), args[1], hash)
               : AW_FIND_ERROR;
}

static AwStatus set_remove(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwFind found = remove_item(vm, args);
    if (found == AW_ABSENT)
        return aw_raise_with(vm, &aw_key_error_type, args[1]);
    return found == AW_FOUND;
}

static AwStatus set_discard(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return remove_item(vm, args) != AW_FIND_ERROR;
}

static AwStatus set_pop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_set_pop(as_set(args[0]), out) ||
           aw_raise(vm, &aw_key_error_type, "pop from an empty set");
}

static AwStatus set_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    aw_set_clear(vm, as_set(args[0]));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus set_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_is_exact(args[0], &aw_frozenset_type) ? args[0] : copy_of(vm, args[0]);
    return *out != AW_UNSET;
}

static AwStatus set_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwTuple *others = aw_as_tuple(args[1]);
    for (size_t i = 0; i < others->count; i++)
        if (!aw_set_update(vm, args[0], others->items[i]))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus set_union_method(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *others = aw_as_tuple(args[1]);
    return set_union(vm, args[0], others->items, others->count, out);
}

static AwStatus set_intersection(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return intersect_all(vm, args[0], args[1], out);
}

static AwStatus set_intersection_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue result;
    if (!intersect_all(vm, args[0], args[1], &result))
        return AW_RAISED;
    aw_set_swap(as_set(args[0]), as_set(result));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus set_difference(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *others = aw_as_tuple(args[1]);
    if (others->count == 0) {
        *out = copy_of(vm, args[0]);
        return *out != AW_UNSET;
    }
    if (!subtract(vm, args[0], others->items[0], out))
        return AW_RAISED;
    for (size_t i = 1; i < others->count; i++)
        if (!subtract_in_place(vm, *out, others->items[i]))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus set_difference_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwTuple *others = aw_as_tuple(args[1]);
    for (size_t i = 0; i < others->count; i++)
        if (!subtract_in_place(vm, args[0], others->items[i]))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus set_symmetric_difference(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return symmetric_difference(vm, args[0], args[1], out);
}

static AwStatus set_symmetric_difference_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return toggle_all(vm, args[0], args[1]);
}

static AwStatus set_issubset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool within;
    AwValue other = as_any_set(vm, args[1]);
    if (!other || !is_within(vm, as_set(args[0]), as_set(other), &within))
        return AW_RAISED;
    *out = aw_from_bool(within);
    return AW_OK;
}

static AwStatus set_issuperset(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool within;
    AwValue other = as_any_set(vm, args[1]);
    if (!other || !is_within(vm, as_set(other), as_set(args[0]), &within))
        return AW_RAISED;
    *out = aw_from_bool(within);
    return AW_OK;
}

static AwStatus set_isdisjoint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSet *self = as_set(args[0]);
    Asking asking = {self, NULL, false, true};
    if (!aw_is_set(args[1])) {
        if (!aw_each(vm, args[1], ask, &asking))
            return AW_RAISED;
    } else {
        AwSet *other = as_set(args[1]);
        bool swap = other->count > self->count;
        asking.set = swap ? other : self;
        if (!ask_for_all(vm, &asking, swap ? self : other))
            return AW_RAISED;
    }
    *out = aw_from_bool(!asking.any);
    return AW_OK;
}

#define SHARED_METHODS                                                                             \
    {"copy(self, /)", set_copy, AW_NO_SIGNATURE, "A shallow copy."},                               \
        {"union(self, /, *others)", set_union_method, AW_NO_SIGNATURE,                             \
         "A set of what is in this or any other."},                                                \
        {"intersection(self, /, *others)", set_intersection, AW_NO_SIGNATURE,                      \
         "A set of what is in this and all others."},                                              \
        {"difference(self, /, *others)", set_difference, AW_NO_SIGNATURE,                          \
         "A set of what is in this and in no other."},                                             \
        {"symmetric_difference(self, other, /)", set_symmetric_difference, AW_NO_SIGNATURE,        \
         "A set of what is in just one of the two."},                                              \
        {"issubset(self, other, /)", set_issubset, AW_NO_SIGNATURE,                                \
         "Whether all items are in the other."},                                                   \
        {"issuperset(self, other, /)", set_issuperset, AW_NO_SIGNATURE,                            \
         "Whether all items of the other are in this."},                                           \
    {                                                                                              \
        "isdisjoint(self, other, /)", set_isdisjoint, AW_NO_SIGNATURE,                             \
            "Whether the two have nothing in common."                                              \
    }

static const AwNativeDef set_methods[] = {
    AW_REDUCE_ROW(aw_set_reduce),
    {"__init__(self, iterable=(), /)", set_init, 0, "Fills the set with the items of iterable."},
    {"add(self, item, /)", set_add, AW_NO_SIGNATURE, "Adds an item."},
    {"remove(self, item, /)", set_remove, AW_NO_SIGNATURE,
     "Removes an item; KeyError if it is not there."},
    {"discard(self, item, /)", set_discard, AW_NO_SIGNATURE, "Removes an item if it is there."},
    {"pop(self, /)", set_pop, AW_NO_SIGNATURE,
     "Removes and returns any item; KeyError if there is none."},
    {"clear(self, /)", set_clear, AW_NO_SIGNATURE, "Removes all items."},
    {"update(self, /, *others)", set_update, AW_NO_SIGNATURE, "Adds all items of the others."},
    {"intersection_update(self, /, *others)", set_intersection_update, AW_NO_SIGNATURE,
     "Keeps only what is in all others too."},
    {"difference_update(self, /, *others)", set_difference_update, AW_NO_SIGNATURE,
     "Removes what is in any other."},
    {"symmetric_difference_update(self, other, /)", set_symmetric_difference_update,
     AW_NO_SIGNATURE, "Keeps what is in just one of the two."},
    SHARED_METHODS,
    {0},
};

static const AwNativeDef frozenset_methods[] = {AW_REDUCE_ROW(aw_set_reduce), SHARED_METHODS, {0}};

AwType aw_set_type = {
    AW_TYPE_HEADER(set),
    .name = "set",
    .doc = "A collection without order in which every item is once.",
    .base_type = &aw_object_type,
    .size = sizeof(AwSet),
    .flags = AW_TYPE_SET | AW_TYPE_FINALIZE,
    .methods = set_methods,
    .traverse = aw_set_traverse,
    .finalize = aw_set_finalize,
    .repr = set_repr,
    .compare = set_compare,
    .construct = set_construct,
    .binary[AW_BIN_SUB] = set_sub,
    .binary[AW_BIN_AND] = set_and,
    .binary[AW_BIN_OR] = set_or,
    .binary[AW_BIN_XOR] = set_xor,
    .inplace[AW_BIN_SUB] = set_isub,
    .inplace[AW_BIN_AND] = set_iand,
    .inplace[AW_BIN_OR] = set_ior,
    .inplace[AW_BIN_XOR] = set_ixor,
    .length = set_length,
    .contains = aw_set_contains,
    .iter = set_iter,
};

AwType aw_frozenset_type = {
    AW_TYPE_HEADER(frozenset),
    .name = "frozenset",
    .doc = "A set that cannot change, and so has a hash.",
    .base_type = &aw_object_type,
    .size = sizeof(AwSet),
    .flags = AW_TYPE_SET | AW_TYPE_FINALIZE,
    .methods = frozenset_methods,
    .traverse = aw_set_traverse,
    .finalize = aw_set_finalize,
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .construct = frozenset_construct,
    .binary[AW_BIN_SUB] = set_sub,
    .binary[AW_BIN_AND] = set_and,
    .binary[AW_BIN_OR] = set_or,
    .binary[AW_BIN_XOR] = set_xor,
    .length = set_length,
    .contains = aw_set_contains,
    .iter = set_iter,
};
