/* cache.c: what LOAD_ATTR, STORE_ATTR, LOAD_METHOD and LOAD_GLOBAL do when their inline cache does not know, and how
 * it learns.
 *
 * A cache remembers a shape and what the look-up came to; so it is right as long as the classes of that
 * shape's mro do not change. A class that a cache relies on is marked AW_TYPE_CACHED, and aw_type_changed() on such a class
 * (or a base of one) drops all caches. They are dropped at each collection too, so they keep nothing alive and
 * never see an address used again.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/slots.h"

void aw_cache_flush_all(AwVM *vm)
{
    aw_function_forget_bindings(vm);
    for (AwCodeObject *code = vm->code_objects; code; code = code->next) {
        for (uint32_t i = 0; i < code->code->site_count; i++) {
            AwCache *cache = &code->caches[i];
            cache->kind = AW_CACHE_EMPTY;
            cache->shape = NULL;
            cache->version = 0;
        }
    }
}

/* Marks the class and its bases as relied upon. */
static void rely_on(AwType *type)
{
    if (type->flags & AW_TYPE_CACHED)
        return;
    AwTuple *mro = aw_as_tuple(type->mro);
    for (size_t i = 0; i < mro->count; i++)
        aw_as_type(mro->items[i])->flags |= AW_TYPE_CACHED;
}

/* ---- globals ---- */

/* Looks a name up as the language would where the mapping is no plain dict. */
static AwFind find_name(AwVM *vm, AwValue mapping, AwValue name, AwValue *out)
{
    if (aw_is_exact(mapping, &aw_dict_type)) {
        *out = aw_dict_get_str(aw_as_dict(mapping), name);
        return *out ? AW_FOUND : AW_ABSENT;
    }
    if (aw_getitem(vm, mapping, name, out))
        return AW_FOUND;
    return aw_catch(vm, &aw_key_error_type) ? AW_ABSENT : AW_FIND_ERROR;
}

/* Nothing is remembered of globals and builtins that are no plain dicts. */
static bool load_odd_global(AwVM *vm, AwFunction *function, AwCache *cache, AwValue *out)
{
    cache->kind = AW_CACHE_EMPTY;
    AwFind found = find_name(vm, aw_from_object(function->globals), cache->name, out);
    if (found == AW_ABSENT)
        found = find_name(vm, aw_function_builtins(vm, function), cache->name, out);
    return found == AW_FOUND || (found == AW_ABSENT && aw_raise_name(vm, cache->name));
}

static bool is_plain_dict(const AwDict *dict)
{
    return aw_is_exact(aw_from_object(dict), &aw_dict_type);
}

bool aw_load_builtin(AwVM *vm, AwFunction *function, AwValue name, AwValue *out)
{
    AwFind found = find_name(vm, aw_function_builtins(vm, function), name, out);
    if (found == AW_ABSENT)
        *out = AW_UNSET;
    return found != AW_FIND_ERROR;
}

bool aw_load_build_class(AwVM *vm, AwFunction *function, AwValue *out)
{
    return aw_load_builtin(vm, function, aw_str_intern_text(vm, "__build_class__"), out) &&
           (*out || aw_raise(vm, &aw_name_error_type, "__build_class__ not found"));
}

bool aw_load_global_slow(AwVM *vm, AwFunction *function, AwCache *cache, AwValue *out)
{
    if (function->mapped_builtins || !is_plain_dict(function->globals) ||
        !is_plain_dict(function->builtins))
        return load_odd_global(vm, function, cache, out);
    AwDictEntry *entry = aw_dict_find_str(function->globals, cache->name);
    cache->version = function->globals->version;
    cache->kind = AW_CACHE_GLOBAL;
    if (!entry) {
        entry = aw_dict_find_str(function->builtins, cache->name);
        cache->shape = (AwShape *)(uintptr_t)function->builtins->version;
        cache->kind = AW_CACHE_BUILTIN;
    }
    if (!entry) {
        cache->kind = AW_CACHE_EMPTY;
        return aw_raise_name(vm, cache->name);
    }
    cache->entry = entry;
    *out = entry->value;
    return true;
}

