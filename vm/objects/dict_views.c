/* dict_views.c: the iterators of dicts, and the views that keys(), values() and items() give. */
#include "vm/objects/dict_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/type.h"
#include "vm/objects/hashing.h"

/* ---- iterators ---- */

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwDictIter *)o)->dict);
}

static AwValue iter_new(AwVM *vm, AwType *type, AwDict *dict, uint32_t position)
{
    AwDictIter *iter = aw_object_new_raw(vm, type, sizeof *iter);
    if (!iter)
        return AW_UNSET;
    iter->dict = dict;
    iter->position = position;
    iter->expected_count = iter->left = dict->count;
    iter->version = dict->version;
    return aw_from_object(iter);
}

AwValue aw_dict_iter_new(AwVM *vm, AwType *type, AwDict *dict)
{
    return iter_new(vm, type, dict, 0);
}

AwValue aw_dict_reverse_iter_new(AwVM *vm, AwType *type, AwDict *dict)
{
    return iter_new(vm, type, dict, dict->used);
}

/* Whether the dict is still as it was. An iterator that found it changed goes on saying so. */
static bool check_unchanged(AwVM *vm, AwDictIter *iter)
{
    if (AW_LIKELY(iter->dict->count == iter->expected_count))
        return true;
    iter->expected_count = UINT32_MAX;
    return aw_raise(vm, &aw_runtime_error_type, "dictionary changed size during iteration");
}

static inline AwIter next_entry(AwVM *vm, AwValue self, const AwDictEntry **entry)
{
    AwDictIter *iter = (AwDictIter *)aw_as_object(self);
    AwDict *dict = iter->dict;
    if (!dict)
        return AW_ITER_END;
    if (!check_unchanged(vm, iter))
        return AW_ITER_ERROR;
    uint32_t i = iter->position;
    while (i < dict->used && !dict->entries[i].key)
        i++;
    if (i >= dict->used) {
        iter->dict = NULL;
        if (iter->expected_count != 1 || iter->version == dict->version)
            return AW_ITER_END;
        /* the only key was taken away, and another took its place */
        aw_raise(vm, &aw_runtime_error_type, "dictionary keys changed during iteration");
        return AW_ITER_ERROR;
    }
    if (iter->left == 0) {
        iter->dict = NULL;
        aw_raise(vm, &aw_runtime_error_type, "dictionary keys changed during iteration");
        return AW_ITER_ERROR;
    }
    iter->left--;
    iter->position = i + 1;
    *entry = &dict->entries[i];
    return AW_ITER_ITEM;
}

static AwIter previous_entry(AwVM *vm, AwValue self, const AwDictEntry **entry)
{
    AwDictIter *iter = (AwDictIter *)aw_as_object(self);
    AwDict *dict = iter->dict;
    if (!dict)
        return AW_ITER_END;
    if (!check_unchanged(vm, iter))
        return AW_ITER_ERROR;
    uint32_t i = iter->position < dict->used ? iter->position : dict->used;
    while (i > 0 && !dict->entries[i - 1].key)
        i--;
    if (i == 0) {
        iter->dict = NULL;
        return AW_ITER_END;
    }
    iter->left--;
    iter->position = i - 1;
    *entry = &dict->entries[i - 1];
    return AW_ITER_ITEM;
}

static AwIter give_item(AwVM *vm, const AwDictEntry *entry, AwValue *out)
{
    *out = aw_tuple_pair(vm, entry->key, entry->value);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static AwIter next_key(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = next_entry(vm, self, &entry);
    if (step == AW_ITER_ITEM)
        *out = entry->key;
    return step;
}

static AwIter next_value(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = next_entry(vm, self, &entry);
    if (step == AW_ITER_ITEM)
        *out = entry->value;
    return step;
}

static AwIter next_item(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = next_entry(vm, self, &entry);
    return step == AW_ITER_ITEM ? give_item(vm, entry, out) : step;
}

static AwIter previous_key(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = previous_entry(vm, self, &entry);
    if (step == AW_ITER_ITEM)
        *out = entry->key;
    return step;
}

static AwIter previous_value(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = previous_entry(vm, self, &entry);
    if (step == AW_ITER_ITEM)
        *out = entry->value;
    return step;
}

static AwIter previous_item(AwVM *vm, AwValue self, AwValue *out)
{
    const AwDictEntry *entry;
    AwIter step = previous_entry(vm, self, &entry);
    return step == AW_ITER_ITEM ? give_item(vm, entry, out) : step;
}

static bool iter_self(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwStatus iter_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwDictIter *iter = (AwDictIter *)aw_as_object(args[0]);
    bool valid = iter->dict && iter->dict->count == iter->expected_count;
    *out = aw_from_int(valid ? iter->left : 0);
    return AW_OK;
}

static AwStatus iter_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwDictIter *copy = aw_object_new_raw(vm, aw_type_of(args[0]), sizeof *copy);
    if (!copy)
        return AW_RAISED;
    AwObject base = copy->base;
    *copy = *(AwDictIter *)aw_as_object(args[0]);
    copy->base = base;
    return aw_reduce_rest(vm, aw_from_object(copy), out);
}

