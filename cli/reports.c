/* reports.c: what is told on stderr of coroutines and tasks that came to nothing: never awaited, cut off, waiting for ever. */
#include "cli/reports.h"

#include "base/advice.h"
#include "cli/explain.h"
#include "cli/origin.h"
#include "cli/traceback.h"
#include "stdlib/io.h"
#include "vm/objects/container.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAX_TASKS = 20, MAX_FRAMES = 8 };

static void say(AwBuffer *text)
{
    aw_io_flush();
    fputs(aw_buffer_text(text), stderr);
    aw_buffer_deinit(text);
}

/* ---- never awaited ---- */

/* The call as the program wrote it; by the function's own name where what is called there only calls the function. */
static void append_call(AwBuffer *out, const AwCoroutine *coroutine, const AwCode *origin)
{
    const AwStr *name = aw_as_str(coroutine->frame.function->qualname);
    bool given = coroutine->frame.code->code->param_count > 0;
    if (aw_origin_is_call(origin, (int32_t)coroutine->origin) &&
        aw_origin_callee(origin, coroutine->origin, out)) {
        const AwInst *inst = &origin->insts[coroutine->origin];
        const char *dot = strrchr(aw_buffer_text(out), '.');
        given = inst->op == OP_CALL_EX || inst->c > 0;
        if (!strstr(name->data, dot ? dot + 1 : aw_buffer_text(out)))
            aw_buffer_clear(out);
    }
    if (out->length == 0)
        aw_buffer_append(out, name->data, name->size);
    aw_buffer_append_text(out, given ? "(...)" : "()");
}

/* Of a call in the program; `anywhere`: at the prompt, where `await` works outside of functions too. */
static void append_call_advice(AwBuffer *out, const AwCoroutine *coroutine, const AwCode *origin,
                               bool anywhere)
{
    AwBuffer call = {0}, advice = {0};
    append_call(&call, coroutine, origin);
    const char *text = aw_buffer_text(&call);
    aw_buffer_append_format(&advice,
                            "%s in line %u only makes a coroutine: nothing of the function has "
                            "run, and now nothing can run it any more.",
                            text, origin->spans[coroutine->origin].line);
    aw_advice_append(out, "note", aw_buffer_text(&advice));
    aw_buffer_clear(&advice);
    if (anywhere || (origin->flags & (AW_CODE_COROUTINE | AW_CODE_ASYNC_GENERATOR)))
        aw_buffer_append_format(&advice,
                                "write `await %s`; or `asyncio.create_task(%s)`, to go on while it "
                                "runs, and await the task later.",
                                text, text);
    else
        aw_buffer_append_format(&advice,
                                "start it with `asyncio.run(%s)`, or `await` it inside of an "
                                "`async def` function.",
                                text);
    aw_advice_append(out, "help", aw_buffer_text(&advice));
    aw_buffer_deinit(&call);
    aw_buffer_deinit(&advice);
}

/* Whether a coroutine that the same call made was told of already: a loop can make thousands. At the prompt each is told, since
 * each line is a program of its own. */
static bool is_told(AwVM *vm, const AwCode *origin, uint32_t instruction)
{
    static struct {
        const AwCode *code;
        uint32_t instruction;
    } told[16];
    static unsigned next;
    if (vm->sched->prompt_loop || !origin)
        return false;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (told[i].code == origin && told[i].instruction == instruction)
            return true;
    told[next % (sizeof told / sizeof *told)].code = origin;
    told[next++ % (sizeof told / sizeof *told)].instruction = instruction;
    return false;
}

