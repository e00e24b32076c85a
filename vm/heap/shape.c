/* shape.c: the trees of shapes (hidden classes) and the attribute slots of instances.
 *
 * Every class has a root shape; adding an attribute leads to a child. Instances that get the same
 * attributes in the same order share a shape. Slots below root.count belong to members that __slots__
 * made and have no name here. The idea is Self's maps (Chambers, Ungar, Lee, 1989).
 */
#include "vm/heap/inside.h"

AwType aw_shape_type = {AW_TYPE_HEADER(shape), .name = "shape", .size = sizeof(AwShape),
                        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE};
AwType aw_attrs_type = {AW_TYPE_HEADER(attrs), .name = "attribute slots",
                        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE};

enum {
    LINEAR_NAMES = 8, /* more are found by an index */
    LINEAR_NEXT = 4,  /* transitions in no order; more are a hash table */
    MAX_HINT = 32,    /* slots that new instances get at most */
};

static uint32_t hash_name(AwValue name)
{
    return (uint32_t)((name >> 4) * 0x9e3779b97f4a7c15u >> 32);
}

static AwShape *root_of(AwShape *shape)
{
    return &shape->type->root;
}

void aw_shape_clear(AwVM *vm, AwShape *shape)
{
    aw_memory_free(vm, shape->next, shape->next_count * sizeof *shape->next);
    if (shape->index)
        aw_memory_free(vm, shape->index, ((size_t)shape->index_mask + 1) * sizeof *shape->index);
    if (shape->names)
        aw_memory_free(vm, shape->names, shape->count * sizeof *shape->names);
    shape->next = NULL;
    shape->index = NULL;
    shape->names = NULL;
    shape->next_count = shape->next_used = shape->index_mask = 0;
}

/* ---- names ---- */

static int32_t find_by_walk(const AwShape *shape, AwValue name)
{
    for (; shape && !(shape->flags & AW_SHAPE_ROOT); shape = shape->parent)
        if (shape->name == name)
            return (int32_t)shape->count - 1;
    return -1;
}

/* Without memory the shape stays without an index, and the look-up walks. */
static bool build_index(AwVM *vm, AwShape *shape)
{
    size_t size = 32;
    while (size < (size_t)shape->count * 2)
        size *= 2;
    AwValue *names = aw_memory_resize(vm, NULL, 0, shape->count * sizeof *names);
    uint32_t *index = names ? aw_memory_resize(vm, NULL, 0, size * sizeof *index) : NULL;
    if (!index) {
        aw_memory_free(vm, names, shape->count * sizeof *names);
        vm->exception = AW_UNSET;
        return false;
    }
    memset(names, 0, shape->count * sizeof *names);
    memset(index, 0, size * sizeof *index);
    for (AwShape *s = shape; s && !(s->flags & AW_SHAPE_ROOT); s = s->parent) {
        names[s->count - 1] = s->name;
        uint32_t at = hash_name(s->name);
        while (index[at & (size - 1)])
            at++;
        index[at & (size - 1)] = s->count;
    }
    shape->names = names;
    shape->index = index;
    shape->index_mask = (uint32_t)size - 1;
    return true;
}

int32_t aw_shape_find(AwVM *vm, AwShape *shape, AwValue name)
{
    if (shape->count - root_of(shape)->count <= LINEAR_NAMES)
        return find_by_walk(shape, name);
    if (!shape->index && !build_index(vm, shape))
        return find_by_walk(shape, name);
    for (uint32_t at = hash_name(name), slot; (slot = shape->index[at & shape->index_mask]); at++)
        if (shape->names[slot - 1] == name)
            return (int32_t)slot - 1;
    return -1;
}

AwValue aw_shape_name(AwVM *vm, AwShape *shape, uint32_t slot)
{
    (void)vm;
    if (shape->names)
        return shape->names[slot];
    while (!(shape->flags & AW_SHAPE_ROOT) && shape->count > slot + 1)
        shape = shape->parent;
    return shape->flags & AW_SHAPE_ROOT ? AW_UNSET : shape->name;
}

/* ---- transitions ---- */

static AwShape *find_next(const AwShape *shape, AwValue name)
{
    if (shape->next_count <= LINEAR_NEXT) {
        for (uint32_t i = 0; i < shape->next_used; i++)
            if (shape->next[i]->name == name)
                return shape->next[i];
        return NULL;
    }
    AwShape *next;
    for (uint32_t at = hash_name(name); (next = shape->next[at & (shape->next_count - 1)]); at++)
        if (next->name == name)
            return next;
    return NULL;
}

static void put_next(AwShape *shape, AwShape *next)
{
    uint32_t at = shape->next_used++;
    if (shape->next_count > LINEAR_NEXT) {
        at = hash_name(next->name);
        while (shape->next[at & (shape->next_count - 1)])
            at++;
        at &= shape->next_count - 1;
    }
    shape->next[at] = next;
}

