/* dict_methods.c: the type dict: its constructor, operators and methods. */
#include "vm/objects/dict_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"
#include "vm/objects/set_inside.h"
#include "vm/objects/type.h"

static AwDict *self_dict(AwValue *args)
{
    return aw_as_dict(args[0]);
}

static AwStatus give(AwValue value, AwValue *out)
{
    *out = value;
    return value ? AW_OK : AW_RAISED;
}

/* ---- making ---- */

static bool fill(AwVM *vm, AwDict *dict, const AwValue *args, size_t count)
{
    if (count > 1)
        return aw_raise_type(vm, "dict expected at most 1 argument, got %zu", count);
    return count == 0 || aw_dict_update(vm, dict, args[0]);
}

static AwStatus dict_construct(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                               AwValue *out)
{
    AwDict *dict = aw_object_new(vm, aw_as_type(self));
    if (!dict)
        return AW_RAISED;
    aw_dict_touch(dict);
    AwTuple *names = kwnames ? aw_as_tuple(kwnames) : NULL;
    size_t count = (size_t)argc - (names ? names->count : 0);
    *out = aw_from_object(dict);
    if (!fill(vm, dict, args, count))
        return AW_RAISED;
    for (size_t i = 0; names && i < names->count; i++)
        if (!aw_dict_set_str(vm, dict, names->items[i], args[count + i]))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus update_native(AwVM *vm, AwValue *args, const char *name, AwValue *out)
{
    AwDict *dict = self_dict(args);
    AwTuple *items = args[1] ? aw_as_tuple(args[1]) : NULL;
    size_t count = items ? items->count : 0;
    *out = AW_NONE;
    if (count > 1)
        return aw_raise_type(vm, "%s expected at most 1 argument, got %zu", name, count);
    if (count == 1 && !aw_dict_update(vm, dict, items->items[0]))
        return AW_RAISED;
    return !args[2] || aw_dict_update(vm, dict, args[2]);
}

static AwStatus dict_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return update_native(vm, args, "dict", out);
}

static AwStatus dict_update(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return update_native(vm, args, "update", out);
}

typedef struct {
    AwValue target, value;
} FromKeys;

static bool add_key(AwVM *vm, AwValue key, void *context)
{
    FromKeys *from = context;
    if (aw_is_exact(from->target, &aw_dict_type))
        return aw_dict_set(vm, aw_as_dict(from->target), key, from->value);
    return aw_setitem(vm, from->target, key, from->value);
}

/* The keys of a set or dict into a new dict, with the hashes that are known there. ABSENT: it is neither. */
static AwFind add_hashed_keys(AwVM *vm, AwDict *dict, AwValue from, AwValue value)
{
    if (aw_is_exact(from, &aw_dict_type)) {
        AwDict *keys = aw_as_dict(from);
        for (uint32_t i = 0; i < keys->used; i++)
            if (keys->entries[i].key &&
                !aw_dict_set_hashed(vm, dict, keys->entries[i].key, keys->entries[i].hash, value))
                return AW_FIND_ERROR;
        return AW_FOUND;
    }
    if (!aw_is_exact(from, &aw_set_type) && !aw_is_exact(from, &aw_frozenset_type))
        return AW_ABSENT;
    uint32_t position = 0;
    AwSetEntry *entry;
    while ((entry = aw_set_next_entry((AwSet *)aw_as_object(from), &position)))
        if (!aw_dict_set_hashed(vm, dict, entry->key, entry->hash, value))
            return AW_FIND_ERROR;
    return AW_FOUND;
}

static AwStatus dict_fromkeys(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    FromKeys from = {AW_UNSET, args[2] ? args[2] : AW_NONE};
    if (args[0] == aw_from_object(&aw_dict_type)) {
        AwDict *dict = aw_dict_new(vm);
        if (!dict)
            return AW_RAISED;
        *out = from.target = aw_from_object(dict);
        AwFind found = add_hashed_keys(vm, dict, args[1], from.value);
        if (found != AW_ABSENT)
            return found == AW_FOUND ? AW_OK : AW_RAISED;
    } else if (!aw_call(vm, args[0], NULL, 0, &from.target)) {
        return AW_RAISED;
    }
    *out = from.target;
    return aw_each(vm, args[1], add_key, &from);
}

