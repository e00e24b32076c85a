/* prompt.c: the interactive prompt: the only user of the line editor.
 *
 * While one types the prompt's own event loop runs, and the machine waits for the keyboard as for any other descriptor: so tasks, sockets,
 * children and threads go on. The loop is stopped to run a line. A line that awaits becomes a task of that
 * loop and is waited for; any other line is run as it is, with that loop as the one where create_task() puts its tasks; so
 * asyncio.run(), which wants no running loop, works too.
 */
#include "cli/prompt.h"

#include "cli/reports.h"
#include "cli/traceback.h"
#include "lang/lang.h"
#include "stdlib/io.h"
#include "vm/sched/signals.h"
#include "vm/objects/container.h"
#include "vm/objects/module.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef AW_LINE_EDITOR_LIBEDIT
#include <editline/readline.h>
#else
#include <readline/history.h>
#include <readline/readline.h>
#endif

typedef struct {
    AwVM *vm;
    AwLoop *loop;
    AwBuffer text; /* typed since the last complete statement */
    unsigned number;
} Prompt;

/* Runs what the main thread was made ready for; reports an exception. False: SystemExit, *status is set. */
static bool run_ready(Prompt *prompt, int *status)
{
    AwVM *vm = prompt->vm;
    AwThread *thread = vm->engine->main_thread;
    thread->failure = AW_UNSET;
    AwRunState state = aw_run_to_end(vm);
    if (state == AW_DEADLOCK) {
        aw_reports_deadlock(vm);
        aw_loop_abandon(vm);
        return true;
    }
    if (!thread->failure)
        return true;
    AwValue failure = thread->failure;
    thread->failure = AW_UNSET;
    *status = aw_run_report(vm, failure);
    if (aw_is_subtype(aw_type_of(failure), &aw_system_exit_type))
        return false;
    return true;
}

/* ---- one line from the editor ---- */

enum {
    KEYS_AFTER = 20000
}; /* safepoints of tasks that compute, between two looks at the keyboard */

static char *entered;
static bool line_done, key_waits;

static void on_line(char *line)
{
    entered = line;
    line_done = true;
    rl_callback_handler_remove();
}

static void on_key(void *context, int events)
{
    (void)context, (void)events;
    key_waits = true;
}

typedef enum { LINE, END, GIVEN_UP, LEAVE } Got;

/* The prompt's loop begins to run. */
static bool begin_loop(Prompt *prompt)
{
    AwVM *vm = prompt->vm;
    AwValue run;
    if (!aw_getattr(vm, aw_from_object(prompt->loop), aw_str_intern_text(vm, "run_forever"), &run))
        return false;
    vm->engine->main_thread->failure = AW_UNSET;
    aw_thread_begin(vm->engine->main_thread, run, NULL, 0);
    return true;
}

/* The loop has ended though nobody stopped it: Ctrl-C, or a task raised what ends programs. LINE: type on. */
static Got loop_ended(Prompt *prompt, int *status)
{
    AwVM *vm = prompt->vm;
    AwValue failure = vm->engine->main_thread->failure;
    vm->engine->main_thread->failure = AW_UNSET;
    if (!failure)
        return begin_loop(prompt) ? LINE : GIVEN_UP;
    bool leave = aw_is_subtype(aw_type_of(failure), &aw_system_exit_type);
    aw_io_flush();
    if (!leave && aw_is_subtype(aw_type_of(failure), &aw_keyboard_interrupt_type)) {
        fputs("\nKeyboardInterrupt\n", stdout);
        fflush(stdout);
    } else {
        *status = aw_run_report(vm, failure);
    }
    return leave ? LEAVE : GIVEN_UP;
}

/* Tasks and threads go on until somebody types. */
static Got serve_until_key(Prompt *prompt, int *status)
{
    AwVM *vm = prompt->vm;
    AwIo *io = vm->sched->io;
    Got got = LINE;
    while (!key_waits && got == LINE) {
        double deadline = 0;
        AwRunState state = aw_run(vm, KEYS_AFTER, &deadline);
        aw_io_flush();
        if (state == AW_ENDED)
            got = loop_ended(prompt, status);
        else if (state == AW_BUDGET)
            io->poll(io);
        else
            aw_sched_wait(vm, deadline);
    }
    return got;
}