static bool grow_next(AwVM *vm, AwShape *shape)
{
    uint32_t old_count = shape->next_count;
    bool roomy = old_count <= LINEAR_NEXT ? shape->next_used < old_count
                                          : shape->next_used * 3 < old_count * 2;
    if (roomy)
        return true;
    uint32_t count = old_count == 0 ? 1 : old_count * 4;
    AwShape **old = shape->next;
    AwShape **next = aw_memory_resize(vm, NULL, 0, count * sizeof *next);
    if (!next)
        return false;
    memset(next, 0, count * sizeof *next);
    shape->next = next;
    shape->next_count = count;
    shape->next_used = 0;
    for (uint32_t i = 0; i < old_count; i++)
        if (old[i])
            put_next(shape, old[i]);
    aw_memory_free(vm, old, old_count * sizeof *old);
    return true;
}

static AwShape *add_next(AwVM *vm, AwShape *shape, AwValue name, uint32_t flags)
{
    if (!(shape->type->flags & AW_TYPE_HEAP) && !aw_heap_register_static_type(vm, shape->type))
        return NULL;
    if (!grow_next(vm, shape))
        return NULL;
    AwShape *next = aw_object_new(vm, &aw_shape_type);
    if (!next)
        return NULL;
    next->type = shape->type;
    next->parent = shape;
    next->name = name;
    next->flags = flags;
    next->count = shape->count + 1;
    put_next(shape, next);
    return next;
}

AwShape *aw_shape_add(AwVM *vm, AwShape *shape, AwValue name)
{
    assert(!(shape->flags & AW_SHAPE_DICT));
    AwShape *next = find_next(shape, name);
    return AW_LIKELY(next != NULL) ? next : add_next(vm, shape, name, 0);
}

AwShape *aw_shape_dict(AwVM *vm, AwType *type)
{
    AwShape *next = find_next(&type->root, AW_UNSET);
    return next ? next : add_next(vm, &type->root, AW_UNSET, AW_SHAPE_DICT);
}

/* The path to `shape`, made again from the root without `name`; as deep as there are attributes. */
static AwShape *rebuild(AwVM *vm, AwShape *shape, AwValue name)
{
    if (shape->flags & AW_SHAPE_ROOT)
        return shape;
    if (shape->name == name)
        return shape->parent;
    AwShape *parent = rebuild(vm, shape->parent, name);
    return parent ? aw_shape_add(vm, parent, shape->name) : NULL;
}

AwShape *aw_shape_remove(AwVM *vm, AwShape *shape, AwValue name)
{
    assert(aw_shape_find(vm, shape, name) >= 0);
    return rebuild(vm, shape, name);
}

/* ---- instances ---- */

static size_t slot_capacity(const AwObject *o, AwValue *attrs)
{
    if (aw_attrs_are_inline(o, attrs))
        return (aw_cell_size(o) - ((uintptr_t)attrs - (uintptr_t)o)) / sizeof(AwValue);
    return aw_attrs_of(attrs)->capacity;
}

static bool grow_slots(AwVM *vm, AwObject *o, size_t capacity, uint32_t wanted)
{
    AwType *type = o->shape->type;
    size_t grown = capacity < 2 ? 4 : capacity * 2;
    if (grown < wanted)
        grown = wanted;
    AwAttrs *attrs =
        aw_object_new_sized(vm, &aw_attrs_type, sizeof(AwAttrs) + grown * sizeof(AwValue));
    if (!attrs)
        return false;
    attrs->capacity = grown;
    AwValue **link = aw_instance_attrs(o);
    uint32_t count = o->shape->count;
    memcpy(attrs->values, *link, (count < capacity ? count : capacity) * sizeof(AwValue));
    *link = attrs->values;
    if (type->attrs_hint < wanted)
        type->attrs_hint = wanted < MAX_HINT ? wanted : MAX_HINT;
    return true;
}

bool aw_instance_extend(AwVM *vm, AwObject *o, AwShape *to, AwValue value)
{
    AwValue **attrs = aw_instance_attrs(o);
    size_t capacity = slot_capacity(o, *attrs);
    if (AW_UNLIKELY(to->count > capacity) && !grow_slots(vm, o, capacity, to->count))
        return false;
    (*attrs)[to->count - 1] = value;
    o->shape = to;
    return true;
}

bool aw_instance_set(AwVM *vm, AwObject *o, AwValue name, AwValue value)
{
    int32_t slot = aw_shape_find(vm, o->shape, name);
    if (slot >= 0) {
        (*aw_instance_attrs(o))[slot] = value;
        return true;
    }
    AwShape *to = aw_shape_add(vm, o->shape, name);
    return to && aw_instance_extend(vm, o, to, value);
}