static const AwNativeDef iter_methods[] = {
    AW_REDUCE_ROW(iter_reduce),
    {"__length_hint__(self, /)", iter_length_hint, 0, "How many items are left."},
    {0},
};

#define DICT_ITERATOR(id, type_name, next_function)                                                \
    AwType aw_dict_##id##_type = {                                                                 \
        AW_TYPE_HEADER(dict_##id),                                                                 \
        .name = type_name,                                                                         \
        .base_type = &aw_object_type,                                                              \
        .size = sizeof(AwDictIter),                                                                \
        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,                                           \
        .methods = iter_methods,                                                                   \
        .traverse = iter_traverse,                                                                 \
        .iter = iter_self,                                                                         \
        .next = next_function,                                                                     \
    }

DICT_ITERATOR(key_iter, "dict_keyiterator", next_key);
DICT_ITERATOR(value_iter, "dict_valueiterator", next_value);
DICT_ITERATOR(item_iter, "dict_itemiterator", next_item);
DICT_ITERATOR(reverse_key_iter, "dict_reversekeyiterator", previous_key);
DICT_ITERATOR(reverse_value_iter, "dict_reversevalueiterator", previous_value);
DICT_ITERATOR(reverse_item_iter, "dict_reverseitemiterator", previous_item);

/* ---- views ---- */

static AwDict *dict_of(AwValue view)
{
    return ((AwDictView *)aw_as_object(view))->dict;
}

AwValue aw_dict_view_new(AwVM *vm, AwType *type, AwDict *dict)
{
    AwDictView *view = aw_object_new_raw(vm, type, sizeof *view);
    if (!view)
        return AW_UNSET;
    view->dict = dict;
    return aw_from_object(view);
}

/* A view of that kind; an OrderedDict has types of its own for them. */
static bool is_view(AwValue v, const AwType *type)
{
    return aw_is_exact(v, type) || (aw_is_object(v) && aw_is_subtype(aw_type_of(v), type));
}

static bool is_keys(AwValue v)
{
    return is_view(v, &aw_dict_keys_type);
}

/* keys() or items(): the views that behave like sets */
static bool is_set_view(AwValue v)
{
    return is_keys(v) || is_view(v, &aw_dict_items_type);
}

static void view_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwDictView *)o)->dict);
}

static bool view_length(AwVM *vm, AwValue self, int64_t *out)
{
    (void)vm;
    *out = dict_of(self)->count;
    return true;
}

static AwFind keys_contains(AwVM *vm, AwValue self, AwValue key)
{
    AwValue value;
    return aw_dict_get(vm, dict_of(self), key, &value);
}

static AwFind items_contains(AwVM *vm, AwValue self, AwValue item)
{
    if (!aw_is_tuple(item) || aw_as_tuple(item)->count != 2)
        return AW_ABSENT;
    AwValue value;
    AwFind found = aw_dict_get(vm, dict_of(self), aw_as_tuple(item)->items[0], &value);
    bool equal;
    if (found != AW_FOUND)
        return found;
    if (!aw_equal(vm, value, aw_as_tuple(item)->items[1], &equal))
        return AW_FIND_ERROR;
    return equal ? AW_FOUND : AW_ABSENT;
}

static bool keys_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_dict_iter_new(vm, &aw_dict_key_iter_type, dict_of(self));
    return *out != AW_UNSET;
}

static bool values_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_dict_iter_new(vm, &aw_dict_value_iter_type, dict_of(self));
    return *out != AW_UNSET;
}