static void tell_never_awaited(AwVM *vm, AwCoroutine *coroutine)
{
    const AwCode *origin = coroutine->origin_code ? coroutine->origin_code->code : NULL;
    bool by_library = !origin || (origin->flags & AW_CODE_LIBRARY);
    AwBuffer text = {0};
    if (!by_library && is_told(vm, origin, coroutine->origin))
        return;
    if (!by_library)
        aw_traceback_append_place(&text, origin, coroutine->origin);
    aw_buffer_append_format(&text, "RuntimeWarning: coroutine '%s' was never awaited\n",
                            aw_as_str(coroutine->frame.function->qualname)->data);
    if (!by_library)
        append_call_advice(&text, coroutine, origin, vm->sched->prompt_loop != NULL);
    else
        aw_advice_append(&text, "help",
                         "it was called as a callback, and who calls those does not await them: "
                         "give a plain function, which may start it with "
                         "`asyncio.create_task(...)`.");
    say(&text);
}

/* ---- failures ---- */

static void tell_exception(AwVM *vm, const char *text, AwValue exception)
{
    AwBuffer report = {0};
    aw_buffer_append_format(&report, "%s\n", text);
    if (exception) {
        aw_traceback_render(vm, exception, &report);
        aw_explain_exception(vm, exception, &report);
    }
    if (strncmp(text, "Task exception was never retrieved", 34) == 0)
        aw_advice_append(&report, "help",
                         "nobody was there to hear of this: `await` the task, and the exception "
                         "comes out there.");
    say(&report);
}

/* sys.unraisablehook, if the program has set one; AW_UNSET: none. */
static AwValue unraisable_hook(AwVM *vm)
{
    AwValue sys;
    if (aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) != AW_FOUND ||
        !aw_is_exact(sys, &aw_module_type))
        return AW_UNSET;
    AwValue hook = aw_dict_get_str(((AwModule *)aw_as_object(sys))->namespace,
                                   aw_str_intern_text(vm, "unraisablehook"));
    bool default_one = hook && aw_is_exact(hook, &aw_function_type) &&
                       ((AwFunction *)aw_as_object(hook))->code->flags & AW_CODE_LIBRARY;
    return hook == AW_NONE || default_one ? AW_UNSET : hook;
}

static void tell_ignored(AwVM *vm, const char *what, AwValue exception, AwValue where);

static void tell_unraisable(AwVM *vm, AwValue exception, AwValue where)
{
    AwValue hook = unraisable_hook(vm), call, args[3] = {hook, exception, where};
    if (!hook) {
        tell_ignored(vm, "Exception ignored in", exception, where);
        return;
    }
    AwRootRange range;
    aw_root_range_begin(vm, &range, args, 3);
    if (!aw_library_function(vm, "_systools", "call_unraisablehook", &call) ||
        !aw_call(vm, call, args, 3, &call))
        tell_ignored(vm, "Exception ignored in sys.unraisablehook", aw_take_exception(vm), hook);
    aw_root_range_end(vm, &range);
}

static void tell_ignored(AwVM *vm, const char *what, AwValue exception, AwValue where)
{
    AwValue text = AW_UNSET;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, exception);
    if (!aw_repr(vm, where, &text)) {
        vm->exception = AW_UNSET;
        text = AW_UNSET;
    }
    AwBuffer first = {0};
    aw_buffer_append_format(&first, "%s: %s", what,
                            text ? aw_as_str(text)->data : "<object repr() failed>");
    tell_exception(vm, aw_buffer_text(&first), exception);
    aw_buffer_deinit(&first);
    aw_root_release(vm, mark);
}

/* ---- where a task stands ---- */

/* The frames of the program's own that a task stands in, the outermost first, and the library's frame that the innermost of
 * them waits in. */
typedef struct {
    AwFrame *frames[MAX_FRAMES];
    int count;
    AwFrame *inside; /* NULL: the program's own frame waits itself */
} Stand;

