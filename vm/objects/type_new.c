/* type_new.c: making a class: choosing metaclass and layout, __slots__, its namespace, and telling attributes and
 * bases about it (__set_name__, __init_subclass__).
 *
 * Layout. An instance has the memory of the nearest builtin base and behind it a pointer to its attribute slots;
 * the first root.count of these belong to __slots__ members. A tuple ends in its items, so in instances of
 * subclasses of tuple the pointer stands where the tuple's hash is cached. A str of a subclass keeps its text in another str
 * (`owner`). Instances of subclasses of bytes have no attributes.
 */
#include "vm/objects/module.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str_inside.h"

/* ---- metaclass ---- */

AwType *aw_type_metatype(AwVM *vm, AwType *metatype, AwValue bases)
{
    AwTuple *tuple = aw_as_tuple(bases);
    AwType *winner = metatype;
    for (size_t i = 0; i < tuple->count; i++) {
        AwType *meta = aw_type_of(tuple->items[i]);
        if (aw_is_subtype(winner, meta))
            continue;
        if (!aw_is_subtype(meta, winner)) {
            aw_raise_type(
                vm, "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                    "subclass of the metaclasses of all its bases");
            return NULL;
        }
        winner = meta;
    }
    return winner;
}

/* ---- bases ---- */

bool aw_type_is_subtype_layout(const AwType *type, const AwType *of)
{
    for (; type; type = type->base_type)
        if (type == of)
            return true;
    return false;
}

AwType *aw_type_layout(AwType *type)
{
    while (type->base_type) {
        AwType *base = type->base_type;
        bool adds = type->flags & AW_TYPE_HEAP
                        ? type->member_count > base->member_count
                        : type->size != base->size || type->construct != base->construct;
        if (adds)
            break;
        type = base;
    }
    return type;
}

static AwType *best_base(AwVM *vm, AwValue bases)
{
    AwType *winner = NULL, *best = NULL;
    AwTuple *tuple = aw_as_tuple(bases);
    for (size_t i = 0; i < tuple->count; i++) {
        AwType *base = aw_as_type(tuple->items[i]);
        AwType *candidate = aw_type_layout(base);
        if (!winner || (candidate != winner && aw_type_is_subtype_layout(candidate, winner))) {
            winner = candidate;
            best = base;
        } else if (!aw_type_is_subtype_layout(winner, candidate)) {
            aw_raise_type(vm, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

static bool check_bases(AwVM *vm, AwValue bases)
{
    AwTuple *tuple = aw_as_tuple(bases);
    for (size_t i = 0; i < tuple->count; i++) {
        if (!aw_is_type(tuple->items[i]))
            return aw_raise_type(vm, "bases must be types");
        AwType *base = aw_as_type(tuple->items[i]);
        if (!aw_type_ready(vm, base))
            return false;
        if (base->flags & AW_TYPE_ORDERING)
            return aw_raise_type(vm, "Cannot extend an incomplete type '%N'", base);
        if ((base->flags & AW_TYPE_FINAL) && base->module && strcmp(base->module, "builtins") != 0)
            return aw_raise_type(vm, "type '%s.%N' is not an acceptable base type", base->module,
                                 base);
        if (base->flags & AW_TYPE_FINAL)
            return aw_raise_type(vm, "type '%N' is not an acceptable base type", base);
        for (size_t k = 0; k < i; k++)
            if (tuple->items[k] == tuple->items[i])
                return aw_raise_type(vm, "duplicate base class %N", base);
    }
    return true;
}

AwType *aw_type_best_base(AwVM *vm, AwValue bases)
{
    return check_bases(vm, bases) ? best_base(vm, bases) : NULL;
}

/* ---- __slots__ ---- */

typedef struct {
    AwType *type;
    AwDict *keep; /* names of members to make, in the order in which they were given */
    bool wants_dict, wants_weakref;
} SlotNames;

static bool is_identifier(AwStr *name)
{
    bool fits = name->size > 0;
    for (uint32_t i = 0; fits && i < name->size;) {
        unsigned width;
        uint32_t c = aw_utf8_decode(name->data + i, &width);
        fits = i == 0 ? aw_unicode_is_name_start(c) : aw_unicode_is_name_part(c);
        i += width;
    }
    return fits;
}

/* `__x` in class C is `_C__x`. */
static AwValue mangle(AwVM *vm, AwType *type, AwValue name)
{
    AwStr *text = aw_as_str(name);
    const char *class = type->name + strspn(type->name, "_");
    bool private = text->size > 2 && memcmp(text->data, "__", 2) == 0 &&
                   memcmp(text->data + text->size - 2, "__", 2) != 0 && *class;
    AwValue full = private ? aw_str_format(vm, "_%s%V", class, name) : name;
    return full ? aw_str_interned(vm, full) : AW_UNSET;
}

static bool take_slot_name(AwVM *vm, AwValue name, void *context)
{
    SlotNames *names = context;
    if (!aw_is_str(name))
        return aw_raise_type(vm, "__slots__ items must be strings, not '%T'", name);
    if (!is_identifier(aw_as_str(name)))
        return aw_raise_type(vm, "__slots__ must be identifiers");
    if (aw_str_is(name, "__weakref__")) {
        if (names->wants_weakref || names->type->flags & AW_TYPE_HAS_DICT)
            return aw_raise_type(vm, "__weakref__ slot disallowed: either we already got one, or "
                                     "__itemsize__ != 0");
        names->wants_weakref = true;
        return true;
    }
    if (aw_str_is(name, "__dict__")) {
        if (names->wants_dict || names->type->flags & AW_TYPE_HAS_DICT)
            return aw_raise_type(vm, "__dict__ slot disallowed: we already got one");
        names->wants_dict = true;
        return true;
    }
    AwValue own = mangle(vm, names->type, name);
    if (!own)
        return false;
    if (aw_dict_find_str(names->type->namespace, own) && !aw_str_is(own, "__qualname__") &&
        !aw_str_is(own, "__classcell__"))
        return aw_raise_value(vm, "%R in __slots__ conflicts with class variable", name);
    return aw_dict_set_str(vm, names->keep, own, AW_NONE);
}

/* In the order of their names, as in CPython: so classes with the same names have the same layout. */
static bool add_members(AwVM *vm, AwType *type, AwDict *names)
{
    AwValue sorted = aw_list_from(vm, aw_from_object(names));
    if (!sorted || !aw_list_sort(vm, sorted, AW_UNSET, false))
        return false;
    for (size_t i = 0; i < aw_as_list(sorted)->count; i++) {
        AwValue name = aw_as_list(sorted)->items[i];
        AwMember *member = aw_object_new(vm, &aw_member_type);
        if (!member)
            return false;
        member->owner = type;
        member->name = name;
        member->slot = type->member_count++;
        if (!aw_dict_set_str(vm, type->namespace, name, aw_from_object(member)))
            return false;
    }
    type->root.count = type->member_count;
    return true;
}

static bool use_slots(AwVM *vm, AwType *type, AwValue slots)
{
    SlotNames names = {.type = type, .keep = aw_dict_new(vm)};
    if (!names.keep)
        return false;
    bool ok = aw_is_str(slots) ? take_slot_name(vm, slots, &names)
                               : aw_each(vm, slots, take_slot_name, &names);
    if (!ok)
        return false;
    AwType *base = type->base_type;
    if (names.keep->count && base->flags & (AW_TYPE_INT | AW_TYPE_TUPLE | AW_TYPE_BYTES))
        return aw_raise_type(vm, "nonempty __slots__ not supported for subtype of '%N'", base);
    if (names.keep->count || names.wants_dict)
        type->flags |= AW_TYPE_HAS_ATTRS;
    if (names.keep->count)
        type->flags |= AW_TYPE_SLOTS;
    if (names.wants_dict)
        type->flags |= AW_TYPE_HAS_DICT;
    if (names.wants_weakref && !aw_type_add_weakref_getset(vm, type))
        return false;
    return add_members(vm, type, names.keep);
}

/* ---- layout ---- */

static void take_layout(AwType *type)
{
    AwType *base = type->base_type;
    type->size = base->size;
    type->attrs_offset = base->attrs_offset;
    type->attrs_hint = base->attrs_hint;
    type->traverse = base->traverse;
    type->finalize = base->finalize;
    type->member_count = type->root.count = base->member_count;
    type->await_step = base->await_step;
    type->expose = base->expose;
}

/* Classes and modules have their attributes in their namespace. */
static bool can_have_attrs(AwType *type)
{
    bool module = aw_type_layout(type->base_type) == &aw_module_type;
    return !(type->flags & AW_TYPE_TYPE) && !(module && !(type->flags & AW_TYPE_SLOTS));
}

static void place_attrs(AwType *type)
{
    if (!can_have_attrs(type))
        type->flags &= ~(uint32_t)(AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT);
    if (!(type->flags & AW_TYPE_HAS_ATTRS) || type->base_type->flags & AW_TYPE_HAS_ATTRS)
        return;
    if (type->flags & AW_TYPE_TUPLE) {
        type->attrs_offset = offsetof(AwTuple, hash);
        return;
    }
    if (type->flags & AW_TYPE_BYTES) {
        type->attrs_offset = offsetof(AwBytes, hash);
        return;
    }
    type->attrs_offset = (type->size + 7) & ~7u;
    type->size = type->attrs_offset + sizeof(AwValue *);
}

static uint32_t inherited_flags(AwValue bases)
{
    uint32_t flags = 0;
    AwTuple *tuple = aw_as_tuple(bases);
    for (size_t i = 0; i < tuple->count; i++)
        flags |= aw_as_type(tuple->items[i])->flags & AW_TYPE_INHERITED;
    return flags;
}

/* ---- the namespace ---- */

/* Functions under these names are what they are called on without a decorator. */
static bool wrap_special(AwVM *vm, AwType *type, AwValue name, AwType *wrapper_type)
{
    AwDictEntry *entry = aw_dict_find_str(type->namespace, name);
    if (!entry || !aw_is_exact(entry->value, &aw_function_type))
        return true;
    AwWrapper *wrapper = aw_object_new(vm, wrapper_type);
    if (!wrapper)
        return false;
    wrapper->callable = entry->value;
    entry->value = aw_from_object(wrapper);
    return true;
}

static bool set_default(AwVM *vm, AwDict *namespace, AwValue name, AwValue value)
{
    return aw_dict_find_str(namespace, name) || aw_dict_set_str(vm, namespace, name, value);
}

static bool take_qualname(AwVM *vm, AwType *type)
{
    AwValue qualname;
    type->qualname = type->name_value;
    AwFind found = aw_dict_remove(vm, type->namespace, aw_names.__qualname__, &qualname);
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    if (!aw_is_str(qualname))
        return aw_raise_type(vm, "type __qualname__ must be a str, not %T", qualname);
    type->qualname = qualname;
    return true;
}

/* The name of the module whose code makes a class. */
static AwValue running_module(AwVM *vm)
{
    AwDict *globals = vm->calls.globals ? vm->calls.globals(vm) : NULL;
    AwValue name = globals ? aw_dict_get_str(globals, aw_names.__name__) : AW_UNSET;
    return name ? name : aw_names.__main__;
}

static bool fill_namespace(AwVM *vm, AwType *type, bool adds_dict)
{
    if (!take_qualname(vm, type) ||
        !set_default(vm, type->namespace, aw_names.__module__, running_module(vm)) ||
        !wrap_special(vm, type, aw_names.__new__, &aw_staticmethod_type) ||
        !wrap_special(vm, type, aw_names.__init_subclass__, &aw_classmethod_type) ||
        !wrap_special(vm, type, aw_names.__class_getitem__, &aw_classmethod_type))
        return false;
    if (adds_dict && !aw_type_add_dict_getsets(vm, type))
        return false;
    if (aw_dict_find_str(type->namespace, aw_names.__eq__) &&
        !set_default(vm, type->namespace, aw_names.__hash__, AW_NONE))
        return false;
    return set_default(vm, type->namespace, aw_names.__doc__, AW_NONE);
}

/* ---- telling others ---- */

static bool raise_set_name(AwVM *vm, AwType *type, AwValue name, AwValue value)
{
    AwValue cause = aw_take_exception(vm);
    aw_raise(vm, &aw_runtime_error_type, "Error calling __set_name__ on '%T' instance %R in '%N'",
             value, name, type);
    if (vm->exception && vm->exception != cause && aw_is_exception(vm->exception)) {
        aw_as_exception(vm->exception)->cause = cause;
        aw_as_exception(vm->exception)->context = cause;
        aw_as_exception(vm->exception)->suppress_context = true;
    }
    return false;
}

static bool set_names(AwVM *vm, AwType *type)
{
    AwDict *names = aw_dict_copy(vm, type->namespace);
    if (!names)
        return false;
    uint32_t position = 0;
    AwValue name, value;
    while (aw_dict_next(names, &position, &name, &value)) {
        AwValue method = aw_special(vm, value, aw_names.__set_name__);
        if (!method)
            continue;
        AwValue args[] = {aw_from_object(type), name}, ignored;
        if (!aw_bind(vm, method, value, aw_type_of(value), &method) ||
            !aw_call(vm, method, args, 2, &ignored))
            return raise_set_name(vm, type, name, value);
    }
    return true;
}

static bool init_subclass(AwVM *vm, AwType *type, AwDict *keywords)
{
    AwTuple *mro = aw_as_tuple(type->mro);
    AwValue found = AW_UNSET;
    if (aw_contains(vm, type->mro, aw_from_object(type)) != AW_FOUND) /* its mro() left it out */
        return aw_raise_type(vm, "super(type, obj): obj must be an instance or subtype of type");
    for (size_t i = 1; i < mro->count && !found; i++)
        found = aw_dict_get_str(aw_as_type(mro->items[i])->namespace, aw_names.__init_subclass__);
    AwValue method = found, ignored;
    if (!found || !aw_bind(vm, found, AW_UNSET, type, &method))
        return !found;
    if (!keywords || keywords->count == 0)
        return aw_call(vm, method, NULL, 0, &ignored);
    AwValue kwnames = aw_tuple_new(vm, NULL, keywords->count);
    AwValue values = kwnames ? aw_tuple_new(vm, NULL, keywords->count) : AW_UNSET;
    if (!values)
        return false;
    uint32_t position = 0;
    AwTuple *names = aw_as_tuple(kwnames), *list = aw_as_tuple(values);
    for (size_t i = 0; aw_dict_next(keywords, &position, &names->items[i], &list->items[i]);)
        i++;
    return aw_call_kw(vm, method, list->items, (int)list->count, kwnames, &ignored);
}

/* What patterns of `match` take it for: as its first base that says so, or, in a class of collections.abc, as the bits
 * of its __abc_tpflags__ say (32 sequence, 64 mapping, as in CPython). */
static void take_collection(AwType *type)
{
    AwTuple *bases = aw_as_tuple(type->bases);
    for (size_t i = 0; i < bases->count && !(type->flags & AW_TYPE_COLLECTION); i++)
        type->flags |= aw_as_type(bases->items[i])->flags & AW_TYPE_COLLECTION;
    AwValue bits = aw_dict_get_str(type->namespace, aw_names.__abc_tpflags__);
    if (!bits || !aw_is_int(bits) || !(aw_as_int(bits) & 96))
        return;
    type->flags &= ~(uint32_t)AW_TYPE_COLLECTION;
    type->flags |= aw_as_int(bits) & 32 ? AW_TYPE_SEQUENCE : AW_TYPE_MAPPING;
}

/* ---- all of it ---- */

static AwType *new_type(AwVM *vm, AwType *metatype, AwValue name, AwValue bases, AwType *base)
{
    name = aw_str_interned(vm, name);
    AwType *type = name ? aw_object_new(vm, metatype) : NULL;
    if (!type)
        return NULL;
    type->root = (AwShape){.base = {&aw_shape_type.root}, .type = type, .flags = AW_SHAPE_ROOT};
    type->name_value = name;
    type->qualname = name;
    type->name = aw_as_str(name)->data;
    type->bases = bases;
    type->base_type = base;
    type->flags = AW_TYPE_HEAP | inherited_flags(bases);
    return type;
}

static bool register_subclass(AwVM *vm, AwType *type)
{
    AwTuple *bases = aw_as_tuple(type->bases);
    for (size_t i = 0; i < bases->count; i++)
        if (!aw_type_add_subclass(vm, aw_as_type(bases->items[i]), type))
            return false;
    return true;
}

/* The cell by which methods know their class (`super()`) is filled before anybody is told of it. */
static bool fill_class_cell(AwVM *vm, AwType *type)
{
    AwValue name = aw_str_intern_text(vm, "__classcell__"), cell;
    AwFind found = name ? aw_dict_remove(vm, type->namespace, name, &cell) : AW_FIND_ERROR;
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    if (!aw_is_exact(cell, &aw_cell_type))
        return aw_raise_type(vm, "__classcell__ must be a nonlocal cell, not %R",
                             aw_from_object(aw_type_of(cell)));
    ((AwCell *)aw_as_object(cell))->value = aw_from_object(type);
    return true;
}

bool aw_type_new(AwVM *vm, AwType *metatype, AwValue name, AwValue bases, AwDict *namespace,
                 AwDict *keywords, AwValue *out)
{
    if (memchr(aw_as_str(name)->data, 0, aw_as_str(name)->size))
        return aw_raise_value(vm, "type name must not contain null characters");
    if (aw_as_tuple(bases)->count == 0) {
        AwValue object = aw_from_object(&aw_object_type);
        bases = aw_tuple_new(vm, &object, 1);
        if (!bases)
            return false;
    }
    if (!aw_type_metatype(vm, metatype, bases) || !check_bases(vm, bases))
        return false;
    metatype = aw_type_metatype(vm, metatype, bases);
    AwType *base = best_base(vm, bases);
    AwType *type = base ? new_type(vm, metatype, name, bases, base) : NULL;
    if (!type)
        return false;
    *out = aw_from_object(type);
    type->namespace = aw_dict_copy(vm, namespace);
    if (!type->namespace)
        return false;
    take_layout(type);
    take_collection(type);
    bool had_dict = type->flags & AW_TYPE_HAS_DICT;
    AwDictEntry *slots = aw_dict_find_str(type->namespace, aw_names.__slots__);
    if (!slots && !aw_is_subtype(type->base_type, &aw_module_type)) /* a module has its namespace */
        type->flags |= AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT;
    else if (slots && !use_slots(vm, type, slots->value))
        return false;
    place_attrs(type);
    bool adds_dict = type->flags & AW_TYPE_HAS_DICT && !had_dict;
    if (!fill_namespace(vm, type, adds_dict) || !fill_class_cell(vm, type) ||
        !aw_type_make_mro(vm, type))
        return false;
    type->flags |= AW_TYPE_READY;
    return register_subclass(vm, type) && aw_type_set_slots(vm, type) && set_names(vm, type) &&
           init_subclass(vm, type, keywords);
}
