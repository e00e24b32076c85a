/* loop.c: the event loop: its ready queue, its turns, and what programs call on it.
 *
 * A run is a native frame (loop_frame below). It hears what each step of a task and each callback came to, and
 * takes the next entry; at the end of a turn it polls, moves due timers to the ready queue, and parks the thread when
 * nothing is ready. run_until_complete() and asyncio.run() are Aw code around it (stdlib/asyncio/).
 */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/inside.h"
#include "vm/sched/watch.h"

#include <math.h>

/* ---- the heap's side ---- */

static void loop_traverse(AwHeap *heap, AwObject *o)
{
    AwLoop *loop = (AwLoop *)o;
    aw_ready_mark(heap, &loop->ready);
    for (uint32_t i = 0; i < loop->timer_count; i++)
        aw_heap_mark(heap, loop->timers[i].target);
    if (!loop->tasks_weak)
        aw_heap_mark_many(heap, loop->tasks, loop->task_count);
    aw_heap_mark_object(heap, loop->current);
    aw_heap_mark(heap, loop->exception_handler);
    aw_heap_mark(heap, loop->task_factory);
    aw_heap_mark(heap, loop->default_executor);
    aw_heap_mark_object(heap, loop->outer);
    aw_heap_mark_object(heap, loop->marked);
    aw_heap_mark(heap, loop->foreign);
    aw_heap_mark(heap, loop->entered);
}

static void loop_finalize(AwVM *vm, AwObject *o)
{
    AwLoop *loop = (AwLoop *)o;
    aw_ready_clear(&loop->ready);
    aw_memory_free(vm, loop->timers, loop->timer_capacity * sizeof(AwTimer));
    aw_memory_free(vm, loop->tasks, loop->task_capacity * sizeof(AwValue));
}

double aw_loop_time(AwVM *vm)
{
    AwIo *io = vm->sched->io;
    return io->now(io);
}

/* ---- the ready queue ---- */

bool aw_loop_ready(AwVM *vm, AwLoop *loop, AwReadyKind kind, AwValue target, AwValue argument)
{
    if (AW_UNLIKELY(loop->odd)) {
        if (loop->foreign &&
            (kind == AW_READY_STEP || kind == AW_READY_WAKE || kind == AW_READY_CALLBACK))
            return aw_foreign_ready(vm, loop, kind, target, argument);
        if (loop->closed)
            return aw_raise(vm, &aw_runtime_error_type, "Event loop is closed");
    }
    AwReady entry = {(uintptr_t)aw_as_object(target) | kind, argument};
    if (AW_UNLIKELY(!aw_ready_push(vm, &loop->ready, entry)))
        return false;
    if (AW_UNLIKELY(loop->parked)) {
        loop->parked = false;
        if (loop->thread->state ==
            AW_THREAD_PARKED) /* else its time has come already, and it is in the queue */
            aw_thread_wake(vm, loop->thread, AW_NONE);
    }
    return true;
}

/* ---- a turn ---- */

/* State of the native frame: the loop, the entry that runs (for messages), how many entries this turn has left. */
enum {
    LOOP,
    RUNNING,
    LEFT,
    CONTEXT,
    ARGUMENT,
    ONCE, /* True: only the entries that are left run: the loop's turns are taken by Aw code */
    STATE_COUNT
}; /* CONTEXT: of whoever runs the loop */

/* A cancelled TimerHandle leaves the heap when it comes to the top. */
static void drop_cancelled(AwLoop *loop)
{
    while (loop->timer_count > 0) {
        AwValue target = loop->timers[0].target;
        if (!aw_is_exact(target, &aw_timer_handle_type) ||
            !((AwHandle *)aw_as_object(target))->cancelled)
            return;
        loop->timers_cancelled--;
        aw_timer_pop(loop);
    }
}

AwValue aw_loop_first_timer(AwVM *vm, AwLoop *loop)
{
    drop_cancelled(loop);
    if (loop->timer_count == 0)
        return AW_NONE;
    AwValue target = loop->timers[0].target;
    if (aw_is_exact(target, &aw_timer_handle_type))
        return aw_handle_when(vm, (AwHandle *)aw_as_object(target));
    return aw_float_new(vm, loop->timers[0].when);
}