static Stand find_stand(AwTask *task)
{
    Stand stand = {.count = 0};
    AwCoroutine *root = task->coroutine;
    AwFrame *frame = &root->frame, *last = NULL;
    if (root->state == AW_CORO_CLOSED)
        return stand;
    if (root->state == AW_CORO_SUSPENDED && root->innermost)
        frame = &root->innermost->frame;
    for (;; frame = frame->previous) {
        if (frame->code && !(frame->code->code->flags & AW_CODE_LIBRARY)) {
            if (stand.count == 0)
                stand.inside = last;
            if (stand.count < MAX_FRAMES)
                stand.frames[stand.count++] = frame;
        }
        last = frame;
        if (frame == &root->frame || !frame->previous)
            break;
    }
    if (stand.count == 0)
        stand.inside = &root->frame;
    for (int i = 0; i < stand.count / 2; i++) {
        AwFrame *swapped = stand.frames[i];
        stand.frames[i] = stand.frames[stand.count - 1 - i];
        stand.frames[stand.count - 1 - i] = swapped;
    }
    return stand;
}

static uint32_t instruction_of(const AwFrame *frame)
{
    const AwInst *first = frame->code->code->insts;
    return frame->ip > first ? (uint32_t)(frame->ip - first - 1) : 0;
}

static void append_stand(AwBuffer *out, const Stand *stand)
{
    for (int i = 0; i < stand->count; i++)
        aw_traceback_append_place(out, stand->frames[i]->code->code,
                                  instruction_of(stand->frames[i]));
}

/* ---- what a task waits for ---- */

/* What the methods of asyncio's classes wait for; %s is the object. */
static const struct {
    const char *method, *words;
} waits[] = {
    {"Lock.", "for the %s"},
    {"_ContextManagerMixin.", "for the %s"},
    {"Event.wait", "for the %s to be set"},
    {"Condition.wait", "for a notify() of the %s"},
    {"Semaphore.", "for a place in the %s"},
    {"Barrier.", "for others to come to the %s"},
    {"Queue.get", "for an item in the %s"},
    {"Queue.put", "for room in the %s"},
    {"Queue.join", "for task_done() to be called for each item of the %s"},
    {"TaskGroup.__aexit__", "for the tasks of the %s"},
};

/* The object whose method the library's frame is in, or AW_UNSET. */
static AwValue self_of(const AwFrame *frame)
{
    const AwCode *code = frame ? frame->code->code : NULL;
    if (!code || code->param_count == 0 || code->local_is_cell[0] ||
        code->local_names[0].size != 4 || memcmp(code->local_names[0].bytes, "self", 4) != 0)
        return AW_UNSET;
    return frame->slots[0];
}

/* What the program calls the object whose method the frame awaits. */
static bool append_awaited_name(AwBuffer *out, const AwFrame *frame)
{
    const AwCode *code = frame->code->code;
    uint32_t at = instruction_of(frame);
    if (code->insts[at].op != OP_AWAIT)
        return false;
    int32_t maker = aw_origin_find(code, at, code->insts[at].b);
    if (maker < 0 || code->insts[maker].op != OP_GET_AWAITABLE)
        return false;
    maker = aw_origin_find(code, (uint32_t)maker, code->insts[maker].b);
    return aw_origin_is_call(code, maker) && aw_origin_receiver(code, (uint32_t)maker, out);
}

static void append_object(AwBuffer *out, AwValue object, const Stand *stand)
{
    AwBuffer name = {0};
    aw_buffer_append_text(out, aw_type_of(object)->name);
    if (stand->count && append_awaited_name(&name, stand->frames[stand->count - 1]))
        aw_buffer_append_format(out, " `%s`", aw_buffer_text(&name));
    aw_buffer_deinit(&name);
}

static const char *name_of(AwVM *vm, AwTask *task)
{
    AwValue name = aw_task_name(vm, task);
    vm->exception = AW_UNSET;
    return name ? aw_as_str(name)->data : "?";
}

