/* sys.c: module sys: the machine as programs see it. */
#include "stdlib/io.h"
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <limits.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static AwStatus sys_exit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue given = args[0];
    AwValue *values = given && aw_is_tuple(given) ? aw_as_tuple(given)->items : &given;
    int count = !given || given == AW_NONE ? 0
                : aw_is_tuple(given)       ? (int)aw_as_tuple(given)->count
                                           : 1;
    AwValue exception = aw_exception_new(vm, &aw_system_exit_type, values, count);
    if (exception)
        aw_raise_exception(vm, exception);
    return AW_RAISED;
}

static AwStatus getrecursionlimit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_from_int(vm->recursion_limit);
    return AW_OK;
}

static AwStatus setrecursionlimit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t limit;
    if (!aw_to_int64(vm, args[0], &limit))
        return AW_RAISED;
    if (limit < 1) {
        aw_raise_value(vm, "recursion limit must be greater or equal than 1");
        return AW_RAISED;
    }
    vm->recursion_limit = limit > UINT32_MAX ? UINT32_MAX : (uint32_t)limit;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus exc_info(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwValue handled = aw_handled(vm);
    AwValue items[3] = {AW_NONE, AW_NONE, AW_NONE};
    if (handled) {
        AwTraceback *traceback = aw_as_exception(handled)->traceback;
        items[0] = aw_from_object(aw_type_of(handled));
        items[1] = handled;
        items[2] = traceback ? aw_from_object(traceback) : AW_NONE;
    }
    return STATUS((*out = aw_tuple_new(vm, items, 3)));
}

static AwStatus sys_exception(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwValue handled = aw_handled(vm);
    *out = handled ? handled : AW_NONE;
    return AW_OK;
}

static AwStatus getframe(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t depth = 0;
    if (args[0] && !aw_to_int64(vm, args[0], &depth))
        return AW_RAISED;
    depth = depth < 0 ? 0 : depth;
    return STATUS(aw_frame_object_deep(vm, depth > UINT32_MAX ? UINT32_MAX : (uint32_t)depth, out));
}

/* ---- tracing ---- */

static AwStatus trace_is_set(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    (void)vm, (void)frame, (void)event, (void)value;
    *out = AW_NONE;
    return AW_OK;
}

/* It comes back by way of a frame, so that the interpreter loop looks at the poll word at once. */
static AwStatus set_trace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    if (!aw_trace_set(vm, args[0], false))
        return AW_RAISED;
    return aw_native_frame(vm, trace_is_set, NULL, 0);
}

static AwStatus set_profile(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    if (!aw_trace_set(vm, args[0], true))
        return AW_RAISED;
    return aw_native_frame(vm, trace_is_set, NULL, 0);
}

static AwStatus get_trace(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_trace_get(vm, false);
    return AW_OK;
}

static AwStatus get_profile(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    *out = aw_trace_get(vm, true);
    return AW_OK;
}

/* ---- asynchronous generators ---- */

static AwStatus set_asyncgen_hooks(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    static const char *const names[] = {"firstiter", "finalizer"};
    AwValue *places[] = {&vm->engine->asyncgen_firstiter, &vm->engine->asyncgen_finalizer};
    *out = AW_NONE;
    for (int i = 1; i >= 0; i--) {
        if (!args[i])
            continue;
        if (args[i] != AW_NONE && !aw_type_of(args[i])->call)
            return aw_raise_type(vm, "callable %s expected, got %T", names[i], args[i]);
        *places[i] = args[i] == AW_NONE ? AW_UNSET : args[i];
    }
    return AW_OK;
}

static AwStatus get_asyncgen_hooks(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    AwValue hooks[] = {vm->engine->asyncgen_firstiter, vm->engine->asyncgen_finalizer}, make;
    for (int i = 0; i < 2; i++)
        hooks[i] = hooks[i] ? hooks[i] : AW_NONE;
    if (!aw_library_function(vm, "_systools", "make_asyncgen_hooks", &make))
        return AW_RAISED;
    return aw_tail_call(vm, make, hooks, 2);
}

static AwStatus intern(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[0])) {
        aw_raise_type(vm, "intern() argument must be str, not %A", args[0]);
        return AW_RAISED;
    }
    return STATUS((*out = aw_str_interned(vm, args[0])));
}

