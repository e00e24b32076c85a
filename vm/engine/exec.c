/* exec.c: running code with given names, and what a frame's names are. */
#include "vm/engine/internal.h"

AwStatus aw_tail_exec(AwVM *vm, AwCodeObject *code, AwDict *globals, AwValue namespace)
{
    AwFunction *function = aw_function_new(vm, code, globals);
    if (!function)
        return AW_RAISED;
    AwValue builtins = aw_dict_get_str(globals, aw_names.__builtins__);
    if (builtins && aw_is_exact(builtins, &aw_dict_type))
        function->builtins = aw_as_dict(builtins);
    return aw_tail_call(vm, aw_from_object(function), &namespace,
                        code->flags & AW_CODE_NAMESPACE ? 1 : 0);
}

bool aw_frame_super(AwVM *vm, AwType **type, AwValue *object)
{
    AwFrame *frame = aw_frame_current(vm);
    const AwCode *code = frame ? frame->code->code : NULL;
    if (!code || !code->positional_count)
        return aw_raise(vm, &aw_runtime_error_type, "super(): no arguments");
    *object = frame->slots[0];
    if (code->local_is_cell[0] && aw_is_exact(*object, &aw_cell_type))
        *object = ((AwCell *)aw_as_object(*object))->value;
    if (!*object)
        return aw_raise(vm, &aw_runtime_error_type, "super(): arg[0] deleted");
    if (code->class_free < 0)
        return aw_raise(vm, &aw_runtime_error_type, "super(): __class__ cell not found");
    AwValue class = frame->function->cells[code->class_free]->value;
    if (!class)
        return aw_raise(vm, &aw_runtime_error_type, "super(): empty __class__ cell");
    if (!aw_is_type(class))
        return aw_raise(vm, &aw_runtime_error_type, "super(): __class__ is not a type (%T)", class);
    *type = aw_as_type(class);
    return true;
}

static bool add_local(AwVM *vm, AwDict *dict, AwText name, AwValue value)
{
    if (!value || name.size == 0 || name.bytes[0] == '.')
        return true;
    AwValue key = aw_str_intern(vm, name.bytes, name.size);
    return key && aw_dict_set_str(vm, dict, key, value);
}

AwDict *aw_frame_locals(AwVM *vm, AwFrame *frame)
{
    const AwCode *code = frame->code->code;
    if (code->flags & AW_CODE_NAMESPACE) {
        if (aw_is_dict(frame->slots[0]))
            return aw_as_dict(frame->slots[0]);
        AwDict *copy = aw_dict_new(vm);
        return copy && aw_dict_update(vm, copy, frame->slots[0]) ? copy : NULL;
    }
    if (code->flags & AW_CODE_MODULE)
        return frame->function->globals;
    AwDict *dict = aw_dict_new(vm);
    for (uint16_t i = 0; dict && i < code->local_count; i++) {
        AwValue value = frame->slots[i];
        if (code->local_is_cell[i] && aw_is_exact(value, &aw_cell_type))
            value = ((AwCell *)aw_as_object(value))->value;
        if (!add_local(vm, dict, code->local_names[i], value))
            return NULL;
    }
    for (uint16_t i = 0; dict && i < code->free_count; i++)
        if (!add_local(vm, dict, code->free_names[i], frame->function->cells[i]->value))
            return NULL;
    return dict;
}