bool aw_loop_collect_until(AwVM *vm, AwLoop *loop, double end)
{
    drop_cancelled(loop);
    while (loop->timer_count > 0 &&
           !(loop->timers[0].when >= end)) { /* not a number: due at once */
        AwTimer timer = aw_timer_pop(loop);
        bool is_handle = aw_is_exact(timer.target, &aw_timer_handle_type);
        AwValue until = AW_UNSET;
        if (is_handle) {
            AwHandle *handle = (AwHandle *)aw_as_object(timer.target);
            handle->scheduled = false;
            if (handle->cancelled) {
                loop->timers_cancelled--;
                continue;
            }
        } else if (!(until = aw_float_new(vm, timer.when))) {
            return false;
        }
        if (!aw_loop_ready(vm, loop, is_handle ? AW_READY_HANDLE : AW_READY_SLEPT, timer.target,
                           until))
            return false;
    }
    return true;
}

static bool collect_due(AwVM *vm, AwLoop *loop)
{
    /* with the clock's resolution, as CPython adds it */
    return loop->timer_count == 0 || aw_loop_collect_until(vm, loop, aw_loop_time(vm) + 1e-9);
}

/* Until when to park: the first timer, on a real clock at the next whole millisecond from now, as CPython rounds what it gives to
 * its selector: timers that are due within it share a turn. */
static double wait_until(AwVM *vm, const AwLoop *loop)
{
    if (loop->timer_count == 0)
        return INFINITY;
    double when = loop->timers[0].when;
    if (vm->sched->io->computed) /* a clock that only waits move: exact */
        return when;
    double now = aw_loop_time(vm);
    return now + ceil((when - now) * 1e3) / 1e3;
}

/* The end of a turn. OK: entries are ready (or the loop stops); PARK: the thread waits. woken: it has just waited, so that the
 * outside has been asked already. */
static AwStatus next_turn(AwVM *vm, AwFrame *frame, AwLoop *loop, bool woken)
{
    AwIo *io = vm->sched->io;
    if (loop->stopping)
        return AW_OK;
    if (io->handles && !woken) {
        aw_watch_turn(vm, loop);
        io->poll(io);
    }
    if (!collect_due(vm, loop))
        return AW_RAISED;
    if (loop->ready.count > 0 || loop->stopping) {
        frame->slots[LEFT] = aw_from_int(loop->ready.count);
        return AW_OK;
    }
    frame->slots[RUNNING] = AW_NONE;
    if (aw_sched_has_unstarted(vm) || aw_sched_has_failures(vm))
        aw_heap_collect(vm); /* what nobody can look at any more is reported before we wait */
    if (vm->sched->failures_dead) {
        aw_report_failures(vm, NULL, false);
        if (loop->ready.count > 0 || loop->stopping)
            return next_turn(vm, frame, loop, true);
    }
    loop->parked = true;
    return aw_sched_park_frame(vm, wait_until(vm, loop));
}

static void enter_loop(AwVM *vm, AwLoop *loop)
{
    loop->thread = vm->thread;
    loop->outer = vm->sched->loops;
    vm->sched->loops = loop;
    aw_watch_loop_begins(vm);
}

static void leave_loop(AwVM *vm, AwLoop *loop)
{
    aw_foreign_drop_markers(vm, loop->thread, loop);
    loop->stopping = false;
    loop->thread = NULL;
    loop->current = NULL;
    AwLoop **link = &vm->sched->loops;
    while (*link && *link != loop)
        link = &(*link)->outer;
    if (*link)
        *link = loop->outer;
    loop->outer = NULL;
}

void aw_loop_abandon(AwVM *vm)
{
    while (vm->sched->loops) {
        vm->sched->loops->parked = false;
        leave_loop(vm, vm->sched->loops);
    }
}

static AwValue entry_handle(AwVM *vm, AwLoop *loop, const AwReady *entry);

/* A callback raised. KeyboardInterrupt and SystemExit end the run; the rest goes to the exception handler. */
static bool callback_raised(AwVM *vm, AwLoop *loop, AwValue handle, AwValue argument)
{
    const AwType *type = aw_type_of(vm->exception);
    if (aw_is_subtype(type, &aw_keyboard_interrupt_type) ||
        aw_is_subtype(type, &aw_system_exit_type))
        return false;
    AwValue exception = aw_take_exception(vm);
    if (!aw_is_task(handle) && !aw_is_exact(handle, &aw_handle_type) &&
        !aw_is_exact(handle, &aw_timer_handle_type)) { /* a done callback: its handle is made now */
        AwReady entry = {(uintptr_t)aw_as_object(handle) | AW_READY_CALLBACK, argument};
        if (!(handle = entry_handle(vm, loop, &entry)))
            return false;
    }
    AwBuffer message = {0};
    aw_buffer_append_text(&message, "Exception in callback ");
    bool ok = aw_sched_describe_callback(vm, &message, handle) &&
              aw_loop_exception(vm, loop, aw_buffer_text(&message), exception, "handle",
                                aw_is_exact(handle, &aw_handle_type) ||
                                        aw_is_exact(handle, &aw_timer_handle_type)
                                    ? handle
                                    : AW_UNSET);
    aw_buffer_deinit(&message);
    return ok;
}

