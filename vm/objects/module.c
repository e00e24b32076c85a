/* module.c: modules, and making them from tables of natives. */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

static AwModule *as_module(AwValue v)
{
    return (AwModule *)aw_as_object(v);
}

/* ---- making ---- */

static bool fill_names(AwVM *vm, AwModule *module, AwValue name, AwValue doc)
{
    AwDict *names = module->namespace;
    return aw_dict_set_str(vm, names, aw_names.__name__, name) &&
           aw_dict_set_str(vm, names, aw_names.__doc__, doc) &&
           aw_dict_set_str(vm, names, aw_names.__package__, AW_NONE) &&
           aw_dict_set_str(vm, names, aw_names.__loader__, AW_NONE) &&
           aw_dict_set_str(vm, names, aw_names.__spec__, AW_NONE);
}

static AwModule *new_module(AwVM *vm, AwType *type, AwValue name, AwValue doc)
{
    AwModule *module = aw_object_new(vm, type);
    if (!module || !(module->namespace = aw_dict_new(vm)))
        return NULL;
    module->name = name;
    return fill_names(vm, module, name, doc) ? module : NULL;
}

AwModule *aw_module_new(AwVM *vm, AwValue name)
{
    return new_module(vm, &aw_module_type, name, AW_NONE);
}

bool aw_module_set(AwVM *vm, AwModule *module, const char *name, AwValue value)
{
    return aw_dict_set_text(vm, module->namespace, name, value);
}

AwModule *aw_module_from_def(AwVM *vm, const AwModuleDef *def)
{
    AwValue name = aw_str_intern_text(vm, def->name);
    AwValue doc = name && def->doc ? aw_str_from(vm, def->doc) : AW_NONE;
    AwModule *module = name && doc ? new_module(vm, &aw_module_type, name, doc) : NULL;
    if (!module)
        return NULL;
    for (const AwNativeDef *f = def->functions; f && f->signature; f++) {
        AwValue native = aw_native_new(vm, f, NULL, AW_UNSET, name);
        if (!native || !aw_dict_set_str(vm, module->namespace, aw_native_name(native), native))
            return NULL;
    }
    return !def->fill || def->fill(vm, module) ? module : NULL;
}

static AwStatus module_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwModule *module = aw_object_new(vm, aw_as_type(args[0]));
    if (!module || !(module->namespace = aw_dict_new(vm)))
        return AW_RAISED;
    module->name = AW_NONE;
    module->bare = true;
    *out = aw_from_object(module);
    return AW_OK;
}

static AwStatus module_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwModule *module = as_module(args[0]);
    *out = AW_NONE;
    if (!aw_is_str(args[1]))
        return aw_raise_type(vm, "module() argument 'name' must be str, not %A", args[1]);
    module->name = args[1];
    return fill_names(vm, module, args[1], args[2] ? args[2] : AW_NONE);
}

/* ---- attributes ---- */

bool aw_module_raise_missing(AwVM *vm, AwModule *module, AwValue name)
{
    AwValue own =
        module->namespace ? aw_dict_get_str(module->namespace, aw_names.__name__) : AW_UNSET;
    if (own && aw_is_str(own))
        aw_raise(vm, &aw_attribute_error_type, "module '%V' has no attribute '%V'", own, name);
    else
        aw_raise(vm, &aw_attribute_error_type, "module has no attribute '%V'", name);
    if (aw_type_of(vm->exception) == &aw_attribute_error_type) {
        aw_as_exception(vm->exception)->fields[0] = name;
        aw_as_exception(vm->exception)->fields[1] = aw_from_object(module);
    }
    return false;
}

/* Specs cost time to make, and few programs look at them: see stdlib/importlib/_bootstrap.aw. */
static bool make_origin(AwVM *vm, AwModule *module, AwValue name, AwValue *out)
{
    AwValue make, args[2] = {aw_from_object(module), name};
    return vm->calls.library(vm, "importlib._bootstrap", "origin", &make) &&
           aw_call(vm, make, args, 2, out);
}

