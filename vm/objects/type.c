/* type.c: classes as such: making builtin ones ready, the method resolution order, looking names up, and what follows
 * when a class changes.
 *
 * Looking up goes through one cache for the whole machine, keyed by class and name. Nothing expires in it: whoever
 * changes a class takes the entries of that name for the class and everything below it out.
 */
#include "base/memory.h"
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/signature.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

#include <stdlib.h>

void (*aw_type_flush_caches)(AwVM *vm);

/* ---- the look-up cache ---- */

typedef struct {
    const AwType *type;
    AwValue name, value; /* value AW_UNSET: known to be absent */
} Entry;

enum { CACHE_BITS = 11 };
static Entry cache[1 << CACHE_BITS];

static inline Entry *cache_entry(const AwType *type, AwValue name)
{
    uint64_t hash =
        ((uintptr_t)type >> 4) * 0x9e3779b97f4a7c15u ^ (name >> 4) * 0xc2b2ae3d27d4eb4fu;
    return &cache[hash >> (64 - CACHE_BITS)];
}

/* After a collection: classes that died must not be found under their address. */
static void forget_dead(AwVM *vm, AwHeap *heap, void *context)
{
    (void)vm, (void)context;
    for (size_t i = 0; i < sizeof cache / sizeof *cache; i++)
        if (cache[i].type && !aw_heap_is_marked(heap, aw_from_object(cache[i].type)))
            cache[i] = (Entry){0};
}

static AwValue find_in_mro(const AwType *type, AwValue name)
{
    AwTuple *mro = aw_as_tuple(type->mro);
    for (size_t i = 0; i < mro->count; i++) {
        AwDictEntry *entry = aw_dict_find_str(aw_as_type(mro->items[i])->namespace, name);
        if (entry)
            return entry->value;
    }
    return AW_UNSET;
}

AwValue aw_type_find(AwVM *vm, AwType *type, AwValue name)
{
    assert(aw_as_str(name)->flags & AW_STR_INTERNED);
    Entry *entry = cache_entry(type, name);
    if (AW_LIKELY(entry->type == type && entry->name == name))
        return entry->value;
    if (!(type->flags & AW_TYPE_READY) && !aw_type_ready(vm, type))
        aw_memory_exhausted();
    AwValue value = find_in_mro(type, name);
    *entry = (Entry){type, name, value};
    return value;
}

AwValue aw_type_find_uncached(AwType *type, AwValue name)
{
    return find_in_mro(type, name);
}

/* ---- changes ---- */

static void drop_entries(const AwType *type, AwValue name)
{
    Entry *entry = cache_entry(type, name);
    if (entry->type == type && entry->name == name)
        *entry = (Entry){0};
    for (uint32_t i = 0; i < type->subclass_count; i++)
        drop_entries(type->subclasses[i], name);
}

void aw_type_drop_caches(AwVM *vm)
{
    memset(cache, 0, sizeof cache);
    if (aw_type_flush_caches)
        aw_type_flush_caches(vm);
}

void aw_type_value_changed(AwType *type, AwValue name)
{
    drop_entries(type, name);
}

static bool is_special(AwValue name)
{
    AwStr *text = aw_as_str(name);
    return text->size > 4 && text->data[0] == '_' && text->data[1] == '_';
}

static bool set_slots_below(AwVM *vm, AwType *type, AwValue name)
{
    if (!aw_type_set_slot(vm, type, name))
        return false;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        if (!set_slots_below(vm, type->subclasses[i], name))
            return false;
    return true;
}

static bool is_cached_below(const AwType *type)
{
    if (type->flags & AW_TYPE_CACHED)
        return true;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        if (is_cached_below(type->subclasses[i]))
            return true;
    return false;
}

bool aw_type_changed(AwVM *vm, AwType *type, AwValue name)
{
    drop_entries(type, name);
    if (aw_type_flush_caches && is_cached_below(type))
        aw_type_flush_caches(vm);
    return !is_special(name) || !(type->flags & AW_TYPE_HEAP) || set_slots_below(vm, type, name);
}

