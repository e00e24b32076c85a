/* loaded.c: modules of the library that lie in shared objects of their own, since the libraries that they need are so large that every
 * start of `aw` would pay for them. They are looked for beside the program: in modules/, and in ../lib/aw/modules/.
 */
#include "stdlib/loaded.h"

#include "vm/objects/raise.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

static const char *const names[] = {"_bz2", "_hashlib", "_ssl", "_zlib"};

/* The folder of the program, without a slash at its end; "." if the system does not tell. */
static void program_folder(char *out, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", out, size - 1);
    out[length > 0 ? length : 0] = 0;
    char *slash = strrchr(out, '/');
    if (slash)
        *slash = 0;
    else
        snprintf(out, size, ".");
}

static AwFind load(AwVM *vm, const char *name, const AwModuleDef **out)
{
    static const char *const places[] = {"modules", "../lib/aw/modules"};
    char folder[PATH_MAX], path[PATH_MAX + 64], symbol[64];
    void *library = NULL;
    program_folder(folder, sizeof folder);
    for (size_t i = 0; !library && i < sizeof places / sizeof *places; i++) {
        snprintf(path, sizeof path, "%s/%s/%s.so", folder, places[i], name);
        if (access(path, R_OK) == 0 && !(library = dlopen(path, RTLD_NOW | RTLD_LOCAL)))
            break;
    }
    snprintf(symbol, sizeof symbol, "aw_%s_module", name);
    *out = library ? dlsym(library, symbol) : NULL;
    if (*out) {
        aw_heap_note_statics(vm, *out);
        return AW_FOUND;
    }
    const char *why = dlerror();
    aw_raise(vm, &aw_import_error_type, "module '%s' of this installation cannot be loaded: %s",
             name, why ? why : "its file modules/*.so is not beside the program");
    return AW_FIND_ERROR;
}

AwFind aw_loaded_find(AwVM *vm, const char *name, const AwModuleDef **out)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return load(vm, name, out);
    return AW_ABSENT;
}
