/* type_bases.c: the order of a class's bases when its metaclass has a say (mro()), and bases that are exchanged. */
#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include "base/memory.h"

#include <stdlib.h>

/* ---- mro() ---- */

bool aw_type_orders_itself(AwVM *vm, AwType *type)
{
    AwType *metatype = aw_type_of(aw_from_object(type));
    AwValue name = metatype == &aw_type_type ? AW_UNSET : aw_str_intern_text(vm, "mro");
    return name && aw_type_find(vm, metatype, name) != aw_type_find(vm, &aw_type_type, name);
}

static bool check_order(AwVM *vm, AwType *type, AwValue order)
{
    AwTuple *tuple = aw_as_tuple(order);
    for (size_t i = 0; i < tuple->count; i++) {
        if (!aw_is_type(tuple->items[i]))
            return aw_raise_type(vm, "mro() returned a non-class ('%T')", tuple->items[i]);
        AwType *base = aw_as_type(tuple->items[i]);
        if (!aw_type_ready(vm, base))
            return false;
        if (base != type && !aw_type_is_subtype_layout(aw_type_layout(type), aw_type_layout(base)))
            return aw_raise_type(vm, "mro() returned base with unsuitable layout ('%N')", base);
    }
    return true;
}

/* While mro() runs, the class has the order that it would have without. */
static bool ask_for_order(AwVM *vm, AwType *type)
{
    AwValue method, found, class = aw_from_object(type), standard;
    if (!aw_type_merge_bases(vm, type, &standard)) {
        AwValue items[] = {class, aw_from_object(&aw_object_type)};
        vm->exception = AW_UNSET;
        standard = aw_tuple_new(vm, items, 2);
        if (!standard)
            return false;
    }
    bool fresh = !(type->flags & AW_TYPE_READY);
    type->mro = standard;
    type->flags |= AW_TYPE_READY | (fresh ? AW_TYPE_ORDERING : 0);
    AwValue name = aw_str_intern_text(vm, "mro");
    bool asked =
        name &&
        aw_bind(vm, aw_type_find(vm, aw_type_of(class), name), class, aw_type_of(class), &method) &&
        aw_call(vm, method, NULL, 0, &found);
    type->flags &= ~AW_TYPE_ORDERING;
    if (!asked)
        return false;
    found = aw_tuple_from(vm, found);
    if (!found || !check_order(vm, type, found))
        return false;
    type->mro = found;
    aw_type_drop_caches(vm);
    return true;
}

bool aw_type_make_mro(AwVM *vm, AwType *type)
{
    if (type->flags & AW_TYPE_HEAP && aw_type_orders_itself(vm, type))
        return ask_for_order(vm, type);
    return aw_type_merge_bases(vm, type, &type->mro);
}

/* ---- C.__bases__ = ... ---- */

typedef struct {
    struct {
        AwType *type;
        AwValue mro;
    } * items;
    size_t count, capacity;
} Orders;

static void remember(Orders *orders, AwType *type)
{
    if (orders->count == orders->capacity) {
        orders->capacity = orders->capacity ? orders->capacity * 2 : 8;
        orders->items = aw_memory_realloc(orders->items, orders->capacity * sizeof *orders->items);
    }
    orders->items[orders->count].type = type;
    orders->items[orders->count++].mro = type->mro;
}

/* New orders for a class and all below it; what they were before is remembered. */
static bool order_below(AwVM *vm, AwType *type, Orders *orders)
{
    remember(orders, type);
    aw_root_push(vm, type->mro);
    if (!aw_type_make_mro(vm, type))
        return false;
    for (uint32_t i = 0; i < type->subclass_count; i++)
        if (!order_below(vm, type->subclasses[i], orders))
            return false;
    return true;
}

static void slots_below(AwVM *vm, AwType *type)
{
    (void)!aw_type_set_slots(vm, type); /* cannot fail */
    for (uint32_t i = 0; i < type->subclass_count; i++)
        slots_below(vm, type->subclasses[i]);
}

static void remove_subclass(AwType *base, const AwType *type)
{
    for (uint32_t i = 0; i < base->subclass_count; i++)
        if (base->subclasses[i] == type) {
            base->subclass_count--;
            for (; i < base->subclass_count; i++)
                base->subclasses[i] = base->subclasses[i + 1];
        }
}

static bool check_new_bases(AwVM *vm, AwType *type, AwValue bases)
{
    if (!aw_is_tuple(bases))
        return aw_raise_type(vm, "can only assign tuple to %N.__bases__, not %T", type, bases);
    AwTuple *tuple = aw_as_tuple(bases);
    if (tuple->count == 0)
        return aw_raise_type(vm, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    for (size_t i = 0; i < tuple->count; i++) {
        if (!aw_is_type(tuple->items[i]))
            return aw_raise_type(vm, "%N.__bases__ must be tuple of classes, not '%T'", type,
                                 tuple->items[i]);
        if (aw_is_subtype(aw_as_type(tuple->items[i]), type))
            return aw_raise_type(vm, "a __bases__ item causes an inheritance cycle");
    }
    return true;
}

static bool same_kind(AwType *a, AwType *b)
{
    uint32_t kinds = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT;
    return aw_type_layout(a) == aw_type_layout(b) && a->size == b->size &&
           (a->flags & kinds) == (b->flags & kinds);
}

/* Exchanges the bases; when an order cannot be made, everything is as it was. */
static bool exchange(AwVM *vm, AwType *type, AwValue bases, AwType *base)
{
    AwValue old_bases = type->bases;
    AwType *old_base = type->base_type;
    Orders orders = {0};
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, old_bases);
    type->bases = bases;
    type->base_type = base;
    bool ok = order_below(vm, type, &orders);
    bool ours = type->bases == bases; /* else an mro() has given it others meanwhile */
    if (!ok && ours) {
        type->bases = old_bases;
        type->base_type = old_base;
        for (size_t i = 0; i < orders.count; i++)
            orders.items[i].type->mro = orders.items[i].mro;
    }
    free(orders.items);
    aw_root_release(vm, mark);
    aw_type_drop_caches(vm);
    if (!ok || !ours)
        return ok;
    for (size_t i = 0; i < aw_as_tuple(old_bases)->count; i++)
        remove_subclass(aw_as_type(aw_as_tuple(old_bases)->items[i]), type);
    for (size_t i = 0; i < aw_as_tuple(bases)->count; i++)
        if (!aw_type_add_subclass(vm, aw_as_type(aw_as_tuple(bases)->items[i]), type))
            return false;
    slots_below(vm, type);
    return true;
}

bool aw_type_set_bases(AwVM *vm, AwType *type, AwValue bases)
{
    if (!check_new_bases(vm, type, bases))
        return false;
    AwType *base = aw_type_best_base(vm, bases);
    if (!base)
        return false;
    if (!same_kind(base, type->base_type))
        return aw_raise_type(vm, "__bases__ assignment: '%N' object layout differs from '%N'", base,
                             type->base_type);
    return exchange(vm, type, bases, base);
}
