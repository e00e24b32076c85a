/* attribute.c: the generic look-up of attributes: object.__getattribute__ and its kin, attribute slots by shape,
 * `__dict__`, and the members that __slots__ makes.
 *
 * An instance keeps its attributes in slots named by its shape until somebody asks for its __dict__ or gives it more
 * than AW_SHAPE_MAX of them; then they move into a dict in the slot of a shape with AW_SHAPE_DICT.
 */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/weakref.h"

static inline AwValue *attr_slots(AwObject *o)
{
    return *aw_instance_attrs(o);
}

/* The dict of an instance that has one already, or NULL. */
static inline AwDict *dict_of(AwObject *o)
{
    return o->shape->flags & AW_SHAPE_DICT ? aw_as_dict(attr_slots(o)[o->shape->count - 1]) : NULL;
}

/* The instance's own attribute, or AW_UNSET. */
static AwValue own_attr(AwVM *vm, AwValue v, AwValue name)
{
    AwObject *o = aw_as_object(v);
    AwDict *dict = dict_of(o);
    if (dict)
        return aw_dict_get_str(dict, name);
    int32_t slot = aw_shape_find(vm, o->shape, name);
    return slot >= 0 ? attr_slots(o)[slot] : AW_UNSET;
}

bool aw_bind(AwVM *vm, AwValue attribute, AwValue instance, AwType *type, AwValue *out)
{
    AwType *kind = aw_type_of(attribute);
    if (kind->get)
        return kind->get(vm, attribute, instance, type, out);
    if (AW_UNLIKELY(!(kind->flags & AW_TYPE_READY))) {
        if (!aw_type_ready(vm, kind))
            return false;
        if (kind->get)
            return kind->get(vm, attribute, instance, type, out);
    }
    *out = attribute;
    return true;
}

AwFind aw_generic_find_attr(AwVM *vm, AwValue v, AwValue name, AwValue *out)
{
    AwType *type = aw_type_of(v);
    AwValue found = aw_type_find(vm, type, name);
    if (found && aw_type_of(found)->flags & AW_TYPE_DATA) {
        AwType *kind = aw_type_of(found);
        if (kind->get)
            return kind->get(vm, found, v, type, out) ? AW_FOUND : AW_FIND_ERROR;
    }
    if (type->flags & AW_TYPE_HAS_ATTRS) {
        AwValue own = own_attr(vm, v, name);
        if (own) {
            *out = own;
            return AW_FOUND;
        }
    }
    if (!found)
        return AW_ABSENT;
    return aw_bind_found(vm, found, v, type, out);
}

/* Tells the exception what was asked of what, unless it knows. */
static void tell_asked(AwVM *vm, AwValue v, AwValue name)
{
    if (!aw_is_subtype(aw_type_of(vm->exception), &aw_attribute_error_type))
        return;
    AwException *e = aw_as_exception(vm->exception);
    if (e->fields[0] || e->fields[1])
        return;
    e->fields[0] = name;
    e->fields[1] = v;
}

static bool raise_lacking(AwVM *vm, AwValue v, AwValue name)
{
    aw_raise(vm, &aw_attribute_error_type, "'%T' object has no attribute '%V'", v, name);
    tell_asked(vm, v, name);
    return false;
}

bool aw_raise_no_attribute(AwVM *vm, AwValue v, AwValue name)
{
    if (aw_is_subtype(aw_type_of(v), &aw_module_type))
        return aw_module_raise_missing(vm, (AwModule *)aw_as_object(v), name);
    if (!aw_is_type(v))
        return raise_lacking(vm, v, name);
    aw_raise(vm, &aw_attribute_error_type, "type object '%N' has no attribute '%V'", aw_as_type(v),
             name);
    tell_asked(vm, v, name);
    return false;
}

bool aw_asked_in_vain(AwVM *vm, AwFind found, AwValue v, AwValue name)
{
    if (found == AW_ABSENT)
        return aw_raise_no_attribute(vm, v, name);
    tell_asked(vm, v, name); /* a __getattr__ of the language need not say it */
    return false;
}