bool aw_load_name(AwVM *vm, AwFunction *function, AwValue namespace, AwCache *cache, AwValue *out)
{
    AwFind found = find_name(vm, namespace, cache->name, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    return aw_load_global_slow(vm, function, cache, out);
}

/* ---- attributes ---- */

static bool is_plain_instance(const AwType *type)
{
    return (type->flags & AW_TYPE_HAS_ATTRS) && type->attrs_offset == offsetof(AwInstance, attrs);
}

/* May the outcome of a look-up on this type be cached at all? */
static bool is_cacheable(const AwType *type)
{
    return aw_type_looks_up_generically(type);
}

/* The entry of the class attribute in the namespace of the first class of the mro that has it. */
static AwDictEntry *class_entry(AwType *type, AwValue name)
{
    AwTuple *mro = aw_as_tuple(type->mro);
    for (size_t i = 0; i < mro->count; i++) {
        AwType *base = aw_as_type(mro->items[i]);
        AwDictEntry *entry = base->namespace ? aw_dict_find_str(base->namespace, name) : NULL;
        if (entry)
            return entry;
    }
    return NULL;
}

static AwStep load_module_attr(AwVM *vm, AwCache *cache, AwModule *module, AwValue *out)
{
    if (cache->kind == AW_CACHE_MODULE && cache->version == module->namespace->version) {
        *out = cache->entry->value;
        return AW_STEP_NEXT;
    }
    AwDictEntry *entry = aw_dict_find_str(module->namespace, cache->name);
    bool lazy = cache->name == aw_names.__spec__ || cache->name == aw_names.__loader__;
    if (!entry || lazy)
        return aw_getattr(vm, aw_from_object(module), cache->name, out) ? AW_STEP_NEXT
                                                                        : AW_STEP_RAISED;
    cache->kind = AW_CACHE_MODULE;
    cache->shape = NULL;
    cache->version = module->namespace->version;
    cache->entry = entry;
    *out = entry->value;
    return AW_STEP_NEXT;
}

/* An attribute of a class itself: `Color.RED`. */
static bool load_class_attr(AwVM *vm, AwCache *cache, AwType *type, AwValue *out)
{
    if (cache->kind == AW_CACHE_OF_TYPE && cache->shape == &type->root) {
        *out = cache->entry->value;
        return true;
    }
    AwValue self = aw_from_object(type);
    if (!aw_getattr(vm, self, cache->name, out))
        return false;
    AwType *metatype = aw_type_of(self);
    if (metatype == &aw_type_type && (type->flags & AW_TYPE_HEAP) &&
        !aw_type_find(vm, metatype, cache->name)) {
        AwDictEntry *entry = class_entry(type, cache->name);
        if (entry && entry->value == *out) { /* no descriptor had a say */
            rely_on(type);
            cache->kind = AW_CACHE_OF_TYPE;
            cache->shape = &type->root;
            cache->entry = entry;
        }
    }
    return true;
}

static AwStep call_getter(AwVM *vm, AwValue getter, AwValue self, uint16_t dst, AwValue *out)
{
    return aw_step_call(vm, getter, &self, 1, AW_UNSET, dst, AW_RETURN_STORE, out);
}

/* Nothing found: __getattr__ of the class, called by a frame. */
static AwStep load_missing(AwVM *vm, AwType *type, AwValue v, AwValue name, uint16_t dst,
                           AwValue *out)
{
    AwValue fallback = type->flags & AW_TYPE_USER_GETATTR
                           ? aw_type_find(vm, type, aw_names.__getattr__)
                           : AW_UNSET;
    if (!aw_is_exact(fallback, &aw_function_type)) {
        aw_raise_no_attribute(vm, v, name);
        return AW_STEP_RAISED;
    }
    AwValue args[2] = {v, name};
    return aw_step_call(vm, fallback, args, 2, AW_UNSET, dst, AW_RETURN_STORE, out);
}

static void learn_slot(AwCache *cache, AwShape *shape, int32_t slot)
{
    rely_on(shape->type);
    cache->kind = AW_CACHE_SLOT;
    cache->shape = shape;
    cache->slot = (uint32_t)slot;
}

/* A member of __slots__ is an attribute slot of every shape of its class: -1 if `found` is something else. */
static int32_t member_slot(const AwType *type, AwValue found)
{
    if (!found || !aw_is_exact(found, &aw_member_type) || !is_plain_instance(type))
        return -1;
    AwMember *member = (AwMember *)aw_as_object(found);
    return aw_is_subtype(type, member->owner) ? (int32_t)member->slot : -1;
}

AwStep aw_load_attr_slow(AwVM *vm, AwCache *cache, AwValue v, uint16_t dst, AwValue *out)
{
    AwShape *shape = aw_shape_of(v);
    AwType *type = shape->type;
    AwValue name = cache->name;
    if (cache->shape == shape && cache->kind == AW_CACHE_PROPERTY)
        return call_getter(vm, cache->value, v, dst, out);
    if (type == &aw_module_type)
        return load_module_attr(vm, cache, (AwModule *)aw_as_object(v), out);
    if (type->flags & AW_TYPE_TYPE)
        return load_class_attr(vm, cache, aw_as_type(v), out) ? AW_STEP_NEXT : AW_STEP_RAISED;
    if (!is_cacheable(type))
        return aw_getattr(vm, v, name, out) ? AW_STEP_NEXT : AW_STEP_RAISED;
    AwValue found = aw_type_find(vm, type, name);
    /* where there is a __getattr__ it hears of an AttributeError in the getter: not by a frame */
    if (found && aw_is_exact(found, &aw_property_type) && !(type->flags & AW_TYPE_USER_GETATTR)) {
        AwProperty *property = (AwProperty *)aw_as_object(found);
        if (aw_is_exact(property->get, &aw_function_type)) {
            rely_on(type);
            cache->kind = AW_CACHE_PROPERTY;
            cache->shape = shape;
            cache->value = property->get;
            return call_getter(vm, property->get, v, dst, out);
        }
    }
    int32_t member = member_slot(type, found);
    if (member >= 0 && (*aw_instance_attrs(aw_as_object(v)))[member]) {
        learn_slot(cache, shape, member);
        *out = (*aw_instance_attrs(aw_as_object(v)))[member];
        return AW_STEP_NEXT;
    }
    bool data = found && (aw_type_of(found)->flags & AW_TYPE_DATA);
    if (!data && (type->flags & AW_TYPE_HAS_ATTRS) && !(shape->flags & AW_SHAPE_DICT)) {
        int32_t slot = aw_shape_find(vm, shape, name);
        if (slot >= 0) {
            *out = (*aw_instance_attrs(aw_as_object(v)))[slot];
            if (is_plain_instance(type))
                learn_slot(cache, shape, slot);
            return AW_STEP_NEXT;
        }
        if (found && !aw_type_of(found)->get && is_plain_instance(type)) {
            AwDictEntry *entry = class_entry(type, name);
            if (entry) {
                rely_on(type);
                cache->kind = AW_CACHE_CLASS_DATA;
                cache->shape = shape;
                cache->entry = entry;
            }
            *out = found;
            return AW_STEP_NEXT;
        }
    }
    switch (aw_generic_find_attr(vm, v, name, out)) {
    case AW_FOUND: return AW_STEP_NEXT;
    case AW_ABSENT: return load_missing(vm, type, v, name, dst, out);
    default:
        if ((type->flags & AW_TYPE_USER_GETATTR) && aw_catch(vm, &aw_attribute_error_type))
            return load_missing(vm, type, v, name, dst, out);
        return AW_STEP_RAISED;
    }
}

/* `super().name`: a method is called with the super's object, without one bound to it. */
static bool load_super_method(AwSuper *super, AwValue name, AwValue *function, AwValue *self)
{
    if (!super->object_type || super->object == aw_from_object(super->object_type))
        return false;
    *function = aw_super_find(super, name);
    *self = super->object;
    return *function && (aw_type_of(*function)->flags & AW_TYPE_METHOD);
}

bool aw_load_method_slow(AwVM *vm, AwCache *cache, AwValue v, AwValue *function, AwValue *self)
{
    AwShape *shape = aw_shape_of(v);
    AwType *type = shape->type;
    AwValue name = cache->name;
    if (type == &aw_super_type &&
        load_super_method((AwSuper *)aw_as_object(v), name, function, self))
        return true;
    *self = AW_UNSET;
    if (type == &aw_module_type)
        return load_module_attr(vm, cache, (AwModule *)aw_as_object(v), function) == AW_STEP_NEXT;
    if ((type->flags & AW_TYPE_TYPE))
        return load_class_attr(vm, cache, aw_as_type(v), function);
    if (is_cacheable(type)) {
        AwValue found = aw_type_find(vm, type, name);
        bool hidden = (type->flags & AW_TYPE_HAS_ATTRS) &&
                      ((shape->flags & AW_SHAPE_DICT) || aw_shape_find(vm, shape, name) >= 0);
        if (found && !hidden && (aw_type_of(found)->flags & AW_TYPE_METHOD)) {
            rely_on(type);
            cache->kind = AW_CACHE_VALUE;
            cache->shape = shape;
            cache->value = found;
            *function = found;
            *self = v;
            return true;
        }
    }
    return aw_getattr(vm, v, name, function);
}

AwStep aw_store_attr_slow(AwVM *vm, AwCache *cache, AwValue v, AwValue value)
{
    AwShape *shape = aw_shape_of(v);
    AwType *type = shape->type;
    if (cache->kind == AW_CACHE_ADD && cache->shape == shape)
        return aw_instance_extend(vm, aw_as_object(v), cache->next, value) ? AW_STEP_NEXT
                                                                           : AW_STEP_RAISED;
    AwValue found = aw_type_find(vm, type, cache->name);
    int32_t member = member_slot(type, found);
    if (member >= 0 && !type->setattr) {
        learn_slot(cache, shape, member);
        (*aw_instance_attrs(aw_as_object(v)))[member] = value;
        return AW_STEP_NEXT;
    }
    bool simple = is_plain_instance(type) && (type->flags & AW_TYPE_HAS_DICT) &&
                  !(type->flags & AW_TYPE_USER_SETATTR) && !type->setattr &&
                  !(shape->flags & AW_SHAPE_DICT) &&
                  shape->count - type->root.count < AW_SHAPE_MAX &&
                  !(found && (aw_type_of(found)->flags & AW_TYPE_DATA));
    if (simple) {
        int32_t slot = aw_shape_find(vm, shape, cache->name);
        if (slot >= 0) {
            (*aw_instance_attrs(aw_as_object(v)))[slot] = value;
            learn_slot(cache, shape, slot);
            return AW_STEP_NEXT;
        }
        AwShape *next = aw_shape_add(vm, shape, cache->name);
        if (!next || !aw_instance_extend(vm, aw_as_object(v), next, value))
            return AW_STEP_RAISED;
        rely_on(type);
        cache->kind = AW_CACHE_ADD;
        cache->shape = shape;
        cache->next = next;
        return AW_STEP_NEXT;
    }
    return aw_setattr(vm, v, cache->name, value) ? AW_STEP_NEXT : AW_STEP_RAISED;
}

/* ---- special methods of with ---- */

bool aw_load_special(AwVM *vm, AwValue v, int which, AwValue *function, AwValue *self)
{
    const AwValue names[] = {aw_names.__enter__, aw_names.__exit__, aw_names.__aenter__,
                             aw_names.__aexit__};
    AwValue found = aw_special(vm, v, names[which]);
    if (!found) {
        const char *kind =
            which >= AW_SPECIAL_AENTER ? "asynchronous context manager" : "context manager";
        if (which == AW_SPECIAL_EXIT || which == AW_SPECIAL_AEXIT)
            return aw_raise_type(vm,
                                 "'%T' object does not support the %s protocol (missed %V method)",
                                 v, kind, names[which]);
        return aw_raise_type(vm, "'%T' object does not support the %s protocol", v, kind);
    }
    if (aw_type_of(found)->flags & AW_TYPE_METHOD) {
        *function = found;
        *self = v;
        return true;
    }
    *self = AW_UNSET;
    return aw_bind(vm, found, v, aw_type_of(v), function);
}
