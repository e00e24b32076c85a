/* collections.c: module _collections: what module collections has in C: defaultdict, the fields of named tuples, counting, and
 * the order of a dict's entries. The deque is in collections_deque.c. */
#include "vm/objects/container.h"
#include "vm/objects/dict_inside.h"
#include "vm/objects/hashing.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- defaultdict ---- */

typedef struct {
    AwDict dict;
    AwValue factory; /* AW_UNSET: None */
} DefaultDict;

extern AwType aw_defaultdict_type;

static DefaultDict *as_defaultdict(AwValue v)
{
    return (DefaultDict *)aw_as_object(v);
}

static bool is_defaultdict(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_defaultdict_type);
}

static void defaultdict_traverse(AwHeap *heap, AwObject *o)
{
    aw_dict_traverse(heap, o);
    aw_heap_mark(heap, ((DefaultDict *)o)->factory);
}

static AwStatus defaultdict_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    DefaultDict *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    aw_dict_touch(&self->dict);
    *out = aw_from_object(self);
    return AW_OK;
}

/* args: self, *args, **kwargs; the first of *args is the factory */
static AwStatus defaultdict_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    DefaultDict *self = as_defaultdict(args[0]);
    AwTuple *given = aw_as_tuple(args[1]);
    AwValue factory = given->count ? given->items[0] : AW_NONE;
    if (!aw_type_ready(vm, aw_type_of(factory)))
        return AW_RAISED;
    if (factory != AW_NONE && !aw_type_of(factory)->call)
        return aw_raise_type(vm, "first argument must be callable or None");
    if (given->count > 2)
        return aw_raise_type(vm, "dict expected at most 1 argument, got %zu", given->count - 1);
    self->factory = factory == AW_NONE ? AW_UNSET : factory;
    *out = AW_NONE;
    return STATUS((given->count < 2 || aw_dict_update(vm, &self->dict, given->items[1])) &&
                  aw_dict_update(vm, &self->dict, args[2]));
}

/* What a key gets that is not there: factory(), which is kept. */
static bool make_missing(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    AwValue factory = as_defaultdict(self)->factory;
    if (!factory)
        return aw_raise_with(vm, &aw_key_error_type, key);
    if (factory == aw_from_object(&aw_int_type))
        *out = aw_from_int(0);
    else if (factory == aw_from_object(&aw_list_type))
        *out = aw_list_new(vm, NULL, 0);
    else if (!aw_call(vm, factory, NULL, 0, out))
        return false;
    return *out && aw_setitem(vm, self, key, *out);
}

static bool defaultdict_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    if (!aw_is_exact(self, &aw_defaultdict_type))
        return aw_dict_type.getitem(vm, self, key, out);
    AwFind found = aw_dict_get(vm, aw_as_dict(self), key, out);
    if (AW_LIKELY(found == AW_FOUND))
        return true;
    return found == AW_ABSENT && make_missing(vm, self, key, out);
}

static AwStatus defaultdict_missing(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(make_missing(vm, args[0], args[1], out));
}

static bool defaultdict_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue items, factory = as_defaultdict(self)->factory, shown;
    if (!aw_dict_type.repr(vm, self, &items))
        return false;
    if (!factory) {
        shown = aw_str_from(vm, "None");
    } else if (!aw_repr_enter(vm, factory)) {
        shown = aw_str_from(vm, "...");
    } else {
        bool ok = aw_repr(vm, factory, &shown);
        aw_repr_leave(vm, factory);
        if (!ok)
            return false;
    }
    return shown && (*out = aw_str_format(vm, "%N(%V, %V)", aw_type_of(self), shown, items));
}

static AwStatus defaultdict_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue factory = as_defaultdict(args[0])->factory;
    AwValue given[2] = {factory ? factory : AW_NONE, args[0]};
    return STATUS(aw_call(vm, aw_from_object(aw_type_of(args[0])), given, 2, out));
}

static bool defaultdict_or(AwVM *vm, AwValue left, AwValue right, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_dict(left) || !aw_is_dict(right))
        return true;
    AwValue self = is_defaultdict(left) ? left : right, factory = as_defaultdict(self)->factory;
    AwValue given[2] = {factory ? factory : AW_NONE, left}, made;
    if (!aw_call(vm, aw_from_object(aw_type_of(self)), given, 2, &made) ||
        !aw_dict_update(vm, aw_as_dict(made), right))
        return false;
    *out = made;
    return true;
}

static AwStatus defaultdict_factory(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue factory = as_defaultdict(args[0])->factory;
    *out = factory ? factory : AW_NONE;
    return AW_OK;
}

