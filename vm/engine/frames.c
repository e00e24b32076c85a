/* frames.c: frames as programs see them: making frame objects, and looking whether a frame is still there. */
#include "vm/engine/internal.h"
#include "vm/objects/frame.h"

static uint32_t place_of(const AwFrame *frame)
{
    ptrdiff_t at = frame->ip - frame->code->code->insts - 1;
    return at < 0 ? 0 : (uint32_t)at;
}

/* The frame of Aw code that gets the result of `frame`, or NULL. */
static AwFrame *caller_of(AwFrame *frame)
{
    if (frame->kind == AW_FRAME_HEAP && aw_frame_coroutine(frame)->state != AW_CORO_RUNNING)
        return NULL;
    AwFrame *below = frame->previous;
    while (below && !below->code)
        below = below->previous;
    return below;
}

enum { RECENT = sizeof((AwEngine *)0)->recent_frames / sizeof(struct AwFrameObject *) };

static void remember(AwVM *vm, AwFrameObject *object)
{
    vm->engine->recent_frames[vm->engine->recent_frame++ % RECENT] = object;
}

static AwFrameObject *recall(AwVM *vm, const AwFrame *frame)
{
    for (uint32_t i = 0; i < RECENT; i++) {
        AwFrameObject *object = vm->engine->recent_frames[i];
        if (object && object->record == frame && object->code == frame->code)
            return object;
    }
    return NULL;
}

void aw_frame_forget_dead(AwVM *vm, AwHeap *heap)
{
    for (uint32_t i = 0; i < RECENT; i++) {
        AwFrameObject **object = &vm->engine->recent_frames[i];
        if (*object && !aw_heap_is_marked(heap, aw_from_object(*object)))
            *object = NULL;
    }
}

/* Frames of calls keep their frame object where others keep what comes of them (`held`), if they need nothing there. */
static AwValue *keeps(AwFrame *frame, const AwInlined *level)
{
    return frame->kind == AW_FRAME_PLAIN && !level &&
                   (frame->on_return == AW_RETURN_STORE || frame->on_return == AW_RETURN_EVENT ||
                    frame->on_return == AW_RETURN_DISCARD)
               ? &frame->held
               : NULL;
}

AwFrameObject *aw_frame_known(AwVM *vm, AwFrame *frame, const AwInlined *level)
{
    AwFrameObject *object = aw_trace_object(vm->thread, frame, level);
    const AwValue *place = keeps(frame, level);
    if (!object && place && *place && aw_is_exact(*place, &aw_frame_type))
        object = (AwFrameObject *)aw_as_object(*place);
    if (!object && frame->kind == AW_FRAME_HEAP && !level)
        object = recall(vm, frame);
    return object;
}

/* A new one, without those below it. */
static AwFrameObject *make_object(AwVM *vm, AwFrame *frame, const AwInlined *level)
{
    const AwCode *code = frame->code->code;
    uint32_t place = aw_inlined_place(code, place_of(frame), level);
    AwFrameObject *object = aw_frame_object_new(vm, frame->function, frame->code, place);
    if (!object)
        return NULL;
    object->record = frame;
    object->inlined = level;
    AwValue *keeper = keeps(frame, level);
    object->loose = !keeper;
    if (keeper)
        *keeper = aw_from_object(object);
    aw_trace_adopt(vm->thread, frame, object);
    if (frame->kind == AW_FRAME_HEAP) {
        AwCoroutine *coroutine = aw_frame_coroutine(frame);
        object->coroutine = aw_from_object(coroutine);
        object->begun = coroutine->state != AW_CORO_CREATED;
        if (!level)
            remember(vm, object);
    }
    return object;
}

bool aw_frame_object_at(AwVM *vm, AwFrame *frame, const AwInlined *level, AwValue *out)
{
    AwFrameObject *object = aw_frame_known(vm, frame, level);
    bool known = object != NULL;
    if (!object && !(object = make_object(vm, frame, level)))
        return false;
    *out = aw_from_object(object);
    /* what a frame that keeps its object holds is looked at when it is left: until then nothing is kept alive by it */
    if (!keeps(frame, level) && !aw_frame_refresh(vm, object, frame->slots))
        return false;
    if (known && object->back != AW_NONE && frame->kind != AW_FRAME_HEAP)
        return true;
    object->back = AW_NONE;
    if (level)
        return aw_frame_object_at(vm, frame, aw_inlined_around(frame->code->code, level),
                                  &object->back);
    AwFrame *below = caller_of(frame);
    return !below || aw_frame_object(vm, below, &object->back);
}

bool aw_frame_object(AwVM *vm, AwFrame *frame, AwValue *out)
{
    return aw_frame_object_at(vm, frame, aw_inlined_at(frame->code->code, place_of(frame)), out);
}

