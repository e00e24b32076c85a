/* operator_container.c: items, membership, length and iteration of any value. */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/raise.h"
#include "vm/objects/iter_reduce.h"
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
    if (type->length) {
        if (type->length(vm, v, out))
            return true;
        *out = 0; /* a length that cannot be told is none */
        if (!aw_catch(vm, &aw_type_error_type))
            return false;
    }
    AwValue method = aw_type_find(vm, type, aw_names.__length_hint__), result;
    if (!method)
        return true;
    if (!aw_bind(vm, method, v, type, &method) || !aw_call(vm, method, NULL, 0, &result))
        return aw_catch(vm, &aw_type_error_type);
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
    if (found == AW_ABSENT || (found == AW_FOUND && method == AW_NONE))
        return aw_raise_type(vm, "type '%F' is not subscriptable", aw_as_type(class));
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

static AwStatus getitem_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    AwValue how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    if (iter->sequence)
        return aw_reduce_iterator(vm, how, iter->sequence, aw_from_int((int64_t)iter->index), out);
    AwValue empty = aw_tuple_new(vm, NULL, 0);
    return empty ? aw_reduce_iterator(vm, how, empty, AW_UNSET, out) : AW_RAISED;
}

static AwStatus getitem_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    int64_t index;
    *out = AW_NONE;
    if (aw_iterator_state(vm, args[1], 0, INT64_MAX, &index) != AW_OK)
        return AW_RAISED;
    iter->index = (size_t)index;
    return AW_OK;
}

static AwStatus getitem_length_hint(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwSequenceIter *iter = (AwSequenceIter *)aw_as_object(args[0]);
    int64_t length = 0;
    *out = AW_NOT_IMPLEMENTED;
    if (iter->sequence && !slot_type(vm, iter->sequence)->length)
        return AW_OK;
    if (iter->sequence && !aw_length(vm, iter->sequence, &length))
        return AW_RAISED;
    *out = aw_from_int(length > (int64_t)iter->index ? length - (int64_t)iter->index : 0);
    return AW_OK;
}

static const AwNativeDef getitem_methods[] = {
    AW_REDUCE_ROW(getitem_reduce),
    {"__setstate__(self, state, /)", getitem_setstate, AW_NO_SIGNATURE, "Helper for pickle."},
    {"__length_hint__(self, /)", getitem_length_hint, AW_NO_SIGNATURE, "How many are left."},
    {0}};

static AwType getitem_iter_type;
#define aw_getitem_iter_type getitem_iter_type
static AwType getitem_iter_type = {
    AW_TYPE_HEADER(getitem_iter),
    .name = "iterator",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwSequenceIter),
    .base_type = &aw_object_type,
    .methods = getitem_methods,
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
    if (AW_LIKELY(type->next != NULL)) /* iterators stand on iterators */
        return aw_check_stack(vm) ? type->next(vm, v, out) : AW_ITER_ERROR;
    aw_raise_type(vm, "'%T' object is not an iterator", v);
    return AW_ITER_ERROR;
}

AwIter aw_next_raised(AwVM *vm, AwValue *out)
{
    AwValue raised = vm->exception;
    if (!aw_catch(vm, &aw_stop_iteration_type))
        return AW_ITER_ERROR;
    *out = aw_as_exception(raised)->fields[0];
    return AW_ITER_END;
}

bool aw_each(AwVM *vm, AwValue iterable, bool (*fn)(AwVM *vm, AwValue item, void *context),
             void *context)
{
    AwValue held[2] = {AW_UNSET, AW_UNSET}; /* the iterator and its item */
    AwRootRange range;
    AwIter step = AW_ITER_END;
    bool more = true;
    aw_root_range_begin(vm, &range, held, 2);
    if (aw_is_exact(iterable, &aw_list_type)) {
        for (size_t i = 0; more && i < aw_as_list(iterable)->count; i++)
            more = fn(vm, held[1] = aw_as_list(iterable)->items[i], context);
    } else if (aw_is_exact(iterable, &aw_tuple_type)) {
        for (size_t i = 0; more && i < aw_as_tuple(iterable)->count; i++)
            more = fn(vm, held[1] = aw_as_tuple(iterable)->items[i], context);
    } else if (aw_iter(vm, iterable, &held[0])) {
        while (more && (step = aw_next(vm, held[0], &held[1])) == AW_ITER_ITEM)
            more = fn(vm, held[1], context);
    } else {
        more = false;
    }
    aw_root_range_end(vm, &range);
    return more && step == AW_ITER_END;
}