static bool items_iter(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_dict_iter_new(vm, &aw_dict_item_iter_type, dict_of(self));
    return *out != AW_UNSET;
}

static bool view_repr(AwVM *vm, AwValue self, AwValue *out)
{
    if (!aw_repr_enter(vm, self)) {
        *out = aw_str_from(vm, "...");
        return *out != AW_UNSET;
    }
    AwValue list = aw_list_from(vm, self), shown;
    bool ok = list && aw_repr(vm, list, &shown);
    aw_repr_leave(vm, self);
    *out = ok ? aw_str_format(vm, "%T(%V)", self, shown) : AW_UNSET;
    return *out != AW_UNSET;
}

/* ---- views as sets ---- */

static AwValue set_from(AwVM *vm, AwValue iterable)
{
    AwValue set = aw_set_new(vm, &aw_set_type);
    return set && aw_set_update(vm, set, iterable) ? set : AW_UNSET;
}

/* The result of `set.method(other)`, by the set's own method: `method` is its interned name. */
static bool by_set_method(AwVM *vm, AwValue set, const char *method, AwValue other, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, method);
    return name && aw_call_method(vm, set, name, &other, 1, out);
}

static bool view_sub(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    AwValue set = set_from(vm, left), none;
    *out = set;
    return set && by_set_method(vm, set, "difference_update", right, &none);
}

static bool view_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = set_from(vm, left);
    return *out && aw_set_update(vm, *out, right);
}

typedef struct {
    AwValue view, set;
    bool all; /* is every item so far in the view? */
    bool any; /* is any? */
} Comparison;

static AwFind in_view(AwVM *vm, AwValue view, AwValue item)
{
    return is_keys(view) ? keys_contains(vm, view, item) : items_contains(vm, view, item);
}

static bool add_common(AwVM *vm, AwValue item, void *context)
{
    Comparison *c = context;
    AwFind found = in_view(vm, c->view, item);
    return found == AW_ABSENT || (found == AW_FOUND && aw_set_add(vm, c->set, item));
}

/* The order in which the result is filled is CPython's: it shows for small ints. */
static bool view_and(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    if (!is_set_view(left)) {
        AwValue other = left;
        left = right;
        right = other;
    }
    uint32_t count = dict_of(left)->count;
    if (aw_is_exact(right, &aw_set_type) && count <= ((AwSet *)aw_as_object(right))->count)
        return by_set_method(vm, right, "intersection", left, out);
    if (is_set_view(right) && dict_of(right)->count > count) {
        AwValue other = left;
        left = right;
        right = other;
    }
    Comparison c = {left, aw_set_new(vm, &aw_set_type), true, false};
    *out = c.set;
    return c.set && aw_each(vm, right, add_common, &c);
}

/* The pairs that stand in one of two dicts only. */
static bool items_xor(AwVM *vm, AwDict *a, AwDict *b, AwValue *out)
{
    AwDict *small = aw_dict_copy(vm, a->count > b->count ? b : a),
           *large = a->count > b->count ? a : b;
    AwValue set = *out = aw_set_new(vm, &aw_set_type);
    if (!small || !set)
        return false;
    uint32_t position = 0;
    AwValue key, value, other;
    while (aw_dict_next(large, &position, &key, &value)) {
        AwFind found = aw_dict_get(vm, small, key, &other);
        bool equal = false;
        if (found == AW_FIND_ERROR || (found == AW_FOUND && !aw_equal(vm, other, value, &equal)))
            return false;
        if (equal) {
            if (aw_dict_remove(vm, small, key, NULL) == AW_FIND_ERROR)
                return false;
            continue;
        }
        AwValue pair = aw_tuple_pair(vm, key, value);
        if (!pair || !aw_set_add(vm, set, pair))
            return false;
    }
    AwValue rest = aw_dict_view_new(vm, &aw_dict_items_type, small);
    return rest && aw_set_update(vm, set, rest);
}

static bool view_xor(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    if (is_view(left, &aw_dict_items_type) && is_view(right, &aw_dict_items_type))
        return items_xor(vm, dict_of(left), dict_of(right), out);
    AwValue none;
    *out = set_from(vm, left);
    return *out && by_set_method(vm, *out, "symmetric_difference_update", right, &none);
}

