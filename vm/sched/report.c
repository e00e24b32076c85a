/* report.c: what the scheduler tells on stderr: coroutines never awaited, exceptions never retrieved, everything waiting for
 * everything.
 */
#include "vm/objects/container.h"
#include "vm/sched/inside.h"

#include <stdio.h>

static void say(AwVM *vm, AwBuffer *text)
{
    if (vm->sched->report)
        vm->sched->report(vm, aw_buffer_text(text));
    else
        fputs(aw_buffer_text(text), stderr);
    aw_buffer_deinit(text);
}

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
    AwStr *name = aw_as_str(coroutine->frame.function->qualname);
    AwBuffer text = {0};
    const AwCode *origin = coroutine->origin_code ? coroutine->origin_code->code : NULL;
    unsigned line = origin ? origin->spans[coroutine->origin].line : 0;
    if (origin)
        aw_buffer_append_format(&text, "%s:%u: ", origin->filename, line);
    aw_buffer_append_format(&text, "RuntimeWarning: coroutine '%s' was never awaited\n",
                            name->data);
    if (origin)
        aw_buffer_append_format(
            &text,
            "  note: line %u calls %s(), which only makes a coroutine: none of its code has run.\n"
            "  help: write `await %s(...)` inside of an async def, or give it to\n"
            "        asyncio.create_task() or asyncio.run().\n",
            line, name->data, name->data);
    say(vm, &text);
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
    if (!sched->failures && !(sched->failures = aw_list_new(vm, NULL, 0)))
        return false;
    AwList *list = aw_as_list(sched->failures);
    if (list->count >= 16 && list->count == list->capacity) { /* those that were looked at leave */
        size_t kept = 0;
        for (size_t i = 0; i < list->count; i++)
            if (aw_as_future(list->items[i])->flags & AW_FUTURE_UNRETRIEVED)
                list->items[kept++] = list->items[i];
        list->count = kept;
    }
    return aw_list_append(vm, sched->failures, aw_from_object(future));
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
    AwValue name;
    AwFind found = aw_find_attr(vm, function, aw_names.__qualname__, &name);
    if (found == AW_FIND_ERROR || (found == AW_ABSENT && !aw_repr(vm, callback, &name)))
        return false;
    if (!aw_is_str(name) && !aw_repr(vm, name, &name))
        return false;
    aw_buffer_append(out, aw_as_str(name)->data, aw_as_str(name)->size);
    if (args && aw_is_tuple(args) && aw_as_tuple(args)->count) {
        if (!aw_repr(vm, args, &text))
            return false;
        size_t size = aw_as_str(text)->size;
        if (aw_as_tuple(args)->count == 1) /* "(x,)" is shown as "(x)" */
            aw_buffer_append(out, aw_as_str(text)->data, size - 2), aw_buffer_append_byte(out, ')');
        else
            aw_buffer_append(out, aw_as_str(text)->data, size);
    } else {
        aw_buffer_append_text(out, "()");
    }
    if (aw_is_exact(function, &aw_function_type)) {
        const AwCode *code = ((AwFunction *)aw_as_object(function))->code->code;
        aw_buffer_append_format(out, " at %s:%u", code->filename, code->first_line);
    }
    return true;
}

/* ---- deadlock ---- */

static void describe_wait(AwVM *vm, AwBuffer *out, AwTask *task)
{
    AwCoroutine *coroutine = task->coroutine;
    AwCoroutine *innermost =
        coroutine->state == AW_CORO_SUSPENDED ? coroutine->innermost : coroutine;
    AwFrame *frame = innermost ? &innermost->frame : NULL;
    while (frame && frame->code && (frame->code->flags & AW_CODE_LIBRARY) &&
           frame != &coroutine->frame)
        frame = frame->previous;
    AwValue name = aw_task_name(vm, task);
    aw_buffer_append_format(out, "  task %s", name ? aw_as_str(name)->data : "?");
    if (frame && frame->code) {
        const AwCode *code = frame->code->code;
        AwSpan span = aw_frame_span(frame);
        aw_buffer_append_format(out, " waits in %.*s(), %s, line %u", (int)code->qualname.size,
                                code->qualname.bytes, code->filename, span.line);
    }
    AwValue waiting = aw_task_waiting(task);
    if (waiting && aw_is_task(waiting)) {
        AwValue other = aw_task_name(vm, aw_as_task(waiting));
        aw_buffer_append_format(out, ", for task %s", other ? aw_as_str(other)->data : "?");
    } else if (waiting && aw_is_object(waiting)) {
        AwValue other;
        if (aw_repr(vm, waiting, &other))
            aw_buffer_append_format(out, ", for %s", aw_as_str(other)->data);
    }
    aw_buffer_append_byte(out, '\n');
}

void aw_report_deadlock(AwVM *vm)
{
    AwBuffer text = {0};
    aw_buffer_append_text(&text, "Deadlock: everything waits, and nothing is left that could wake "
                                 "anything.\n");
    for (AwLoop *loop = vm->sched->loops; loop; loop = loop->outer)
        for (uint32_t i = 0; i < loop->task_count; i++)
            describe_wait(vm, &text, aw_as_task(loop->tasks[i]));
    aw_buffer_append_text(
        &text, "  help: something must set the result, release the lock or put the item "
               "that each of\n        these waits for; one of them has to come first.\n");
    say(vm, &text);
}