bool aw_type_add_subclass(AwVM *vm, AwType *base, AwType *type)
{
    uint32_t count = base->subclass_count;
    if ((count & (count - 1)) == 0) { /* a power of two, or none: full */
        AwType **grown = realloc(base->subclasses, (count ? count * 2 : 1) * sizeof *grown);
        if (!grown)
            return aw_raise_memory(vm);
        base->subclasses = grown;
    }
    base->subclasses[base->subclass_count++] = type;
    return true;
}

/* ---- builtin types ---- */

static AwType **ready_types;
static size_t ready_count, ready_capacity;

static void remember_ready(AwType *type)
{
    if (ready_count == ready_capacity) {
        ready_capacity = ready_capacity ? ready_capacity * 2 : 128;
        ready_types = aw_memory_realloc(ready_types, ready_capacity * sizeof *ready_types);
    }
    ready_types[ready_count++] = type;
}

void aw_type_forget_all(AwVM *vm)
{
    (void)vm;
    for (size_t i = 0; i < ready_count; i++) {
        AwType *type = ready_types[i];
        free(type->subclasses);
        type->subclasses = NULL;
        type->subclass_count = 0;
        type->namespace = NULL;
        type->mro = type->bases = type->name_value = type->qualname = AW_UNSET;
        type->flags &= ~(uint32_t)(AW_TYPE_READY | AW_TYPE_CACHED);
    }
    free(ready_types);
    ready_types = NULL;
    ready_count = ready_capacity = 0;
    memset(cache, 0, sizeof cache);
    aw_signature_forget_all();
}

static bool add_native(AwVM *vm, AwType *type, const AwNativeDef *def)
{
    AwType *kind = &aw_method_descriptor_type;
    if (def->flags & AW_STATIC)
        kind = &aw_native_type;
    else if (def->flags & AW_CLASS)
        kind = &aw_classmethod_descriptor_type;
    AwValue native = aw_native_new_as(vm, kind, def, type, AW_UNSET, AW_UNSET);
    return native && aw_dict_set_str(vm, type->namespace, aw_native_name(native), native);
}

static bool add_getset(AwVM *vm, AwType *type, const AwNativeDef *getter, const AwNativeDef *setter)
{
    AwValue getset = aw_getset_new(vm, type, getter, setter);
    return getset &&
           aw_dict_set_str(vm, type->namespace, ((AwGetSet *)aw_as_object(getset))->name, getset);
}

static bool add_methods(AwVM *vm, AwType *type)
{
    for (const AwNativeDef *def = type->methods; def && def->signature; def++) {
        if (def->flags & AW_SETTER)
            continue;
        bool has_setter = def->flags & AW_GETTER && def[1].signature && def[1].flags & AW_SETTER;
        bool ok = def->flags & AW_GETTER ? add_getset(vm, type, def, has_setter ? def + 1 : NULL)
                                         : add_native(vm, type, def);
        if (!ok)
            return false;
    }
    return true;
}

/* What type.__new__ and type.__call__ would do with `construct` must be there as a method too, for
 * `super().__new__(cls, value)`. */
static bool add_new(AwVM *vm, AwType *type)
{
    if (!type->construct || aw_dict_find_str(type->namespace, aw_names.__new__))
        return true;
    if (type->flags & AW_TYPE_EXCEPTION) /* BaseException.__new__ makes them all */
        return true;
    bool has_init = aw_dict_find_str(type->namespace, aw_names.__init__) != NULL;
    return add_native(vm, type, has_init ? &aw_type_new_empty_def : &aw_type_new_by_construct_def);
}

static bool add_alias(AwVM *vm, AwType *type)
{
    AwValue name = aw_names.__class_getitem__;
    uint32_t generic = AW_TYPE_TUPLE | AW_TYPE_LIST | AW_TYPE_DICT | AW_TYPE_SET;
    return !(type->flags & generic) || aw_dict_find_str(type->namespace, name) ||
           add_native(vm, type, &aw_class_getitem_def);
}