static AwStatus defaultdict_set_factory(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    as_defaultdict(args[0])->factory = args[1] == AW_NONE ? AW_UNSET : args[1];
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus defaultdict_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue factory = as_defaultdict(args[0])->factory, items;
    AwValue given = aw_tuple_new(vm, &factory, factory ? 1 : 0);
    AwValue name = aw_str_intern_text(vm, "items");
    if (!given || !name || !aw_call_method(vm, args[0], name, NULL, 0, &items) ||
        !aw_iter(vm, items, &items))
        return AW_RAISED;
    AwValue parts[5] = {aw_from_object(aw_type_of(args[0])), given, AW_NONE, AW_NONE, items};
    return STATUS((*out = aw_tuple_new(vm, parts, 5)));
}

static const AwNativeDef defaultdict_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", defaultdict_new, AW_STATIC, "Makes an empty one."},
    {"__init__(self, /, *args, **kwargs)", defaultdict_init, 0, "Fills it as dict() does."},
    {"__missing__(self, key, /)", defaultdict_missing, AW_NO_SIGNATURE,
     "What a key gets that is not there: default_factory()."},
    {"copy(self, /)", defaultdict_copy, AW_NO_SIGNATURE, "A shallow copy."},
    {"__copy__(self, /)", defaultdict_copy, AW_NO_SIGNATURE, "A shallow copy."},
    {"__reduce__(self, /)", defaultdict_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {"default_factory", defaultdict_factory, AW_GETTER,
     "Factory for default value called by __missing__()."},
    {"default_factory", defaultdict_set_factory, AW_SETTER, NULL},
    {"__class_getitem__(cls, object, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "defaultdict[…]"},
    {0}};

AwType aw_defaultdict_type = {
    AW_TYPE_HEADER(defaultdict),      .name = "defaultdict",
    .module = "collections",          .doc = "A dict that makes the values of missing keys.",
    .base_type = &aw_dict_type,       .flags = AW_TYPE_FINALIZE,
    .size = sizeof(DefaultDict),      .methods = defaultdict_methods,
    .traverse = defaultdict_traverse, .finalize = aw_dict_finalize,
    .repr = defaultdict_repr,         .binary[AW_BIN_OR] = defaultdict_or,
    .getitem = defaultdict_getitem};

/* ---- the fields of named tuples ---- */

typedef struct {
    AwObject base;
    int64_t index;
    AwValue doc;
} Field;

static void field_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Field *)o)->doc);
}

static AwStatus field_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t index;
    if (!aw_to_int64(vm, args[1], &index))
        return AW_RAISED;
    Field *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->index = index;
    self->doc = args[2];
    *out = aw_from_object(self);
    return AW_OK;
}

static bool field_get(AwVM *vm, AwValue v, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    Field *self = (Field *)aw_as_object(v);
    *out = v;
    if (!instance)
        return true;
    if (!aw_is_tuple(instance))
        return instance == AW_NONE ||
               aw_raise_type(vm,
                             "descriptor for index '%lld' for tuple subclasses doesn't apply to "
                             "'%T' object",
                             (long long)self->index, instance);
    if ((uint64_t)self->index >= aw_as_tuple(instance)->count)
        return aw_raise(vm, &aw_index_error_type, "tuple index out of range");
    *out = aw_as_tuple(instance)->items[self->index];
    return true;
}

static bool field_set(AwVM *vm, AwValue v, AwValue instance, AwValue value)
{
    (void)v, (void)instance;
    return aw_raise(vm, &aw_attribute_error_type,
                    value ? "can't set attribute" : "can't delete attribute");
}

static bool field_repr(AwVM *vm, AwValue v, AwValue *out)
{
    Field *self = (Field *)aw_as_object(v);
    *out = aw_str_format(vm, "%N(%lld, %R)", aw_type_of(v), (long long)self->index, self->doc);
    return *out != AW_UNSET;
}

static AwStatus field_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((Field *)aw_as_object(args[0]))->doc;
    return AW_OK;
}

static AwStatus field_set_doc(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((Field *)aw_as_object(args[0]))->doc = args[1] ? args[1] : AW_NONE;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus field_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Field *self = (Field *)aw_as_object(args[0]);
    AwValue given = aw_tuple_pair(vm, aw_int_new(vm, self->index), self->doc);
    return STATUS(given && (*out = aw_tuple_pair(vm, aw_from_object(aw_type_of(args[0])), given)));
}

static const AwNativeDef field_methods[] = {
    {"__new__(cls, index, doc, /)", field_new, AW_STATIC, "Makes it."},
    {"__doc__", field_doc, AW_GETTER, "What the field is."},
    {"__doc__", field_set_doc, AW_SETTER, NULL},
    {"__reduce__(self, /)", field_reduce, AW_NO_SIGNATURE, "How it is made again."},
    {0}};

