/* inside.h: what the files of the scheduler say to each other and to nobody else. */
#ifndef AW_VM_SCHED_INSIDE_H
#define AW_VM_SCHED_INSIDE_H

#include "vm/sched/sched.h"

/* future.c */
extern const AwNativeDef aw_future_methods[];
void aw_future_traverse(AwHeap *heap, AwObject *o);
AwAwait aw_future_await_step(AwVM *vm, AwValue self, AwValue sent, bool first, AwValue *out);
bool aw_future_await(AwVM *vm, AwValue self, AwValue *out);
bool aw_future_cancel_plain(AwVM *vm, AwFuture *future, AwValue message, bool *done);
/* The context of such an entry, or AW_UNSET. */
AwValue aw_future_callback_context(AwValue callback);
/* The function of an entry in `callbacks`, which may have been given a context. */
AwValue aw_future_callback_function(AwValue callback);
/* Its __init__ was never called: RuntimeError. */
bool aw_future_raise_uninitialized(AwVM *vm);
/* Debug mode: _source_traceback of a future that is made now. */
bool aw_future_note_origin(AwVM *vm, AwValue future);
/* What stands between "<Future " and ">" in its repr. */
bool aw_future_describe(AwVM *vm, AwFuture *future, AwBuffer *out);

/* ready.c */
bool aw_ready_push(AwVM *vm, AwReadyQueue *queue, AwReady entry) AW_MUST_CHECK;
AwReady aw_ready_take(AwReadyQueue *queue);                     /* it is not empty */
AwReady aw_ready_at(const AwReadyQueue *queue, uint32_t index); /* walks: for looking */
void aw_ready_clear(AwReadyQueue *queue);                       /* gives its memory back too */
void aw_ready_mark(AwHeap *heap, const AwReadyQueue *queue);

/* task.c */
/* What a step of the running task came to. False: an exception (KeyboardInterrupt, SystemExit) that ends the loop's run is raised. */
bool aw_task_stepped(AwVM *vm, AwTask *task, AwEvent event, AwValue value);
/* What to send (AW_EVENT_RETURN) or throw (RAISE) for an entry of the ready queue; false: nothing is to be done for it.
 * An error while finding out is thrown into the task. */
bool aw_task_begin_step(AwVM *vm, AwTask *task, const AwReady *entry, AwEvent *event,
                        AwValue *sent);

void aw_task_delist(AwTask *task); /* takes it out of its loop's list */

/* sleep.c */
extern AwType aw_sleep_type;
static inline bool aw_is_sleep(AwValue v)
{
    return aw_is_exact(v, &aw_sleep_type);
}

/* asyncgens.c */
bool aw_asyncgens_init(AwVM *vm) AW_MUST_CHECK; /* sets the hooks of the engine */
void aw_asyncgens_deinit(AwVM *vm);
/* A list of those that the loop began and that have not ended; it forgets them. */
AwValue aw_loop_take_asyncgens(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;

/* loop.c */
AwLoop *aw_loop_current(AwVM *vm); /* get_event_loop() for futures made without one; NULL: raised */
/* Calls the loop's exception handler, or reports: message, exception, and the future or handle concerned (AW_UNSET: none). */
bool aw_loop_exception(AwVM *vm, AwLoop *loop, const char *message, AwValue exception,
                       const char *what, AwValue subject);
/* handle.c */
AwHandle *aw_handle_new_of(AwVM *vm, AwLoop *loop, AwType *type, AwValue callback, AwValue args,
                           AwValue context) AW_MUST_CHECK;
/* A timer's time, as it was given. */
AwValue aw_handle_when(AwVM *vm, const AwHandle *handle) AW_MUST_CHECK;

/* For turns that Aw code takes. The time of the first timer, or None; timers that are due before `end` join the queue; a native frame
 * that runs what is ready now. */
AwValue aw_loop_first_timer(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;
bool aw_loop_collect_until(AwVM *vm, AwLoop *loop, double end) AW_MUST_CHECK;
AwStatus aw_loop_run_ready(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;
/* It becomes the loop that runs on this thread, and ends to be that. */
bool aw_loop_begin(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;
void aw_loop_end(AwVM *vm, AwLoop *loop);

/* turns.c */

/* foreign.c */
bool aw_foreign_init(AwVM *vm);
/* A loop object was made: does its class say itself how steps are put into the queue? */
bool aw_foreign_look(AwVM *vm, AwLoop *loop);
/* The loop object gets an attribute: a call_soon() of its own is seen, and what turns are made of (turns.c). */
bool aw_loop_setattr(AwVM *vm, AwValue self, AwValue name, AwValue value);
/* A step, a waking or a callback of a future of a loop that is foreign: its call_soon() is called. */
bool aw_foreign_ready(AwVM *vm, AwLoop *loop, AwReadyKind kind, AwValue target, AwValue argument);
/* What _set_running_loop() said on this thread is forgotten; only what was said since `until` began to run, unless that is NULL. */
void aw_foreign_drop_markers(AwVM *vm, const AwThread *thread, const AwLoop *until);
/* Future(loop=…): the loop, asked whether it debugs. NULL: raised. */
AwLoop *aw_loop_given(AwVM *vm, AwValue v, bool *debug);
/* A callable that takes the task's step that `kind` says. AW_UNSET: MemoryError. */
AwValue aw_foreign_step(AwVM *vm, AwTask *task, AwReadyKind kind, AwValue argument);
/* Where Aw code stands now, as a list of frame summaries, for debug mode. */
bool aw_sched_source_traceback(AwVM *vm, AwValue *out);
/* " created at file:1" of such a list, as reprs show it. */
bool aw_sched_describe_origin(AwVM *vm, AwBuffer *out, AwValue origin);

/* report.c */
/* Whether coroutines that were made and not started wait for their verdict. */
bool aw_sched_has_unstarted(AwVM *vm);
/* "name() at file:line" of a callback, as reprs show it. */
bool aw_sched_describe_callback(AwVM *vm, AwBuffer *out, AwValue callback);
/* A future has an exception now: somebody must look at it before it dies. */
bool aw_sched_watch_failure(AwVM *vm, AwFuture *future);
/* Whether a collection may find one of them dead, and is worth its while. */
bool aw_sched_has_failures(AwVM *vm);
void aw_sched_mark_failures(AwVM *vm, AwHeap *heap);
void aw_sched_mark_unheard(AwVM *vm, AwHeap *heap);
void aw_sched_forget_unheard(AwVM *vm);
/* For the collector: finds those that nobody holds any more. */
void aw_sched_rescue_failures(AwVM *vm, AwHeap *heap, void *context);
/* The same for tasks that are pending, when tasks_weak is on. */
void aw_sched_rescue_tasks(AwVM *vm, AwHeap *heap, void *context);

#endif