/* The namespace holds what the type itself has, so it is made before slots are inherited. */
static bool fill_namespace(AwVM *vm, AwType *type)
{
    type->namespace = aw_dict_new(vm);
    if (!type->namespace || !add_methods(vm, type) || !aw_type_add_wrappers(vm, type) ||
        !add_new(vm, type) || !add_alias(vm, type))
        return false;
    bool adds_dict = type->flags & AW_TYPE_HAS_DICT &&
                     !(type->base_type && type->base_type->flags & AW_TYPE_HAS_DICT);
    if (adds_dict && !aw_type_add_dict_getsets(vm, type))
        return false;
    if (type->compare && !type->hash &&
        !aw_dict_set_str(vm, type->namespace, aw_names.__hash__, AW_NONE))
        return false;
    if (aw_dict_find_str(type->namespace, aw_names.__doc__)) /* an attribute of instances */
        return true;
    const char *text = aw_type_doc(type);
    AwValue doc = text ? aw_str_from(vm, text) : AW_NONE;
    return doc && aw_dict_set_str(vm, type->namespace, aw_names.__doc__, doc);
}

static void inherit_slots(AwType *type, const AwType *base)
{
    AwHashFn hash = type->compare && !type->hash ? NULL : type->hash ? type->hash : base->hash;
    for (int i = 0; i < aw_slot_count; i++) {
        AwAnySlot *place = aw_slot_place(type, &aw_slot_defs[i]);
        if (!*place)
            *place = *aw_slot_place((AwType *)(uintptr_t)base, &aw_slot_defs[i]);
    }
    type->hash = hash;
    if (!type->await_step)
        type->await_step = base->await_step;
    if (!type->expose)
        type->expose = base->expose;
    if (!type->traverse)
        type->traverse = base->traverse;
    if (!type->finalize)
        type->finalize = base->finalize;
}

/* A type that says nothing about its making cannot be made by calling it, if it is object that it would ask. */
static void inherit_construct(AwType *type, const AwType *base)
{
    if (type->construct)
        return;
    if (aw_dict_find_str(type->namespace, aw_names.__new__))
        return;
    if (base == &aw_object_type)
        type->flags |= AW_TYPE_NO_INSTANTIATE;
    else if (!aw_dict_find_str(type->namespace, aw_names.__init__))
        type->construct = base->construct;
}

static void inherit_layout(AwType *type, const AwType *base)
{
    type->flags |= base->flags & AW_TYPE_INHERITED & ~(uint32_t)AW_TYPE_DATA;
    if (!(type->flags & AW_TYPE_COLLECTION))
        type->flags |= base->flags & AW_TYPE_COLLECTION;
    if (!type->size)
        type->size = base->size;
    if (!type->attrs_offset)
        type->attrs_offset = base->attrs_offset;
    type->root.count = type->member_count = base->member_count;
}

/* Builtin types have one base, but for ExceptionGroup, which is an Exception too. */
static AwType *second_base(const AwType *type)
{
    return type == &aw_exception_group_type ? &aw_exception_type : NULL;
}

static bool set_names(AwVM *vm, AwType *type)
{
    AwType *base = type->base_type, *second = second_base(type);
    type->name_value = type->qualname = aw_str_intern_text(vm, type->name);
    AwValue bases[] = {aw_from_object(base), aw_from_object(second)};
    size_t count = !base ? 0 : second ? 2 : 1;
    type->bases = type->name_value ? aw_tuple_new(vm, bases, count) : AW_UNSET;
    return type->bases && aw_type_make_mro(vm, type);
}

bool aw_type_ready(AwVM *vm, AwType *type)
{
    if (type->flags & AW_TYPE_READY)
        return true;
    if (ready_count == 0 && !aw_heap_add_weak(vm, forget_dead, NULL))
        return aw_raise_memory(vm);
    if (!type->base_type && type != &aw_object_type)
        type->base_type = &aw_object_type;
    AwType *base = type->base_type;
    AwType *second = second_base(type);
    if ((base && !aw_type_ready(vm, base)) || (second && !aw_type_ready(vm, second)))
        return false;
    if (type->flags & AW_TYPE_READY) /* making the base ready needed it */
        return true;
    type->flags |= AW_TYPE_READY;
    remember_ready(type);
    if (!aw_heap_register_static_type(vm, type) || !set_names(vm, type) ||
        !fill_namespace(vm, type))
        return false;
    if (base) {
        inherit_slots(type, base);
        inherit_construct(type, base);
        inherit_layout(type, base);
        if (!aw_type_add_subclass(vm, base, type) ||
            (second && !aw_type_add_subclass(vm, second, type)))
            return false;
    }
    if (type->set)
        type->flags |= AW_TYPE_DATA;
    return true;
}