/* Debug mode: a step is over. It is told of when it took long. */
static bool tell_slow(AwVM *vm, AwLoop *loop, AwValue what)
{
    double took = aw_loop_time(vm) - loop->step_began;
    AwValue function, ignored, args[3] = {aw_from_object(loop), what, aw_float_new(vm, took)};
    loop->step_began = 0;
    return !loop->debug ||
           (args[2] && aw_library_function(vm, "asyncio.events", "_tell_slow", &function) &&
            aw_call(vm, function, args, 3, &ignored));
}

static AwStatus run_task_entry(AwVM *vm, AwLoop *loop, const AwReady *entry)
{
    AwTask *task = aw_as_task(aw_ready_target(entry));
    AwEvent event;
    AwValue sent;
    if (!aw_task_begin_step(vm, task, entry, &event, &sent))
        return !vm->exception || callback_raised(vm, loop, aw_from_object(task), AW_UNSET)
                   ? AW_OK
                   : AW_RAISED;
    aw_task_event(vm, task,
                  task->coroutine->state == AW_CORO_CREATED ? AW_TASK_STARTED : AW_TASK_RESUMED,
                  AW_UNSET);
    if (!aw_context_enter(vm, task->context)) /* thrown into the coroutine */
        event = AW_EVENT_RAISE, sent = aw_take_exception(vm);
    loop->current = task;
    AwStatus status = aw_frame_resume(vm, task->coroutine, event, sent);
    if (status != AW_RAISED || vm->thread->frame->kind != AW_FRAME_NATIVE)
        return AW_CALL; /* an exception that was thrown in arises in the coroutine's own frame */
    loop->current = NULL;
    task->context = aw_context_leave(vm, vm->thread->frame->slots[CONTEXT]);
    return aw_task_stepped(vm, task, AW_EVENT_RAISE, AW_UNSET) ? AW_OK : AW_RAISED;
}

/* Runs one entry. OK: done at once; CALL: frames run, the result will be heard. */
static AwStatus run_entry(AwVM *vm, AwFrame *frame, AwLoop *loop)
{
    AwReady entry = aw_ready_take(&loop->ready);
    AwReadyKind kind = aw_ready_kind(&entry);
    AwValue target = aw_ready_target(&entry), out, *args = &entry.argument;
    AwStatus status;
    frame->slots[RUNNING] = target;
    frame->slots[ARGUMENT] = entry.argument;
    if (kind <= AW_READY_SLEPT)
        return run_task_entry(vm, loop, &entry);
    if (kind == AW_READY_HANDLE) {
        AwHandle *handle = (AwHandle *)aw_as_object(target);
        if (handle->cancelled)
            return AW_OK;
        AwTuple *tuple = aw_as_tuple(handle->args);
        if (!aw_context_enter(vm, handle->context))
            return callback_raised(vm, loop, target, entry.argument) ? AW_OK : AW_RAISED;
        status =
            aw_frame_call(vm, handle->callback, tuple->items, (int)tuple->count, AW_UNSET, &out);
    } else {
        if (!aw_context_enter(vm, aw_future_callback_context(target)))
            return callback_raised(vm, loop, target, entry.argument) ? AW_OK : AW_RAISED;
        status = aw_frame_call(vm, aw_future_callback_function(target), args, 1, AW_UNSET, &out);
    }
    if (status == AW_OK || (status == AW_RAISED && vm->thread->frame == frame))
        aw_context_leave(vm, frame->slots[CONTEXT]);
    if (status == AW_RAISED && vm->thread->frame == frame)
        return callback_raised(vm, loop, target, entry.argument) ? AW_OK : AW_RAISED;
    return status;
}

