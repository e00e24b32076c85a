/* gc.c: module _gc: the collector runs now, and what programs ask about the heap (the rest of module gc is gc.aw). */
#include "vm/sched/sched.h"
#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* ---- what CPython's collector would know of ---- */

static bool is_tracked(AwVM *vm, AwValue v, int depth);

static bool tracks_any(AwVM *vm, const AwValue *items, size_t count, int depth)
{
    for (size_t i = 0; i < count; i++)
        if (is_tracked(vm, items[i], depth + 1))
            return true;
    return false;
}

static bool dict_is_tracked(AwVM *vm, AwDict *dict, int depth)
{
    uint32_t position = 0;
    AwValue key, value;
    while (aw_dict_next(dict, &position, &key, &value))
        if (is_tracked(vm, key, depth + 1) || is_tracked(vm, value, depth + 1))
            return true;
    return false;
}

/* Of tuples and dicts those that hold nothing but atoms are left out there. */
static bool is_tracked(AwVM *vm, AwValue v, int depth)
{
    enum { DEEP = 20 };
    if (!aw_is_object(v))
        return false;
    AwType *type = aw_type_of(v);
    if (type->flags & AW_TYPE_HEAP)
        return type->flags & (AW_TYPE_HAS_DICT | AW_TYPE_SLOTS | AW_TYPE_TYPE | AW_TYPE_LIST |
                              AW_TYPE_DICT | AW_TYPE_SET | AW_TYPE_TUPLE | AW_TYPE_EXCEPTION);
    if (type->flags & AW_TYPE_TYPE)
        return ((AwType *)aw_as_object(v))->flags & AW_TYPE_HEAP;
    if (type == &aw_tuple_type)
        return depth > DEEP || tracks_any(vm, aw_as_tuple(v)->items, aw_as_tuple(v)->count, depth);
    if (type == &aw_dict_type)
        return depth > DEEP || dict_is_tracked(vm, aw_as_dict(v), depth);
    if (type->flags & (AW_TYPE_INT | AW_TYPE_FLOAT | AW_TYPE_STR | AW_TYPE_BYTES | AW_TYPE_COMPLEX))
        return false;
    return type != &aw_shape_type && type != &aw_object_type && type != &aw_code_type &&
           type != &aw_range_type && type->traverse;
}

static AwStatus tracked(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_bool(is_tracked(vm, args[0], 0));
    return AW_OK;
}

/* ---- collecting ---- */

static AwVM *weighing; /* the machine while it counts */

static size_t weight(AwObject *o)
{
    bool closure =
        aw_is_exact(aw_from_object(o), &aw_function_type) && ((AwFunction *)o)->free_count;
    return (size_t)is_tracked(weighing, aw_from_object(o), 0) +
           closure; /* its cells are in a tuple there */
}

enum { GENERATIONS = 3 };
static int64_t collections[GENERATIONS], collected[GENERATIONS];
static AwValue callbacks; /* the list gc.callbacks */

static bool tell(AwVM *vm, const char *phase, int64_t generation, AwValue count)
{
    AwValue function, ignored, args[3] = {AW_UNSET, aw_from_int(generation), count};
    if (aw_as_list(callbacks)->count == 0)
        return true;
    return (args[0] = aw_str_intern_text(vm, phase)) &&
           vm->calls.library(vm, "gc", "_tell", &function) &&
           aw_call(vm, function, args, 3, &ignored);
}

static AwStatus collect(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t generation = GENERATIONS - 1;
    if (args[0] && !aw_to_int64(vm, args[0], &generation))
        return AW_RAISED;
    if (generation < 0 || generation >= GENERATIONS)
        return aw_raise_value(vm, "invalid generation");
    if (!tell(vm, "start", generation, aw_from_int(0)))
        return AW_RAISED;
    aw_attend_native(vm);
    weighing = vm;
    aw_sched_weaken_tasks(vm, true);
    *out = aw_from_int((int64_t)aw_heap_count_cycles(vm, weight));
    collections[generation]++;
    collected[generation] += aw_as_int(*out);
    aw_heap_collect(vm);
    aw_sched_weaken_tasks(vm, false);
    if (vm->sched->tasks_lost) { /* now they are told of, and free */
        aw_report_lost(vm);
        aw_heap_collect(vm);
    }
    aw_dels_run(vm);
    if (vm->attentive) /* what a __del__ kept has died with it */
        aw_heap_collect(vm);
    aw_dels_run(vm);
    if (vm->sched->failures_dead)
        aw_report_failures(vm, NULL, false);
    return tell(vm, "stop", generation, *out);
}

