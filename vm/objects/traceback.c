/* traceback.c: the traceback object: where an exception passed; and the frame objects that it shows. */
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwFrameObject *as_frame(AwValue v)
{
    return (AwFrameObject *)aw_as_object(v);
}

static AwStatus frame_code(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_frame(args[0])->code);
    return AW_OK;
}

static AwStatus frame_line(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(as_frame(args[0])->line);
    return AW_OK;
}

static AwStatus frame_globals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwDict *globals = as_frame(args[0])->globals;
    *out = globals ? aw_from_object(globals) : AW_NONE;
    return AW_OK;
}

static AwStatus frame_locals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    if (!frame->locals)
        frame->locals = aw_dict_new(vm);
    *out = aw_from_object(frame->locals);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus frame_back(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_frame(args[0])->back;
    return AW_OK;
}

static bool frame_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwFrameObject *frame = as_frame(v);
    *out = aw_str_format(vm, "<frame at 0x%s, file '%s', line %u, code %V>", aw_address(v).text,
                         frame->code->code->filename, frame->line, frame->code->name);
    return *out != AW_UNSET;
}

static void frame_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwFrameObject *)o)->code);
    aw_heap_mark_object(heap, ((AwFrameObject *)o)->globals);
    aw_heap_mark_object(heap, ((AwFrameObject *)o)->locals);
    aw_heap_mark(heap, ((AwFrameObject *)o)->back);
}

static const AwNativeDef frame_methods[] = {
    {"f_code", frame_code, AW_GETTER, NULL},
    {"f_lineno", frame_line, AW_GETTER, NULL},
    {"f_globals", frame_globals, AW_GETTER, NULL},
    {"f_locals", frame_locals, AW_GETTER, NULL},
    {"f_back", frame_back, AW_GETTER, NULL},
    {0},
};

AwType aw_frame_type = {
    AW_TYPE_HEADER(frame),
    .name = "frame",
    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwFrameObject),
    .base_type = &aw_object_type,
    .methods = frame_methods,
    .traverse = frame_traverse,
    .repr = frame_repr,
};

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
        AwFrameObject *frame = aw_object_new(vm, &aw_frame_type);
        if (!frame)
            return AW_RAISED;
        frame->code = t->code;
        frame->globals = t->globals;
        frame->line = line_of(t);
        frame->back = AW_NONE;
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
    *out = aw_from_int(as_traceback(args[0])->instruction);
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
    aw_heap_mark_object(heap, t->globals);
    aw_heap_mark(heap, t->frame);
}

static const AwNativeDef traceback_methods[] = {
    {"tb_frame", get_frame, AW_GETTER, NULL},
    {"tb_lineno", get_line, AW_GETTER, NULL},
    {"tb_lasti", get_lasti, AW_GETTER, NULL},
    {"tb_next", get_next, AW_GETTER, NULL},
    {"tb_next", set_next, AW_SETTER, NULL},
    {0},
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
