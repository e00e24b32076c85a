/* frame.c: the frame object as programs see it. */
#include "vm/objects/frame.h"

#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

AwFrameObject *aw_frame_object_new(AwVM *vm, AwCodeObject *code, AwDict *globals, uint32_t line)
{
    AwFrameObject *frame = aw_object_new(vm, &aw_frame_type);
    if (!frame)
        return NULL;
    frame->code = code;
    frame->globals = globals;
    frame->line = line;
    frame->back = AW_NONE;
    return frame;
}

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

static AwStatus frame_back(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_frame(args[0])->back;
    return AW_OK;
}

static AwStatus frame_locals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    if (!frame->locals && !(frame->locals = aw_dict_new(vm)))
        return AW_RAISED;
    *out = aw_from_object(frame->locals);
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
    {"f_code", frame_code, AW_GETTER, NULL},       {"f_lineno", frame_line, AW_GETTER, NULL},
    {"f_globals", frame_globals, AW_GETTER, NULL}, {"f_locals", frame_locals, AW_GETTER, NULL},
    {"f_back", frame_back, AW_GETTER, NULL},       {0},
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
