/* run.c: running one program from its text to its exit status. */
#include "cli/run.h"

#include "base/utf8.h"
#include "cli/explain.h"
#include "cli/reports.h"
#include "cli/traceback.h"
#include "lang/lang.h"
#include "stdlib/io.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/sched/signals.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- reading ---- */

static char *complain(const char *path, const char *reason)
{
    fprintf(stderr, "aw: can't open file '%s': %s\n", path, reason);
    return NULL;
}

char *aw_run_read(const char *path, size_t *size)
{
    struct stat about;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!file)
        return complain(path, strerror(errno));
    if (fstat(fileno(file), &about) == 0 && S_ISDIR(about.st_mode)) {
        if (file != stdin)
            fclose(file);
        return complain(path, "it is a directory; give a file in it");
    }
    AwBuffer text = {0};
    size_t got;
    do {
        got = fread(aw_buffer_reserve(&text, 65536), 1, 65536, file);
        text.length += got;
    } while (got > 0);
    bool failed = ferror(file);
    if (file != stdin)
        fclose(file);
    if (failed) {
        aw_buffer_deinit(&text);
        return complain(path, "it cannot be read");
    }
    return aw_buffer_take(&text, size);
}

/* ---- what ends a program ---- */

/* sys.exit(x): its status; a message goes to stderr. */
static int exit_status(AwVM *vm, AwValue exception)
{
    AwValue code = aw_as_exception(exception)->fields[0], text;
    if (!code || code == AW_NONE)
        return 0;
    if (aw_is_any_int(code)) {
        int64_t status;
        if (!aw_to_int64_clamped(vm, code, &status))
            return 1;
        return (int)((uint64_t)status & 0xff);
    }
    if (aw_str(vm, code, &text))
        fprintf(stderr, "%s\n", aw_as_str(text)->data);
    vm->exception = AW_UNSET;
    return 1;
}

static void print_exception(AwVM *vm, AwValue exception)
{
    AwBuffer text = {0};
    aw_traceback_render(vm, exception, &text);
    aw_explain_exception(vm, exception, &text);
    aw_io_flush();
    fputs(aw_buffer_text(&text), stderr);
    aw_buffer_deinit(&text);
}

/* What a program has put in the place of sys.stderr; AW_UNSET: nothing. */
static AwValue replaced_stderr(AwVM *vm)
{
    AwValue sys, now, first;
    bool found = aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) == AW_FOUND &&
                 aw_find_attr(vm, sys, aw_str_intern_text(vm, "stderr"), &now) == AW_FOUND &&
                 aw_find_attr(vm, sys, aw_str_intern_text(vm, "__stderr__"), &first) == AW_FOUND;
    vm->exception = AW_UNSET;
    return found && now != first && now != AW_NONE ? now : AW_UNSET;
}

static AwStatus write_text(AwVM *vm, AwValue file, const char *text)
{
    AwValue ignored, value = aw_str_from(vm, text);
    return value && aw_call_method(vm, file, aw_str_intern_text(vm, "write"), &value, 1, &ignored);
}

/* sys.excepthook. Aw's own words are for the terminal: another sys.stderr gets CPython's alone. */
static AwStatus excepthook(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue file = replaced_stderr(vm);
    *out = AW_NONE;
    if (!aw_is_exception(args[1])) {
        AwBuffer text = {0};
        aw_buffer_append_format(
            &text, "TypeError: print_exception(): Exception expected for value, %s found\n",
            aw_type_of(args[1])->name);
        bool ok = file ? write_text(vm, file, aw_buffer_text(&text)) == AW_OK
                       : fputs(aw_buffer_text(&text), stderr) >= 0;
        aw_buffer_deinit(&text);
        return ok ? AW_OK : AW_RAISED;
    }
    AwException *e = aw_as_exception(args[1]);
    if (!e->traceback && aw_is_exact(args[2], &aw_traceback_type))
        e->traceback = (AwTraceback *)aw_as_object(args[2]);
    if (file) {
        AwBuffer text = {0};
        aw_traceback_render(vm, args[1], &text);
        AwStatus status = write_text(vm, file, aw_buffer_text(&text));
        aw_buffer_deinit(&text);
        return status;
    }
    print_exception(vm, args[1]);
    return AW_OK;
}

static const AwNativeDef excepthook_def = {"excepthook(exctype, value, traceback, /)", excepthook,
                                           0, "Tells of an exception that nobody caught."};

bool aw_run_set_excepthook(AwVM *vm)
{
    AwValue sys, name = aw_str_intern_text(vm, "sys");
    if (!name || aw_dict_get(vm, vm->modules, name, &sys) != AW_FOUND)
        return false;
    AwValue hook = aw_native_new(vm, &excepthook_def, NULL, AW_UNSET, name);
    AwModule *module = (AwModule *)aw_as_object(sys);
    return hook && aw_module_set(vm, module, "excepthook", hook) &&
           aw_module_set(vm, module, "__excepthook__", hook);
}