static bool check_item(AwVM *vm, AwValue item, void *context)
{
    Comparison *c = context;
    if (c->set) { /* look there: all items of the view in the set? */
        AwFind found = aw_contains(vm, c->set, item);
        c->all = c->all && found == AW_FOUND;
        return found != AW_FIND_ERROR;
    }
    AwFind found = in_view(vm, c->view, item);
    c->any = c->any || found == AW_FOUND;
    return found != AW_FIND_ERROR;
}

/* Whether all items of `view` are in `other`. */
static bool view_within(AwVM *vm, AwValue view, AwValue other, bool *out)
{
    Comparison c = {view, other, true, false};
    if (!aw_each(vm, view, check_item, &c))
        return false;
    *out = c.all;
    return true;
}

static bool view_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_set(other) && !is_set_view(other))
        return true;
    int64_t mine = dict_of(self)->count, theirs;
    if (!aw_length(vm, other, &theirs))
        return false;
    bool holds;
    if (op == AW_GT || op == AW_GE) {
        holds = op == AW_GT ? mine > theirs : mine >= theirs;
        Comparison c = {other, self, true, false};
        if (holds && !aw_each(vm, other, check_item, &c))
            return false;
        holds = holds && c.all;
    } else {
        holds = op == AW_LT ? mine < theirs : op == AW_LE ? mine <= theirs : mine == theirs;
        if (holds && !view_within(vm, self, other, &holds))
            return false;
        holds = holds == (op != AW_NE);
    }
    *out = aw_from_bool(holds);
    return true;
}

static AwStatus view_isdisjoint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Comparison c = {args[0], AW_UNSET, true, false};
    if (!aw_each(vm, args[1], check_item, &c))
        return AW_RAISED;
    *out = aw_from_bool(!c.any);
    return AW_OK;
}

static AwStatus view_reversed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = is_keys(args[0])                        ? &aw_dict_reverse_key_iter_type
                   : is_view(args[0], &aw_dict_items_type) ? &aw_dict_reverse_item_iter_type
                                                           : &aw_dict_reverse_value_iter_type;
    *out = aw_dict_reverse_iter_new(vm, type, dict_of(args[0]));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus view_mapping(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_mappingproxy_new(vm, aw_from_object(dict_of(args[0])))) != AW_UNSET;
}

static const AwNativeDef set_view_methods[] = {
    {"mapping", view_mapping, AW_GETTER, "dictionary that this view refers to"},
    {"isdisjoint(self, other, /)", view_isdisjoint, 0,
     "Whether the view and the other iterable have nothing in common."},
    {"__reversed__(self, /)", view_reversed, 0,
     "An iterator that starts with what was inserted last."},
    {0},
};

static const AwNativeDef values_methods[] = {
    {"mapping", view_mapping, AW_GETTER, "dictionary that this view refers to"},
    {"__reversed__(self, /)", view_reversed, 0,
     "An iterator that starts with what was inserted last."},
    {0},
};

#define SET_VIEW(id, type_name, contains_function, iter_function)                                  \
    AwType aw_dict_##id##_type = {                                                                 \
        AW_TYPE_HEADER(dict_##id),                                                                 \
        .name = type_name,                                                                         \
        .base_type = &aw_object_type,                                                              \
        .size = sizeof(AwDictView),                                                                \
        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,                                           \
        .methods = set_view_methods,                                                               \
        .traverse = view_traverse,                                                                 \
        .repr = view_repr,                                                                         \
        .compare = view_compare,                                                                   \
        .binary[AW_BIN_SUB] = view_sub,                                                            \
        .binary[AW_BIN_AND] = view_and,                                                            \
        .binary[AW_BIN_OR] = view_or,                                                              \
        .binary[AW_BIN_XOR] = view_xor,                                                            \
        .length = view_length,                                                                     \
        .contains = contains_function,                                                             \
        .iter = iter_function,                                                                     \
    }

SET_VIEW(keys, "dict_keys", keys_contains, keys_iter);
SET_VIEW(items, "dict_items", items_contains, items_iter);

AwType aw_dict_values_type = {
    AW_TYPE_HEADER(dict_values),
    .name = "dict_values",
    .base_type = &aw_object_type,
    .size = sizeof(AwDictView),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .methods = values_methods,
    .traverse = view_traverse,
    .repr = view_repr,
    .length = view_length,
    .iter = values_iter,
};
