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

bool aw_frame_object(AwVM *vm, AwFrame *frame, AwValue *out)
{
    AwDict *locals = aw_frame_locals(vm, frame);
    AwFrameObject *object =
        locals ? aw_frame_object_new(vm, frame->function, frame->code, place_of(frame)) : NULL;
    if (!object)
        return false;
    object->locals = locals;
    object->record = frame;
    *out = aw_from_object(object);
    if (frame->kind == AW_FRAME_HEAP) {
        AwCoroutine *coroutine = aw_frame_coroutine(frame);
        object->coroutine = aw_from_object(coroutine);
        object->begun = coroutine->state != AW_CORO_CREATED;
    }
    AwFrame *below = caller_of(frame);
    return !below || aw_frame_object(vm, below, &object->back);
}

/* ---- what frame objects ask ---- */

static AwFrame *find_running(AwVM *vm, const AwFrameObject *object)
{
    AwThread *first = vm->engine->threads, *thread = first;
    do {
        for (AwFrame *frame = thread->frame; frame; frame = frame->previous)
            if (frame == object->record && frame->function == object->function &&
                frame->code == object->code)
                return frame;
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

bool aw_frame_caller(AwVM *vm, const AwFrameObject *object, AwValue *out)
{
    AwFrame *frame = find(vm, object), *caller = frame ? caller_of(frame) : NULL;
    *out = AW_NONE;
    return !caller || aw_frame_object(vm, caller, out);
}

AwValue *aw_frame_slots(AwVM *vm, AwFrameObject *object)
{
    AwFrame *frame = find(vm, object);
    if (!frame)
        return NULL;
    object->instruction = place_of(frame);
    object->begun =
        frame->kind != AW_FRAME_HEAP || aw_frame_coroutine(frame)->state != AW_CORO_CREATED;
    return frame->slots;
}
