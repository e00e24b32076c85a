/* traceback.c: the traceback object: where an exception passed. */
#include "vm/objects/exception.h"
#include "vm/objects/frame.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* ---- traceback ---- */

static AwTraceback *as_traceback(AwValue v)
{
    return (AwTraceback *)aw_as_object(v);
}

static uint32_t line_of(const AwTraceback *t)
{
    return t->line ? t->line : t->code->code->spans[t->instruction].line;
}

static AwStatus get_frame(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTraceback *t = as_traceback(args[0]);
    if (!t->frame) {
        AwFrameObject *frame = aw_frame_object_new(vm, t->function, t->code, t->instruction);
        if (!frame)
            return AW_RAISED;
        frame->inlined = t->inlined;
        frame->locals = t->inlined ? aw_inlined_locals(vm, t->function, t->locals, t->inlined)
                                   : aw_locals_of(vm, t->code, t->function, t->locals);
        if (!frame->locals)
            return AW_RAISED;
        frame->loose = true;
        frame->record = t->record;
        frame->coroutine = t->coroutine;
        t->frame = aw_from_object(vm->calls.frame_adopt(vm, frame));
        t->local_count = 0; /* the frame has them now, and may be told to forget them */
    }
    *out = t->frame;
    return AW_OK;
}

static AwStatus get_line(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(line_of(as_traceback(args[0])));
    return AW_OK;
}

static AwStatus get_lasti(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    const AwTraceback *t = as_traceback(args[0]);
    *out = aw_from_int(t->line ? t->lasti : (int64_t)t->instruction * 2);
    return AW_OK;
}

static AwStatus get_next(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwTraceback *next = as_traceback(args[0])->next;
    *out = next ? aw_from_object(next) : AW_NONE;
    return AW_OK;
}

static AwStatus set_next(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwTraceback *self = as_traceback(args[0]);
    if (!args[1])
        return aw_raise_type(vm, "can't delete tb_next attribute");
    if (args[1] != AW_NONE && !aw_is_exact(args[1], &aw_traceback_type))
        return aw_raise_type(vm, "expected traceback object, got '%T'", args[1]);
    AwTraceback *next = args[1] == AW_NONE ? NULL : as_traceback(args[1]);
    for (AwTraceback *t = next; t; t = t->next)
        if (t == self)
            return aw_raise_value(vm, "traceback loop detected");
    self->next = next;
    return AW_OK;
}

static void traceback_traverse(AwHeap *heap, AwObject *o)
{
    AwTraceback *t = (AwTraceback *)o;
    aw_heap_mark_object(heap, t->next);
    aw_heap_mark_object(heap, t->code);
    aw_heap_mark_object(heap, t->function);
    aw_heap_mark(heap, t->frame);
    aw_heap_mark(heap, t->coroutine);
    aw_heap_mark_many(heap, t->locals, t->local_count);
}

static AwStatus traceback_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t lasti, line;
    if (!aw_is_exact(args[2], &aw_frame_type))
        return aw_raise_type(vm, "TracebackType() argument 'tb_frame' must be frame, not %A",
                             args[2]);
    if (!aw_to_int64(vm, args[3], &lasti) || !aw_to_int64(vm, args[4], &line))
        return AW_RAISED;
    if (args[1] != AW_NONE && !aw_is_exact(args[1], &aw_traceback_type))
        return aw_raise_type(vm, "expected traceback object or None, got '%T'", args[1]);
    AwFrameObject *frame = (AwFrameObject *)aw_as_object(args[2]);
    AwTraceback *t = aw_object_new(vm, &aw_traceback_type);
    if (!t)
        return AW_RAISED;
    uint32_t end = frame->code->code->inst_count - 1;
    t->next = args[1] == AW_NONE ? NULL : as_traceback(args[1]);
    t->frame = args[2];
    t->code = frame->code;
    t->function = frame->function;
    t->inlined = frame->inlined;
    t->instruction = lasti < 0 ? 0 : lasti / 2 > end ? end : (uint32_t)(lasti / 2);
    t->line = (uint32_t)line;
    t->lasti = (int32_t)lasti;
    *out = aw_from_object(t);
    return AW_OK;
}

static const AwNativeDef traceback_methods[] = {
    {"__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", traceback_new, AW_STATIC,
     "Create a new traceback object."},
    {"tb_frame", get_frame, AW_GETTER, NULL},
    {"tb_lineno", get_line, AW_GETTER, NULL},
    {"tb_lasti", get_lasti, AW_GETTER, NULL},
    {"tb_next", get_next, AW_GETTER, NULL},
    {"tb_next", set_next, AW_SETTER, NULL},
    {0},
};

AwType aw_traceback_type = {
    AW_TYPE_HEADER(traceback),      .name = "traceback",          .flags = AW_TYPE_FINAL,
    .size = sizeof(AwTraceback),    .base_type = &aw_object_type, .methods = traceback_methods,
    .traverse = traceback_traverse,
};
