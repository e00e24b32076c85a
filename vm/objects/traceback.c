/* traceback.c: the traceback object: where an exception passed. */
#include "vm/objects/exception.h"
#include "vm/objects/frame.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

/* ---- traceback ---- */

static AwTraceback *as_traceback(AwValue v)
{
    return (AwTraceback *)aw_as_object(v);
}

static uint32_t line_of(const AwTraceback *t)
{
    return t->code->code->spans[t->instruction].line;
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
        frame->record = t->record;
        frame->coroutine = t->coroutine;
        t->frame = aw_from_object(frame);
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
    *out = aw_from_int((int64_t)as_traceback(args[0])->instruction * 2);
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

static const AwNativeDef traceback_methods[] = {
    {"tb_frame", get_frame, AW_GETTER, NULL}, {"tb_lineno", get_line, AW_GETTER, NULL},
    {"tb_lasti", get_lasti, AW_GETTER, NULL}, {"tb_next", get_next, AW_GETTER, NULL},
    {"tb_next", set_next, AW_SETTER, NULL},   {0},
};

AwType aw_traceback_type = {
    AW_TYPE_HEADER(traceback),
    .name = "traceback",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwTraceback),
    .base_type = &aw_object_type,
    .methods = traceback_methods,
    .traverse = traceback_traverse,
};