static AwStatus loop_frame(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwLoop *loop = (AwLoop *)aw_as_object(frame->slots[LOOP]);
    AwStatus status = AW_OK;
    bool woken = event == AW_EVENT_WAKE;
    *out = AW_NONE;
    if (loop->parked) {
        loop->parked = false;
        if (event == AW_EVENT_RAISE) /* Ctrl-C while it waited */
            status = AW_RAISED;
    } else if (event != AW_EVENT_START) {
        AwTask *task = loop->current;
        AwValue left = aw_context_leave(vm, frame->slots[CONTEXT]);
        if (task) {
            loop->current = NULL;
            task->context = left; /* it may have been made in this step */
            if (!aw_task_stepped(vm, task, event, value))
                status = AW_RAISED;
        } else if (event == AW_EVENT_RAISE &&
                   !callback_raised(vm, loop, frame->slots[RUNNING], frame->slots[ARGUMENT])) {
            status = AW_RAISED;
        }
        if (AW_UNLIKELY(loop->step_began != 0) && status == AW_OK &&
            !tell_slow(vm, loop, frame->slots[RUNNING]))
            status = AW_RAISED;
    }
    while (status == AW_OK) {
        int64_t left = aw_as_int(frame->slots[LEFT]);
        if (AW_UNLIKELY(vm->sched->failures_dead))
            aw_report_failures(vm, NULL, false);
        if (left > 0 && loop->ready.count > 0) {
            frame->slots[LEFT] = aw_from_int(left - 1);
            loop->step_began = AW_UNLIKELY(loop->debug) ? aw_loop_time(vm) : 0;
            status = run_entry(vm, frame, loop);
            if (AW_UNLIKELY(loop->step_began != 0) && status == AW_OK &&
                !tell_slow(vm, loop, frame->slots[RUNNING]))
                status = AW_RAISED;
        } else if (loop->stopping || frame->slots[ONCE] == AW_TRUE) {
            break;
        } else {
            status = next_turn(vm, frame, loop, woken);
            woken = false;
        }
    }
    if ((status == AW_OK || status == AW_RAISED) && frame->slots[ONCE] == AW_FALSE)
        leave_loop(vm, loop);
    return status;
}

/* ---- turns that Aw code takes (turns.c) ---- */

static AwStatus run_frame(AwVM *vm, AwLoop *loop, int64_t left, bool once)
{
    AwValue state[STATE_COUNT] = {
        [LOOP] = aw_from_object(loop),   [RUNNING] = AW_NONE,   [LEFT] = aw_from_int(left),
        [CONTEXT] = vm->thread->context, [ARGUMENT] = AW_UNSET, [ONCE] = aw_from_bool(once)};
    return aw_native_frame(vm, loop_frame, state, STATE_COUNT);
}

AwStatus aw_loop_run_ready(AwVM *vm, AwLoop *loop)
{
    return run_frame(vm, loop, loop->ready.count, true);
}

static AwLoop *runnable(AwVM *vm, AwLoop *loop)
{
    if (loop->closed)
        aw_raise(vm, &aw_runtime_error_type, "Event loop is closed");
    else if (loop->thread)
        aw_raise(vm, &aw_runtime_error_type, "This event loop is already running");
    else if (aw_loop_running(vm))
        aw_raise(vm, &aw_runtime_error_type,
                 "Cannot run the event loop while another loop is running");
    else
        return loop;
    return NULL;
}

bool aw_loop_begin(AwVM *vm, AwLoop *loop)
{
    if (!runnable(vm, loop))
        return false;
    enter_loop(vm, loop);
    return true;
}

void aw_loop_end(AwVM *vm, AwLoop *loop)
{
    leave_loop(vm, loop);
}

/* ---- which loop ---- */

AwLoop *aw_loop_running(AwVM *vm)
{
    AwThread *thread = vm->thread;
    for (AwLoop *loop = vm->sched->loops; loop; loop = loop->outer)
        if (loop->thread == thread)
            return loop->marker ? loop->marked : loop;
    return NULL;
}

AwLoop *aw_loop_current(AwVM *vm)
{
    AwLoop *loop = aw_loop_running(vm);
    AwValue function, out;
    if (!loop)
        loop = vm->sched->prompt_loop;
    if (loop)
        return loop;
    if (!aw_library_function(vm, "asyncio.events", "get_event_loop", &function) ||
        !aw_call(vm, function, NULL, 0, &out))
        return NULL;
    return aw_loop_of(vm, out);
}

static AwLoop *new_of_type(AwVM *vm, AwType *type)
{
    AwLoop *loop = aw_object_new(vm, type);
    if (!loop)
        return NULL;
    loop->exception_handler = loop->task_factory = loop->default_executor = AW_NONE;
    loop->next_of_all = vm->sched->all_loops;
    return vm->sched->all_loops = loop;
}

