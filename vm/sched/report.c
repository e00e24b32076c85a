/* report.c: what the scheduler has to tell: coroutines never awaited, exceptions never retrieved, tasks cut off. How it is
 * told is the host's affair (cli/reports.c).
 */
#include "vm/objects/container.h"
#include "vm/sched/inside.h"

#include <stdlib.h>
#include <string.h>

/* ---- never awaited ---- */

bool aw_sched_has_unstarted(AwVM *vm)
{
    return vm->engine->unstarted != NULL;
}

/* A coroutine was found while the program records warnings: it is told as one. Nothing can be allocated on the heap just then. */
struct AwUnheard {
    struct AwUnheard *next; /* older */
    AwValue frames;         /* its cr_origin; a root */
    char name[];
};

static bool keep_for_record(AwVM *vm, AwCoroutine *coroutine)
{
    const AwStr *name = aw_as_str(coroutine->frame.function->qualname);
    struct AwUnheard *unheard =
        vm->sched->never_awaited_heard ? malloc(sizeof *unheard + name->size + 1) : NULL;
    if (!unheard)
        return false;
    memcpy(unheard->name, name->data, name->size + 1);
    unheard->frames = aw_origin_of(vm, coroutine);
    unheard->next = vm->sched->unheard;
    vm->sched->unheard = unheard;
    return true;
}

void aw_sched_forget_unheard(AwVM *vm)
{
    for (struct AwUnheard *next, *unheard = vm->sched->unheard; unheard; unheard = next) {
        next = unheard->next;
        free(unheard);
    }
}

void aw_sched_mark_unheard(AwVM *vm, AwHeap *heap)
{
    for (struct AwUnheard *unheard = vm->sched->unheard; unheard; unheard = unheard->next)
        aw_heap_mark(heap, unheard->frames);
}

/* args: by how much more or less the program records */
static AwStatus hear_never_awaited(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (vm->engine->unstarted) /* what is lost already belongs to those who recorded until now */
        aw_heap_collect(vm);
    vm->sched->never_awaited_heard += (uint32_t)aw_as_int(args[0]);
    return AW_OK;
}

/* The oldest one's name and cr_origin, or None. */
static AwStatus take_never_awaited(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    if (vm->engine->unstarted && !vm->sched->unheard)
        aw_heap_collect(vm);
    struct AwUnheard **link = &vm->sched->unheard, *oldest;
    *out = AW_NONE;
    if (!*link)
        return AW_OK;
    while ((*link)->next)
        link = &(*link)->next;
    oldest = *link;
    AwValue parts[2] = {aw_str_from(vm, oldest->name), oldest->frames};
    *out = parts[0] ? aw_tuple_new(vm, parts, 2) : AW_UNSET;
    *link = NULL;
    free(oldest);
    return *out ? AW_OK : AW_RAISED;
}

const AwNativeDef aw_report_functions[] = {
    {"_hear_never_awaited(more, /)", hear_never_awaited, 0,
     "Coroutines that were never awaited are kept, not reported, while the sum is not 0."},
    {"_take_never_awaited()", take_never_awaited, 0,
     "(name, origin) of one that was kept, or None."},
    {0}};

void aw_report_never_awaited(AwVM *vm, AwCoroutine *coroutine)
{
    if (coroutine->flags & AW_CORO_REPORTED)
        return;
    coroutine->flags |= AW_CORO_REPORTED;
    if (keep_for_record(vm, coroutine))
        return;
    vm->sched->never_awaited = true;
    if (vm->sched->report_never_awaited)
        vm->sched->report_never_awaited(vm, coroutine);
}

void aw_report_all_unstarted(AwVM *vm)
{
    vm->sched->never_awaited_heard = 0;
    while (vm->engine->unstarted) {
        AwCoroutine *last = vm->engine->unstarted;
        while (last->unstarted_next) /* the oldest first */
            last = last->unstarted_next;
        aw_report_never_awaited(vm, last);
        aw_coroutine_forget(last);
    }
}

/* ---- failures that nobody looked at ---- */

bool aw_sched_watch_failure(AwVM *vm, AwFuture *future)
{
    AwSched *sched = vm->sched;
    if (sched->failure_count == sched->failure_capacity) { /* those that were looked at leave */
        uint32_t kept = 0;
        for (uint32_t i = 0; i < sched->failure_count; i++)
            if (sched->failures[i]->flags & AW_FUTURE_UNRETRIEVED)
                sched->failures[kept++] = sched->failures[i];
        sched->failure_count = kept;
    }
    if (sched->failure_count >= sched->failure_capacity / 2) {
        uint32_t capacity = sched->failure_capacity ? sched->failure_capacity * 2 : 16;
        AwFuture **more = realloc(sched->failures, capacity * sizeof *more);
        if (!more)
            return aw_raise_memory(vm);
        sched->failures = more;
        sched->failure_capacity = capacity;
    }
    sched->failures[sched->failure_count++] = future;
    sched->failures_new = true;
    return true;
}

