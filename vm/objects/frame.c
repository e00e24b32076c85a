/* frame.c: the frame object as programs see it. */
#include "vm/objects/frame.h"

#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

AwFrameObject *aw_frame_object_new(AwVM *vm, AwFunction *function, AwCodeObject *code,
                                   uint32_t instruction)
{
    AwFrameObject *frame = aw_object_new(vm, &aw_frame_type);
    if (!frame)
        return NULL;
    frame->function = function;
    frame->code = code;
    frame->instruction = instruction;
    frame->begun = true;
    frame->back = frame->trace = AW_NONE;
    frame->trace_lines = true;
    return frame;
}

/* ---- variables ---- */

static bool add_local(AwVM *vm, AwDict *dict, AwText name, AwValue value)
{
    if (!value || name.size == 0)
        return true;
    AwValue key = aw_str_intern(vm, name.bytes, name.size);
    return key && aw_dict_set_str(vm, dict, key, value);
}

AwDict *aw_locals_of(AwVM *vm, AwCodeObject *loaded, AwFunction *function, const AwValue *slots)
{
    const AwCode *code = loaded->code;
    if (code->flags & AW_CODE_NAMESPACE) {
        if (aw_is_dict(slots[0]))
            return aw_as_dict(slots[0]);
        AwDict *copy = aw_dict_new(vm);
        return copy && aw_dict_update(vm, copy, slots[0]) ? copy : NULL;
    }
    if (code->flags & AW_CODE_MODULE)
        return function->globals;
    AwDict *dict = aw_dict_new(vm);
    for (uint16_t i = 0; dict && i < code->local_count; i++) {
        AwValue value = slots[i];
        if (code->local_is_cell[i] && aw_is_exact(value, &aw_cell_type))
            value = ((AwCell *)aw_as_object(value))->value;
        if (!add_local(vm, dict, code->local_names[i], value))
            return NULL;
    }
    for (uint16_t i = 0; dict && i < code->free_count; i++)
        if (!add_local(vm, dict, code->free_names[i], function->cells[i]->value))
            return NULL;
    return dict;
}

/* ---- attributes ---- */

static AwFrameObject *as_frame(AwValue v)
{
    return (AwFrameObject *)aw_as_object(v);
}

/* The place in the code, as it is now if the frame still runs; *slots: its variables then, or NULL. */
static void look(AwVM *vm, AwFrameObject *frame, AwValue **slots)
{
    *slots = NULL;
    if (frame->record && !frame->cleared)
        *slots = vm->calls.frame_slots(vm, frame);
}

static uint32_t line_of(AwVM *vm, AwFrameObject *frame)
{
    AwValue *slots;
    look(vm, frame, &slots);
    if (frame->at_line)
        return frame->at_line;
    return frame->begun ? frame->code->code->spans[frame->instruction].line
                        : frame->code->code->first_line;
}

static AwStatus frame_code(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(aw_inlined_code(as_frame(args[0])->code, as_frame(args[0])->inlined));
    return AW_OK;
}

static AwStatus frame_line(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(line_of(vm, as_frame(args[0])));
    return AW_OK;
}

static AwStatus frame_globals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_frame(args[0])->function->globals);
    return AW_OK;
}

static AwStatus frame_back(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    if (frame->back == AW_NONE && frame->record && !vm->calls.frame_caller(vm, frame, &frame->back))
        return AW_RAISED;
    *out = frame->back;
    return AW_OK;
}

static AwDict *variables(AwVM *vm, AwFrameObject *frame, const AwValue *slots)
{
    return frame->inlined ? aw_inlined_locals(vm, frame->function, slots, frame->inlined)
                          : aw_locals_of(vm, frame->code, frame->function, slots);
}

/* Its locals are a namespace that others have too. */
static bool has_namespace(const AwFrameObject *frame)
{
    return !frame->inlined && frame->code->flags & (AW_CODE_NAMESPACE | AW_CODE_MODULE);
}

/* The variable is in `dict` what it is in `now`, in its place if it has one there. */
static bool refresh_variable(AwVM *vm, AwDict *dict, AwDict *now, AwText name)
{
    AwValue key = aw_str_intern(vm, name.bytes, name.size), old;
    const AwDictEntry *entry = key ? aw_dict_find_str(now, key) : NULL;
    if (entry)
        return aw_dict_set_str(vm, dict, key, entry->value);
    return key && aw_dict_remove(vm, dict, key, &old) != AW_FIND_ERROR;
}

bool aw_frame_refresh(AwVM *vm, AwFrameObject *frame, const AwValue *slots)
{
    AwDict *now = variables(vm, frame, slots);
    if (!now)
        return false;
    if (!frame->locals || has_namespace(frame)) {
        frame->locals = now;
        return true;
    }
    const AwCode *code = frame->inlined ? frame->inlined->code : frame->code->code;
    for (uint32_t i = 0; i < code->local_count + code->free_count; i++)
        if (!refresh_variable(vm, frame->locals, now,
                              i < code->local_count ? code->local_names[i]
                                                    : code->free_names[i - code->local_count]))
            return false;
    return true;
}

