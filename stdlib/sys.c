/* sys.c: module sys: the machine as programs see it. */
#include "vm/engine/engine.h"
#include "vm/objects/str.h"

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "argv", vm->argv) &&
           aw_module_set(vm, module, "path", vm->engine->import_path) &&
           aw_module_set(vm, module, "modules", aw_from_object(vm->modules));
}

static const AwNativeDef functions[] = {{0}};

const AwModuleDef aw_sys_module = {"sys", "The machine as programs see it.", functions, fill};
