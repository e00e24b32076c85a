/* imp.c: module _imp: what importlib asks about the modules that are built in. */
#include "stdlib/modules.h"
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static AwFind find(AwVM *vm, AwValue name, const AwBuiltinModule **out)
{
    if (!aw_is_str(name)) {
        aw_raise_type(vm, "module name must be str, not %T", name);
        return AW_FIND_ERROR;
    }
    return vm->engine->find_builtin_module(vm, name, out);
}

static AwStatus is_builtin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwBuiltinModule *found;
    if (aw_is_str(args[0]) && aw_str_is(args[0], "builtins")) {
        *out = aw_from_int(1);
        return AW_OK;
    }
    AwFind known = find(vm, args[0], &found);
    *out = aw_from_int(known == AW_FOUND && found->def);
    return STATUS(known != AW_FIND_ERROR);
}

static AwStatus create_builtin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwBuiltinModule *found;
    AwFind known = find(vm, args[0], &found);
    if (known == AW_ABSENT || (known == AW_FOUND && !found->def))
        return aw_raise(vm, &aw_import_error_type, "%R is not a built-in module", args[0]);
    AwModule *module = known == AW_FOUND ? aw_module_from_def(vm, found->def) : NULL;
    *out = aw_from_object(module);
    return STATUS(module);
}

static AwStatus library(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const AwBuiltinModule *found;
    AwFind known = find(vm, args[0], &found);
    *out = AW_NONE;
    if (known != AW_FOUND || !found->source)
        return STATUS(known != AW_FIND_ERROR);
    const AwBuiltinModule module = *found;
    AwValue parts[3] = {aw_str_new(vm, module.source, module.source_size), AW_UNSET,
                        aw_from_bool(module.is_package)};
    parts[1] = aw_str_format(vm, "<aw>/%V%s.aw", args[0], module.is_package ? "/__init__" : "");
    return STATUS(parts[0] && parts[1] && (*out = aw_tuple_new(vm, parts, 3)));
}

static AwStatus builtin_names(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_builtin_module_names(vm)));
}

static const AwNativeDef functions[] = {
    {"is_builtin(name, /)", is_builtin, 0, "1 for a module written in C."},
    {"builtin_names()", builtin_names, 0, "Their names."},
    {"create_builtin(name, /)", create_builtin, 0, "Makes such a module."},
    {"library(name, /)", library, 0,
     "Source, path and whether it is a package, of a module of the library written in Aw; or "
     "None."},
    {0}};

const AwModuleDef aw__imp_module = {"_imp", "The modules that are built in.", functions, NULL};
