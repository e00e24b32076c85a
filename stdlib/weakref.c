/* weakref.c: module _weakref: references and proxies (the rest of module weakref is weakref.aw). */
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/objects/weakref.h"

static AwStatus list_of(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_weakref_list(vm, args[0]);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus count_of(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue list = aw_weakref_list(vm, args[0]);
    if (!list)
        return AW_RAISED;
    *out = aw_from_int((int64_t)aw_as_list(list)->count);
    return AW_OK;
}

static AwStatus new_proxy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue callback = args[1] == AW_NONE ? AW_UNSET : args[1];
    *out = aw_weakproxy_new(vm, args[0], callback, aw_program_makes_weakref(vm));
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef functions[] = {
    {"getweakrefs(object, /)", list_of, 0,
     "Return a list of all weak reference objects pointing to 'object'."},
    {"getweakrefcount(object, /)", count_of, 0,
     "Return the number of weak references to 'object'."},
    {"proxy(object, callback=None, /)", new_proxy, 0,
     "Create a proxy object that weakly references 'object'."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_type_ready(vm, &aw_weakref_type) && aw_type_ready(vm, &aw_weakproxy_type) &&
           aw_type_ready(vm, &aw_weakproxy_callable_type) &&
           aw_module_set(vm, module, "ref", aw_from_object(&aw_weakref_type)) &&
           aw_module_set(vm, module, "ReferenceType", aw_from_object(&aw_weakref_type)) &&
           aw_module_set(vm, module, "ProxyType", aw_from_object(&aw_weakproxy_type)) &&
           aw_module_set(vm, module, "CallableProxyType",
                         aw_from_object(&aw_weakproxy_callable_type));
}

const AwModuleDef aw__weakref_module = {"_weakref", "Weak references.", functions, fill};