AwLoop *aw_loop_new(AwVM *vm)
{
    return new_of_type(vm, &aw_loop_type);
}

/* Debug mode: where the future or handle was made. */
static bool tell_origin(AwVM *vm, AwDict *context, AwValue subject)
{
    AwValue name = aw_str_intern_text(vm, "_source_traceback"), origin;
    AwFind found = name ? aw_find_attr(vm, subject, name, &origin) : AW_FIND_ERROR;
    if (found != AW_FOUND || origin == AW_NONE)
        return found != AW_FIND_ERROR;
    return aw_dict_set_text(vm, context, "source_traceback", origin);
}

bool aw_loop_exception(AwVM *vm, AwLoop *loop, const char *message, AwValue exception,
                       const char *what, AwValue subject)
{
    AwValue handler, name = aw_str_intern_text(vm, "call_exception_handler"), out;
    AwDict *context = aw_dict_new(vm);
    AwValue text = aw_str_from(vm, message);
    if (!name || !context || !text || !aw_dict_set_text(vm, context, "message", text) ||
        (exception && !aw_dict_set_text(vm, context, "exception", exception)) ||
        (subject && !aw_dict_set_text(vm, context, what, subject)) ||
        (subject && !tell_origin(vm, context, subject)))
        return false;
    AwValue arg = aw_from_object(context);
    return aw_getattr(vm, aw_loop_value(loop), name, &handler) &&
           aw_call(vm, handler, &arg, 1, &out);
}

/* ---- what programs call ---- */

static bool check_open(AwVM *vm, AwLoop *loop)
{
    return !loop->closed || aw_raise(vm, &aw_runtime_error_type, "Event loop is closed");
}

/* Debug mode: only the thread that runs the loop may give it something without call_soon_threadsafe(). */
static bool check_thread(AwVM *vm, const AwLoop *loop)
{
    return !loop->thread || loop->thread == vm->thread ||
           aw_raise(vm, &aw_runtime_error_type,
                    "Non-thread-safe operation invoked on an event loop other than the current "
                    "one");
}

static bool check_callback(AwVM *vm, AwValue callback, const char *method)
{
    if (aw_is_coroutine(callback))
        return aw_raise_type(vm, "coroutines cannot be used with %s()", method);
    if (aw_is_exact(callback, &aw_function_type) &&
        (((AwFunction *)aw_as_object(callback))->code->flags & AW_CODE_COROUTINE))
        return aw_raise_type(vm, "coroutines cannot be used with %s()", method);
    if (!aw_type_of(callback)->call)
        return aw_raise_type(vm, "a callable object was expected by %s(), got %R", method,
                             callback);
    return true;
}

static AwLoop *self_loop(AwValue *args)
{
    return (AwLoop *)aw_as_object(args[0]);
}

/* args: self, callback, *args, context */
static AwStatus queue_callback(AwVM *vm, AwLoop *loop, AwValue *args, AwValue *out)
{
    AwHandle *handle = aw_handle_new(vm, loop, args[1], args[2], args[3]);
    if (!handle)
        return AW_RAISED;
    *out = aw_from_object(handle);
    return aw_loop_ready(vm, loop, AW_READY_HANDLE, *out, AW_UNSET) ? AW_OK : AW_RAISED;
}

static AwStatus call_soon(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    if (!check_open(vm, loop) ||
        (AW_UNLIKELY(loop->debug) &&
         (!check_thread(vm, loop) || !check_callback(vm, args[1], "call_soon"))))
        return AW_RAISED;
    return queue_callback(vm, loop, args, out);
}

static AwStatus call_soon_threadsafe(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    if (!check_open(vm, loop) ||
        (AW_UNLIKELY(loop->debug) && !check_callback(vm, args[1], "call_soon_threadsafe")))
        return AW_RAISED;
    AwStatus status = queue_callback(vm, loop, args, out);
    AwValue name, ignored;
    if (AW_LIKELY(!loop->by_hand) || status != AW_OK)
        return status;
    name =
        aw_str_intern_text(vm, "_write_to_self"); /* it may wait with a selector of the program */
    return name && aw_call_method(vm, args[0], name, NULL, 0, &ignored) ? AW_OK : AW_RAISED;
}

static AwStatus check_callback_method(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name;
    *out = AW_NONE;
    return aw_str(vm, args[2], &name) && check_callback(vm, args[1], aw_as_str(name)->data)
               ? AW_OK
               : AW_RAISED;
}

