/* prompt.c: the interactive prompt: the only user of the line editor.
 *
 * Between the keys the prompt's own event loop takes its turns, so tasks go on while one types. A line that awaits becomes a task of that
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
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/select.h>
#include <unistd.h>

#ifdef AW_LINE_EDITOR_LIBEDIT
#include <editline/readline.h>
#else
#include <readline/history.h>
#include <readline/readline.h>
#endif

/* ---- one line from the editor ---- */

static char *entered;
static bool line_done;

static void on_line(char *line)
{
    entered = line;
    line_done = true;
    rl_callback_handler_remove();
}

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

/* The loop takes a turn: what is ready, and timers that are due. */
static bool take_turn(Prompt *prompt, int *status)
{
    AwVM *vm = prompt->vm;
    AwValue run;
    prompt->loop->stopping = true;
    if (!aw_getattr(vm, aw_from_object(prompt->loop), aw_str_intern_text(vm, "run_forever"),
                    &run)) {
        vm->exception = AW_UNSET;
        return true;
    }
    aw_thread_begin(vm->engine->main_thread, run, NULL, 0);
    bool go_on = run_ready(prompt, status);
    aw_io_flush();
    return go_on;
}

/* Milliseconds until the loop wants a turn; -1: never. */
static int until_turn(Prompt *prompt)
{
    AwLoop *loop = prompt->loop;
    if (loop->ready.count)
        return 0;
    if (!loop->timer_count)
        return -1;
    double left = loop->timers[0].when - aw_loop_time(prompt->vm);
    return left <= 0 ? 0 : (int)fmin(ceil(left * 1000), 60000);
}

/* What Ctrl-C did while a line was typed: the line is given up. */
static bool interrupted(AwVM *vm)
{
    if (!(vm->poll & AW_POLL_INTERRUPT))
        return false;
    aw_signals_forget(vm);
    return true;
}

/* Waits for a key: above 0 when there is one, 0 when the loop wants its turn, below 0 after a signal. Ctrl-C is let in only while we
 * sleep: one that comes between a look at the flag and the sleep would else not be seen before the next key. */
static int await_key(Prompt *prompt)
{
    int wait = until_turn(prompt);
    struct timespec time = {.tv_sec = wait / 1000, .tv_nsec = wait % 1000 * 1000000L};
    sigset_t interrupt, before;
    fd_set keys;
    int n = -1;
    FD_ZERO(&keys);
    FD_SET(0, &keys);
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &before);
    if (!(prompt->vm->poll & AW_POLL_INTERRUPT))
        n = pselect(1, &keys, NULL, NULL, wait < 0 ? NULL : &time, &before);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return n;
}

typedef enum { LINE, END, GIVEN_UP, LEAVE } Got;

static Got read_line(Prompt *prompt, const char *sign, char **line, int *status)
{
    line_done = false;
    entered = NULL;
    rl_callback_handler_install(sign, on_line);
    while (!line_done) {
        int n = await_key(prompt);
        if (interrupted(prompt->vm)) {
            rl_callback_handler_remove();
            fputs("\nKeyboardInterrupt\n", stdout);
            fflush(stdout);
            return GIVEN_UP;
        }
        if (n > 0) {
            rl_callback_read_char();
        } else if (n == 0 && !take_turn(prompt, status)) {
            rl_callback_handler_remove();
            return LEAVE;
        }
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

static void session(Prompt *prompt, int *status)
{
    for (;;) {
        char *line = NULL;
        switch (read_line(prompt, prompt->text.length ? "... " : ">>> ", &line, status)) {
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
        (options.trace && !aw_trace_begin(vm)) || !(prompt.loop = make_loop(vm))) {
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
