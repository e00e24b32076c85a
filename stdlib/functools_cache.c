/* functools_cache.c: the callable that functools.lru_cache makes.
 *
 * The results are found through a dict; entries of a cache with a limit are besides in a ring, the one used last at its
 * end. A miss calls the function from a native frame, so that recursion through the cache does not nest the C stack.
 */
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct Link { /* kept alive by the dict */
    AwObject base;
    struct Link *previous, *next;
    AwValue key, result;
} Link;

typedef struct {
    AwObject base;
    AwValue *attrs;
    AwValue function;
    AwValue info_type; /* what cache_info() makes */
    AwValue mark;      /* stands between positional and keyword arguments in keys */
    AwDict *results;   /* key -> result, or -> Link in a cache with a limit */
    Link *ring;        /* no entry: the oldest one is behind it */
    int64_t limit;     /* -1: none */
    int64_t hits, misses;
    bool typed;
} Cache;

static void link_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Link *)o)->key);
    aw_heap_mark(heap, ((Link *)o)->result);
}

static AwType link_type;
#define aw_cache_link_type link_type
static AwType link_type = {AW_TYPE_HEADER(cache_link),
                           .name = "_lru_list_elem",
                           .module = "functools",
                           .base_type = &aw_object_type,
                           .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                           .size = sizeof(Link),
                           .traverse = link_traverse};

static void link_out(Link *link)
{
    link->previous->next = link->next;
    link->next->previous = link->previous;
}

static void link_last(Cache *self, Link *link)
{
    link->previous = self->ring->previous;
    link->next = self->ring;
    link->previous->next = self->ring->previous = link;
}

static void cache_traverse(AwHeap *heap, AwObject *o)
{
    Cache *self = (Cache *)o;
    aw_heap_mark_many(heap, &self->function, 3);
    aw_heap_mark_object(heap, self->results);
    aw_heap_mark_object(heap, self->ring);
}

/* args: cls, user_function, maxsize, typed, cache_info_type */
static AwStatus cache_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t limit = -1;
    bool typed;
    if (!aw_type_ready(vm, aw_type_of(args[1])))
        return AW_RAISED;
    if (!aw_type_of(args[1])->call)
        return aw_raise_type(vm, "the first argument must be callable");
    if (args[2] != AW_NONE) {
        if (!aw_is_any_int(args[2]) && !aw_type_of(args[2])->index)
            return aw_raise_type(vm, "maxsize should be integer or None");
        if (!aw_to_int64(vm, args[2], &limit))
            return AW_RAISED;
        if (limit < 0)
            limit = 0;
    }
    if (!aw_truth(vm, args[3], &typed) || !aw_type_ready(vm, &aw_cache_link_type))
        return AW_RAISED;
    Cache *self = aw_object_new(vm, aw_as_type(args[0]));
    if (!self || !(self->results = aw_dict_new(vm)) ||
        !(self->ring = aw_object_new(vm, &aw_cache_link_type)))
        return AW_RAISED;
    /* a plain object without equals: its hash is its address */
    AwValue object_type = aw_from_object(&aw_object_type);
    if (!aw_call(vm, object_type, NULL, 0, &self->mark))
        return AW_RAISED;
    self->ring->previous = self->ring->next = self->ring;
    self->function = args[1];
    self->limit = limit;
    self->typed = typed;
    self->info_type = args[4];
    *out = aw_from_object(self);
    return AW_OK;
}

/* The key of a call: an only int or str itself; else a tuple of the arguments, a mark, names and values, and types. */
static AwValue key_of(AwVM *vm, Cache *self, const AwValue *args, int argc, AwValue kwnames)
{
    size_t named = kwnames ? aw_as_tuple(kwnames)->count : 0, positional = (size_t)argc - named;
    if (!self->typed && !named && positional == 1 &&
        (aw_is_int(args[0]) || aw_is_exact(args[0], &aw_str_type) ||
         aw_is_exact(args[0], &aw_int_type)))
        return args[0];
    size_t count = positional + (named ? 1 + 2 * named : 0);
    AwValue key = aw_tuple_new(vm, NULL, count + (self->typed ? (size_t)argc : 0));
    if (!key)
        return AW_UNSET;
    AwValue *items = aw_as_tuple(key)->items;
    memcpy(items, args, positional * sizeof *items);
    items += positional;
    if (named)
        *items++ = self->mark;
    for (size_t i = 0; i < named; i++) {
        *items++ = aw_as_tuple(kwnames)->items[i];
        *items++ = args[positional + i];
    }
    for (int i = 0; self->typed && i < argc; i++)
        *items++ = aw_from_object(aw_type_of(args[i]));
    return key;
}