static AwFind module_getattr(AwVM *vm, AwValue self, AwValue name, AwValue *out)
{
    AwModule *module = as_module(self);
    AwType *type = aw_type_of(self);
    AwValue found = aw_type_find(vm, type, name);
    if (found && aw_type_of(found)->flags & AW_TYPE_DATA)
        return aw_bind_found(vm, found, self, type, out);
    AwValue own = module->namespace ? aw_dict_get_str(module->namespace, name) : AW_UNSET;
    if (own) {
        *out = own;
        bool lazy = own == AW_NONE && module->loaded &&
                    (name == aw_names.__spec__ || name == aw_names.__loader__);
        return !lazy || make_origin(vm, module, name, out) ? AW_FOUND : AW_FIND_ERROR;
    }
    if (found)
        return aw_bind_found(vm, found, self, type, out);
    AwValue fallback =
        module->namespace ? aw_dict_get_str(module->namespace, aw_names.__getattr__) : AW_UNSET;
    if (!fallback)
        return AW_ABSENT;
    return aw_call(vm, fallback, &name, 1, out) ? AW_FOUND : AW_FIND_ERROR;
}

static bool module_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value)
{
    AwModule *module = as_module(self);
    AwValue found = aw_type_find(vm, aw_type_of(self), name);
    if (found && aw_type_of(found)->set)
        return aw_type_of(found)->set(vm, found, self, value);
    if (value)
        return aw_dict_set_str(vm, module->namespace, name, value);
    AwFind removed = aw_dict_remove(vm, module->namespace, name, NULL);
    return removed == AW_ABSENT ? aw_module_raise_missing(vm, module, name) : removed == AW_FOUND;
}

static AwStatus get_dict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(as_module(args[0])->namespace);
    return AW_OK;
}

/* The names in __dict__; a __dir__() of the module's own decides instead. */
static AwStatus module_dir(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue dict, own;
    if (!aw_getattr(vm, args[0], aw_names.__dict__, &dict))
        return AW_RAISED;
    if (!aw_is_dict(dict))
        return aw_raise_type(vm, "<module>.__dict__ is not a dictionary");
    AwValue name = aw_str_intern_text(vm, "__dir__");
    own = name ? aw_dict_get_str(aw_as_dict(dict), name) : AW_UNSET;
    if (own)
        return aw_tail_call(vm, own, NULL, 0);
    *out = aw_list_from(vm, dict);
    return *out ? AW_OK : AW_RAISED;
}

static bool module_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwModule *module = as_module(self);
    AwValue name = aw_dict_get_str(module->namespace, aw_names.__name__);
    AwValue file = aw_dict_get_str(module->namespace, aw_names.__file__);
    if (!name)
        name = AW_NONE;
    AwValue path = aw_dict_get_str(module->namespace, aw_names.__path__), loader;
    if (module->loaded && path && (!file || file == AW_NONE)) {
        if (!aw_getattr(vm, self, aw_names.__loader__, &loader))
            return false;
        *out = aw_str_format(vm, "<module %R (%R)>", name, loader);
    } else if (file && aw_is_str(file))
        *out = aw_str_format(vm, "<module %R from %R>", name, file);
    else if (module->bare || (aw_is_str(name) && aw_str_is(name, "__main__")))
        *out = aw_str_format(vm, "<module %R>", name);
    else
        *out = aw_str_format(vm, "<module %R (built-in)>", name);
    return *out != AW_UNSET;
}

static void module_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AwModule *)o)->namespace);
    aw_heap_mark(heap, ((AwModule *)o)->name);
}

static const AwNativeDef module_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", module_make, AW_STATIC, "Makes a module without names."},
    {"__init__(self, name, doc=None)", module_init, 0, "Gives the module its names."},
    {"__dict__", get_dict, AW_GETTER | AW_MEMBER, NULL},
    {"__dir__(self, /)", module_dir, AW_NO_SIGNATURE, "List the module's names."},
    {0},
};

AwType aw_module_type = {
    AW_TYPE_HEADER(module),
    .name = "module",
    .doc = "module(name, doc=None)\n--\n\nCreate a module object.",
    .size = sizeof(AwModule),
    .base_type = &aw_object_type,
    .methods = module_methods,
    .traverse = module_traverse,
    .repr = module_repr,
    .getattr = module_getattr,
    .setattr = module_setattr,
};
