/* contextvars.c: module contextvars: names for what the engine has (vm/engine/context.c). */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwStatus copy_context(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    if (!aw_context_copy(vm, out))
        return AW_RAISED;
    return *out || aw_call(vm, aw_from_object(&aw_context_type), NULL, 0, out) ? AW_OK : AW_RAISED;
}

static const AwNativeDef functions[] = {
    {"copy_context()", copy_context, 0, "A copy of the current context."}, {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    static const char *const names[] = {"Context", "ContextVar", "Token", "copy_context"};
    AwType *types[] = {&aw_context_type, &aw_context_var_type, &aw_context_token_type};
    AwValue all = aw_tuple_new(vm, NULL, 4), missing = aw_context_token_missing(vm);
    if (!all || !missing)
        return false;
    for (size_t i = 0; i < 4; i++)
        if (!(aw_as_tuple(all)->items[i] = aw_str_intern_text(vm, names[i])))
            return false;
    for (size_t i = 0; i < 3; i++)
        if (!aw_type_ready(vm, types[i]) ||
            !aw_module_set(vm, module, names[i], aw_from_object(types[i])))
            return false;
    return aw_dict_set_text(vm, aw_context_token_type.namespace, "MISSING", missing) &&
           aw_module_set(vm, module, "__all__", all);
}

const AwModuleDef aw_contextvars_module = {
    "contextvars", "Variables that each task has of its own.", functions, fill};
