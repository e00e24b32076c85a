/* modules.c: the list of the modules that are built in: a C table each, or Aw text under stdlib/. A new module in C is one line
 * here; one in Aw needs only its file; one with a large library of its own is in stdlib/loaded/. */
#include "stdlib/modules.h"

#include "stdlib/builtins.h"
#include "stdlib/embedded.h"
#include "stdlib/io.h"
#include "stdlib/iterators.h"
#include "stdlib/loaded.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/str.h"

#define MODULES(X)                                                                                 \
    X(_abc)                                                                                        \
    X(_array)                                                                                      \
    X(_asyncio)                                                                                    \
    X(_binascii)                                                                                   \
    X(_blake2)                                                                                     \
    X(_collections)                                                                                \
    X(_days)                                                                                       \
    X(_fcntl)                                                                                      \
    X(_fileio)                                                                                     \
    X(_functools)                                                                                  \
    X(_gc)                                                                                         \
    X(_heapq)                                                                                      \
    X(_imp)                                                                                        \
    X(_json)                                                                                       \
    X(_mmap)                                                                                       \
    X(_operator)                                                                                   \
    X(_os)                                                                                         \
    X(_random)                                                                                     \
    X(_re)                                                                                         \
    X(_resource)                                                                                   \
    X(_select)                                                                                     \
    X(_signal)                                                                                     \
    X(_socket)                                                                                     \
    X(_struct)                                                                                     \
    X(_subprocess)                                                                                 \
    X(_syntaxtable)                                                                                \
    X(_threads)                                                                                    \
    X(_time)                                                                                       \
    X(_users)                                                                                      \
    X(_weakref)                                                                                    \
    X(bisect)                                                                                      \
    X(cmath)                                                                                       \
    X(contextvars)                                                                                 \
    X(itertools)                                                                                   \
    X(math)                                                                                        \
    X(sys)                                                                                         \
    X(unicodedata)

#define X(id) extern const AwModuleDef aw_##id##_module;
MODULES(X)
#undef X

static const AwModuleDef *const modules[] = {
#define X(id) &aw_##id##_module,
    MODULES(X)
#undef X
};

/* An embedded module's text by its dotted name: "asyncio.queues" is asyncio/queues, "asyncio" asyncio/__init__. */
static const AwEmbeddedSource *find_embedded(const char *name, bool *is_package)
{
    char path[256];
    size_t size = strlen(name);
    if (size + sizeof "/__init__" > sizeof path)
        return NULL;
    memcpy(path, name, size + 1);
    for (char *c = path; *c; c++)
        *c = *c == '.' ? '/' : *c;
    for (const AwEmbeddedSource *source = aw_embedded_sources; source->name; source++) {
        size_t match = strlen(path);
        if (strncmp(source->name, path, match) != 0)
            continue;
        *is_package = strcmp(source->name + match, "/__init__") == 0;
        if (*is_package || source->name[match] == 0)
            return source;
    }
    return NULL;
}

static AwFind find_module(AwVM *vm, AwValue name, const AwBuiltinModule **out)
{
    static AwBuiltinModule found;
    const char *text = aw_as_str(name)->data;
    found = (AwBuiltinModule){0};
    *out = &found;
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
        if (strcmp(modules[i]->name, text) == 0) {
            found.def = modules[i];
            return AW_FOUND;
        }
    }
    AwFind loaded = aw_loaded_find(vm, text, &found.def);
    if (loaded != AW_ABSENT)
        return loaded;
    const AwEmbeddedSource *source = find_embedded(text, &found.is_package);
    if (!source)
        return AW_ABSENT;
    found.source = source->text;
    found.source_size = source->length;
    return AW_FOUND;
}

AwValue aw_builtin_module_names(AwVM *vm)
{
    AwValue list = aw_list_new(vm, NULL, 0);
    for (size_t i = 0; list && i < sizeof modules / sizeof *modules; i++) {
        AwValue name = aw_str_intern_text(vm, modules[i]->name);
        if (!name || !aw_list_append(vm, list, name))
            return AW_UNSET;
    }
    return list;
}

static bool add_functions(AwVM *vm, AwModule *module, const AwNativeDef *defs)
{
    for (const AwNativeDef *def = defs; def->signature; def++) {
        AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, aw_names.builtins);
        if (!native || !aw_dict_set(vm, module->namespace,
                                    ((AwNativeObject *)aw_as_object(native))->name, native))
            return false;
    }
    return true;
}

bool aw_stdlib_init(AwVM *vm)
{
    AwValue builtins, sys_name = aw_str_intern_text(vm, "sys");
    vm->engine->find_builtin_module = find_module;
    vm->engine->before_read = aw_fileio_settle;
    AwModule *sys = sys_name ? aw_module_from_def(vm, &aw_sys_module) : NULL;
    if (!sys || aw_dict_get(vm, vm->modules, aw_names.builtins, &builtins) != AW_FOUND ||
        !aw_dict_set(vm, vm->modules, sys_name, aw_from_object(sys)))
        return false;
    AwModule *module = (AwModule *)aw_as_object(builtins);
    sys->loaded = module->loaded = true;
    static const AwNativeDef *const tables[] = {aw_builtin_functions, aw_exec_functions,
                                                aw_io_functions, aw_iter_functions};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (!add_functions(vm, module, tables[i]))
            return false;
    return aw_builtins_fill(vm, module) && aw_site_fill(vm, module);
}
