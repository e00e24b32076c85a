/* exec.c: running code with given names, and what a frame's names are. */
#include "vm/engine/internal.h"
#include "vm/objects/frame.h"

AwStatus aw_tail_exec(AwVM *vm, AwCodeObject *code, AwDict *globals, AwValue namespace,
                      AwValue closure)
{
    AwFunction *function = aw_function_new(vm, code, globals);
    if (!function || !aw_function_take_builtins(vm, function))
        return AW_RAISED;
    for (uint32_t i = 0; closure && i < function->free_count; i++)
        function->cells[i] = (AwCell *)aw_as_object(aw_as_tuple(closure)->items[i]);
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