AwType aw_tuple_field_type = {AW_TYPE_HEADER(tuple_field),
                              .name = "_tuplegetter",
                              .module = "_collections",
                              .base_type = &aw_object_type,
                              .flags = AW_TYPE_FINAL | AW_TYPE_DATA,
                              .size = sizeof(Field),
                              .methods = field_methods,
                              .traverse = field_traverse,
                              .repr = field_repr,
                              .get = field_get,
                              .set = field_set};

/* An instance of a class of tuples that has the items of a tuple: what tuple.__new__ does, without its search for
 * arguments. */
static AwStatus new_tuple(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_type(args[0]) || !aw_is_subtype(aw_as_type(args[0]), &aw_tuple_type))
        return aw_raise_type(vm, "tuple.__new__(X): X is not a type object (%T)", args[0]);
    return aw_tuple_type.construct(vm, args[0], &args[1], 1, AW_UNSET, out);
}

/* ---- counting ---- */

typedef struct {
    AwValue target, get;
    bool direct; /* the target reads and writes as a dict does */
} Tally;

static bool count_directly(AwVM *vm, AwDict *dict, AwValue item)
{
    AwDictEntry *entry;
    int64_t hash;
    AwValue count;
    if (!aw_key_hash(vm, item, &hash))
        return false;
    AwFind found = aw_dict_find_hashed(vm, dict, item, hash, &entry);
    if (found == AW_FIND_ERROR)
        return false;
    if (found == AW_ABSENT)
        return aw_dict_set_hashed(vm, dict, item, hash, aw_from_int(1));
    if (aw_is_int(entry->value) && aw_as_int(entry->value) < AW_INT_MAX) {
        entry->value = aw_from_int(aw_as_int(entry->value) + 1);
        return true;
    }
    return aw_binary(vm, AW_BIN_ADD, false, entry->value, aw_from_int(1), &count) &&
           aw_dict_set_hashed(vm, dict, item, hash, count);
}

static bool count_item(AwVM *vm, AwValue item, void *context)
{
    Tally *tally = context;
    if (tally->direct)
        return count_directly(vm, aw_as_dict(tally->target), item);
    AwValue given[2] = {item, aw_from_int(0)}, count;
    return aw_call(vm, tally->get, given, 2, &count) &&
           aw_binary(vm, AW_BIN_ADD, false, count, aw_from_int(1), &count) &&
           aw_setitem(vm, tally->target, item, count);
}

/* args: mapping, iterable */
static AwStatus count_elements(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwType *type = aw_type_of(args[0]);
    Tally tally = {.target = args[0]};
    if (!aw_type_ready(vm, type))
        return AW_RAISED;
    tally.direct =
        aw_is_dict(args[0]) && type->setitem == aw_dict_type.setitem &&
        aw_type_find(vm, type, aw_names.get) == aw_type_find(vm, &aw_dict_type, aw_names.get);
    if (!tally.direct && !aw_getattr(vm, args[0], aw_names.get, &tally.get))
        return AW_RAISED;
    *out = AW_NONE;
    size_t mark = aw_root_mark(vm);
    if (tally.get)
        aw_root_push(vm, tally.get);
    bool ok = aw_each(vm, args[1], count_item, &tally);
    aw_root_release(vm, mark);
    return STATUS(ok);
}

/* ---- the order of a dict: for OrderedDict, whose methods look behind those of its subclasses ---- */

static bool ordered(AwVM *vm, AwValue v)
{
    return aw_is_dict(v) || aw_raise_type(vm, "a dict is required, not %T", v);
}

/* Where a dict's first entry stood when one was taken off its front; true as long as the version is the same. */
static struct {
    uint64_t version;
    uint32_t first;
} front;

/* Takes the pair at the beginning or at the end out. Taking pairs off the front again and again must not walk over all
 * that went before: what was found last time is remembered, or else the removed entries are taken out. */
static AwStatus pop_end(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool last = true;
    if (!ordered(vm, args[0]) || !aw_truth(vm, args[1], &last))
        return AW_RAISED;
    AwDict *dict = aw_as_dict(args[0]);
    if (dict->count == 0)
        return aw_raise(vm, &aw_key_error_type, "dictionary is empty");
    uint32_t i = last ? dict->used - 1 : dict->version == front.version ? front.first : 0;
    uint32_t start = i;
    while (!dict->entries[i].key)
        last ? i-- : i++;
    AwDictEntry *entry = &dict->entries[i];
    *out = aw_tuple_pair(vm, entry->key, entry->value);
    if (!*out)
        return AW_RAISED;
    uint64_t skipped = last ? 0 : i - start;
    aw_dict_remove_entry(dict, entry);
    if (!last) {
        if (skipped > 256 && skipped * skipped > 16 * (uint64_t)dict->count)
            return STATUS(aw_dict_compact(vm, dict));
        front.version = dict->version;
        front.first = i;
    }
    return AW_OK;
}