/* The loop comes to its end, so that a statement can run; asyncio.run() wants none that runs. */
static bool end_loop(Prompt *prompt, int *status)
{
    aw_loop_stop(prompt->vm, prompt->loop);
    return run_ready(prompt, status);
}

/* Lets the user edit one line, while the loop runs. The keyboard is watched only meanwhile: else a program that waits for ever would seem to
 * wait for it. */
static Got read_line(Prompt *prompt, const char *sign, char **line, int *status)
{
    AwIo *io = prompt->vm->sched->io;
    int error;
    AwIoWatch *watch = io->watch(io, 0, on_key, prompt, &error);
    if (!watch) {
        fprintf(stderr, "aw: the keyboard cannot be watched: %s\n", strerror(error));
        return LEAVE;
    }
    Got got = begin_loop(prompt) ? LINE : LEAVE;
    line_done = key_waits = false;
    entered = NULL;
    io->arm(io, watch, AW_IO_READ);
    rl_callback_handler_install(sign, on_line);
    while (!line_done && got == LINE && (got = serve_until_key(prompt, status)) == LINE) {
        key_waits = false;
        rl_callback_read_char();
    }
    io->unwatch(io, watch);
    if (got != LINE) {
        rl_callback_handler_remove();
        return got;
    }
    if (!end_loop(prompt, status)) {
        free(entered);
        return LEAVE;
    }
    *line = entered;
    return entered ? LINE : END;
}

/* ---- running a statement ---- */

/* Makes the main thread ready to run the statement: as it is, or as a task of the prompt's loop. */
static bool begin(Prompt *prompt, AwCodeObject *code)
{
    AwVM *vm = prompt->vm;
    AwModule *main_module = (AwModule *)aw_as_object(vm->engine->main_module);
    AwFunction *body = aw_function_new(vm, code, main_module->namespace);
    if (!body)
        return false;
    AwValue callable = aw_from_object(body), coroutine;
    if (!(code->flags & AW_CODE_COROUTINE)) {
        aw_thread_begin(vm->engine->main_thread, callable, NULL, 0);
        return true;
    }
    AwValue run;
    if (!aw_call(vm, callable, NULL, 0, &coroutine) ||
        !aw_getattr(vm, aw_from_object(prompt->loop), aw_str_intern_text(vm, "run_until_complete"),
                    &run))
        return false;
    aw_thread_begin(vm->engine->main_thread, run, &coroutine, 1);
    return true;
}

static bool run_statement(Prompt *prompt, int *status)
{
    AwVM *vm = prompt->vm;
    char name[32];
    snprintf(name, sizeof name, "<input-%u>", ++prompt->number);
    aw_traceback_remember(name, prompt->text.data, prompt->text.length);
    AwCodeObject *code = aw_host_compile(vm, name, prompt->text.data, prompt->text.length, "single",
                                         AW_COMPILE_TOP_LEVEL_AWAIT);
    if (!code || !begin(prompt, code)) {
        aw_run_report(vm, aw_take_exception(vm));
        return true;
    }
    bool go_on = run_ready(prompt, status);
    aw_io_flush();
    aw_heap_collect(vm); /* a coroutine that was dropped is told at once */
    return go_on;
}

/* Is the text so far a whole statement, or wrong? Then it is time to run it. */
static bool is_complete(Prompt *prompt)
{
    AwSource *source = aw_source_new("<stdin>", prompt->text.data, prompt->text.length);
    AwArena arena = {0};
    AwDiagnostics diags;
    AwAst *ast;
    aw_diag_init(&diags, &arena, source);
    AwParseStatus status = aw_parse(&arena, source, AW_PARSE_SINGLE, &diags, &ast);
    aw_arena_deinit(&arena);
    aw_source_free(source);
    return status != AW_PARSE_INCOMPLETE;
}

/* ---- the session ---- */

static void history_path(char *path, size_t size)
{
    const char *home = getenv("HOME");
    path[0] = 0;
    if (home)
        snprintf(path, size, "%s/.aw_history", home);
}