/* args: self, handle */
static AwStatus add_callback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!aw_is_object(args[1]) || !aw_is_subtype(aw_type_of(args[1]), &aw_handle_type))
        return aw_raise_type(vm, "a Handle is required here");
    AwHandle *handle = (AwHandle *)aw_as_object(args[1]);
    return handle->cancelled ||
                   aw_loop_ready(vm, self_loop(args), AW_READY_HANDLE, args[1], AW_UNSET)
               ? AW_OK
               : AW_RAISED;
}

/* The handle of an entry; one that names a task or a done callback gets one now. */
static AwValue entry_handle(AwVM *vm, AwLoop *loop, const AwReady *entry)
{
    AwReadyKind kind = aw_ready_kind(entry);
    AwValue target = aw_ready_target(entry), callback, args, context;
    if (kind == AW_READY_HANDLE)
        return target;
    if (kind == AW_READY_CALLBACK) {
        callback = aw_future_callback_function(target);
        context = aw_future_callback_context(target);
        args = aw_tuple_new(vm, &entry->argument, 1);
    } else {
        callback = aw_foreign_step(vm, aw_as_task(target), kind, entry->argument);
        context = aw_as_task(target)->context;
        args = aw_tuple_new(vm, NULL, 0);
    }
    if (!callback || !args)
        return AW_UNSET;
    return aw_from_object(aw_handle_new(vm, loop, callback, args, context));
}

/* A picture of the queue: what is put into the list is not put into the queue. */
static AwStatus get_ready(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    *out = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0; *out && i < loop->ready.count; i++) {
        AwReady entry = aw_ready_at(&loop->ready, i);
        AwValue handle = entry_handle(vm, loop, &entry);
        if (!handle || !aw_list_append(vm, *out, handle))
            return AW_RAISED;
    }
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus get_scheduled(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    *out = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0; *out && i < loop->timer_count; i++) {
        AwValue target = loop->timers[i].target;
        if (!aw_is_exact(target, &aw_timer_handle_type)) { /* a task's sleep */
            AwReady entry = {(uintptr_t)aw_as_object(target) | AW_READY_WAKE, AW_UNSET};
            target = entry_handle(vm, loop, &entry);
        }
        if (!target || !aw_list_append(vm, *out, target))
            return AW_RAISED;
    }
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus timer_at(AwVM *vm, AwLoop *loop, double when, AwValue *args, AwValue *out)
{
    AwHandle *handle = aw_handle_new_of(vm, loop, &aw_timer_handle_type, args[2], args[3], args[4]);
    if (!handle)
        return AW_RAISED;
    handle->when = when;
    handle->scheduled = true;
    *out = aw_from_object(handle);
    return aw_timer_push(vm, loop, when, *out) ? AW_OK : AW_RAISED;
}

static bool check_timer(AwVM *vm, const AwLoop *loop, AwValue callback, const char *method)
{
    return AW_LIKELY(!loop->debug) ||
           (check_thread(vm, loop) && check_callback(vm, callback, method));
}

/* args: self, delay or when, callback, *args, context */
static AwStatus call_later(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    double delay;
    if (args[1] == AW_NONE) {
        aw_raise_type(vm, "delay must not be None");
        return AW_RAISED;
    }
    if (!check_open(vm, loop) || !check_timer(vm, loop, args[2], "call_at") ||
        !aw_to_double(vm, args[1], &delay))
        return AW_RAISED;
    AwValue function;
    if (AW_UNLIKELY(loop->by_hand)) /* its time() and its call_at() may be the program's */
        return aw_library_function(vm, "asyncio.turns", "call_later", &function)
                   ? aw_tail_call(vm, function, args, 5)
                   : AW_RAISED;
    return timer_at(vm, loop, aw_loop_time(vm) + delay, args, out);
}

static AwStatus call_at(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    double when;
    if (args[1] == AW_NONE) {
        aw_raise_type(vm, "when cannot be None");
        return AW_RAISED;
    }
    if (!check_open(vm, loop) || !check_timer(vm, loop, args[2], "call_at") ||
        !aw_to_double(vm, args[1], &when))
        return AW_RAISED;
    AwStatus status = timer_at(vm, loop, when, args, out);
    if (status == AW_OK)
        ((AwHandle *)aw_as_object(*out))->when_is_int =
            aw_is_int(args[1]) && when == (double)aw_as_int(args[1]);
    return status;
}