bool aw_sched_has_failures(AwVM *vm)
{
    enum { SMALL_HEAP = 1 << 20 }; /* is collected in no time */
    return vm->sched->failure_count > 0 &&
           (vm->sched->failures_new || aw_heap_stats(vm).live_bytes < SMALL_HEAP);
}

void aw_sched_mark_failures(AwVM *vm, AwHeap *heap)
{
    for (uint32_t i = 0; i < vm->sched->failure_count; i++)
        if (vm->sched->failures[i]->flags & AW_FUTURE_DEAD)
            aw_heap_mark_object(heap, vm->sched->failures[i]);
}

void aw_sched_rescue_failures(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwSched *sched = vm->sched;
    uint32_t kept = 0, held = 0;
    for (uint32_t i = 0; i < sched->failure_count; i++) {
        AwFuture *future = sched->failures[i];
        if (!(future->flags & AW_FUTURE_UNRETRIEVED))
            continue; /* somebody has looked */
        sched->failures[kept++] = future;
        held += aw_heap_is_marked(heap, aw_from_object(future));
    }
    sched->failure_count = kept;
    for (uint32_t i = 0; held < kept && i < kept; i++) /* all are asked before one is marked */
        if (!aw_heap_is_marked(heap, aw_from_object(sched->failures[i])))
            sched->failures[i]->flags |= AW_FUTURE_DEAD;
    sched->failures_dead = 0;
    for (uint32_t i = 0; i < kept; i++)
        if (sched->failures[i]->flags & AW_FUTURE_DEAD) {
            aw_heap_mark_object(heap, sched->failures[i]);
            sched->failures_dead++;
        }
    sched->failures_new = false;
}

/* Takes the first future of whom there is something to tell out of the list, or gives NULL. */
static AwFuture *take_failure(AwSched *sched, AwLoop *loop, bool all)
{
    for (uint32_t i = 0; i < sched->failure_count; i++) {
        AwFuture *future = sched->failures[i];
        if ((loop && future->loop != loop) || !(future->flags & AW_FUTURE_UNRETRIEVED) ||
            !(all || future->flags & AW_FUTURE_DEAD))
            continue;
        memmove(sched->failures + i, sched->failures + i + 1,
                (--sched->failure_count - i) * sizeof *sched->failures);
        future->flags &= (uint8_t) ~(AW_FUTURE_UNRETRIEVED | AW_FUTURE_DEAD);
        return future;
    }
    return NULL;
}

/* There is an exception, and nobody to take it. */
static void tell_ignored(AwVM *vm, const char *text)
{
    AwValue error = aw_take_exception(vm);
    if (vm->sched->report_exception)
        vm->sched->report_exception(vm, text, error);
}

static const char in_handler[] = "Exception ignored in an exception handler";

void aw_report_failures(AwVM *vm, AwLoop *loop, bool all)
{
    AwFuture *future;
    size_t mark = aw_root_mark(vm);
    vm->sched->failures_dead = 0;
    while ((future = take_failure(vm->sched, loop, all))) {
        AwValue subject = aw_from_object(future);
        AwBuffer message = {0};
        aw_root_push(vm, subject);
        aw_buffer_append_format(&message, "%s exception was never retrieved",
                                aw_type_of(subject)->name);
        if (!aw_loop_exception(vm, future->loop, aw_buffer_text(&message), future->result, "future",
                               subject))
            tell_ignored(vm, in_handler);
        aw_buffer_deinit(&message);
        aw_root_release(vm, mark);
    }
}

/* ---- tasks that nobody holds ---- */

void aw_sched_weaken_tasks(AwVM *vm, bool weak)
{
    vm->sched->tasks_weak = weak;
    for (AwLoop *loop = vm->sched->all_loops; loop; loop = loop->next_of_all)
        loop->tasks_weak = weak;
}

void aw_sched_rescue_tasks(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwSched *sched = vm->sched;
    if (!sched->tasks_weak)
        return;
    for (AwLoop *loop = sched->all_loops; loop; loop = loop->next_of_all)
        for (uint32_t i = 0; i < loop->task_count; i++) /* all are asked before one is marked */
            if (!aw_heap_is_marked(heap, loop->tasks[i])) {
                aw_as_future(loop->tasks[i])->flags |= AW_FUTURE_DEAD;
                sched->tasks_lost++;
            }
    for (AwLoop *loop = sched->all_loops; loop && sched->tasks_lost; loop = loop->next_of_all)
        aw_heap_mark_many(heap, loop->tasks, loop->task_count);
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = aw_as_task(*(const AwValue *)a)->number,
             y = aw_as_task(*(const AwValue *)b)->number;
    return (x > y) - (x < y);
}

