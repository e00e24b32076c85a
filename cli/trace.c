/* trace.c: aw --trace: one line in words on stderr for each transition of a task. */
#include "cli/run.h"
#include "stdlib/io.h"

#include <stdio.h>

static double began;

static void tell_waiting(AwVM *vm, AwTask *task, AwBuffer *line)
{
    AwValue name;
    AwCoroutine *coroutine = task->coroutine;
    AwCoroutine *innermost =
        coroutine->state == AW_CORO_SUSPENDED ? coroutine->innermost : coroutine;
    AwValue waiting = aw_task_waiting(task);
    if (!waiting) {
        aw_buffer_append_text(line, "waits for its next turn");
    } else if (task->future.flags & AW_TASK_SLEEPING) {
        aw_buffer_append_text(line, "waits in sleep");
    } else if (aw_is_task(waiting)) {
        name = aw_task_name(vm, aw_as_task(waiting));
        aw_buffer_append_format(line, "waits for task %s", name ? aw_as_str(name)->data : "?");
    } else {
        aw_buffer_append_text(line, "waits for a future");
    }
    if (innermost && innermost->state != AW_CORO_CLOSED)
        aw_buffer_append_format(line, " (line %u)", aw_coroutine_line(innermost));
}

static void listener(AwVM *vm, AwTask *task, AwTaskEvent event, AwValue other)
{
    static const char *const words[] = {"is created", "starts",     "goes on",
                                        "waits",      "is woken",   "is asked to cancel",
                                        "is done",    "has failed", "is cancelled"};
    AwBuffer line = {0};
    AwValue name = aw_task_name(vm, task);
    double now = vm->sched->io->now(vm->sched->io) - began;
    aw_buffer_append_format(&line, "[%8.3f] task %s ", now, name ? aw_as_str(name)->data : "?");
    if (event == AW_TASK_WAITS)
        tell_waiting(vm, task, &line);
    else
        aw_buffer_append_text(&line, words[event]);
    if (event == AW_TASK_CREATED) {
        aw_buffer_append_format(&line, ": %s()",
                                aw_as_str(task->coroutine->frame.function->qualname)->data);
        if (task->made_in)
            aw_buffer_append_format(&line, ", line %u",
                                    task->made_in->code->spans[task->made_at].line);
    }
    if (event == AW_TASK_WOKEN && other && aw_is_task(other)) {
        AwValue by = aw_task_name(vm, aw_as_task(other));
        aw_buffer_append_format(&line, " by task %s", by ? aw_as_str(by)->data : "?");
    }
    aw_buffer_append_byte(&line, '\n');
    aw_io_flush();
    fputs(aw_buffer_text(&line), stderr);
    aw_buffer_deinit(&line);
}

bool aw_trace_begin(AwVM *vm)
{
    began = vm->sched->io->now(vm->sched->io);
    return aw_sched_listen(vm, listener);
}