/* ---- the order of bases ---- */

bool aw_is_subtype(const AwType *type, const AwType *of)
{
    if (type == of)
        return true;
    if (!(type->flags & AW_TYPE_HEAP)) { /* need not be ready */
        const AwType *second = second_base(type);
        for (; type; type = type->base_type)
            if (type == of)
                return true;
        return of == &aw_object_type || (second && aw_is_subtype(second, of));
    }
    AwTuple *mro = aw_as_tuple(type->mro);
    for (size_t i = 0; i < mro->count; i++)
        if (mro->items[i] == aw_from_object(of))
            return true;
    return false;
}

/* Sequences that the merge takes the next class from. */
typedef struct {
    const AwValue *items;
    size_t count, position;
} Line;

static bool in_tail(const Line *lines, size_t line_count, AwValue class)
{
    for (size_t i = 0; i < line_count; i++)
        for (size_t k = lines[i].position + 1; k < lines[i].count; k++)
            if (lines[i].items[k] == class)
                return true;
    return false;
}

/* The first head that stands in no tail; AW_UNSET: none. */
static AwValue next_class(const Line *lines, size_t line_count)
{
    for (size_t i = 0; i < line_count; i++)
        if (lines[i].position < lines[i].count) {
            AwValue head = lines[i].items[lines[i].position];
            if (!in_tail(lines, line_count, head))
                return head;
        }
    return AW_UNSET;
}

static bool raise_no_order(AwVM *vm, const Line *lines, size_t line_count)
{
    AwBuffer text = {0};
    aw_buffer_append_text(&text,
                          "Cannot create a consistent method resolution\norder (MRO) for bases ");
    AwValue seen[16];
    size_t count = 0;
    for (size_t i = 0; i < line_count; i++) {
        if (lines[i].position == lines[i].count)
            continue;
        AwValue head = lines[i].items[lines[i].position];
        size_t k = 0;
        while (k < count && seen[k] != head)
            k++;
        if (k < count || count == 16)
            continue;
        seen[count++] = head;
        aw_buffer_append_text(&text, count > 1 ? ", " : "");
        aw_buffer_append_text(&text, aw_as_type(head)->name);
    }
    AwValue message = aw_str_take(vm, &text);
    return message && aw_raise_with(vm, &aw_type_error_type, message);
}

/* C3 (Barrett et al., "A monotonic superclass linearization for Dylan", 1996): merges the orders of the bases and the
 * list of bases itself. */
static bool merge(AwVM *vm, AwType *type, Line *lines, size_t line_count, AwValue *order,
                  AwValue *out)
{
    size_t count = 0;
    order[count++] = aw_from_object(type);
    for (;;) {
        bool left = false;
        for (size_t i = 0; i < line_count; i++)
            left |= lines[i].position < lines[i].count;
        if (!left)
            break;
        AwValue class = next_class(lines, line_count);
        if (!class)
            return raise_no_order(vm, lines, line_count);
        order[count++] = class;
        for (size_t i = 0; i < line_count; i++)
            if (lines[i].position < lines[i].count && lines[i].items[lines[i].position] == class)
                lines[i].position++;
    }
    return (*out = aw_tuple_new(vm, order, count)) != AW_UNSET;
}

bool aw_type_merge_bases(AwVM *vm, AwType *type, AwValue *out)
{
    AwTuple *bases = aw_as_tuple(type->bases);
    size_t total = 1;
    Line *lines = aw_memory_alloc((bases->count + 1) * sizeof *lines);
    for (size_t i = 0; i < bases->count; i++) {
        AwTuple *mro = aw_as_tuple(aw_as_type(bases->items[i])->mro);
        lines[i] = (Line){mro->items, mro->count, 0};
        total += mro->count;
    }
    lines[bases->count] = (Line){bases->items, bases->count, 0};
    AwValue *order = aw_memory_alloc((total + 1) * sizeof *order);
    bool ok = merge(vm, type, lines, bases->count + 1, order, out);
    free(lines);
    free(order);
    return ok;
}
