/* builtins.c: the functions and names that every module sees. */
#include "stdlib/builtins.h"
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <stdio.h>

/* print(*args, sep=' ', end='\n', file=None, flush=False) */
static AwStatus print(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *values = aw_as_tuple(args[0]);
    AwValue text;
    AwBuffer line = {0};
    for (size_t i = 0; i < values->count; i++) {
        if (i)
            aw_buffer_append_byte(&line, ' ');
        if (!aw_str(vm, values->items[i], &text)) {
            aw_buffer_deinit(&line);
            return AW_RAISED;
        }
        aw_buffer_append(&line, aw_as_str(text)->data, aw_as_str(text)->size);
    }
    aw_buffer_append_byte(&line, '\n');
    fwrite(line.data, 1, line.length, stdout);
    aw_buffer_deinit(&line);
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus len(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t length;
    if (!aw_length(vm, args[0], &length))
        return AW_RAISED;
    *out = aw_from_int(length);
    return AW_OK;
}

const AwNativeDef aw_builtin_functions[] = {
    {"print(*args, sep=' ', end='\\n', file=None, flush=False)", print, 0,
     "Writes the values as text."},
    {"len(obj, /)", len, 0, "How many items a container has."},
    {0}};

bool aw_builtins_fill(AwVM *vm, AwModule *module)
{
    static AwType *const types[] = {&aw_object_type, &aw_type_type,  &aw_int_type,
                                    &aw_bool_type,   &aw_float_type, &aw_str_type,
                                    &aw_list_type,   &aw_tuple_type, &aw_dict_type,
                                    &aw_set_type,    &aw_frozenset_type, &aw_range_type,
                                    &aw_slice_type,  &aw_property_type, &aw_classmethod_type,
                                    &aw_staticmethod_type, &aw_super_type,
#define AW_EXCEPTION(id, name, base, doc) &aw_##id##_type,
#include "vm/objects/exceptions.def"
#undef AW_EXCEPTION
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!aw_module_set(vm, module, types[i]->name, aw_from_object(types[i])))
            return false;
    return aw_module_set(vm, module, "None", AW_NONE) &&
           aw_module_set(vm, module, "True", AW_TRUE) &&
           aw_module_set(vm, module, "False", AW_FALSE) &&
           aw_module_set(vm, module, "NotImplemented", AW_NOT_IMPLEMENTED) &&
           aw_module_set(vm, module, "Ellipsis", AW_ELLIPSIS);
}
