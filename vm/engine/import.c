/* import.c: the import statement: finding modules, loading them one part of a dotted name after the other, in a
 * native frame around the module bodies' frames.
 *
 * A module comes from, in this order: sys.modules; the list of builtin modules (a C table, or embedded Aw text); the folders
 * of sys.path, as NAME/__init__.aw, NAME.aw, NAME/__init__.py or NAME.py; all folders NAME together, as a package without a
 * file. Where a program has changed sys.meta_path or sys.path_hooks, what the program imports is asked for there first, by
 * importlib._bootstrap.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* State of the native frame. NAME is absolute; DONE is how many of its bytes are imported, an int; ASKED is the name that the
 * program's own finders are looking for. */
enum { NAME, DONE, MODULE, HEAD, FROMLIST, NEXT_FROM, LOADING, ASKED, STATE_COUNT };
enum { PHASE_NAME, PHASE_FROMLIST };

/* ---- finding ---- */

static char *read_file(AwVM *vm, const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    struct stat about;
    if (!file)
        return NULL;
    if (fstat(fileno(file), &about) != 0 || S_ISDIR(about.st_mode)) {
        fclose(file);
        return NULL;
    }
    if (vm->engine->before_read)
        vm->engine->before_read(&about);
    AwBuffer text = {0};
    size_t got;
    do {
        char *room = aw_buffer_reserve(&text, 65536);
        got = fread(room, 1, 65536, file);
        text.length += got;
    } while (got > 0);
    fclose(file);
    return aw_buffer_take(&text, size);
}

/* Where a module's source was found. */
typedef struct {
    char *text; /* malloc'ed */
    size_t size;
    char path[4096];
    bool is_package;
} Found;

static bool find_in_folder(AwVM *vm, const char *folder, const char *name, Found *found)
{
    static const char *const forms[] = {"%s%s%s/__init__.aw", "%s%s%s.aw", "%s%s%s/__init__.py",
                                        "%s%s%s.py"};
    const char *slash = folder[0] && folder[strlen(folder) - 1] != '/' ? "/" : "";
    for (int i = 0; i < 4; i++) {
        int length = snprintf(found->path, sizeof found->path, forms[i], folder, slash, name);
        if (length < 0 || (size_t)length >= sizeof found->path)
            continue;
        found->text = read_file(vm, found->path, &found->size);
        found->is_package = i % 2 == 0;
        if (found->text)
            return true;
    }
    return false;
}

static bool is_folder(const char *folder, const char *name, char *path, size_t size)
{
    struct stat about;
    const char *slash = folder[0] && folder[strlen(folder) - 1] != '/' ? "/" : "";
    int length = snprintf(path, size, "%s%s%s", folder, slash, name);
    return length >= 0 && (size_t)length < size && stat(path, &about) == 0 &&
           S_ISDIR(about.st_mode);
}

/* Looks along a list of folders for the last part of a dotted name. Without a file of that name, *portions becomes the list of the
 * folders of that name, if there are some. */
static AwFind find_on_path(AwVM *vm, AwValue path, const char *name, Found *found,
                           AwValue *portions)
{
    *portions = AW_UNSET;
    if (!path || !aw_is_list(path))
        return AW_ABSENT;
    AwList *list = aw_as_list(path);
    for (size_t i = 0; i < list->count; i++) {
        if (!aw_is_str(list->items[i]))
            continue;
        const char *folder = aw_as_str(list->items[i])->data;
        if (find_in_folder(vm, folder, name, found))
            return AW_FOUND;
        if (!is_folder(folder, name, found->path, sizeof found->path))
            continue;
        AwValue portion = aw_str_from(vm, found->path);
        if (!portion || (!*portions && !(*portions = aw_list_new(vm, NULL, 0))) ||
            !aw_list_append(vm, *portions, portion))
            return AW_FIND_ERROR;
    }
    return AW_ABSENT;
}

/* ---- making modules ---- */

static bool set_text(AwVM *vm, AwModule *module, const char *name, const char *text)
{
    AwValue value = aw_str_from(vm, text);
    return value && aw_module_set(vm, module, name, value);
}

