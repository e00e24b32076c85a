/* origins.c: cr_origin: where coroutines were made, kept while sys.set_coroutine_origin_tracking_depth() asks for it.
 *
 * Reports do not need it, since every coroutine knows its call until it starts. So the few programs that ask pay for a
 * table beside the coroutines, which forgets those that died at each collection.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"

#include <stdlib.h>

struct AwOrigin {
    AwCoroutine *coroutine; /* not held */
    AwValue frames;         /* ((file, line, function), …) */
};

static bool add_frame(AwVM *vm, AwValue list, AwFrame *frame)
{
    AwValue parts[3] = {aw_str_from(vm, frame->code->code->filename),
                        aw_from_int(aw_frame_span(frame).line), frame->code->name};
    AwValue tuple = parts[0] ? aw_tuple_new(vm, parts, 3) : AW_UNSET;
    return tuple && aw_list_append(vm, list, tuple);
}

bool aw_origin_note(AwVM *vm, AwCoroutine *coroutine)
{
    AwEngine *engine = vm->engine;
    AwValue list = aw_list_new(vm, NULL, 0);
    AwFrame *frame = aw_frame_current(vm);
    for (uint32_t depth = engine->origin_depth; list && depth > 0 && frame; depth--) {
        if (!add_frame(vm, list, frame))
            return false;
        do
            frame = frame->previous;
        while (frame && !frame->code);
    }
    if (!list)
        return false;
    if (engine->origin_count == engine->origin_capacity) {
        uint32_t capacity = engine->origin_capacity ? engine->origin_capacity * 2 : 16;
        struct AwOrigin *more = realloc(engine->origins, capacity * sizeof *more);
        if (!more)
            return aw_raise_memory(vm);
        engine->origins = more;
        engine->origin_capacity = capacity;
    }
    AwValue frames = aw_tuple_new(vm, aw_as_list(list)->items, aw_as_list(list)->count);
    engine->origins[engine->origin_count++] = (struct AwOrigin){coroutine, frames};
    return frames != AW_UNSET;
}

AwValue aw_origin_of(AwVM *vm, const AwCoroutine *coroutine)
{
    for (uint32_t i = vm->engine->origin_count; i > 0; i--)
        if (vm->engine->origins[i - 1].coroutine == coroutine)
            return vm->engine->origins[i - 1].frames;
    return AW_NONE;
}

void aw_origins_mark(AwVM *vm, AwHeap *heap)
{
    for (uint32_t i = 0; i < vm->engine->origin_count; i++)
        aw_heap_mark(heap, vm->engine->origins[i].frames);
}

void aw_origins_forget_dead(AwVM *vm, AwHeap *heap)
{
    AwEngine *engine = vm->engine;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < engine->origin_count; i++)
        if (aw_heap_is_marked(heap, aw_from_object(engine->origins[i].coroutine)))
            engine->origins[kept++] = engine->origins[i];
    engine->origin_count = kept;
}

/* args: depth */
static AwStatus track_origins(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t depth;
    if (!aw_to_int64(vm, args[0], &depth))
        return AW_RAISED;
    vm->engine->origin_depth = depth > UINT32_MAX ? UINT32_MAX : (uint32_t)depth;
    *out = AW_NONE;
    return AW_OK;
}

const AwNativeDef aw_origin_functions[] = {
    {"_track_origins(depth, /)", track_origins, 0,
     "Coroutines remember so many frames of where they were made."},
    {0}};