static AwStatus loop_time(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return (*out = aw_float_new(vm, aw_loop_time(vm))) ? AW_OK : AW_RAISED;
}

static AwStatus create_future(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    AwFuture *future = aw_future_new(vm, loop);
    *out = aw_from_object(future);
    if (future && AW_UNLIKELY(loop->debug))
        return aw_future_note_origin(vm, *out) ? AW_OK : AW_RAISED;
    return future ? AW_OK : AW_RAISED;
}

/* args: self, coro, name, context */
static AwStatus create_task(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    AwValue name = args[2] && args[2] != AW_NONE ? args[2] : AW_NONE;
    if (!check_open(vm, loop))
        return AW_RAISED;
    if (loop->task_factory != AW_NONE) {
        AwValue given[2] = {args[0], args[1]}, set_name;
        if (!aw_call(vm, loop->task_factory, given, 2, out))
            return AW_RAISED;
        if (name == AW_NONE)
            return AW_OK;
        AwFind found = aw_find_attr(vm, *out, aw_str_intern_text(vm, "set_name"), &set_name);
        AwValue ignored;
        if (found == AW_FIND_ERROR ||
            (found == AW_FOUND && !aw_call(vm, set_name, &name, 1, &ignored)))
            return AW_RAISED;
        return AW_OK;
    }
    AwCoroutine *coroutine = aw_task_coroutine(vm, args[1]);
    if (!coroutine)
        return AW_RAISED;
    if (name != AW_NONE && !aw_is_exact(name, &aw_str_type) && !aw_str(vm, name, &name))
        return AW_RAISED;
    AwTask *task = aw_task_new(vm, loop, coroutine, name, args[3]);
    *out = aw_from_object(task);
    if (task && AW_UNLIKELY(loop->debug))
        return aw_future_note_origin(vm, *out) ? AW_OK : AW_RAISED;
    return task ? AW_OK : AW_RAISED;
}

static AwStatus take_turns(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwLoop *loop = self_loop(args);
    if (!runnable(vm, loop))
        return AW_RAISED;
    AwStatus status = run_frame(vm, loop, 0, false);
    if (status == AW_FRAME) {
        enter_loop(vm, loop);
        /* what is ready before a stop() that came early still runs for one turn */
        if (loop->stopping && !collect_due(vm, loop))
            return AW_RAISED;
        vm->thread->frame->slots[LEFT] = aw_from_int(loop->stopping ? loop->ready.count : 0);
    }
    return status;
}

void aw_loop_stop(AwVM *vm, AwLoop *loop)
{
    loop->stopping = true;
    if (loop->parked) {
        loop->parked = false;
        aw_thread_wake(vm, loop->thread, AW_NONE);
    }
}

static AwStatus loop_stop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    self_loop(args)->stopping = true;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus is_running(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_loop(args)->thread != NULL);
    return AW_OK;
}

static AwStatus is_closed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_loop(args)->closed);
    return AW_OK;
}

/* What is left in the queues goes; the rest of close() is Aw code. */
static AwStatus loop_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = self_loop(args);
    *out = AW_NONE;
    if (loop->thread) {
        aw_raise(vm, &aw_runtime_error_type, "Cannot close a running event loop");
        return AW_RAISED;
    }
    loop->closed = loop->odd = true;
    aw_watch_forget_loop(vm, loop);
    aw_ready_clear(&loop->ready);
    loop->timer_count = 0;
    return AW_OK;
}

static AwStatus get_debug(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_loop(args)->debug);
    return AW_OK;
}

static AwStatus set_debug(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_truth(vm, args[1], &self_loop(args)->debug) ? AW_OK : AW_RAISED;
}

#define FIELD_ACCESS(field)                                                                        \
    static AwStatus get_##field(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        *out = self_loop(args)->field;                                                             \
        return AW_OK;                                                                              \
    }                                                                                              \
    static AwStatus set_##field(AwVM *vm, AwValue *args, int argc, AwValue *out)                   \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        self_loop(args)->field = args[1] ? args[1] : AW_NONE;                                      \
        *out = AW_NONE;                                                                            \
        return AW_OK;                                                                              \
    }
static AwStatus get_by_hand(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_loop(args)->by_hand);
    return AW_OK;
}

static AwStatus set_by_hand(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_truth(vm, args[1], &self_loop(args)->by_hand) ? AW_OK : AW_RAISED;
}

static AwStatus get_stopping(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_loop(args)->stopping);
    return AW_OK;
}