static AwStatus set_digits(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t limit;
    if (!aw_to_int64(vm, args[0], &limit))
        return AW_RAISED;
    if (limit != 0 && limit < 640) {
        aw_raise_value(vm, "maxdigits must be 0 or larger than 640");
        return AW_RAISED;
    }
    aw_int_digit_limit(limit);
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus get_digits(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = aw_from_int(aw_int_digit_limit(-1));
    return AW_OK;
}

/* ---- what an expression statement of interactive code does ---- */

static AwValue member(AwVM *vm, const char *name)
{
    AwValue sys, key = aw_str_intern_text(vm, "sys");
    if (!key || aw_dict_get(vm, vm->modules, key, &sys) != AW_FOUND ||
        !aw_is_exact(sys, &aw_module_type))
        return AW_UNSET;
    return aw_dict_get_str(((AwModule *)aw_as_object(sys))->namespace,
                           aw_str_intern_text(vm, name));
}

static AwStatus displayhook(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue text, end = aw_str_from(vm, "\n"), write = aw_str_intern_text(vm, "write"), ignored;
    *out = AW_NONE;
    if (args[0] == AW_NONE)
        return AW_OK;
    AwValue stream = member(vm, "stdout");
    if (!stream)
        return aw_raise(vm, &aw_runtime_error_type, "lost sys.stdout");
    return end && write && aw_dict_set_text(vm, vm->builtins, "_", AW_NONE) &&
           aw_repr(vm, args[0], &text) && aw_call_method(vm, stream, write, &text, 1, &ignored) &&
           aw_call_method(vm, stream, write, &end, 1, &ignored) &&
           aw_dict_set_text(vm, vm->builtins, "_", args[0]);
}

static bool display(AwVM *vm, AwValue value)
{
    AwValue hook = member(vm, "displayhook"), ignored;
    return hook ? aw_call(vm, hook, &value, 1, &ignored)
                : aw_raise(vm, &aw_runtime_error_type, "lost sys.displayhook");
}

/* What costs time to make is made when it is asked for first: stdlib/_sysfacts.aw. */
static AwStatus lazy_fact(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue find, module;
    if (!aw_library_function(vm, "_sysfacts", "find", &find) || !aw_import(vm, "sys", &module))
        return AW_RAISED;
    AwValue given[2] = {module, args[0]};
    return STATUS(aw_call(vm, find, given, 2, out));
}

static AwStatus all_names(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    AwValue names, module;
    if (!aw_library_function(vm, "_sysfacts", "names", &names) || !aw_import(vm, "sys", &module))
        return AW_RAISED;
    return STATUS(aw_call(vm, names, &module, 1, out));
}

static AwStatus default_encoding(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_str_from(vm, "utf-8")));
}

static const AwNativeDef functions[] = {
    {"__getattr__(name, /)", lazy_fact, 0, "What is made when it is asked for."},
    {"__dir__()", all_names, 0, "The names, also of what is not made yet."},
    {"getdefaultencoding()", default_encoding, 0, "How str and bytes turn into each other: utf-8."},
    {"getfilesystemencoding()", default_encoding, 0, "How names of files are written: utf-8."},
    {"displayhook(object, /)", displayhook, 0,
     "Shows what an expression of interactive code gave."},
    {"exit(status=None, /)", sys_exit, 0, "Ends the program: raises SystemExit."},
    {"getrecursionlimit()", getrecursionlimit, 0, "How deep calls may nest."},
    {"setrecursionlimit(limit, /)", setrecursionlimit, 0, "Sets how deep calls may nest."},
    {"exc_info()", exc_info, 0, "The exception being handled: class, instance, traceback."},
    {"exception()", sys_exception, 0, "The exception being handled, or None."},
    {"_getframe(depth=0, /)", getframe, 0, "A picture of a frame."},
    {"set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
     set_asyncgen_hooks, AW_NO_SIGNATURE,
     "Functions for asynchronous generators that are begun, and that die, outside of a loop."},
    {"get_asyncgen_hooks()", get_asyncgen_hooks, AW_NO_SIGNATURE,
     "What set_asyncgen_hooks() was given."},
    {"settrace(function, /)", set_trace, 0,
     "Calls function(frame, event, arg) at what frames of the program do."},
    {"setprofile(function, /)", set_profile, 0,
     "Calls function(frame, event, arg) at calls and returns."},
    {"gettrace()", get_trace, 0, "The function of settrace(), or None."},
    {"getprofile()", get_profile, 0, "The function of setprofile(), or None."},
    {"intern(string, /)", intern, 0, "The one string of that text."},
    {"set_int_max_str_digits(maxdigits)", set_digits, 0, "The longest int that str() shows."},
    {"get_int_max_str_digits()", get_digits, 0, "The longest int that str() shows."},
    {0}};

static bool set_text(AwVM *vm, AwModule *module, const char *name, const char *text)
{
    AwValue value = aw_str_from(vm, text);
    return value && aw_module_set(vm, module, name, value);
}

/* The file of the running program; "" as in CPython where the system does not tell. */
static bool set_executable(AwVM *vm, AwModule *module)
{
    char path[PATH_MAX];
    ssize_t size = readlink("/proc/self/exe", path, sizeof path - 1);
    path[size < 0 ? 0 : size] = 0;
    return set_text(vm, module, "executable", path);
}

static bool fill(AwVM *vm, AwModule *module)
{
    vm->engine->display = display;
    AwValue largest = aw_int_new(vm, INT64_MAX);
    return largest && aw_module_set(vm, module, "argv", vm->argv) &&
           aw_module_set(vm, module, "path", vm->engine->import_path) &&
           aw_module_set(vm, module, "modules", aw_from_object(vm->modules)) &&
           aw_module_set(vm, module, "hexversion", aw_from_int(0x030b07f0)) &&
           aw_module_set(vm, module, "maxsize", largest) &&
           aw_module_set(vm, module, "maxunicode", aw_from_int(0x10ffff)) &&
           set_text(vm, module, "version", "3.11.7 (Aw " AW_VERSION ")") &&
           set_text(vm, module, "platform", "linux") &&
           set_text(vm, module, "byteorder", "little") && set_executable(vm, module) &&
           aw_module_set(
               vm, module, "__displayhook__",
               aw_dict_get_str(module->namespace, aw_str_intern_text(vm, "displayhook"))) &&
           aw_io_init(vm, module->namespace);
}

const AwModuleDef aw_sys_module = {"sys", "The machine as programs see it.", functions, fill};