/* args: dict, key, last */
static AwStatus move_to_end(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool last = true;
    int64_t hash;
    AwDictEntry *entry;
    if (!ordered(vm, args[0]) || !aw_truth(vm, args[2], &last) || !aw_key_hash(vm, args[1], &hash))
        return AW_RAISED;
    AwDict *dict = aw_as_dict(args[0]);
    AwFind found = aw_dict_find_hashed(vm, dict, args[1], hash, &entry);
    if (found == AW_FIND_ERROR)
        return AW_RAISED;
    if (found == AW_ABSENT)
        return aw_raise_with(vm, &aw_key_error_type, args[1]);
    *out = AW_NONE;
    if (!last)
        return STATUS(aw_dict_move_first(vm, dict, entry));
    if (entry == dict->entries + dict->used - 1)
        return AW_OK;
    AwValue key = entry->key, value = entry->value;
    aw_dict_remove_entry(dict, entry);
    return STATUS(aw_dict_set_hashed(vm, dict, key, hash, value));
}

/* Views of an OrderedDict say so when they are shown. */
#define ORDERED_VIEW(kind)                                                                         \
    AwType aw_ordered_##kind##_type = {AW_TYPE_HEADER(ordered_##kind), .name = "odict_" #kind,     \
                                       .base_type = &aw_dict_##kind##_type,                        \
                                       .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE};           \
    static AwStatus ordered_##kind(AwVM *vm, AwValue *args, int argc, AwValue *out)                \
    {                                                                                              \
        (void)argc;                                                                                \
        return STATUS(                                                                             \
            ordered(vm, args[0]) && aw_type_ready(vm, &aw_ordered_##kind##_type) &&                \
            (*out = aw_dict_view_new(vm, &aw_ordered_##kind##_type, aw_as_dict(args[0]))));        \
    }
extern AwType aw_ordered_keys_type, aw_ordered_values_type, aw_ordered_items_type;
ORDERED_VIEW(keys)
ORDERED_VIEW(values)
ORDERED_VIEW(items)
#undef ORDERED_VIEW

/* Messages name a class of the library with its module where it is a C type elsewhere: "datetime.date". The names live as
 * long as the machine does. */
static AwStatus full_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue module, text, names = aw_str_intern_text(vm, "_names"), self, list;
    AwValue own = aw_str_intern_text(vm, "_collections");
    if (!aw_is_type(args[0]) || !names || !own ||
        !aw_getattr(vm, args[0], aw_names.__module__, &module))
        return AW_RAISED;
    AwType *type = aw_as_type(args[0]);
    if (!(text = aw_str_format(vm, "%S.%s", module, type->name)) ||
        aw_dict_get(vm, vm->modules, own, &self) != AW_FOUND ||
        !aw_getattr(vm, self, names, &list) || !aw_list_append(vm, list, text))
        return AW_RAISED;
    type->name = aw_as_str(text)->data;
    *out = args[0];
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"_full_name(cls, /)", full_name, 0, "Lets messages name the class with its module."},
    {"_ordered_keys(dict, /)", ordered_keys, 0, "A view of the keys."},
    {"_ordered_values(dict, /)", ordered_values, 0, "A view of the values."},
    {"_ordered_items(dict, /)", ordered_items, 0, "A view of the pairs."},
    {"_count_elements(mapping, iterable, /)", count_elements, AW_REENTERS,
     "Adds one to the counts of the items."},
    {"_new_tuple(cls, items, /)", new_tuple, 0, "A tuple of that class."},
    {"_pop_end(dict, last, /)", pop_end, 0, "Takes the first or the last pair out."},
    {"_move_to_end(dict, key, last, /)", move_to_end, 0, "Puts a key at an end of the order."},
    {0}};

extern AwType aw_deque_type, aw_deque_iter_type, aw_deque_reverse_iter_type;

static bool fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_deque_type, &aw_deque_iter_type,
                                    &aw_deque_reverse_iter_type, &aw_defaultdict_type,
                                    &aw_tuple_field_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    AwValue names = aw_list_new(vm, NULL, 0);
    return names && aw_module_set(vm, module, "_names", names);
}

const AwModuleDef aw__collections_module = {"_collections", "What collections has in C.", functions,
                                            fill};