bool aw_generic_getattr(AwVM *vm, AwValue v, AwValue name, AwValue *out)
{
    AwFind found = aw_generic_find_attr(vm, v, name, out);
    return found == AW_ABSENT ? raise_lacking(vm, v, name) : found == AW_FOUND;
}

/* ---- writing ---- */

static bool delete_own(AwVM *vm, AwValue v, AwValue name)
{
    AwObject *o = aw_as_object(v);
    AwDict *dict = dict_of(o);
    if (dict) {
        AwFind found = aw_dict_remove(vm, dict, name, NULL);
        return found == AW_ABSENT ? aw_raise_no_attribute(vm, v, name) : found == AW_FOUND;
    }
    int32_t slot = aw_shape_find(vm, o->shape, name);
    if (slot < 0)
        return aw_raise_no_attribute(vm, v, name);
    AwShape *to = aw_shape_remove(vm, o->shape, name);
    if (!to)
        return false;
    AwValue *attrs = attr_slots(o);
    uint32_t count = o->shape->count;
    memmove(attrs + slot, attrs + slot + 1, (count - (uint32_t)slot - 1) * sizeof *attrs);
    attrs[count - 1] = AW_UNSET;
    o->shape = to;
    return true;
}

static bool set_own(AwVM *vm, AwValue v, AwValue name, AwValue value)
{
    AwObject *o = aw_as_object(v);
    AwDict *dict = dict_of(o);
    if (!dict && o->shape->count - o->shape->type->root.count >= AW_SHAPE_MAX &&
        aw_shape_find(vm, o->shape, name) < 0) {
        dict = aw_instance_dict(vm, o);
        if (!dict)
            return false;
    }
    return dict ? aw_dict_set_str(vm, dict, name, value) : aw_instance_set(vm, o, name, value);
}

static bool raise_cannot_set(AwVM *vm, AwValue v, AwValue name, AwValue found)
{
    if (!found)
        return aw_raise_no_attribute(vm, v, name);
    return aw_raise(vm, &aw_attribute_error_type, "'%T' object attribute '%V' is read-only", v,
                    name);
}

bool aw_generic_setattr(AwVM *vm, AwValue v, AwValue name, AwValue value)
{
    AwType *type = aw_type_of(v);
    AwValue found = aw_type_find(vm, type, name);
    if (found && aw_type_of(found)->set)
        return aw_type_of(found)->set(vm, found, v, value);
    if (!(type->flags & AW_TYPE_HAS_DICT))
        return raise_cannot_set(vm, v, name, found);
    return value ? set_own(vm, v, name, value) : delete_own(vm, v, name);
}

/* ---- __dict__ ---- */

static bool move_to_dict(AwVM *vm, AwObject *o, AwDict *dict)
{
    AwShape *from = o->shape, *to = aw_shape_dict(vm, from->type);
    if (!to)
        return false;
    uint32_t first = from->type->root.count;
    if (from->count > first) { /* there is room: the dict takes the first attribute's slot */
        AwValue *attrs = attr_slots(o);
        attrs[first] = aw_from_object(dict);
        for (uint32_t i = first + 1; i < from->count; i++)
            attrs[i] = AW_UNSET;
        o->shape = to;
        return true;
    }
    return aw_instance_extend(vm, o, to, aw_from_object(dict));
}

AwDict *aw_instance_dict(AwVM *vm, AwObject *o)
{
    AwDict *dict = dict_of(o);
    if (dict)
        return dict;
    AwShape *shape = o->shape;
    dict = aw_dict_new(vm);
    if (!dict)
        return NULL;
    for (uint32_t i = shape->type->root.count; i < shape->count; i++)
        if (!aw_dict_set_str(vm, dict, aw_shape_name(vm, shape, i), attr_slots(o)[i]))
            return NULL;
    return move_to_dict(vm, o, dict) ? dict : NULL;
}