/* Keeps a result; the oldest one makes room. The function may have put the same key in meanwhile. */
static bool keep(AwVM *vm, Cache *self, AwValue key, AwValue result)
{
    AwValue known;
    if (self->limit < 0)
        return aw_dict_set(vm, self->results, key, result);
    AwFind found = aw_dict_get(vm, self->results, key, &known);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    if (self->results->count >= (uint64_t)self->limit && self->ring->next != self->ring) {
        Link *oldest = self->ring->next;
        link_out(oldest);
        if (aw_dict_remove(vm, self->results, oldest->key, NULL) == AW_FIND_ERROR)
            return false;
    }
    Link *link = aw_object_new(vm, &aw_cache_link_type);
    if (!link)
        return false;
    link->key = key;
    link->result = result;
    if (!aw_dict_set(vm, self->results, key, aw_from_object(link)))
        return false;
    link_last(self, link);
    return true;
}

enum { SELF, KEY, ARGUMENTS, NAMES, STATE_COUNT };

/* Calls the function and keeps its result. */
static AwStatus miss(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    Cache *self = (Cache *)aw_as_object(frame->slots[SELF]);
    *out = value;
    if (event == AW_EVENT_RAISE)
        return AW_RAISED;
    if (event == AW_EVENT_START) {
        AwTuple *args = aw_as_tuple(frame->slots[ARGUMENTS]);
        AwStatus status = aw_frame_call(vm, self->function, args->items, (int)args->count,
                                        frame->slots[NAMES], out);
        if (status != AW_OK)
            return status;
    }
    return STATUS(keep(vm, self, frame->slots[KEY], *out));
}

static AwStatus cache_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                           AwValue *out)
{
    Cache *self = (Cache *)aw_as_object(v);
    AwValue found;
    if (self->limit == 0) {
        self->misses++;
        return aw_tail_call_kw(vm, self->function, args, argc, kwnames);
    }
    AwValue key = key_of(vm, self, args, argc, kwnames);
    if (!key)
        return AW_RAISED;
    aw_unrooted_begin(vm);
    AwFind find = aw_dict_get(vm, self->results, key, &found);
    aw_unrooted_end(vm);
    if (find == AW_FIND_ERROR)
        return AW_RAISED;
    if (find == AW_FOUND) {
        self->hits++;
        *out = found;
        if (self->limit > 0) {
            Link *link = (Link *)aw_as_object(found);
            link_out(link);
            link_last(self, link);
            *out = link->result;
        }
        return AW_OK;
    }
    self->misses++;
    AwValue state[STATE_COUNT] = {v, key, aw_tuple_new(vm, args, (size_t)argc), kwnames};
    return state[ARGUMENTS] ? aw_native_frame(vm, miss, state, STATE_COUNT) : AW_RAISED;
}

static bool cache_get(AwVM *vm, AwValue v, AwValue instance, AwType *type, AwValue *out)
{
    (void)type;
    *out = !instance || instance == AW_NONE ? v : aw_method_new(vm, v, instance);
    return *out != AW_UNSET;
}

static AwStatus cache_info(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    Cache *self = (Cache *)aw_as_object(args[0]);
    AwValue parts[4] = {aw_int_new(vm, self->hits), aw_int_new(vm, self->misses),
                        self->limit < 0 ? AW_NONE : aw_int_new(vm, self->limit),
                        aw_int_new(vm, self->results->count)};
    return parts[0] && parts[1] && parts[2] && parts[3]
               ? aw_tail_call(vm, self->info_type, parts, 4)
               : AW_RAISED;
}

static AwStatus cache_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Cache *self = (Cache *)aw_as_object(args[0]);
    self->hits = self->misses = 0;
    aw_dict_clear(vm, self->results);
    self->ring->previous = self->ring->next = self->ring;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus cache_itself(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = args[0];
    return AW_OK;
}

static AwStatus cache_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS(aw_getattr(vm, args[0], aw_names.__qualname__, out));
}

static const AwNativeDef cache_methods[] = {
    {"__new__(cls, user_function, maxsize, typed, cache_info_type)", cache_new, AW_STATIC,
     "Makes the cache."},
    {"cache_info(self, /)", cache_info, 0, "Report cache statistics"},
    {"cache_clear(self, /)", cache_clear, 0, "Clear the cache and cache statistics"},
    {"__copy__(self, /)", cache_itself, 0, NULL},
    {"__deepcopy__(self, memo, /)", cache_itself, 0, NULL},
    {"__reduce__(self, /)", cache_reduce, 0, NULL},
    {0}};

AwType aw_lru_cache_type = {AW_TYPE_HEADER(lru_cache),
                            .name = "_lru_cache_wrapper",
                            .module = "functools",
                            .doc = "A function that remembers its results.",
                            .base_type = &aw_object_type,
                            .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_METHOD,
                            .attrs_offset = offsetof(Cache, attrs),
                            .size = sizeof(Cache),
                            .methods = cache_methods,
                            .traverse = cache_traverse,
                            .call = cache_call,
                            .get = cache_get};