/* Lock and the rest are told by what one waits for there, other functions of the library by their names. */
static void append_library_wait(AwBuffer *out, const Stand *stand)
{
    const char *method = aw_as_str(stand->inside->function->qualname)->data;
    AwValue self = self_of(stand->inside);
    for (size_t i = 0; self && i < sizeof waits / sizeof *waits; i++) {
        if (strncmp(method, waits[i].method, strlen(waits[i].method)) != 0)
            continue;
        size_t before = strcspn(waits[i].words, "%");
        aw_buffer_append(out, waits[i].words, before);
        append_object(out, self, stand);
        aw_buffer_append_text(out, waits[i].words + before + 2);
        return;
    }
    aw_buffer_append_format(out, "in %s()", method);
}

static void append_wait(AwVM *vm, AwBuffer *out, AwTask *task, const Stand *stand)
{
    AwValue waiting = aw_task_waiting(task);
    if (task->coroutine->state == AW_CORO_CREATED)
        aw_buffer_append_text(out, "has not begun");
    else if (task->future.flags & AW_TASK_SLEEPING)
        aw_buffer_append_text(out, "waits in asyncio.sleep()");
    else if (stand->inside && stand->inside->code) {
        aw_buffer_append_text(out, "waits ");
        append_library_wait(out, stand);
    } else if (waiting && aw_is_task(waiting))
        aw_buffer_append_format(out, "waits for task %s", name_of(vm, aw_as_task(waiting)));
    else if (waiting && strcmp(aw_type_of(waiting)->name, "_GatheringFuture") == 0)
        aw_buffer_append_text(out, "waits for all that gather() was given");
    else if (waiting)
        aw_buffer_append_text(out, "waits for a future that has no result yet");
    else
        aw_buffer_append_text(out, "waits for its next turn");
}

/* The instruction by which a frame that stands in `async with` (or `with`) entered this manager; -1: it does not. */
static int32_t find_entered(const AwFrame *frame, AwValue manager)
{
    const AwCode *code = frame->code->code;
    uint32_t at = instruction_of(frame);
    for (uint32_t i = at; i-- > 0;) {
        const AwInst *inst = &code->insts[i];
        if (inst->op != OP_LOAD_SPECIAL || frame->slots[inst->a + 1] != manager ||
            (inst->c != AW_SPECIAL_AEXIT && inst->c != AW_SPECIAL_EXIT))
            continue;
        for (uint32_t r = 0; r < code->range_count; r++)
            if (code->ranges[r].start > i && code->ranges[r].start <= at &&
                at < code->ranges[r].end)
                return (int32_t)i;
    }
    return -1;
}

/* Who stands in an `async with` of what this one waits for. */
static void append_holders(AwVM *vm, AwBuffer *out, AwLoop *loop, AwTask *task, const Stand *stand)
{
    AwValue manager = self_of(stand->inside);
    const char *word = ", which";
    if (manager && strcmp(aw_type_of(manager)->name, "Condition") == 0)
        return; /* it is given back while one waits for a notify() */
    for (uint32_t i = 0; manager && i < loop->task_count; i++) {
        AwTask *other = aw_as_task(loop->tasks[i]);
        Stand its = find_stand(other);
        for (int f = 0; f < its.count; f++) {
            int32_t entered = find_entered(its.frames[f], manager);
            if (entered < 0)
                continue;
            aw_buffer_append_format(out, "%s %s%s has held since line %u", word,
                                    other == task ? "it" : "task ",
                                    other == task ? " itself" : name_of(vm, other),
                                    its.frames[f]->code->code->spans[entered].line);
            word = ", and";
        }
    }
}

/* "task ann (work(), created in line 3) "; the prompt's own line is no function, and nobody created its task. */
static void append_task(AwVM *vm, AwBuffer *out, AwTask *task)
{
    aw_buffer_append_format(out, "task %s ", name_of(vm, task));
    if (task->coroutine->frame.code->code->flags & AW_CODE_MODULE)
        return;
    aw_buffer_append_format(out, "(%s()",
                            aw_as_str(task->coroutine->frame.function->qualname)->data);
    if (task->made_in)
        aw_buffer_append_format(out, ", created in line %u",
                                task->made_in->code->spans[task->made_at].line);
    aw_buffer_append_text(out, ") ");
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t first = aw_as_task(*(const AwValue *)a)->number;
    uint32_t second = aw_as_task(*(const AwValue *)b)->number;
    return first < second ? -1 : first > second;
}