/* str(sys.ps1) or str(sys.ps2); "" without it. The caller frees it. */
static char *prompt_sign(AwVM *vm, const char *name)
{
    AwValue sys, value, text = AW_UNSET;
    if (aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) != AW_FOUND ||
        aw_find_attr(vm, sys, aw_str_intern_text(vm, name), &value) != AW_FOUND ||
        !aw_str(vm, value, &text))
        text = AW_UNSET;
    vm->exception = AW_UNSET;
    return strdup(text ? aw_as_str(text)->data : "");
}

static Got next_line(Prompt *prompt, char **line, int *status)
{
    char *sign = prompt_sign(prompt->vm, prompt->text.length ? "ps2" : "ps1");
    Got got = sign ? read_line(prompt, sign, line, status) : LEAVE;
    free(sign);
    return got;
}

static bool set_signs(AwVM *vm)
{
    static const char *const signs[2][2] = {{"ps1", ">>> "}, {"ps2", "... "}};
    AwValue sys;
    if (aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) != AW_FOUND)
        return false;
    for (int i = 0; i < 2; i++) {
        AwValue text = aw_str_from(vm, signs[i][1]);
        if (!text || !aw_module_set(vm, (AwModule *)aw_as_object(sys), signs[i][0], text))
            return false;
    }
    return true;
}

static void session(Prompt *prompt, int *status)
{
    for (;;) {
        char *line = NULL;
        switch (next_line(prompt, &line, status)) {
        case GIVEN_UP: aw_buffer_clear(&prompt->text); continue;
        case LEAVE: return;
        case END:
            fputc('\n', stdout);
            *status = 0;
            return;
        default: break;
        }
        if (*line)
            add_history(line);
        aw_buffer_append_text(&prompt->text, line);
        aw_buffer_append_byte(&prompt->text, '\n');
        free(line);
        if (!is_complete(prompt))
            continue;
        bool blank = strspn(prompt->text.data, " \t\n\f") == prompt->text.length;
        if (!blank && !run_statement(prompt, status))
            return;
        aw_buffer_clear(&prompt->text);
    }
}

/* The loop that the session's tasks live in. */
static AwLoop *make_loop(AwVM *vm)
{
    AwValue function, loop;
    if (!aw_library_function(vm, "asyncio.events", "new_event_loop", &function) ||
        !aw_call(vm, function, NULL, 0, &loop))
        return NULL;
    vm->sched->prompt_loop = (AwLoop *)aw_as_object(loop);
    return vm->sched->prompt_loop;
}

int aw_prompt(AwRunOptions options)
{
    AwVM *vm = aw_host_new(options.host);
    Prompt prompt = {.vm = vm};
    char path[4096];
    int status = 1;
    if (!vm)
        return 1;
    aw_run_catch_interrupts(vm);
    aw_reports_begin(vm);
    AwValue empty = aw_str_from(vm, "");
    if (!empty || !aw_list_append(vm, vm->engine->import_path, empty) ||
        !aw_list_append(vm, vm->argv, empty) || !aw_host_begin_main(vm, NULL, NULL) ||
        (options.trace && !aw_trace_begin(vm)) || !(prompt.loop = make_loop(vm)) ||
        !set_signs(vm) || !aw_run_set_excepthook(vm)) {
        aw_run_report(vm, aw_take_exception(vm));
        return 1;
    }
    puts("Aw " AW_VERSION
         ": every program here is a Python 3.11 program, and `await` works right here.\n"
         "Ctrl-C stops what runs, Ctrl-D leaves.");
    history_path(path, sizeof path);
    using_history();
    rl_catch_signals = 0; /* its own handler would keep a Ctrl-C until the next key */
    if (path[0])
        read_history(path);
    session(&prompt, &status);
    if (path[0])
        write_history(path);
    aw_report_all_unstarted(vm);
    aw_buffer_deinit(&prompt.text);
    aw_io_finish(vm);
    aw_run_catch_interrupts(NULL);
    aw_host_free(vm);
    aw_traceback_forget_all();
    return status;
}