static AwStatus dict_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwDict *copy = aw_dict_copy(vm, self_dict(args));
    return give(aw_from_object(copy), out);
}

/* ---- slots ---- */

static bool dict_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = aw_as_dict(self)->count;
    return true;
}

static bool ask_missing(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwValue missing = aw_type_find(vm, aw_type_of(self), aw_names.__missing__), method;
    if (!missing)
        return aw_raise_with(vm, &aw_key_error_type, key);
    return aw_bind(vm, missing, self, aw_type_of(self), &method) &&
           aw_call(vm, method, &key, 1, out);
}

static bool dict_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwFind found = aw_dict_get(vm, aw_as_dict(self), key, out);
    if (AW_LIKELY(found == AW_FOUND))
        return true;
    if (found == AW_FIND_ERROR)
        return false;
    if (!aw_is_exact(self, &aw_dict_type))
        return ask_missing(vm, self, key, out);
    return aw_raise_with(vm, &aw_key_error_type, key);
}

static bool dict_setitem(AwVM *vm, AwValue self, AwValue key, AwValue value)
{
    if (AW_LIKELY(value != AW_UNSET))
        return aw_dict_set(vm, aw_as_dict(self), key, value);
    AwFind found = aw_dict_remove(vm, aw_as_dict(self), key, NULL);
    return found == AW_ABSENT ? aw_raise_with(vm, &aw_key_error_type, key) : found == AW_FOUND;
}

static AwFind dict_contains(AwVM *vm, AwValue self, AwValue key)
{
    AwValue value;
    return aw_dict_get(vm, aw_as_dict(self), key, &value);
}

static bool dict_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_dict_iter_new(vm, &aw_dict_key_iter_type, aw_as_dict(self));
    return *out != AW_UNSET;
}

static bool dict_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwDict *dict = aw_as_dict(self);
    if (dict->count == 0 || !aw_repr_enter(vm, self)) {
        *out = aw_str_from(vm, dict->count == 0 ? "{}" : "{...}");
        return *out != AW_UNSET;
    }
    AwBuffer text = {0};
    uint32_t position = 0;
    AwValue key, value, shown;
    bool ok = true;
    while (ok && aw_dict_next(dict, &position, &key, &value)) {
        aw_buffer_append_text(&text, text.length ? ", " : "{");
        ok = aw_repr(vm, key, &shown);
        if (ok) {
            aw_buffer_append(&text, aw_as_str(shown)->data, aw_as_str(shown)->size);
            aw_buffer_append_text(&text, ": ");
            ok = aw_repr(vm, value, &shown);
        }
        if (ok)
            aw_buffer_append(&text, aw_as_str(shown)->data, aw_as_str(shown)->size);
    }
    aw_repr_leave(vm, self);
    if (!ok) {
        aw_buffer_deinit(&text);
        return false;
    }
    aw_buffer_append_text(&text, text.length ? "}" : "{}");
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static bool dicts_equal(AwVM *vm, AwDict *a, AwDict *b, bool *equal)
{
    *equal = a->count == b->count;
    for (uint32_t i = 0; *equal && i < a->used; i++) {
        AwDictEntry mine = a->entries[i], *other;
        if (!mine.key)
            continue;
        AwFind found = aw_dict_find_hashed(vm, b, mine.key, mine.hash, &other);
        if (found == AW_FIND_ERROR ||
            (found == AW_FOUND && !aw_equal(vm, mine.value, other->value, equal)))
            return false;
        if (found == AW_ABSENT)
            *equal = false;
    }
    return true;
}

static bool dict_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_dict(self) || !aw_is_dict(other))
        return true;
    bool equal;
    if (!dicts_equal(vm, aw_as_dict(self), aw_as_dict(other), &equal))
        return false;
    *out = aw_from_bool(equal == (op == AW_EQ));
    return true;
}

static bool dict_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_dict(left) || !aw_is_dict(right))
        return true;
    AwDict *dict = aw_dict_copy(vm, aw_as_dict(left));
    *out = aw_from_object(dict);
    return dict && aw_dict_update(vm, dict, right);
}

static bool dict_ior(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = left;
    return aw_dict_update(vm, aw_as_dict(left), right);
}

/* ---- methods ---- */