/* The function that a program has set as sys.excepthook; false: ours is there, or none. */
static bool find_hook(AwVM *vm, AwValue *hook)
{
    AwValue sys, own;
    bool found =
        aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) == AW_FOUND &&
        aw_find_attr(vm, sys, aw_str_intern_text(vm, "excepthook"), hook) == AW_FOUND &&
        aw_find_attr(vm, sys, aw_str_intern_text(vm, "__excepthook__"), &own) == AW_FOUND &&
        *hook != own;
    vm->exception = AW_UNSET;
    return found;
}

/* What the hook raises itself is told together with what it was to tell. */
static void call_hook(AwVM *vm, AwValue hook, AwValue exception)
{
    AwThread *thread = vm->engine->main_thread;
    AwTraceback *traceback = aw_as_exception(exception)->traceback;
    AwValue args[3] = {aw_from_object(aw_type_of(exception)), exception,
                       traceback ? aw_from_object(traceback) : AW_NONE};
    thread->failure = AW_UNSET;
    aw_thread_begin(thread, hook, args, 3);
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, exception);
    AwRunState state = aw_run_to_end(vm);
    AwValue failure = state == AW_DEADLOCK ? AW_UNSET : thread->failure;
    thread->failure = AW_UNSET;
    if (failure) {
        aw_io_flush();
        fputs("Error in sys.excepthook:\n", stderr);
        print_exception(vm, failure);
        fputs("\nOriginal exception was:\n", stderr);
        print_exception(vm, exception);
    }
    aw_root_release(vm, mark);
}

int aw_run_report(AwVM *vm, AwValue exception)
{
    const AwType *type = aw_type_of(exception);
    AwValue hook;
    if (aw_is_subtype(type, &aw_system_exit_type))
        return exit_status(vm, exception);
    if (find_hook(vm, &hook))
        call_hook(vm, hook, exception);
    else
        print_exception(vm, exception);
    return aw_is_subtype(type, &aw_keyboard_interrupt_type) ? 130 : 1;
}

/* What modules do at the end, if the program has imported them: threads that nobody waited for go on until they end; then come the
 * functions that the program registered. */
static const struct {
    const char *module, *function;
} endings[] = {{"threading", "_shutdown"}, {"atexit", "_run_exitfuncs"}};

static bool find_ending(AwVM *vm, size_t i, AwValue *function)
{
    AwValue module;
    bool found =
        aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, endings[i].module), &module) ==
            AW_FOUND &&
        aw_find_attr(vm, module, aw_str_intern_text(vm, endings[i].function), function) == AW_FOUND;
    vm->exception = AW_UNSET;
    return found;
}

/* False: they wait for ever, which was reported. */
static bool run_endings(AwVM *vm)
{
    AwThread *thread = vm->engine->main_thread;
    AwValue function;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (!find_ending(vm, i, &function))
            continue;
        aw_thread_begin(thread, function, NULL, 0);
        thread->failure = AW_UNSET;
        if (aw_run_to_end(vm) == AW_DEADLOCK) {
            aw_reports_deadlock(vm);
            return false;
        }
        if (thread->failure)
            aw_run_report(vm, thread->failure);
    }
    return true;
}

static int run_main(AwVM *vm)
{
    AwRunState state = aw_run_to_end(vm);
    AwThread *thread = vm->engine->main_thread;
    if (state == AW_DEADLOCK) {
        aw_reports_deadlock(vm);
        return 3;
    }
    int status = thread->failure ? aw_run_report(vm, thread->failure) : 0;
    if (!run_endings(vm))
        return 3;
    aw_heap_collect(vm);
    aw_dels_run(vm);
    aw_heap_condemn(vm);
    aw_dels_run(vm);
    aw_report_failures(vm, NULL, true);
    aw_report_all_unstarted(vm);
    if (status == 0 && vm->sched->never_awaited)
        status = 1;
    return status;
}

/* ---- Ctrl-C ---- */

static AwVM *interrupted_vm;

static void on_sigint(int signal)
{
    AwVM *vm = interrupted_vm;
    if (!vm)
        return;
    aw_signal_note(vm, signal);
}