/* The same dict each time, with the values of now. */
static AwStatus frame_locals(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    AwValue *slots;
    look(vm, frame, &slots);
    if (slots && !aw_frame_refresh(vm, frame, slots))
        return AW_RAISED;
    if (!frame->locals && !(frame->locals = aw_dict_new(vm)))
        return AW_RAISED;
    *out = aw_from_object(frame->locals);
    return AW_OK;
}

static AwStatus frame_builtins(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwDict *builtins = as_frame(args[0])->function->builtins;
    *out = aw_from_object(builtins ? builtins : vm->builtins);
    return AW_OK;
}

/* Counts in units of which each instruction is two, as CPython's co_positions() expects. */
static AwStatus frame_lasti(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    AwValue *slots;
    look(vm, frame, &slots);
    *out = aw_from_int(frame->begun ? (int64_t)frame->instruction * 2 : -1);
    return AW_OK;
}

static AwStatus frame_trace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_frame(args[0])->trace;
    return AW_OK;
}

static AwStatus set_trace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    as_frame(args[0])->trace = args[1] ? args[1] : AW_NONE;
    if (as_frame(args[0])->trace != AW_NONE)
        vm->calls.frame_trace_set(vm, as_frame(args[0]));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus frame_trace_lines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_frame(args[0])->trace_lines);
    return AW_OK;
}

static AwStatus frame_trace_opcodes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_frame(args[0])->trace_opcodes);
    return AW_OK;
}

static AwStatus set_bool(AwVM *vm, AwValue value, bool *place, AwValue *out)
{
    *out = AW_NONE;
    if (!value)
        return aw_raise_type(vm, "cannot delete attribute");
    if (value != AW_TRUE && value != AW_FALSE)
        return aw_raise_type(vm, "attribute value type must be bool");
    *place = value == AW_TRUE;
    return AW_OK;
}

static AwStatus set_trace_lines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return set_bool(vm, args[1], &as_frame(args[0])->trace_lines, out);
}

static AwStatus set_trace_opcodes(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return set_bool(vm, args[1], &as_frame(args[0])->trace_opcodes, out);
}

/* Forgets the variables; a suspended generator is closed. */
static AwStatus frame_clear(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFrameObject *frame = as_frame(args[0]);
    AwValue *slots, ignored;
    *out = AW_NONE;
    look(vm, frame, &slots);
    if (slots && (!frame->coroutine || vm->calls.frame_runs(vm, frame)))
        return aw_raise(vm, &aw_runtime_error_type, "cannot clear an executing frame");
    if (frame->coroutine && slots)
        return aw_call_method(vm, frame->coroutine, aw_names.close, NULL, 0, &ignored);
    frame->cleared = true;
    if (!has_namespace(frame) && frame->locals)
        frame->locals = NULL;
    return AW_OK;
}

static bool frame_repr(AwVM *vm, AwValue v, AwValue *out)
{
    AwFrameObject *frame = as_frame(v);
    *out = aw_str_format(vm, "<frame at 0x%s, file '%s', line %u, code %V>", aw_address(v).text,
                         frame->code->code->filename, line_of(vm, frame),
                         aw_inlined_code(frame->code, frame->inlined)->name);
    return *out != AW_UNSET;
}

static void frame_traverse(AwHeap *heap, AwObject *o)
{
    AwFrameObject *frame = (AwFrameObject *)o;
    aw_heap_mark_object(heap, frame->function);
    aw_heap_mark_object(heap, frame->code);
    aw_heap_mark_object(heap, frame->locals);
    aw_heap_mark(heap, frame->back);
    aw_heap_mark(heap, frame->coroutine);
    aw_heap_mark(heap, frame->trace);
}

static const AwNativeDef frame_methods[] = {
    {"f_code", frame_code, AW_GETTER, NULL},
    {"f_lineno", frame_line, AW_GETTER, NULL},
    {"f_lasti", frame_lasti, AW_GETTER | AW_MEMBER, NULL},
    {"f_globals", frame_globals, AW_GETTER, NULL},
    {"f_builtins", frame_builtins, AW_GETTER, NULL},
    {"f_locals", frame_locals, AW_GETTER, NULL},
    {"f_back", frame_back, AW_GETTER, NULL},
    {"f_trace", frame_trace, AW_GETTER, NULL},
    {"f_trace", set_trace, AW_SETTER, NULL},
    {"f_trace_lines", frame_trace_lines, AW_GETTER, NULL},
    {"f_trace_lines", set_trace_lines, AW_SETTER, NULL},
    {"f_trace_opcodes", frame_trace_opcodes, AW_GETTER, NULL},
    {"f_trace_opcodes", set_trace_opcodes, AW_SETTER, NULL},
    {"clear(self, /)", frame_clear, AW_NO_SIGNATURE, "Forgets the variables of the frame."},
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