/* A module for source text: attributes as CPython sets them, and its place in sys.modules. */
static AwModule *new_source_module(AwVM *vm, AwValue name, const char *path, bool is_package)
{
    AwModule *module = aw_module_new(vm, name);
    if (module)
        module->loaded = true;
    if (!module || !set_text(vm, module, "__file__", path) ||
        !aw_module_set(vm, module, "__builtins__", aw_from_object(vm->builtins)))
        return NULL;
    const char *text = aw_as_str(name)->data, *dot = strrchr(text, '.');
    AwValue package = is_package ? name
                      : dot      ? aw_str_new(vm, text, (size_t)(dot - text))
                                 : aw_str_from(vm, "");
    if (!package || !aw_module_set(vm, module, "__package__", package))
        return NULL;
    if (is_package) {
        const char *slash = strrchr(path, '/');
        AwValue folder = aw_str_new(vm, path, slash ? (size_t)(slash - path) : 0);
        AwValue list = folder ? aw_list_new(vm, &folder, 1) : AW_UNSET;
        if (!list || !aw_module_set(vm, module, "__path__", list))
            return NULL;
    }
    return aw_dict_set(vm, vm->modules, name, aw_from_object(module)) ? module : NULL;
}

/* Where CPython would keep the compiled module: programs look at the name, nothing is there. */
static bool set_cached(AwVM *vm, AwModule *module, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    AwValue folder = aw_str_new(vm, path, (size_t)(name - path));
    AwValue base = aw_str_new(vm, name, dot ? (size_t)(dot - name) : strlen(name));
    AwValue cached = folder && base
                         ? aw_str_format(vm, "%V__pycache__/%V.cpython-311.pyc", folder, base)
                         : AW_UNSET;
    return cached && aw_module_set(vm, module, "__cached__", cached);
}

/* Compiles the text and calls it as the module's body, from the native frame. */
static AwStatus run_module(AwVM *vm, AwFrame *frame, AwModule *module, const char *path,
                           const char *text, size_t size, uint32_t flags, AwValue *out)
{
    AwCodeObject *code = vm->engine->compile(vm, path, text, size, "exec", flags);
    AwFunction *body = code ? aw_function_new(vm, code, module->namespace) : NULL;
    frame->slots[LOADING] = aw_from_object(module);
    if (!body)
        return AW_RAISED;
    return aw_frame_call(vm, aw_from_object(body), frame->slots, 0, AW_UNSET, out);
}

