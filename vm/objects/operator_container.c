/* operator_container.c: items, membership, length and iteration of any value. */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"

#include <stdlib.h>

static inline AwType *slot_type(AwVM *vm, AwValue v)
{
    AwType *type = aw_type_of(v);
    if (AW_UNLIKELY(!(type->flags & AW_TYPE_READY)) && !aw_type_ready(vm, type))
        abort(); /* MemoryError while making what every program needs */
    return type;
}

/* ---- length ---- */

bool aw_length(AwVM *vm, AwValue v, int64_t *out)
{
    AwType *type = slot_type(vm, v);
    if (!type->length)
        return aw_raise_type(vm, "object of type '%T' has no len()", v);
    return type->length(vm, v, out);
}

bool aw_length_hint(AwVM *vm, AwValue v, int64_t *out)
{
    AwType *type = slot_type(vm, v);
    *out = 0;
    if (type->length)
        return type->length(vm, v, out);
    AwValue method = aw_type_find(vm, type, aw_names.__length_hint__), result;
    if (!method)
        return true;
    if (!aw_bind(vm, method, v, type, &method) || !aw_call(vm, method, NULL, 0, &result))
        return false;
    if (result == AW_NOT_IMPLEMENTED)
        return true;
    if (!aw_is_any_int(result))
        return aw_raise_type(vm, "__length_hint__ must be an integer, not %T", result);
    return aw_to_int64_clamped(vm, result, out) &&
           (*out >= 0 || aw_raise_value(vm, "__length_hint__() should return >= 0"));
}

/* ---- items ---- */

/* C[x] by __class_getitem__. */
static bool class_getitem(AwVM *vm, AwValue class, AwValue key, AwValue *out)
{
    AwValue method;
    if (class == aw_from_object(&aw_type_type)) {
        *out = aw_alias_new(vm, class, key);
        return *out != AW_UNSET;
    }
    AwFind found = aw_find_attr(vm, class, aw_names.__class_getitem__, &method);
    if (found == AW_ABSENT)
        return aw_raise_type(vm, "type '%N' is not subscriptable", aw_as_type(class));
    return found == AW_FOUND && aw_call(vm, method, &key, 1, out);
}

bool aw_getitem(AwVM *vm, AwValue v, AwValue key, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (AW_LIKELY(type->getitem != NULL))
        return type->getitem(vm, v, key, out);
    if (type->flags & AW_TYPE_TYPE)
        return class_getitem(vm, v, key, out);
    return aw_raise_type(vm, "'%T' object is not subscriptable", v);
}

bool aw_setitem(AwVM *vm, AwValue v, AwValue key, AwValue value)
{
    AwType *type = slot_type(vm, v);
    if (AW_LIKELY(type->setitem != NULL))
        return type->setitem(vm, v, key, value);
    if (value)
        return aw_raise_type(vm, "'%T' object does not support item assignment", v);
    /* CPython asks the sequence protocol, which has other words, if there is one and the key is an index */
    bool sequence =
        (type->flags & AW_TYPE_HEAP || type->length || type->getitem || type->contains) &&
        (aw_is_any_int(key) || slot_type(vm, key)->index);
    return aw_raise_type(vm, "'%T' object %s item deletion", v,
                         sequence ? "doesn't support" : "does not support");
}

static AwFind contains_by_iteration(AwVM *vm, AwValue container, AwValue item)
{
    AwValue iterator, next;
    if (!aw_iter(vm, container, &iterator))
        return AW_FIND_ERROR;
    AwIter step;
    while ((step = aw_next(vm, iterator, &next)) == AW_ITER_ITEM) {
        bool equal;
        if (!aw_equal(vm, next, item, &equal))
            return AW_FIND_ERROR;
        if (equal)
            return AW_FOUND;
    }
    return step == AW_ITER_END ? AW_ABSENT : AW_FIND_ERROR;
}

