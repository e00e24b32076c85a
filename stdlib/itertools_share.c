/* itertools_share.c: the iterators of module itertools of which several walk one underlying iterator: groupby and tee. */
#include "stdlib/itertools_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* ---- groupby ---- */

typedef struct {
    AwObject base;
    AwValue iterator, function;
    AwValue target;  /* the key of the group that was given out last */
    AwValue key;     /* of the item that was read last */
    AwValue item;    /* that item, until somebody took it */
    AwValue grouper; /* the iterator of the current group; older ones are at their end */
} GroupBy;

typedef struct {
    AwObject base;
    AwValue parent, target;
} Grouper;

static AwStatus groupby_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue iterator;
    if (!aw_iter(vm, args[1], &iterator))
        return AW_RAISED;
    GroupBy *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->iterator = iterator;
    self->function = args[2] == AW_NONE ? AW_UNSET : args[2];
    *out = aw_from_object(self);
    return AW_OK;
}

TRAVERSE(groupby, GroupBy, iterator, 6)

/* Reads one item. */
static AwIter read_item(AwVM *vm, GroupBy *self)
{
    AwValue item, key;
    AwIter step = aw_next(vm, self->iterator, &item);
    if (step != AW_ITER_ITEM)
        return step;
    key = item;
    if (self->function) {
        aw_unrooted_begin(vm);
        bool ok = aw_call(vm, self->function, &item, 1, &key);
        aw_unrooted_end(vm);
        if (!ok)
            return AW_ITER_ERROR;
    }
    self->item = item;
    self->key = key;
    return AW_ITER_ITEM;
}

static AwIter groupby_next(AwVM *vm, AwValue v, AwValue *out)
{
    GroupBy *self = (GroupBy *)aw_as_object(v);
    self->grouper = AW_UNSET;
    for (;;) {
        if (self->key) {
            bool same = false;
            if (!self->target)
                break;
            if (!aw_equal(vm, self->target, self->key, &same))
                return AW_ITER_ERROR;
            if (!same)
                break;
        }
        AwIter step = read_item(vm, self);
        if (step != AW_ITER_ITEM)
            return step;
    }
    Grouper *grouper = aw_object_new(vm, &aw_itertools_grouper_type);
    if (!grouper)
        return AW_ITER_ERROR;
    grouper->parent = v;
    grouper->target = self->target = self->key;
    self->grouper = aw_from_object(grouper);
    *out = aw_tuple_pair(vm, self->key, self->grouper);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static AwStatus groupby_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    GroupBy *self = (GroupBy *)aw_as_object(args[0]);
    AwValue given[2] = {self->iterator, self->function ? self->function : AW_NONE},
            state = AW_UNSET;
    if (self->item && self->target && self->key) {
        AwValue parts[3] = {self->item, self->target, self->key};
        if (!(state = aw_tuple_new(vm, parts, 3)))
            return AW_RAISED;
    }
    return aw_itertools_reduce(vm, args[0], given, 2, state, out);
}

static AwStatus groupby_setstate(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    GroupBy *self = (GroupBy *)aw_as_object(args[0]);
    if (!aw_itertools_check_state(vm, args[1], 3))
        return AW_RAISED;
    AwValue *state = aw_as_tuple(args[1])->items;
    self->item = state[0];
    self->target = state[1];
    self->key = state[2];
    *out = AW_NONE;
    return AW_OK;
}

static const AwNativeDef groupby_methods[] = {
    AW_REDUCE_ROW(groupby_reduce),
    {"__setstate__(self, state, /)", groupby_setstate, 0, "Sets what __reduce__ told."},
    {"__new__(cls, iterable, key=None)", groupby_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_groupby_type =
    ITERATOR_TYPE(groupby, "groupby", "Pairs of a key and the run of items that have it.",
                  groupby_methods, GroupBy);

TRAVERSE(grouper, Grouper, parent, 2)

static AwIter grouper_next(AwVM *vm, AwValue v, AwValue *out)
{
    Grouper *self = (Grouper *)aw_as_object(v);
    GroupBy *parent = (GroupBy *)aw_as_object(self->parent);
    if (parent->grouper != v)
        return AW_ITER_END;
    if (!parent->item) {
        AwIter step = read_item(vm, parent);
        if (step != AW_ITER_ITEM)
            return step;
    }
    bool same;
    if (!aw_equal(vm, self->target, parent->key, &same))
        return AW_ITER_ERROR;
    if (!same || !parent->item)
        return AW_ITER_END;
    *out = parent->item;
    parent->item = AW_UNSET;
    return AW_ITER_ITEM;
}

static AwStatus grouper_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_object(args[1]) || !aw_is_subtype(aw_type_of(args[1]), &aw_itertools_groupby_type))
        return aw_raise_type(vm, "_grouper() argument 1 must be itertools.groupby, not %A",
                             args[1]);
    Grouper *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self)
        return AW_RAISED;
    self->parent = args[1];
    self->target = args[2];
    ((GroupBy *)aw_as_object(args[1]))->grouper = aw_from_object(self);
    *out = aw_from_object(self);
    return AW_OK;
}

static AwStatus grouper_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Grouper *self = (Grouper *)aw_as_object(args[0]);
    GroupBy *parent = (GroupBy *)aw_as_object(self->parent);
    if (parent->grouper == args[0]) {
        AwValue given[2] = {self->parent, self->target};
        return aw_itertools_reduce(vm, args[0], given, 2, AW_UNSET, out);
    }
    /* an older one is at its end */
    AwValue how = aw_reduce_builtin(vm, "iter");
    if (!how)
        return AW_RAISED;
    AwValue nothing = aw_tuple_new(vm, NULL, 0);
    return nothing ? aw_reduce_iterator(vm, how, nothing, AW_UNSET, out) : AW_RAISED;
}