static AwStatus dict_get(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFind found = aw_dict_get(vm, self_dict(args), args[1], out);
    if (found == AW_ABSENT)
        *out = args[2] ? args[2] : AW_NONE;
    return found != AW_FIND_ERROR;
}

static AwStatus dict_setdefault(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_dict_set_default(vm, self_dict(args), args[1], args[2] ? args[2] : AW_NONE, out);
}

static AwStatus dict_pop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    /* of an empty dict not even the hash is asked for */
    bool empty = self_dict(args)->count == 0;
    AwFind found = empty ? AW_ABSENT : aw_dict_remove(vm, self_dict(args), args[1], out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    *out = args[2];
    return args[2] ? AW_OK : (AwStatus)aw_raise_with(vm, &aw_key_error_type, args[1]);
}

static AwStatus dict_popitem(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwDict *dict = self_dict(args);
    if (dict->count == 0)
        return aw_raise(vm, &aw_key_error_type, "popitem(): dictionary is empty");
    AwDictEntry *last = &dict->entries[dict->used - 1];
    while (!last->key)
        last--;
    AwValue pair = aw_tuple_pair(vm, last->key, last->value);
    if (pair)
        aw_dict_remove_entry(dict, last);
    return give(pair, out);
}

static AwStatus dict_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    aw_dict_clear(vm, self_dict(args));
    return give(AW_NONE, out);
}

static AwStatus dict_keys(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return give(aw_dict_view_new(vm, &aw_dict_keys_type, self_dict(args)), out);
}

static AwStatus dict_values(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return give(aw_dict_view_new(vm, &aw_dict_values_type, self_dict(args)), out);
}

static AwStatus dict_items(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return give(aw_dict_view_new(vm, &aw_dict_items_type, self_dict(args)), out);
}

static AwStatus dict_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return give(aw_dict_reverse_iter_new(vm, &aw_dict_reverse_key_iter_type, self_dict(args)), out);
}

static const AwNativeDef methods[] = {
    {"__init__(self, /, *args, **kwargs)", dict_init, 0,
     "Fills the dict from a mapping, an iterable of pairs, or keywords."},
    {"get(self, key, default=None, /)", dict_get, 0,
     "The value of key, or default if it is not there."},
    {"setdefault(self, key, default=None, /)", dict_setdefault, 0,
     "The value of key, which is inserted with default if it is not there."},
    {"pop(self, key, default=<unrepresentable>, /)", dict_pop, 0,
     "Removes key and returns its value, or default if it is not there."},
    {"popitem(self, /)", dict_popitem, 0, "Removes and returns the (key, value) inserted last."},
    {"update(self, /, *args, **kwargs)", dict_update, AW_NO_SIGNATURE,
     "Takes over the items of a mapping, an iterable of pairs, or keywords."},
    {"keys(self, /)", dict_keys, AW_NO_SIGNATURE, "A view of the keys."},
    {"values(self, /)", dict_values, AW_NO_SIGNATURE, "A view of the values."},
    {"items(self, /)", dict_items, AW_NO_SIGNATURE, "A view of the (key, value) pairs."},
    {"copy(self, /)", dict_copy, AW_NO_SIGNATURE, "A shallow copy."},
    {"clear(self, /)", dict_clear, AW_NO_SIGNATURE, "Removes all items."},
    {"fromkeys(cls, iterable, value=None, /)", dict_fromkeys, AW_CLASS,
     "A new dict with keys from iterable, all with the same value."},
    {"__reversed__(self, /)", dict_reversed, 0,
     "An iterator over the keys, the one inserted last first."},
    {0},
};

AwType aw_dict_type = {
    AW_TYPE_HEADER(dict),
    .name = "dict",
    .doc = "A mapping from keys to values that remembers the order of insertion.",
    .base_type = &aw_object_type,
    .size = sizeof(AwDict),
    .flags = AW_TYPE_DICT | AW_TYPE_MAPPING | AW_TYPE_FINALIZE,
    .methods = methods,
    .traverse = aw_dict_traverse,
    .finalize = aw_dict_finalize,
    .repr = dict_repr,
    .compare = dict_compare,
    .construct = dict_construct,
    .binary[AW_BIN_OR] = dict_or,
    .inplace[AW_BIN_OR] = dict_ior,
    .length = dict_length,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = dict_contains,
    .iter = dict_iter,
};