static AwStatus stats(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_list_new(vm, NULL, 0);
    for (int i = 0; *out && i < GENERATIONS; i++) {
        AwDict *one = aw_dict_new(vm);
        if (!one || !aw_dict_set_text(vm, one, "collections", aw_from_int(collections[i])) ||
            !aw_dict_set_text(vm, one, "collected", aw_from_int(collected[i])) ||
            !aw_dict_set_text(vm, one, "uncollectable", aw_from_int(0)) ||
            !aw_list_append(vm, *out, aw_from_object(one)))
            return AW_RAISED;
    }
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus keep_cycles(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    aw_heap_keep_cycles(vm, args[0] == AW_TRUE);
    *out = AW_NONE;
    return AW_OK;
}

/* ---- lists of the heap ---- */

typedef struct {
    AwValue list;
    AwTuple *targets;
    bool failed;
} Listing;

static void note_tracked(AwVM *vm, AwObject *o, void *context)
{
    Listing *listing = context;
    AwValue v = aw_from_object(o);
    if (v != listing->list && is_tracked(vm, v, 0) && !listing->failed)
        listing->failed = !aw_list_append(vm, listing->list, v);
}

static AwStatus objects(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    Listing listing = {0};
    aw_attend_native(vm);
    aw_heap_collect(vm);
    if (!(*out = listing.list = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    aw_heap_each(vm, note_tracked, &listing);
    return listing.failed ? AW_RAISED : AW_OK;
}

static bool note_referent(AwVM *vm, AwValue from, AwValue to, void *context)
{
    (void)from;
    return aw_list_append(vm, *(AwValue *)context, to);
}

static AwStatus referents(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *of = aw_as_tuple(args[0]);
    *out = aw_list_new(vm, NULL, 0);
    return *out && aw_heap_each_referent(vm, of->items, of->count, note_referent, out);
}

static bool note_referrer(AwVM *vm, AwValue from, AwValue to, void *context)
{
    Listing *listing = context;
    const AwList *list = aw_as_list(listing->list);
    if (list->count && list->items[list->count - 1] == from)
        return true;
    for (size_t i = 0; i < listing->targets->count; i++)
        if (listing->targets->items[i] == to)
            return aw_list_append(vm, listing->list, from);
    return true;
}

/* The objects among args[1], a list of all, that refer to one of args[0]. */
static AwStatus referrers(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Listing listing = {.list = aw_list_new(vm, NULL, 0), .targets = aw_as_tuple(args[0])};
    *out = listing.list;
    return listing.list &&
           aw_heap_each_referent(vm, aw_as_list(args[1])->items, aw_as_list(args[1])->count,
                                 note_referrer, &listing);
}

typedef struct {
    AwValue of;
    int64_t count;
} Counting;

static bool count_referent(AwVM *vm, AwValue from, AwValue to, void *context)
{
    (void)vm, (void)from;
    Counting *counting = context;
    counting->count += to == counting->of;
    return true;
}

/* The variables of the program's running functions; what they work with besides is not counted. */
static int64_t count_in_frames(AwVM *vm, AwValue of)
{
    int64_t count = 0;
    for (AwThread *thread = vm->engine->threads; thread; thread = thread->next)
        for (AwFrame *frame = thread->frame; frame; frame = frame->previous) {
            bool own = frame->code && !(frame->code->flags & AW_CODE_LIBRARY);
            for (uint32_t i = 0; own && i < frame->code->code->local_count; i++)
                count += frame->slots[i] == of;
        }
    return count;
}

static int64_t count_items(const AwValue *items, size_t count, AwValue of)
{
    int64_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += items[i] == of;
    return found;
}

/* Of those that may refer to the same thing several times. -1: it is none of them. */
static int64_t count_in_container(AwValue v, AwValue of)
{
    if (aw_is_exact(v, &aw_list_type))
        return count_items(aw_as_list(v)->items, aw_as_list(v)->count, of);
    if (aw_is_exact(v, &aw_tuple_type))
        return count_items(aw_as_tuple(v)->items, aw_as_tuple(v)->count, of);
    if (!aw_is_exact(v, &aw_dict_type))
        return -1;
    int64_t found = 0;
    AwValue key, value;
    for (uint32_t position = 0; aw_dict_next(aw_as_dict(v), &position, &key, &value);)
        found += (key == of) + (value == of);
    return found;
}

/* How often the objects of the list args[1] and variables refer to args[0]; 1 more for the call that asks. */
static AwStatus refcount(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Counting counting = {.of = args[0], .count = 1};
    const AwList *all = aw_as_list(args[1]);
    for (size_t i = 0; i < all->count; i++) {
        int64_t found = count_in_container(all->items[i], args[0]);
        if (found >= 0)
            counting.count += found;
        else if (!aw_heap_each_referent(vm, &all->items[i], 1, count_referent, &counting))
            return AW_RAISED;
    }
    *out = aw_from_int(counting.count + count_in_frames(vm, args[0]));
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"collect(generation=2)", collect, AW_REENTERS,
     "Frees what nothing refers to, and calls its __del__ before; gives how much of it was in "
     "cycles."},
    {"keep_cycles(keep, /)", keep_cycles, 0, "Whether only collect() frees cycles."},
    {"is_tracked(object, /)", tracked, 0,
     "Returns true if the object is tracked by the garbage collector."},
    {"objects()", objects, AW_REENTERS, "All objects that can hold others."},
    {"referents(*objs)", referents, 0,
     "Return the list of objects that are directly referred to by objs."},
    {"referrers(objs, all, /)", referrers, 0,
     "Those of the list `all` that refer to one of the tuple `objs`."},
    {"refcount(object, all, /)", refcount, 0,
     "How often those of the list `all`, and variables, refer to the object."},
    {"get_stats()", stats, 0,
     "Return a list of dictionaries containing per-generation statistics."},
    {0}};

static void mark_callbacks(AwVM *vm, AwHeap *heap, void *context)
{
    (void)vm, (void)context;
    aw_heap_mark(heap, callbacks);
}

static bool fill(AwVM *vm, AwModule *module)
{
    aw_heap_remove_roots(vm, mark_callbacks, NULL);
    callbacks = aw_list_new(vm, NULL, 0);
    return callbacks && aw_heap_add_roots(vm, mark_callbacks, NULL) &&
           aw_module_set(vm, module, "callbacks", callbacks);
}

const AwModuleDef aw__gc_module = {"_gc", "The collector.", functions, fill};
