/* site.c: the builtins that are there for the prompt: exit, quit, help, copyright, credits, license. */
#include "stdlib/builtins.h"

#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

typedef struct {
    AwObject base;
    const char *name;
    const char *shown; /* what its repr() says */
    const char *text;  /* what calling a printer prints */
} Site;

static Site *as_site(AwValue v)
{
    return (Site *)aw_as_object(v);
}

static bool site_repr(AwVM *vm, AwValue v, AwValue *out)
{
    return (*out = aw_str_from(vm, as_site(v)->shown)) != AW_UNSET;
}

/* At most one argument, which may be called `keyword`; AW_UNSET in *out: none was given. */
static bool one_argument(AwVM *vm, const char *function, const char *keyword, AwValue *args,
                         int argc, AwValue kwnames, AwValue *out)
{
    size_t named = kwnames ? aw_as_tuple(kwnames)->count : 0;
    *out = argc ? args[0] : AW_UNSET;
    if (named && !(keyword && aw_str_is(aw_as_tuple(kwnames)->items[0], keyword)))
        return aw_raise_type(vm, "%s got an unexpected keyword argument '%S'", function,
                             aw_as_tuple(kwnames)->items[0]);
    if (argc > 1)
        return aw_raise_type(vm, "%s takes from 1 to 2 positional arguments but %d were given",
                             function, argc + 1);
    return true;
}

static AwStatus quitter_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                             AwValue *out)
{
    (void)v, (void)out;
    AwValue code;
    if (!one_argument(vm, "Quitter.__call__()", "code", args, argc, kwnames, &code))
        return AW_RAISED;
    if (!code)
        code = AW_NONE;
    AwValue exception = aw_exception_new(vm, &aw_system_exit_type, &code, 1);
    if (exception)
        aw_raise_exception(vm, exception);
    return AW_RAISED;
}

static AwStatus printer_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                             AwValue *out)
{
    (void)args, (void)out;
    AwValue print, text;
    if (argc || kwnames)
        return aw_raise_type(
            vm, "_Printer.__call__() takes 1 positional argument but %d were given", argc + 1);
    if (aw_dict_get(vm, vm->builtins, aw_str_intern_text(vm, "print"), &print) != AW_FOUND)
        return AW_RAISED;
    text = aw_str_from(vm, as_site(v)->text);
    return text ? aw_tail_call(vm, print, &text, 1) : AW_RAISED;
}

static AwStatus helper_call(AwVM *vm, AwValue v, AwValue *args, int argc, AwValue kwnames,
                            AwValue *out)
{
    (void)v, (void)out;
    AwValue function, object;
    if (!one_argument(vm, "_Helper.__call__()", NULL, args, argc, kwnames, &object) ||
        !aw_library_function(vm, "_builtins", "help", &function))
        return AW_RAISED;
    return aw_tail_call(vm, function, &object, object ? 1 : 0);
}

extern AwType aw_quitter_type, aw_printer_type, aw_helper_type;

#define SITE_TYPE(id, type_name, call_function)                                                    \
    AwType aw_##id##_type = {AW_TYPE_HEADER(id),                                                   \
                             .name = type_name,                                                    \
                             .module = "_sitebuiltins",                                            \
                             .base_type = &aw_object_type,                                         \
                             .flags = AW_TYPE_NO_INSTANTIATE,                                      \
                             .size = sizeof(Site),                                                 \
                             .repr = site_repr,                                                    \
                             .call = call_function}
SITE_TYPE(quitter, "Quitter", quitter_call);
SITE_TYPE(printer, "_Printer", printer_call);
SITE_TYPE(helper, "_Helper", helper_call);

static const struct {
    AwType *type;
    const char *name, *shown, *text;
} table[] = {
    {&aw_quitter_type, "exit", "Use exit() or Ctrl-D (i.e. EOF) to exit", NULL},
    {&aw_quitter_type, "quit", "Use quit() or Ctrl-D (i.e. EOF) to exit", NULL},
    {&aw_helper_type, "help",
     "Type help() for interactive help, or help(object) for help about object.", NULL},
    {&aw_printer_type, "copyright", "Copyright (c) 2026 The Aw authors.\nAll Rights Reserved.",
     "Copyright (c) 2026 The Aw authors.\nAll Rights Reserved."},
    {&aw_printer_type, "credits",
     "    Aw speaks Python, which Guido van Rossum and many others made: see www.python.org.",
     "    Aw speaks Python, which Guido van Rossum and many others made: see www.python.org."},
    {&aw_printer_type, "license", "Type license() to see the full license text",
     "Aw is under the MIT licence: use, change and share it freely, but keep the notice of its\n"
     "authors; there is no warranty. The text stands in the file LICENSE of its sources. An `aw`\n"
     "that is linked with GNU Readline is under the GNU General Public License, version 3."},
};

bool aw_site_fill(AwVM *vm, AwModule *module)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        Site *site = aw_object_new(vm, table[i].type);
        if (!site)
            return false;
        site->name = table[i].name;
        site->shown = table[i].shown;
        site->text = table[i].text;
        if (!aw_module_set(vm, module, site->name, aw_from_object(site)))
            return false;
    }
    return true;
}