/* A list of them, in the order in which they were made; their loops forget them. */
static AwValue take_lost(AwVM *vm)
{
    AwValue list = aw_list_new(vm, NULL, 0);
    vm->sched->tasks_lost = 0;
    for (AwLoop *loop = vm->sched->all_loops; list && loop; loop = loop->next_of_all)
        for (uint32_t i = loop->task_count; i > 0;
             i--) { /* the last takes the place of one that leaves */
            AwTask *task = aw_as_task(loop->tasks[i - 1]);
            if (!(task->future.flags & AW_FUTURE_DEAD))
                continue;
            task->future.flags &= (uint8_t)~AW_FUTURE_DEAD;
            aw_task_delist(task);
            if (!aw_list_append(vm, list, aw_from_object(task)))
                return AW_UNSET;
        }
    if (list && aw_as_list(list)->count)
        qsort(aw_as_list(list)->items, aw_as_list(list)->count, sizeof(AwValue), by_number);
    return list;
}

/* Its coroutine is closed, so that its finally blocks run; then it is told of. */
static void end_lost(AwVM *vm, AwTask *task)
{
    AwValue close, ignored;
    if (task->coroutine && task->coroutine->state == AW_CORO_SUSPENDED &&
        (!aw_getattr(vm, aw_from_object(task->coroutine), aw_names.close, &close) ||
         !aw_call(vm, close, NULL, 0, &ignored)))
        tell_ignored(vm, "Exception ignored in a coroutine that was closed");
    if (!(task->future.flags & AW_TASK_QUIET) &&
        !aw_loop_exception(vm, task->future.loop, "Task was destroyed but it is pending!", AW_UNSET,
                           "task", aw_from_object(task)))
        tell_ignored(vm, in_handler);
}

void aw_report_lost(AwVM *vm)
{
    size_t mark = aw_root_mark(vm);
    AwValue list = take_lost(vm);
    if (list)
        aw_root_push(vm, list);
    else
        tell_ignored(vm, in_handler);
    for (size_t i = 0; list && i < aw_as_list(list)->count; i++)
        end_lost(vm, aw_as_task(aw_as_list(list)->items[i]));
    aw_root_release(vm, mark);
}

/* ---- callbacks ---- */

bool aw_sched_describe_callback(AwVM *vm, AwBuffer *out, AwValue callback)
{
    AwValue args = AW_UNSET, text;
    if (aw_is_exact(callback, &aw_handle_type) || aw_is_exact(callback, &aw_timer_handle_type)) {
        AwHandle *handle = (AwHandle *)aw_as_object(callback);
        args = handle->args;
        callback = handle->callback ? handle->callback : AW_NONE;
    }
    AwValue function = callback;
    if (aw_is_exact(callback, &aw_method_type))
        function = ((AwMethod *)aw_as_object(callback))->function;
    if (!args || !aw_is_tuple(args))
        args = aw_tuple_new(vm, NULL, 0);
    if (!args)
        return false;
    if (!aw_is_exact(function, &aw_function_type) || aw_as_tuple(args)->count) {
        AwValue given[2] = {callback, args};
        if (!aw_library_function(vm, "asyncio.format_helpers", "_format_callback_source",
                                 &function) ||
            !aw_call(vm, function, given, 2, &text) || !aw_str(vm, text, &text))
            return false;
        aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
        return true;
    }
    if (!aw_getattr(vm, function, aw_names.__qualname__, &text) || !aw_str(vm, text, &text))
        return false;
    aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
    aw_buffer_append_text(out, "()");
    if (aw_is_exact(function, &aw_function_type)) {
        const AwCode *code = ((AwFunction *)aw_as_object(function))->code->code;
        aw_buffer_append_format(out, " at %s:%u", code->filename, code->first_line);
    }
    return true;
}

/* ---- cut off ---- */

bool aw_report_cut_off(AwVM *vm, AwLoop *loop)
{
    AwValue list = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0; list && i < loop->task_count; i++) {
        AwTask *task = aw_as_task(loop->tasks[i]);
        if ((task->future.flags & AW_TASK_MUST_CANCEL) || task->future.cancels > 0)
            continue; /* the program has cancelled it itself */
        if (!aw_list_append(vm, list, loop->tasks[i]))
            return false;
    }
    if (list && aw_as_list(list)->count && vm->sched->report_cut_off)
        vm->sched->report_cut_off(vm, loop, aw_as_list(list)->items,
                                  (uint32_t)aw_as_list(list)->count);
    return list != AW_UNSET;
}