void aw_run_catch_interrupts(AwVM *vm)
{
    interrupted_vm = vm;
    struct sigaction action = {.sa_handler = on_sigint};
    struct sigaction before;
    sigaction(SIGINT, NULL, &before);
    if (before.sa_handler != SIG_IGN)
        sigaction(SIGINT, vm ? &action : &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
    signal(SIGPIPE, SIG_IGN);
}

/* ---- running ---- */

static bool set_args(AwVM *vm, const char *name, char **args, int count)
{
    AwValue first = aw_str_from(vm, name);
    if (!first || !aw_list_append(vm, vm->argv, first))
        return false;
    for (int i = 0; i < count; i++) {
        AwValue arg = aw_str_from(vm, args[i]);
        if (!arg || !aw_list_append(vm, vm->argv, arg))
            return false;
    }
    return true;
}

/* -W, and the environment before it: stdlib/warnings.aw reads sys.warnoptions. */
static bool set_warnings(AwVM *vm, const AwRunOptions *options)
{
    const char *given = getenv("PYTHONWARNINGS");
    if (options->warning_count == 0 && (!given || !*given))
        return true;
    AwValue sys, list = aw_list_new(vm, NULL, 0);
    while (list && given && *given) {
        size_t size = strcspn(given, ",");
        AwValue text = aw_str_new(vm, given, size);
        if (!text || !aw_list_append(vm, list, text))
            return false;
        given += size + (given[size] == ',');
    }
    for (int i = 0; list && i < options->warning_count; i++) {
        AwValue text = aw_str_from(vm, options->warnings[i]);
        if (!text || !aw_list_append(vm, list, text))
            return false;
    }
    return list && aw_import(vm, "sys", &sys) &&
           aw_module_set(vm, (AwModule *)aw_as_object(sys), "warnoptions", list) &&
           aw_import(vm, "warnings", &sys);
}

int aw_run_program(const char *name, const char *folder, const char *text, size_t size, char **args,
                   int arg_count, AwRunOptions options)
{
    AwVM *vm = aw_host_new(options.host);
    if (!vm)
        return 1;
    int status = 1;
    AwValue path = aw_str_from(vm, folder);
    const char *shown = options.file                                         ? options.file
                        : strcmp(name, "-c") == 0 || strcmp(name, "-m") == 0 ? "<string>"
                                                                             : "<stdin>";
    aw_traceback_start_here();
    if (options.file)
        aw_traceback_remember(shown, text, size);
    aw_run_catch_interrupts(vm);
    aw_reports_begin(vm);
    if (aw_run_set_excepthook(vm) && path && aw_list_append(vm, vm->engine->import_path, path) &&
        set_args(vm, name, args, arg_count) && set_warnings(vm, &options) &&
        (!options.trace || aw_trace_begin(vm))) {
        AwCodeObject *code = aw_host_compile(vm, shown, text, size, "exec", 0);
        if (code && aw_host_begin_main(vm, code, options.file))
            status = run_main(vm);
    }
    if (vm->exception)
        status = aw_run_report(vm, aw_take_exception(vm));
    if (!aw_io_finish(vm) && status == 0)
        status = 120;
    aw_run_catch_interrupts(NULL);
    aw_host_free(vm);
    aw_traceback_forget_all();
    return status;
}

/* ---- check and dis ---- */

/* Compiles without a machine; the report of errors goes to stderr. */
static AwCode *compile_only(const char *path)
{
    size_t size;
    char *text = aw_run_read(path, &size);
    if (!text)
        return NULL;
    AwSource *source = aw_source_new(strcmp(path, "-") == 0 ? "<stdin>" : path, text, size);
    AwArena arena = {0};
    AwDiagnostics diags;
    AwCode *code = NULL;
    aw_diag_init(&diags, &arena, source);
    AwParseStatus status =
        aw_lang_compile(source, AW_PARSE_EXEC, (AwCompileOptions){0}, &diags, &code);
    AwBuffer report = {0};
    if (status != AW_PARSE_OK) {
        code = NULL;
        if (diags.first)
            aw_diag_render(&diags, diags.first, &report);
    } else {
        for (const AwDiag *warning = diags.warning; warning; warning = warning->next)
            aw_diag_render(&diags, warning, &report);
    }
    fputs(aw_buffer_text(&report), stderr);
    aw_buffer_deinit(&report);
    aw_arena_deinit(&arena);
    aw_source_free(source);
    free(text);
    return code;
}

int aw_run_check(const char *path)
{
    if (access(path, R_OK) != 0 && strcmp(path, "-") != 0) {
        complain(path, strerror(errno));
        return 2;
    }
    AwCode *code = compile_only(path);
    if (!code)
        return 1;
    aw_unit_release(code->unit);
    return 0;
}

int aw_run_disassemble(const char *path)
{
    if (access(path, R_OK) != 0 && strcmp(path, "-") != 0) {
        complain(path, strerror(errno));
        return 2;
    }
    AwCode *code = compile_only(path);
    if (!code)
        return 1;
    aw_code_disassemble(code, stdout);
    aw_unit_release(code->unit);
    return fflush(stdout) == 0 ? 0 : 1;
}

/* ---- explain ---- */

static void list_codes(AwBuffer *out)
{
    for (int i = 0; i < AW_DIAG_COUNT; i++) {
        aw_buffer_append_format(out, "%s  ", aw_diag_code((AwDiagId)i));
        aw_diag_sentence((AwDiagId)i, out);
        aw_buffer_append_byte(out, '\n');
    }
}

int aw_run_explain(const char *code)
{
    AwDiagId id;
    AwBuffer text = {0};
    if (!code)
        list_codes(&text);
    else if (aw_diag_find(code, &id))
        aw_diag_explain(id, &text);
    else {
        fprintf(stderr, "aw: there is no error '%s'; `aw explain` lists all\n", code);
        return 2;
    }
    fputs(aw_buffer_text(&text), stdout);
    aw_buffer_deinit(&text);
    return fflush(stdout) == 0 ? 0 : 1;
}