/* Those of a loop's tasks that the filter takes, the oldest first; told one after the other. */
static void append_tasks(AwVM *vm, AwBuffer *out, AwLoop *loop, AwValue *tasks, uint32_t count)
{
    qsort(tasks, count, sizeof *tasks, compare_numbers);
    for (uint32_t i = 0; i < count && i < MAX_TASKS; i++) {
        AwTask *task = aw_as_task(tasks[i]);
        Stand stand = find_stand(task);
        append_task(vm, out, task);
        append_wait(vm, out, task, &stand);
        append_holders(vm, out, loop, task, &stand);
        aw_buffer_append_text(out, stand.count ? ":\n" : "\n");
        append_stand(out, &stand);
    }
    if (count > MAX_TASKS)
        aw_buffer_append_format(out, "and %u tasks more\n", count - MAX_TASKS);
}

/* ---- deadlock ---- */

/* Threads that wait and run no loop: where they stand. */
static void append_threads(AwVM *vm, AwBuffer *out)
{
    for (AwThread *thread = vm->engine->threads; thread; thread = thread->next) {
        AwFrame *frame = thread->frame;
        bool runs_loop = false;
        for (AwLoop *loop = vm->sched->loops; loop; loop = loop->outer)
            runs_loop |= loop->thread == thread;
        if (thread->state != AW_THREAD_PARKED || runs_loop)
            continue;
        while (frame && (!frame->code || (frame->code->code->flags & AW_CODE_LIBRARY)))
            frame = frame->previous;
        if (!frame)
            continue;
        aw_buffer_append_text(out, thread == vm->engine->main_thread ? "the main thread waits:\n"
                                                                     : "a thread waits:\n");
        aw_traceback_append_place(out, frame->code->code, instruction_of(frame));
    }
}

void aw_reports_deadlock(AwVM *vm)
{
    AwBuffer text = {0};
    vm->no_collect++;
    aw_buffer_append_text(&text, "Deadlock: all wait, and nothing is left that could wake one.\n");
    for (AwLoop *loop = vm->sched->loops; loop; loop = loop->outer) {
        AwValue tasks = aw_list_new(vm, loop->tasks, loop->task_count);
        if (tasks)
            append_tasks(vm, &text, loop, aw_as_list(tasks)->items, loop->task_count);
        vm->exception = AW_UNSET;
    }
    append_threads(vm, &text);
    aw_advice_append(&text, "help",
                     "some task must do what is waited for here (set a result, give a lock back, "
                     "put an item), and must do it before it waits itself.");
    vm->no_collect--;
    say(&text);
}

/* ---- cut off ---- */

static void tell_cut_off(AwVM *vm, AwLoop *loop, AwValue *tasks, uint32_t count)
{
    AwBuffer text = {0};
    vm->no_collect++;
    if (count == 1)
        aw_buffer_append_text(&text, "The loop ends, and cuts off a task that has not ended:\n");
    else
        aw_buffer_append_format(
            &text, "The loop ends, and cuts off %u tasks that have not ended:\n", count);
    append_tasks(vm, &text, loop, tasks, count);
    aw_advice_append(
        &text, "help",
        "to have it done, wait for it before the end: `await task`; if it is not needed "
        "any more, say so: `task.cancel()`.");
    vm->no_collect--;
    say(&text);
}

void aw_reports_begin(AwVM *vm)
{
    vm->engine->on_unraisable = tell_unraisable;
    vm->sched->report_exception = tell_exception;
    vm->sched->report_never_awaited = tell_never_awaited;
    vm->sched->report_cut_off = tell_cut_off;
}