bool aw_frame_object_outer(AwVM *vm, AwFrame *frame, AwValue *out)
{
    return aw_frame_object_at(vm, frame, NULL, out);
}

bool aw_frame_object_deep(AwVM *vm, uint32_t depth, AwValue *out)
{
    AwFrame *frame = aw_frame_current(vm);
    for (; frame; frame = frame->previous) {
        if (!frame->code)
            continue;
        uint32_t levels = aw_inlined_depth(frame->code->code, place_of(frame)) + 1;
        if (depth < levels)
            break;
        depth -= levels;
    }
    if (!frame)
        return aw_raise_value(vm, "call stack is not deep enough");
    if (!aw_frame_object(vm, frame, out))
        return false;
    for (; depth > 0; depth--)
        *out = ((AwFrameObject *)aw_as_object(*out))->back;
    return true;
}

bool aw_frame_leave(AwVM *vm, AwFrame *frame)
{
    AwFrameObject *object = keeps(frame, NULL) ? aw_frame_known(vm, frame, NULL) : NULL;
    if (!object)
        return true;
    frame->held = AW_UNSET;
    object->record = NULL;
    object->instruction = place_of(frame);
    return aw_frame_refresh(vm, object, frame->slots);
}

AwDict *aw_frame_locals(AwVM *vm, AwFrame *frame)
{
    const AwInlined *level = aw_inlined_at(frame->code->code, place_of(frame));
    if (level)
        return aw_inlined_locals(vm, frame->function, frame->slots, level);
    if (frame->code->flags & (AW_CODE_NAMESPACE | AW_CODE_MODULE))
        return aw_locals_of(vm, frame->code, frame->function, frame->slots);
    AwFrameObject *object = aw_frame_known(vm, frame, NULL);
    if (!object)
        object = make_object(vm, frame, NULL);
    return object && aw_frame_refresh(vm, object, frame->slots) ? object->locals : NULL;
}

/* ---- what frame objects ask ---- */

/* A later call of the same function in the same place is another frame: it keeps another object. */
static bool is_another(AwFrame *frame, const AwFrameObject *object)
{
    const AwValue *place = keeps(frame, object->inlined);
    return place && !object->loose && *place != aw_from_object(object);
}

static AwFrame *find_running(AwVM *vm, const AwFrameObject *object)
{
    AwThread *first = vm->engine->threads, *thread = first;
    do {
        for (AwFrame *frame = thread->frame; frame; frame = frame->previous)
            if (frame == object->record && frame->function == object->function &&
                frame->code == object->code)
                return is_another(frame, object) ? NULL : frame;
        thread = thread->next;
    } while (thread && thread != first);
    return NULL;
}

/* The frame if it runs or is suspended; NULL. */
static AwFrame *find(AwVM *vm, const AwFrameObject *object)
{
    if (!object->coroutine)
        return find_running(vm, object);
    AwCoroutine *coroutine = aw_as_coroutine(object->coroutine);
    return coroutine->state == AW_CORO_CLOSED ? NULL : &coroutine->frame;
}

bool aw_frame_runs(AwVM *vm, const AwFrameObject *object)
{
    return object->coroutine ? aw_as_coroutine(object->coroutine)->state == AW_CORO_RUNNING
                             : find_running(vm, object) != NULL;
}

AwFrameObject *aw_frame_adopt(AwVM *vm, AwFrameObject *object)
{
    AwFrame *frame = object->record ? find(vm, object) : NULL;
    AwValue *place = frame ? keeps(frame, object->inlined) : NULL;
    AwFrameObject *known = frame ? aw_frame_known(vm, frame, object->inlined) : NULL;
    if (known)
        return known;
    if (place) {
        *place = aw_from_object(object);
        object->loose = false;
    }
    return object;
}

bool aw_frame_caller(AwVM *vm, const AwFrameObject *object, AwValue *out)
{
    AwFrame *frame = find(vm, object);
    *out = AW_NONE;
    if (frame && object->inlined)
        return aw_frame_object_at(vm, frame, aw_inlined_around(frame->code->code, object->inlined),
                                  out);
    AwFrame *caller = frame ? caller_of(frame) : NULL;
    return !caller || aw_frame_object(vm, caller, out);
}

AwValue *aw_frame_slots(AwVM *vm, AwFrameObject *object)
{
    AwFrame *frame = find(vm, object);
    if (!frame)
        return NULL;
    uint32_t now = place_of(frame);
    if (object->inlined && (now < object->inlined->start || now >= object->inlined->end))
        return NULL;
    object->instruction = aw_inlined_place(frame->code->code, now, object->inlined);
    object->begun =
        frame->kind != AW_FRAME_HEAP || aw_frame_coroutine(frame)->state != AW_CORO_CREATED;
    return frame->slots;
}