AwFind aw_contains(AwVM *vm, AwValue container, AwValue item)
{
    AwType *type = slot_type(vm, container);
    if (type->contains)
        return type->contains(vm, container, item);
    if (!type->iter && !type->getitem) {
        aw_raise_type(vm, "argument of type '%T' is not iterable", container);
        return AW_FIND_ERROR;
    }
    return contains_by_iteration(vm, container, item);
}

/* ---- iterating by __getitem__ ---- */

static AwIter getitem_next(AwVM *vm, AwValue self, AwValue *out)
{
    AwSequenceIter *iterator = (AwSequenceIter *)aw_as_object(self);
    if (!iterator->sequence)
        return AW_ITER_END;
    AwValue index = aw_from_int((int64_t)iterator->index);
    if (aw_getitem(vm, iterator->sequence, index, out)) {
        iterator->index++;
        return AW_ITER_ITEM;
    }
    if (!aw_catch(vm, &aw_index_error_type) && !aw_catch(vm, &aw_stop_iteration_type))
        return AW_ITER_ERROR;
    iterator->sequence = AW_UNSET;
    *out = AW_NONE;
    return AW_ITER_END;
}

static bool getitem_iter(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static void getitem_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwSequenceIter *)o)->sequence);
}

static AwType getitem_iter_type;
#define aw_getitem_iter_type getitem_iter_type
static AwType getitem_iter_type = {
    AW_TYPE_HEADER(getitem_iter),
    .name = "iterator",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwSequenceIter),
    .base_type = &aw_object_type,
    .traverse = getitem_traverse,
    .iter = getitem_iter,
    .next = getitem_next,
};

/* ---- iterating ---- */

bool aw_iter(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (type->iter) {
        if (!type->iter(vm, v, out))
            return false;
        return slot_type(vm, *out)->next ||
               aw_raise_type(vm, "iter() returned non-iterator of type '%T'", *out);
    }
    if (!type->getitem || type->flags & AW_TYPE_DICT)
        return aw_raise_type(vm, "'%T' object is not iterable", v);
    AwSequenceIter *iterator = aw_object_new(vm, &getitem_iter_type);
    if (!iterator)
        return false;
    iterator->sequence = v;
    *out = aw_from_object(iterator);
    return true;
}

AwIter aw_next(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = slot_type(vm, v);
    if (AW_LIKELY(type->next != NULL))
        return type->next(vm, v, out);
    aw_raise_type(vm, "'%T' object is not an iterator", v);
    return AW_ITER_ERROR;
}

/* Gives one item to `fn`, rooted meanwhile: what fn calls may take it out of where it was. */
static bool give_item(AwVM *vm, AwValue item, bool (*fn)(AwVM *vm, AwValue item, void *context),
                      void *context)
{
    if (!aw_is_object(item))
        return fn(vm, item, context);
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, item);
    bool more = fn(vm, item, context);
    aw_root_release(vm, mark);
    return more;
}

bool aw_each(AwVM *vm, AwValue iterable, bool (*fn)(AwVM *vm, AwValue item, void *context),
             void *context)
{
    if (aw_is_exact(iterable, &aw_list_type)) {
        for (size_t i = 0; i < aw_as_list(iterable)->count; i++)
            if (!give_item(vm, aw_as_list(iterable)->items[i], fn, context))
                return false;
        return true;
    }
    if (aw_is_exact(iterable, &aw_tuple_type)) {
        for (size_t i = 0; i < aw_as_tuple(iterable)->count; i++)
            if (!give_item(vm, aw_as_tuple(iterable)->items[i], fn, context))
                return false;
        return true;
    }
    AwValue iterator, item;
    if (!aw_iter(vm, iterable, &iterator))
        return false;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, iterator);
    AwIter step;
    bool more = true;
    while (more && (step = aw_next(vm, iterator, &item)) == AW_ITER_ITEM)
        more = give_item(vm, item, fn, context);
    aw_root_release(vm, mark);
    return more && step == AW_ITER_END;
}
