/* unpack.c: assignments to several targets: UNPACK and UNPACK_EX. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

#include <stdlib.h>

static bool raise_unpack(AwVM *vm, int64_t want, int64_t got, bool more)
{
    if (more)
        return aw_raise_value(vm, "too many values to unpack (expected %lld)", (long long)want);
    return aw_raise_value(vm, "not enough values to unpack (expected %lld, got %lld)",
                          (long long)want, (long long)got);
}

static bool unpack_iter(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (!type->iter && aw_type_find(vm, type, aw_names.__getitem__) == AW_UNSET)
        return aw_raise_type(vm, "cannot unpack non-iterable %T object", v);
    return aw_iter(vm, v, out);
}

/* UNPACK of anything but exact tuples and lists. Nothing is written unless all is there. */
static bool unpack_any(AwVM *vm, AwValue v, AwValue *slots, int count)
{
    AwValue iterator, item, few[16];
    if (!unpack_iter(vm, v, &iterator))
        return false;
    AwValue *items = count <= 16 ? few : malloc((size_t)count * sizeof(AwValue));
    if (!items)
        return aw_raise_memory(vm);
    AwRootRange held;
    for (int i = 0; i < count; i++)
        items[i] = AW_UNSET;
    aw_root_range_begin(vm, &held, items, (size_t)count);
    bool ok = true;
    for (int i = 0; ok && i < count; i++) {
        AwIter next = aw_next(vm, iterator, &items[i]);
        ok = next == AW_ITER_ITEM || (next == AW_ITER_END && raise_unpack(vm, count, i, false));
    }
    if (ok) {
        AwIter next = aw_next(vm, iterator, &item);
        ok = next == AW_ITER_END || (next == AW_ITER_ITEM && raise_unpack(vm, count, 0, true));
    }
    if (ok)
        memcpy(slots, items, (size_t)count * sizeof(AwValue));
    aw_root_range_end(vm, &held);
    if (items != few)
        free(items);
    return ok;
}

bool aw_unpack(AwVM *vm, AwValue v, AwValue *slots, int count)
{
    const AwValue *items;
    size_t have;
    if (aw_is_exact(v, &aw_tuple_type)) {
        items = aw_as_tuple(v)->items;
        have = aw_as_tuple(v)->count;
    } else if (aw_is_exact(v, &aw_list_type)) {
        items = aw_as_list(v)->items;
        have = aw_as_list(v)->count;
    } else {
        return unpack_any(vm, v, slots, count);
    }
    if (have != (size_t)count)
        return raise_unpack(vm, count, (int64_t)have, have > (size_t)count);
    for (int i = 0; i < count; i++)
        slots[i] = items[i];
    return true;
}

bool aw_unpack_star(AwVM *vm, AwValue v, AwValue *slots, int before, int after)
{
    AwValue iterator;
    if (!unpack_iter(vm, v, &iterator))
        return false;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, iterator);
    AwValue all = aw_list_from(vm, iterator);
    aw_root_release(vm, mark);
    if (!all)
        return false;
    AwList *list = aw_as_list(all);
    if (list->count < (size_t)(before + after))
        return aw_raise_value(vm, "not enough values to unpack (expected at least %d, got %zu)",
                              before + after, list->count);
    size_t middle = list->count - (size_t)(before + after);
    AwValue star = aw_list_new(vm, list->items + before, middle);
    if (!star)
        return false;
    for (int i = 0; i < before; i++)
        slots[i] = list->items[i];
    slots[before] = star;
    for (int i = 0; i < after; i++)
        slots[before + 1 + i] = list->items[(size_t)before + middle + (size_t)i];
    return true;
}
