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

void aw_report_never_awaited(AwVM *vm, AwCoroutine *coroutine)
{
    if (coroutine->flags & AW_CORO_REPORTED)
        return;
    coroutine->flags |= AW_CORO_REPORTED;
    vm->sched->never_awaited = true;
    if (vm->sched->report_never_awaited)
        vm->sched->report_never_awaited(vm, coroutine);
}

void aw_report_all_unstarted(AwVM *vm)
{
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
                               subject)) {
            AwValue error = aw_take_exception(vm);
            if (vm->sched->report_exception)
                vm->sched->report_exception(vm, "Exception ignored in an exception handler", error);
        }
        aw_buffer_deinit(&message);
        aw_root_release(vm, mark);
    }
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