static AwStatus set_stopping(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_truth(vm, args[1], &self_loop(args)->stopping) ? AW_OK : AW_RAISED;
}

FIELD_ACCESS(exception_handler)
FIELD_ACCESS(task_factory)
FIELD_ACCESS(default_executor)

static AwStatus take_asyncgens(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_loop_take_asyncgens(vm, self_loop(args));
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus loop_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = new_of_type(vm, aw_as_type(args[0]));
    *out = aw_from_object(loop);
    return loop && (aw_as_type(args[0]) == &aw_loop_type || aw_foreign_look(vm, loop)) ? AW_OK
                                                                                       : AW_RAISED;
}

static const AwNativeDef loop_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", loop_make, AW_STATIC, "A new event loop."},
    {"call_soon(self, callback, *args, context=None)", call_soon, AW_LIKE_AW,
     "Calls callback(*args) in the next turn."},
    {"call_soon_threadsafe(self, callback, *args, context=None)", call_soon_threadsafe, AW_LIKE_AW,
     "The same from another thread."},
    {"call_later(self, delay, callback, *args, context=None)", call_later, AW_LIKE_AW,
     "Calls callback(*args) after delay seconds."},
    {"call_at(self, when, callback, *args, context=None)", call_at, AW_LIKE_AW,
     "Calls callback(*args) when the loop's time is `when`."},
    {"time(self)", loop_time, AW_LIKE_AW, "The loop's time, in seconds."},
    {"create_future(self)", create_future, AW_LIKE_AW, "A future of this loop."},
    {"create_task(self, coro, *, name=None, context=None)", create_task, AW_LIKE_AW,
     "A task that drives a coroutine."},
    {"_take_turns(self)", take_turns, AW_LIKE_AW, "Runs until stop() is called."},
    {"stop(self)", loop_stop, AW_LIKE_AW, "Ends run_forever() after this turn."},
    {"is_running(self)", is_running, AW_LIKE_AW, "Whether it runs now."},
    {"is_closed(self)", is_closed, AW_LIKE_AW, "Whether it was closed."},
    {"_close(self)", loop_close, AW_LIKE_AW, "Empties the queues and marks it closed."},
    {"get_debug(self)", get_debug, AW_LIKE_AW, "Whether debug mode is on."},
    {"set_debug(self, enabled)", set_debug, AW_LIKE_AW, "Turns debug mode on or off."},
    {"_check_callback(self, callback, method)", check_callback_method, AW_LIKE_AW,
     "TypeError if it cannot be called, or gives a coroutine."},
    {"_add_callback(self, handle)", add_callback, AW_LIKE_AW, "Puts a Handle into the queue."},
    {"_ready", get_ready, AW_GETTER, "What the next turn will run: a list of handles."},
    {"_scheduled", get_scheduled, AW_GETTER, "What waits for its time: a list of handles."},
    {"_stopping", get_stopping, AW_GETTER, "Whether it ends after this turn."},
    {"_stopping", set_stopping, AW_SETTER, "Whether it ends after this turn."},
    {"_by_hand", get_by_hand, AW_GETTER, "Whether Aw code takes its turns (asyncio/turns.aw)."},
    {"_by_hand", set_by_hand, AW_SETTER, "Whether Aw code takes its turns (asyncio/turns.aw)."},
    {"_exception_handler", get_exception_handler, AW_GETTER, "What set_exception_handler set."},
    {"_exception_handler", set_exception_handler, AW_SETTER, "What set_exception_handler set."},
    {"_task_factory", get_task_factory, AW_GETTER, "What set_task_factory set."},
    {"_task_factory", set_task_factory, AW_SETTER, "What set_task_factory set."},
    {"_default_executor", get_default_executor, AW_GETTER, "What run_in_executor(None, …) uses."},
    {"_default_executor", set_default_executor, AW_SETTER, "What run_in_executor(None, …) uses."},
    {"_take_asyncgens(self)", take_asyncgens, AW_LIKE_AW,
     "Those begun and not ended; it forgets them."},
    {0}};

AwType aw_loop_type = {AW_TYPE_HEADER(loop),
                       .name = "BaseEventLoop",
                       .module = "asyncio.base_events",
                       .base_type = &aw_object_type,
                       .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_FINALIZE,
                       .size = sizeof(AwLoop),
                       .attrs_offset = offsetof(AwLoop, attrs),
                       .methods = loop_methods,
                       .traverse = loop_traverse,
                       .finalize = loop_finalize,
                       .setattr = aw_loop_setattr};