static const AwNativeDef grouper_methods[] = {
    AW_REDUCE_ROW(grouper_reduce),
    {"__new__(cls, parent, tgtkey, /)", grouper_new, AW_STATIC, "Makes the iterator."},
    {0}};

AwType aw_itertools_grouper_type =
    ITERATOR_TYPE(grouper, "_grouper", "The items of one group.", grouper_methods, Grouper);

/* ---- tee: a chain of blocks of items that were read; whoever stands at its end reads more ---- */

enum { BLOCK_ITEMS = 56 };

typedef struct TeeData {
    AwObject base;
    AwValue iterator;
    struct TeeData *next;
    uint32_t count;
    bool running;
    AwValue items[BLOCK_ITEMS];
} TeeData;

typedef struct {
    AwObject base;
    TeeData *data;
    uint32_t index;
} Tee;

static void tee_data_traverse(AwHeap *heap, AwObject *o)
{
    TeeData *data = (TeeData *)o;
    aw_heap_mark(heap, data->iterator);
    aw_heap_mark_object(heap, data->next);
    aw_heap_mark_many(heap, data->items, data->count);
}

AwType aw_itertools_tee_data_type = {
    AW_TYPE_HEADER(itertools_tee_data),
    .name = "_tee_dataobject",
    .module = "itertools",
    .doc = "Items that were read for tee().",
    .base_type = &aw_object_type,
    .size = sizeof(TeeData),
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .traverse = tee_data_traverse,
};

static TeeData *new_block(AwVM *vm, AwValue iterator)
{
    TeeData *data = aw_object_new(vm, &aw_itertools_tee_data_type);
    if (data)
        data->iterator = iterator;
    return data;
}

static void tee_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((Tee *)o)->data);
}

static AwIter tee_next(AwVM *vm, AwValue v, AwValue *out)
{
    Tee *self = (Tee *)aw_as_object(v);
    if (self->index == BLOCK_ITEMS) {
        TeeData *data = self->data;
        if (!data->next && !(data->next = new_block(vm, data->iterator)))
            return AW_ITER_ERROR;
        self->data = data->next;
        self->index = 0;
    }
    TeeData *data = self->data;
    if (self->index == data->count) {
        if (data->running) {
            aw_raise(vm, &aw_runtime_error_type, "cannot re-enter the tee iterator");
            return AW_ITER_ERROR;
        }
        AwValue item;
        data->running = true;
        AwIter step = aw_next(vm, data->iterator, &item);
        data->running = false;
        if (step != AW_ITER_ITEM)
            return step;
        data->items[data->count++] = item;
    }
    *out = data->items[self->index++];
    return AW_ITER_ITEM;
}

static AwValue tee_like(AwVM *vm, AwType *type, TeeData *data, uint32_t index)
{
    Tee *self = data ? aw_object_new(vm, type) : NULL;
    if (!self)
        return AW_UNSET;
    self->data = data;
    self->index = index;
    return aw_from_object(self);
}

static bool is_tee(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_itertools_tee_type);
}

/* A tee over an iterator; of a tee: a copy of it. */
static bool tee_over(AwVM *vm, AwValue iterable, AwValue *out)
{
    AwValue iterator;
    if (!aw_iter(vm, iterable, &iterator))
        return false;
    if (is_tee(iterator)) {
        Tee *tee = (Tee *)aw_as_object(iterator);
        *out = tee_like(vm, &aw_itertools_tee_type, tee->data, tee->index);
    } else {
        *out = tee_like(vm, &aw_itertools_tee_type, new_block(vm, iterator), 0);
    }
    return *out != AW_UNSET;
}

static AwStatus tee_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(tee_over(vm, args[1], out));
}

static AwStatus tee_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Tee *self = (Tee *)aw_as_object(args[0]);
    return STATUS((*out = tee_like(vm, aw_type_of(args[0]), self->data, self->index)));
}

static const AwNativeDef tee_methods[] = {
    {"__new__(cls, iterable, /)", tee_new, AW_STATIC, "Makes the iterator."},
    {"__copy__(self, /)", tee_copy, 0, "Another iterator that stands at the same item."},
    {0}};

AwType aw_itertools_tee_type =
    ITERATOR_TYPE(tee, "_tee", "One of several iterators over the items of one.", tee_methods, Tee);

/* args: iterable, n */
AwStatus aw_itertools_tee(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count = 2;
    AwValue first, name = aw_str_intern_text(vm, "__copy__"), copy;
    if (!name || (args[1] && !aw_to_int64(vm, args[1], &count)))
        return AW_RAISED;
    if (count < 0)
        return aw_raise_value(vm, "n must be >= 0");
    AwValue tuple = aw_tuple_new(vm, NULL, (size_t)count);
    if (!tuple)
        return AW_RAISED;
    for (int64_t i = 0; i < count; i++)
        aw_as_tuple(tuple)->items[i] = AW_NONE;
    *out = tuple;
    if (count == 0)
        return AW_OK;
    if (!aw_iter(vm, args[0], &first))
        return AW_RAISED;
    AwFind copies = aw_find_attr(vm, first, name, &copy);
    if (copies == AW_FIND_ERROR || (copies == AW_ABSENT && !tee_over(vm, first, &first)))
        return AW_RAISED;
    aw_as_tuple(tuple)->items[0] = first;
    for (int64_t i = 1; i < count; i++)
        if (!aw_call_method(vm, first, name, NULL, 0, &aw_as_tuple(tuple)->items[i]))
            return AW_RAISED;
    return AW_OK;
}

bool aw_itertools_share_ready(AwVM *vm)
{
    return aw_type_ready(vm, &aw_itertools_grouper_type);
}