static AwStatus get_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (aw_is_type(args[0])) /* asked through an ordinary class that its metaclass inherits from */
        return (*out = aw_mappingproxy_new(vm, aw_from_object(aw_as_type(args[0])->namespace))) !=
               AW_UNSET;
    if (aw_type_layout(aw_type_of(args[0])) == &aw_module_type) {
        *out = aw_from_object(((AwModule *)aw_as_object(args[0]))->namespace);
        return AW_OK;
    }
    if (!(aw_type_of(args[0])->flags & AW_TYPE_HAS_DICT)) {
        aw_raise_no_attribute(vm, args[0], aw_names.__dict__);
        return AW_RAISED;
    }
    AwDict *dict = aw_instance_dict(vm, aw_as_object(args[0]));
    *out = aw_from_object(dict);
    return dict ? AW_OK : AW_RAISED;
}

static AwStatus set_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwObject *o = aw_as_object(args[0]);
    if (!aw_is_a(args[0], AW_TYPE_HAS_DICT))
        return aw_raise(vm, &aw_attribute_error_type,
                        "attribute '__dict__' of '%s' objects is not writable",
                        aw_is_type(args[0]) ? "type" : aw_type_of(args[0])->name);
    AwValue dict = args[1] ? args[1] : aw_from_object(aw_dict_new(vm)); /* deleted: an empty one */
    if (!dict)
        return AW_RAISED;
    if (!aw_is_dict(dict))
        aw_raise_type(vm, "__dict__ must be set to a dictionary, not a '%T'", dict);
    else if (aw_instance_dict(vm, o)) {
        attr_slots(o)[o->shape->count - 1] = dict;
        return AW_OK;
    }
    return AW_RAISED;
}

static AwStatus get_weakref(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue all = aw_weakref_list(vm, args[0]);
    if (!all)
        return AW_RAISED;
    *out = aw_as_list(all)->count ? aw_as_list(all)->items[0] : AW_NONE;
    return AW_OK;
}

static const AwNativeDef dict_defs[] = {
    {"__dict__", get_dict, AW_GETTER, "dictionary for instance variables (if defined)"},
    {"__dict__", set_dict, AW_SETTER, NULL},
    {"__weakref__", get_weakref, AW_GETTER, "list of weak references to the object (if defined)"},
};

/* What a class body defined itself stays. */
static bool add_missing(AwVM *vm, AwType *type, AwValue getset)
{
    AwValue name = ((AwGetSet *)aw_as_object(getset))->name;
    return aw_dict_find_str(type->namespace, name) ||
           aw_dict_set_str(vm, type->namespace, name, getset);
}

bool aw_type_add_weakref_getset(AwVM *vm, AwType *type)
{
    AwValue weakref = aw_getset_new(vm, type, &dict_defs[2], NULL);
    return weakref && add_missing(vm, type, weakref);
}

bool aw_type_add_dict_getsets(AwVM *vm, AwType *type)
{
    AwValue dict = aw_getset_new(vm, type, &dict_defs[0], &dict_defs[1]);
    return dict && add_missing(vm, type, dict) && aw_type_add_weakref_getset(vm, type);
}

/* ---- obj.__class__ = C ---- */

/* Two classes that add the same members to the same layout. */
static bool same_members(AwType *a, AwType *b)
{
    if (!(a->flags & b->flags & AW_TYPE_HEAP) || a->member_count != b->member_count ||
        aw_type_layout(a->base_type) != aw_type_layout(b->base_type))
        return false;
    uint32_t position = 0;
    AwValue name, value;
    while (aw_dict_next(a->namespace, &position, &name, &value)) {
        AwValue other =
            aw_is_exact(value, &aw_member_type) ? aw_dict_get_str(b->namespace, name) : value;
        if (!other || (other != value && (!aw_is_exact(other, &aw_member_type) ||
                                          ((AwMember *)aw_as_object(other))->slot !=
                                              ((AwMember *)aw_as_object(value))->slot)))
            return false;
    }
    return true;
}