/* A package without a file: all folders of its name. */
static AwStatus load_folders(AwVM *vm, AwFrame *frame, AwValue name, AwValue portions, AwValue *out)
{
    AwModule *module = aw_module_new(vm, name);
    if (!module || !aw_module_set(vm, module, "__package__", name) ||
        !aw_module_set(vm, module, "__file__", AW_NONE) ||
        !aw_module_set(vm, module, "__path__", portions) ||
        !aw_dict_set(vm, vm->modules, name, aw_from_object(module)))
        return AW_RAISED;
    module->loaded = true;
    frame->slots[LOADING] = aw_from_object(module);
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus load_builtin(AwVM *vm, AwFrame *frame, AwValue name, const AwBuiltinModule *builtin,
                             AwValue *out)
{
    if (!builtin->source) {
        AwModule *module = aw_module_from_def(vm, builtin->def);
        if (!module || !aw_dict_set(vm, vm->modules, name, aw_from_object(module)))
            return AW_RAISED;
        module->loaded = true;
        frame->slots[LOADING] = aw_from_object(module);
        *out = AW_NONE;
        return AW_OK;
    }
    char path[256];
    snprintf(path, sizeof path, "<aw>/%s%s.aw", aw_as_str(name)->data,
             builtin->is_package ? "/__init__" : "");
    AwModule *module = new_source_module(vm, name, path, builtin->is_package);
    if (!module)
        return AW_RAISED;
    return run_module(vm, frame, module, path, builtin->source, builtin->source_size,
                      AW_COMPILE_LIBRARY, out);
}

static AwStatus raise_not_found(AwVM *vm, AwValue name, AwValue parent)
{
    if (parent)
        aw_raise(vm, &aw_module_not_found_error_type, "No module named '%V'; '%V' is not a package",
                 name, parent);
    else
        aw_raise(vm, &aw_module_not_found_error_type, "No module named '%V'", name);
    aw_as_exception(vm->exception)->fields[1] = name;
    return AW_RAISED;
}

/* The __path__ of the package that `name` is in; sys.path for others. */
static bool path_of(AwVM *vm, AwValue name, AwValue *path)
{
    const char *text = aw_as_str(name)->data, *dot = strrchr(text, '.');
    *path = vm->engine->import_path;
    if (!dot)
        return true;
    AwValue parent_name = aw_str_new(vm, text, (size_t)(dot - text)), parent;
    if (!parent_name || aw_dict_get(vm, vm->modules, parent_name, &parent) == AW_FIND_ERROR)
        return false;
    switch (aw_find_attr(vm, parent, aw_names.__path__, path)) {
    case AW_FIND_ERROR: return false;
    case AW_ABSENT: return raise_not_found(vm, name, parent_name) == AW_OK;
    default: return true;
    }
}

/* A module that looks at how it was loaded gets to know it before it runs. */
static bool wants_origin(const Found *found)
{
    return memmem(found->text, found->size, "__spec__", 8) ||
           memmem(found->text, found->size, "__loader__", 10);
}

/* Loads the module `name` (absolute), whose parent is imported already. OK: its body is done or not needed. */
static AwStatus load(AwVM *vm, AwFrame *frame, AwValue name, AwValue *out)
{
    const AwBuiltinModule *builtin = NULL;
    AwFind known = vm->engine->find_builtin_module
                       ? vm->engine->find_builtin_module(vm, name, &builtin)
                       : AW_ABSENT;
    if (known == AW_FIND_ERROR)
        return AW_RAISED;
    if (known == AW_FOUND)
        return load_builtin(vm, frame, name, builtin, out);
    const char *text = aw_as_str(name)->data, *dot = strrchr(text, '.');
    AwValue path, portions, spec;
    Found found;
    if (!path_of(vm, name, &path))
        return AW_RAISED;
    switch (find_on_path(vm, path, dot ? dot + 1 : text, &found, &portions)) {
    case AW_FIND_ERROR: return AW_RAISED;
    case AW_FOUND: break;
    default:
        return portions ? load_folders(vm, frame, name, portions, out)
                        : raise_not_found(vm, name, AW_UNSET);
    }
    AwModule *module = new_source_module(vm, name, found.path, found.is_package);
    if (module && !set_cached(vm, module, found.path))
        module = NULL;
    if (module && wants_origin(&found) &&
        !aw_getattr(vm, aw_from_object(module), aw_names.__spec__, &spec))
        module = NULL;
    AwStatus status =
        module ? run_module(vm, frame, module, found.path, found.text, found.size, 0, out)
               : AW_RAISED;
    free(found.text);
    return status;
}

/* ---- finders of the program ---- */

/* Has somebody looked at sys.meta_path or sys.path_hooks, which are made when they are asked for, and is it the program that
 * imports, not the library? */
static bool may_have_finders(AwVM *vm)
{
    AwValue sys = aw_dict_get_str(vm->modules, aw_str_intern_text(vm, "sys"));
    if (!sys || !aw_is_exact(sys, &aw_module_type))
        return false;
    AwDict *names = ((AwModule *)aw_as_object(sys))->namespace;
    if (!aw_dict_get_str(names, aw_str_intern_text(vm, "meta_path")) &&
        !aw_dict_get_str(names, aw_str_intern_text(vm, "path_hooks")))
        return false;
    AwFrame *importer = aw_frame_current(vm);
    return !importer || !(importer->code->code->flags & AW_CODE_LIBRARY);
}

/* Asks them for `name`: an answer comes with AW_CALL's return, or at once in *out. */
static AwStatus ask_finders(AwVM *vm, AwFrame *frame, AwValue name, AwValue *out)
{
    AwValue ask, args[2] = {name, AW_NONE};
    if (strchr(aw_as_str(name)->data, '.') && !path_of(vm, name, &args[1]))
        return AW_RAISED;
    if (!aw_library_function(vm, "importlib._bootstrap", "load_by_finders", &ask))
        return AW_RAISED;
    frame->slots[ASKED] = name;
    return aw_frame_call(vm, ask, args, 2, AW_UNSET, out);
}

/* ---- the native frame ---- */

/* The module that stands in sys.modules by now; binds it as an attribute of its parent. */
static bool loaded(AwVM *vm, AwValue name, AwValue *module)
{
    switch (aw_dict_get(vm, vm->modules, name, module)) {
    case AW_FIND_ERROR: return false;
    case AW_ABSENT: return aw_raise_with(vm, &aw_key_error_type, name);
    default: break;
    }
    const char *text = aw_as_str(name)->data, *dot = strrchr(text, '.');
    if (!dot)
        return true;
    AwValue parent_name = aw_str_new(vm, text, (size_t)(dot - text)), parent;
    AwValue attribute = aw_str_intern_text(vm, dot + 1);
    if (!parent_name || !attribute)
        return false;
    AwFind found = aw_dict_get(vm, vm->modules, parent_name, &parent);
    return found != AW_FOUND ? found == AW_ABSENT : aw_setattr(vm, parent, attribute, *module);
}

static AwStatus begin_load(AwVM *vm, AwFrame *frame, AwValue name, AwValue *out)
{
    AwValue module;
    switch (aw_dict_get(vm, vm->modules, name, &module)) {
    case AW_FIND_ERROR: return AW_RAISED;
    case AW_FOUND:
        if (module == AW_NONE) {
            aw_raise(vm, &aw_module_not_found_error_type,
                     "import of %V halted; None in sys.modules", name);
            return AW_RAISED;
        }
        return AW_OK;
    default: break;
    }
    return may_have_finders(vm) ? ask_finders(vm, frame, name, out) : load(vm, frame, name, out);
}

/* The name up to the end of its next part. */
static AwValue next_part(AwVM *vm, AwFrame *frame)
{
    AwStr *name = aw_as_str(frame->slots[NAME]);
    size_t done = (size_t)aw_as_int(frame->slots[DONE]);
    const char *dot = done < name->size ? strchr(name->data + done + (done > 0), '.') : NULL;
    size_t end = dot ? (size_t)(dot - name->data) : name->size;
    return aw_str_intern(vm, name->data, end);
}

static AwStatus import_name_parts(AwVM *vm, AwFrame *frame, bool loading, AwValue *out)
{
    AwValue *state = frame->slots;
    for (;;) {
        AwValue name = next_part(vm, frame), module;
        if (!name)
            return AW_RAISED;
        AwStatus status = loading ? AW_OK : begin_load(vm, frame, name, out);
        if (status != AW_OK)
            return status;
        loading = false;
        if (!loaded(vm, name, &module))
            return AW_RAISED;
        state[LOADING] = AW_UNSET;
        state[MODULE] = module;
        if (!state[HEAD])
            state[HEAD] = module;
        state[DONE] = aw_from_int(aw_as_str(name)->size);
        if (aw_as_str(name)->size == aw_as_str(state[NAME])->size)
            return AW_OK;
    }
}

/* `from package import a, b`: submodules among the names. `*` means those in __all__. */
static AwStatus import_fromlist(AwVM *vm, AwFrame *frame, bool loading, AwValue *out)
{
    AwValue *state = frame->slots;
    AwTuple *names = aw_as_tuple(state[FROMLIST]);
    AwValue ignored, all;
    if (aw_find_attr(vm, state[MODULE], aw_names.__path__, &ignored) != AW_FOUND)
        return vm->exception ? AW_RAISED : AW_OK;
    for (;;) {
        size_t i = (size_t)aw_as_int(state[NEXT_FROM]);
        if (i >= names->count)
            return AW_OK;
        AwValue name = names->items[i];
        if (aw_str_is(name, "*")) {
            AwFind found = aw_find_attr(vm, state[MODULE], aw_names.__all__, &all);
            if (found != AW_FOUND)
                return found == AW_ABSENT ? AW_OK : AW_RAISED;
            AwValue tuple = aw_tuple_from(vm, all);
            if (!tuple)
                return AW_RAISED;
            state[FROMLIST] = tuple;
            names = aw_as_tuple(tuple);
            state[NEXT_FROM] = aw_from_int(0);
            continue;
        }
        AwFind has = !aw_is_str(name) ? AW_FOUND : aw_find_attr(vm, state[MODULE], name, &ignored);
        if (has == AW_FIND_ERROR)
            return AW_RAISED;
        if (has == AW_ABSENT) {
            AwValue full = aw_str_format(vm, "%V.%V", state[NAME], name);
            AwStatus status = !full     ? AW_RAISED
                              : loading ? AW_OK
                                        : begin_load(vm, frame, full, out);
            if (status == AW_RAISED && full && !state[LOADING] &&
                aw_catch(vm, &aw_module_not_found_error_type))
                status = AW_OK; /* IMPORT_FROM words it */
            else if (status != AW_OK)
                return status;
            else if (!loaded(vm, full, &ignored))
                return AW_RAISED;
            loading = false;
            state[LOADING] = AW_UNSET;
        }
        state[NEXT_FROM] = aw_from_int((int64_t)i + 1);
    }
}

/* A module whose body raised is forgotten. */
static void forget_failed(AwVM *vm, AwFrame *frame)
{
    if (!frame->slots[LOADING])
        return;
    AwModule *module = (AwModule *)aw_as_object(frame->slots[LOADING]);
    AwValue exception = aw_take_exception(vm);
    if (aw_dict_remove(vm, vm->modules, module->name, NULL) == AW_FIND_ERROR)
        vm->exception = AW_UNSET;
    vm->exception = exception;
}

/* The answer of the program's finders is there: what is to be done now. *loading: the module is loaded. A submodule of a `from`
 * that nobody finds is passed over. */
static AwStatus hear_finders(AwVM *vm, AwFrame *frame, AwValue asked, AwEvent event, AwValue value,
                             bool *loading, AwValue *out)
{
    AwStatus status = event == AW_EVENT_RAISE ? AW_RAISED : AW_OK;
    if (status == AW_OK && value == AW_FALSE)
        status = load(vm, frame, asked, out);
    if (status != AW_RAISED || frame->flags == PHASE_NAME || frame->slots[LOADING] ||
        !aw_catch(vm, &aw_module_not_found_error_type))
        return status;
    *loading = false;
    frame->slots[NEXT_FROM] = aw_from_int(aw_as_int(frame->slots[NEXT_FROM]) + 1);
    return AW_OK;
}

static AwStatus import_frame(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwValue *state = frame->slots, asked = state[ASKED];
    AwStatus status = event == AW_EVENT_RAISE ? AW_RAISED : AW_OK;
    bool loading = event == AW_EVENT_RETURN;
    state[ASKED] = AW_UNSET;
    if (asked)
        status = hear_finders(vm, frame, asked, event, value, &loading, out);
    if (status == AW_OK && frame->flags == PHASE_NAME) {
        status = import_name_parts(vm, frame, loading, out);
        loading = false;
        if (status == AW_OK)
            frame->flags = PHASE_FROMLIST;
    }
    if (status == AW_OK && frame->flags == PHASE_FROMLIST && aw_is_tuple(state[FROMLIST]))
        status = import_fromlist(vm, frame, loading, out);
    if (status == AW_RAISED)
        forget_failed(vm, frame);
    if (status == AW_OK)
        *out = aw_is_tuple(state[FROMLIST]) ? state[MODULE] : state[HEAD];
    return status;
}

/* ---- names ---- */

/* What `from ..x import y` is relative to. */
static AwValue absolute_name(AwVM *vm, AwDict *globals, AwValue name, int64_t level)
{
    if (level == 0)
        return name;
    AwValue package = aw_dict_get_str(globals, aw_names.__package__);
    if (!package || package == AW_NONE) {
        package = aw_dict_get_str(globals, aw_names.__name__);
        if (package && aw_is_str(package) && !aw_dict_find_str(globals, aw_names.__path__)) {
            const char *text = aw_as_str(package)->data, *dot = strrchr(text, '.');
            package = aw_str_new(vm, text, dot ? (size_t)(dot - text) : 0);
        }
    }
    if (!package || !aw_is_str(package) || aw_as_str(package)->size == 0) {
        aw_raise(vm, &aw_import_error_type,
                 "attempted relative import with no known parent package");
        return AW_UNSET;
    }
    AwStr *base = aw_as_str(package);
    size_t size = base->size;
    for (int64_t i = 1; i < level; i++) {
        while (size > 0 && base->data[size - 1] != '.')
            size--;
        if (size == 0) {
            aw_raise(vm, &aw_import_error_type,
                     "attempted relative import beyond top-level package");
            return AW_UNSET;
        }
        size--;
    }
    AwValue prefix = aw_str_new(vm, base->data, size);
    if (!prefix || aw_as_str(name)->size == 0)
        return prefix;
    return aw_str_format(vm, "%V.%V", prefix, name);
}

static AwStatus push_import(AwVM *vm, AwValue name, AwValue fromlist)
{
    AwValue state[STATE_COUNT] = {[NAME] = name,
                                  [DONE] = aw_from_int(0),
                                  [FROMLIST] = fromlist,
                                  [NEXT_FROM] = aw_from_int(0)};
    return aw_native_frame(vm, import_frame, state, STATE_COUNT);
}

/* Calls what a program put in the place of __import__. */
static AwStep call_import(AwVM *vm, AwValue import, AwValue name, AwValue level, AwValue fromlist,
                          uint16_t dst, AwValue *out)
{
    AwFrame *frame = vm->thread->frame;
    AwValue globals = aw_from_object(frame->function->globals);
    uint32_t flags = frame->code->flags;
    AwValue locals = flags & AW_CODE_NAMESPACE ? frame->slots[0]
                     : flags & AW_CODE_MODULE  ? globals
                                               : AW_NONE;
    AwValue args[5] = {name, globals, locals, fromlist, level};
    return aw_step_native(vm, aw_tail_call(vm, import, args, 5), dst, AW_RETURN_STORE, out);
}

AwStep aw_step_import(AwVM *vm, AwValue name, AwValue level, AwValue fromlist, uint16_t dst,
                      AwValue *out)
{
    AwFunction *function = vm->thread->frame->function;
    AwDict *globals = function->globals;
    AwValue import;
    if (!aw_load_builtin(vm, function, aw_str_intern_text(vm, "__import__"), &import))
        return AW_STEP_RAISED;
    if (!import) {
        aw_raise(vm, &aw_import_error_type, "__import__ not found");
        return AW_STEP_RAISED;
    }
    if (import != vm->engine->import)
        return call_import(vm, import, name, level, fromlist, dst, out);
    AwValue absolute = absolute_name(vm, globals, name, aw_is_int(level) ? aw_as_int(level) : 0);
    if (!absolute)
        return AW_STEP_RAISED;
    return aw_step_native(vm, push_import(vm, absolute, fromlist), dst, AW_RETURN_STORE, out);
}

/* __import__(name, globals=None, locals=None, fromlist=(), level=0), and importlib's door: gives the last module if `fromlist` is set. */
static AwStatus import_native(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    if (!aw_is_str(args[0])) {
        aw_raise_type(vm, "__import__() argument 1 must be str, not %A", args[0]);
        return AW_RAISED;
    }
    AwValue name = args[0], fromlist = args[3];
    int64_t level = 0;
    if (args[4] && !aw_to_int64(vm, args[4], &level))
        return AW_RAISED;
    AwDict *globals = args[1] && aw_is_dict(args[1]) ? aw_as_dict(args[1]) : NULL;
    if (level > 0 && globals && !(name = absolute_name(vm, globals, name, level)))
        return AW_RAISED;
    if (aw_as_str(name)->size == 0) {
        aw_raise_value(vm, "Empty module name");
        return AW_RAISED;
    }
    bool some = false;
    if (fromlist && fromlist != AW_NONE && !aw_truth(vm, fromlist, &some))
        return AW_RAISED;
    if (some && !(fromlist = aw_tuple_from(vm, fromlist)))
        return AW_RAISED;
    return push_import(vm, name, some ? fromlist : AW_NONE);
}

const AwNativeDef aw_import_def = {
    "__import__(name, globals=None, locals=None, fromlist=(), level=0)", import_native, 0,
    "Imports a module: what the import statement calls."};

/* ---- from … import ---- */

static bool module_place(AwVM *vm, AwValue module, AwValue *name, AwValue *file)
{
    *file = AW_UNSET;
    AwFind found = aw_find_attr(vm, module, aw_names.__name__, name);
    if (found == AW_ABSENT)
        *name = aw_str_from(vm, "<unknown module name>");
    return found != AW_FIND_ERROR && *name &&
           aw_find_attr(vm, module, aw_names.__file__, file) != AW_FIND_ERROR;
}

bool aw_import_from(AwVM *vm, AwValue module, AwValue name, AwValue *out)
{
    AwValue module_name, file;
    AwFind found = aw_find_attr(vm, module, name, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    if (!module_place(vm, module, &module_name, &file))
        return false;
    AwValue full = aw_str_format(vm, "%S.%V", module_name, name);
    if (!full)
        return false;
    found = aw_dict_get(vm, vm->modules, full, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    if (file && aw_is_str(file))
        aw_raise(vm, &aw_import_error_type, "cannot import name '%V' from '%S' (%V)", name,
                 module_name, file);
    else
        aw_raise(vm, &aw_import_error_type, "cannot import name '%V' from '%S' (unknown location)",
                 name, module_name);
    aw_as_exception(vm->exception)->fields[1] = module_name;
    if (file)
        aw_as_exception(vm->exception)->fields[2] = file;
    return false;
}

bool aw_import_star(AwVM *vm, AwFrame *frame, AwValue module)
{
    AwValue all, namespace = aw_from_object(frame->function->globals);
    if (frame->code->flags & AW_CODE_NAMESPACE)
    namespace = frame->slots[0];
    AwFind found = aw_find_attr(vm, module, aw_names.__all__, &all);
    if (found == AW_FIND_ERROR)
        return false;
    bool skip_private = found == AW_ABSENT;
    if (skip_private) {
        AwValue dict;
        if (!aw_getattr(vm, module, aw_names.__dict__, &dict))
            return false;
        all = dict;
    }
    AwValue names = aw_list_from(vm, all);
    if (!names)
        return false;
    for (size_t i = 0; i < aw_as_list(names)->count; i++) {
        AwValue name = aw_as_list(names)->items[i], value;
        if (!aw_is_str(name))
            return aw_raise_type(vm, "Item in %T.__all__ must be str, not %T", module, name);
        if (skip_private && aw_as_str(name)->data[0] == '_')
            continue;
        AwValue interned = aw_str_interned(vm, name);
        if (!interned || !aw_getattr(vm, module, interned, &value) ||
            !aw_setitem(vm, namespace, interned, value))
            return false;
    }
    return true;
}

/* ---- from C ---- */

bool aw_import(AwVM *vm, const char *name, AwValue *out)
{
    AwValue text = aw_str_intern_text(vm, name);
    if (!text)
        return false;
    AwFind found = aw_dict_get(vm, vm->modules, text, out);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    AwValue import = vm->engine->import;
    AwValue wanted = aw_str_from(vm, "*");
    AwValue fromlist = wanted ? aw_tuple_new(vm, &wanted, 1) : AW_UNSET;
    AwValue args[5] = {text, AW_NONE, AW_NONE, fromlist, aw_from_int(0)};
    return import && fromlist && aw_call(vm, import, args, 5, out);
}

bool aw_library_function(AwVM *vm, const char *module, const char *name, AwValue *out)
{
    AwValue found, attribute = aw_str_intern_text(vm, name);
    return attribute && aw_import(vm, module, &found) && aw_getattr(vm, found, attribute, out);
}