static bool same_layout(AwType *a, AwType *b)
{
    while (a->flags & AW_TYPE_HEAP && a->member_count == a->base_type->member_count)
        a = a->base_type;
    while (b->flags & AW_TYPE_HEAP && b->member_count == b->base_type->member_count)
        b = b->base_type;
    return a == b || same_members(a, b);
}

bool aw_instance_set_class(AwVM *vm, AwValue v, AwType *type)
{
    AwType *old = aw_type_of(v);
    bool modules = aw_is_subtype(old, &aw_module_type) && aw_is_subtype(type, &aw_module_type);
    if (!(old->flags & type->flags & AW_TYPE_HEAP) && !modules)
        return aw_raise_type(
            vm, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    uint32_t kinds = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_TYPE;
    if (old->size != type->size || (old->flags & kinds) != (type->flags & kinds) ||
        old->attrs_offset != type->attrs_offset || !same_layout(old, type))
        return aw_raise_type(vm, "__class__ assignment: '%N' object layout differs from '%N'", type,
                             old);
    AwObject *o = aw_as_object(v);
    AwShape *to = &type->root;
    if (o->shape->flags & AW_SHAPE_DICT) {
        to = aw_shape_dict(vm, type);
    } else {
        for (uint32_t i = old->root.count; to && i < o->shape->count; i++)
            to = aw_shape_add(vm, to, aw_shape_name(vm, o->shape, i));
    }
    if (!to)
        return false;
    o->shape = to;
    return true;
}

/* ---- members that __slots__ made ---- */

static bool check_member(AwVM *vm, const AwMember *member, AwValue instance)
{
    return aw_is_subtype(aw_type_of(instance), member->owner) ||
           aw_raise_type(vm, "descriptor '%V' for '%N' objects doesn't apply to a '%T' object",
                         member->name, member->owner, instance);
}

static bool member_get(AwVM *vm, AwValue self, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    AwMember *member = (AwMember *)aw_as_object(self);
    *out = self;
    if (!instance)
        return true;
    if (!check_member(vm, member, instance))
        return false;
    *out = attr_slots(aw_as_object(instance))[member->slot];
    return *out != AW_UNSET || aw_raise_no_attribute(vm, instance, member->name);
}

static bool member_set(AwVM *vm, AwValue self, AwValue instance, AwValue value)
{
    AwMember *member = (AwMember *)aw_as_object(self);
    if (!check_member(vm, member, instance))
        return false;
    AwValue *place = &attr_slots(aw_as_object(instance))[member->slot];
    if (!value && !*place)
        return aw_raise(vm, &aw_attribute_error_type, "%V", member->name);
    *place = value;
    return true;
}

static bool member_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwMember *member = (AwMember *)aw_as_object(self);
    *out = aw_str_format(vm, "<member '%V' of '%N' objects>", member->name, member->owner);
    return *out != AW_UNSET;
}

static void member_traverse(AwHeap *heap, AwObject *o)
{
    AwMember *member = (AwMember *)o;
    aw_heap_mark_object(heap, member->owner);
    aw_heap_mark(heap, member->name);
}

static AwStatus member_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((AwMember *)aw_as_object(args[0]))->name;
    return AW_OK;
}

static AwStatus member_objclass(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(((AwMember *)aw_as_object(args[0]))->owner);
    return AW_OK;
}

static AwStatus member_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwMember *member = (AwMember *)aw_as_object(args[0]);
    return (*out = aw_str_format(vm, "%V.%V", member->owner->qualname, member->name)) != AW_UNSET;
}

static const AwNativeDef member_methods[] = {
    {"__name__", member_name, AW_GETTER, NULL},
    {"__qualname__", member_qualname, AW_GETTER, NULL},
    {"__objclass__", member_objclass, AW_GETTER, NULL},
    {0},
};

AwType aw_member_type = {
    AW_TYPE_HEADER(member),
    .name = "member_descriptor",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_DATA,
    .size = sizeof(AwMember),
    .base_type = &aw_object_type,
    .methods = member_methods,
    .traverse = member_traverse,
    .repr = member_repr,
    .get = member_get,
    .set = member_set,
};
