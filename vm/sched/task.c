/* task.c: asyncio.Task: a coroutine that a loop drives. Its steps follow CPython's, since their order shows. */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/inside.h"

static void task_traverse(AwHeap *heap, AwObject *o)
{
    AwTask *task = (AwTask *)o;
    aw_future_traverse(heap, o);
    aw_heap_mark_object(heap, task->coroutine);
    aw_heap_mark(heap, task->name);
    aw_heap_mark(heap, task->context);
    aw_heap_mark_object(heap, task->made_in);
}

/* ---- the loop's list of tasks that are not done ---- */

static bool enlist(AwVM *vm, AwTask *task)
{
    AwLoop *loop = task->future.loop;
    if (loop->task_count == loop->task_capacity) {
        uint32_t capacity = loop->task_capacity ? loop->task_capacity * 2 : 16;
        AwValue *bigger = aw_memory_resize(vm, loop->tasks, loop->task_capacity * sizeof(AwValue),
                                           capacity * sizeof(AwValue));
        if (!bigger)
            return false;
        loop->tasks = bigger;
        loop->task_capacity = capacity;
    }
    task->future.index = loop->task_count;
    task->future.flags |= AW_TASK_IN_LOOP;
    loop->tasks[loop->task_count++] = aw_from_object(task);
    return true;
}

void aw_task_delist(AwTask *task)
{
    AwLoop *loop = task->future.loop;
    if (!(task->future.flags & AW_TASK_IN_LOOP))
        return;
    task->future.flags &= (uint8_t)~AW_TASK_IN_LOOP;
    AwValue last = loop->tasks[--loop->task_count];
    loop->tasks[task->future.index] = last;
    aw_as_task(last)->future.index = task->future.index;
}

/* ---- making ---- */

static bool init_task(AwVM *vm, AwTask *task, AwLoop *loop, AwCoroutine *coroutine, AwValue name,
                      AwValue context)
{
    if (!aw_context_given(vm, context, &task->context))
        return false;
    task->future.loop = loop;
    task->coroutine = coroutine;
    task->name = name == AW_NONE ? AW_UNSET : name;
    task->number = ++vm->sched->last_task_number;
    AwFrame *maker = aw_frame_current(vm);
    while (maker && (maker->code->flags & AW_CODE_LIBRARY)) {
        maker = maker->previous;
        while (maker && !maker->code)
            maker = maker->previous;
    }
    if (maker) {
        task->made_in = maker->code;
        task->made_at = (uint32_t)(maker->ip - maker->code->code->insts - 1);
    }
    aw_coroutine_forget(coroutine);
    aw_task_event(vm, task, AW_TASK_CREATED, AW_UNSET);
    return enlist(vm, task) &&
           aw_loop_ready(vm, loop, AW_READY_STEP, aw_from_object(task), AW_UNSET);
}

AwTask *aw_task_new(AwVM *vm, AwLoop *loop, AwCoroutine *coroutine, AwValue name, AwValue context)
{
    AwTask *task = aw_object_new(vm, &aw_task_type);
    if (!task || !init_task(vm, task, loop, coroutine, name ? name : AW_NONE, context))
        return NULL;
    return task;
}

AwValue aw_task_name(AwVM *vm, AwTask *task)
{
    if (!task->name)
        task->name = aw_str_format(vm, "Task-%d", (int)task->number);
    return task->name;
}

/* ---- steps ---- */

static bool call_text(AwVM *vm, AwValue self, const char *name, AwValue *out)
{
    AwValue text = aw_str_intern_text(vm, name);
    return text && aw_call_method(vm, self, text, NULL, 0, out);
}

static bool result_of(AwVM *vm, AwValue future, AwValue *out)
{
    if (AW_LIKELY(aw_is_future(future)))
        return aw_future_result(vm, aw_as_future(future), out);
    return call_text(vm, future, "result", out);
}

bool aw_task_begin_step(AwVM *vm, AwTask *task, const AwReady *entry, AwEvent *event, AwValue *sent)
{
    AwFuture *self = &task->future;
    AwValue thrown = AW_UNSET, ignored;
    if (AW_UNLIKELY(self->state != AW_FUTURE_PENDING)) { /* Future.set_result(task, …) did that */
        if (aw_ready_kind(entry) != AW_READY_SLEPT)
            aw_raise(vm, &aw_invalid_state_error_type, "__step(): already done: %R %R",
                     aw_from_object(task), AW_NONE);
        return false;
    }
    if (aw_ready_kind(entry) == AW_READY_SLEPT) {
        /* the timer's own turn: the task wakes in the next one, unless it sleeps no longer or anew */
        if ((self->flags & AW_TASK_SLEEPING) && task->future.waiting == entry->argument) {
            self->flags &= (uint8_t)~AW_TASK_SLEEPING;
            task->future.waiting = AW_UNSET;
            aw_task_event(vm, task, AW_TASK_WOKEN, AW_UNSET);
            if (!aw_loop_ready(vm, self->loop, AW_READY_WAKE, aw_from_object(task), AW_UNSET))
                vm->exception = AW_UNSET;
        }
        return false;
    }
    if (aw_ready_kind(entry) == AW_READY_STEP) {
        thrown = entry->argument;
    } else if (entry->argument && !result_of(vm, entry->argument, &ignored)) {
        thrown = aw_take_exception(vm);
    }
    if (self->flags & AW_TASK_MUST_CANCEL) {
        if (!thrown || !aw_is_subtype(aw_type_of(thrown), &aw_cancelled_error_type))
            thrown = aw_future_cancelled_error(vm, self);
        self->flags &= (uint8_t)~AW_TASK_MUST_CANCEL;
    }
    task->future.waiting = AW_UNSET;
    *event = thrown ? AW_EVENT_RAISE : AW_EVENT_RETURN;
    *sent = thrown ? thrown : AW_NONE;
    return true;
}

static bool end_task(AwVM *vm, AwTask *task, AwTaskEvent event)
{
    aw_task_delist(task);
    aw_task_event(vm, task, event, AW_UNSET);
    return true;
}

static bool task_returned(AwVM *vm, AwTask *task, AwValue value)
{
    bool done;
    if (task->future.flags & AW_TASK_MUST_CANCEL) {
        task->future.flags &= (uint8_t)~AW_TASK_MUST_CANCEL;
        end_task(vm, task, AW_TASK_CANCELLED);
        return aw_future_cancel_plain(vm, &task->future, task->future.cancel_message, &done);
    }
    end_task(vm, task, AW_TASK_DONE);
    return aw_future_set_result(vm, &task->future, value);
}

static bool task_raised(AwVM *vm, AwTask *task)
{
    bool done;
    AwValue exception = aw_take_exception(vm);
    const AwType *type = aw_type_of(exception);
    if (aw_is_subtype(type, &aw_cancelled_error_type)) {
        end_task(vm, task, AW_TASK_CANCELLED);
        task->future.result = exception; /* what result() raises, the first time */
        return aw_future_cancel_plain(vm, &task->future, AW_UNSET, &done);
    }
    end_task(vm, task, AW_TASK_FAILED);
    if (aw_is_subtype(
            type, &aw_stop_iteration_type)) { /* cannot be: the coroutine made it a RuntimeError */
        aw_raise(vm, &aw_runtime_error_type, "coroutine raised StopIteration");
        exception = aw_take_exception(vm);
    }
    if (!aw_future_set_exception(vm, &task->future, exception))
        return false;
    if (aw_is_subtype(type, &aw_keyboard_interrupt_type) ||
        aw_is_subtype(type, &aw_system_exit_type))
        return aw_raise_exception(vm, exception);
    return true;
}

/* The task yielded what it must not: it hears of it in its next step. */
static bool bad_yield(AwVM *vm, AwTask *task, const char *format, AwValue v)
{
    AwValue self = aw_from_object(task);
    aw_raise(vm, &aw_runtime_error_type, format, self, v);
    AwValue exception = aw_take_exception(vm);
    return aw_loop_ready(vm, task->future.loop, AW_READY_STEP, self, exception);
}

/* cancel() came while the task ran: what it waits for now is cancelled at once. */
static bool cancel_waiting(AwVM *vm, AwTask *task)
{
    bool done;
    if (!(task->future.flags & AW_TASK_MUST_CANCEL))
        return true;
    if (!aw_future_cancel(vm, aw_as_future(task->future.waiting), task->future.cancel_message,
                          &done))
        return false;
    if (done)
        task->future.flags &= (uint8_t)~AW_TASK_MUST_CANCEL;
    return true;
}

/* For a future that is not ours, or a subclass with an add_done_callback() of its own: it is asked by its methods. */
static bool wait_for_other(AwVM *vm, AwTask *task, AwValue value, bool blocking)
{
    AwValue self = aw_from_object(task), loop, method, ignored;
    if (!call_text(vm, value, "get_loop", &loop))
        return false;
    if (loop != aw_loop_value(task->future.loop))
        return bad_yield(vm, task, "Task %R got Future %R attached to a different loop", value);
    if (!blocking)
        return bad_yield(vm, task, "yield was used instead of yield from in task %R with %R",
                         value);
    if (value == self)
        return bad_yield(vm, task, "Task cannot await on itself: %R", self);
    AwValue name = aw_str_intern_text(vm, "_asyncio_future_blocking");
    AwValue add = aw_str_intern_text(vm, "add_done_callback");
    AwValue names = aw_str_intern_text(vm, "context");
    if (!task->context && !(task->context = aw_from_object(aw_object_new(vm, &aw_context_type))))
        return false;
    AwValue given[2] = {aw_foreign_step(vm, task, AW_READY_WAKE, value), task->context};
    if (!name || !add || !names || !given[0] || !(names = aw_tuple_new(vm, &names, 1)) ||
        !aw_setattr(vm, value, name, AW_FALSE) || !aw_getattr(vm, value, add, &method) ||
        !aw_call_kw(vm, method, given, 2, names, &ignored))
        return false;
    task->future.waiting = value;
    aw_task_event(vm, task, AW_TASK_WAITS, value);
    return cancel_waiting(vm, task);
}

/* What a task awaits is no Future of ours: one of another maker has _asyncio_future_blocking. */
static bool wait_for_any(AwVM *vm, AwTask *task, AwValue value)
{
    AwValue name = aw_str_intern_text(vm, "_asyncio_future_blocking"), blocking;
    AwFind found = name ? aw_find_attr(vm, value, name, &blocking) : AW_FIND_ERROR;
    bool is_blocking, ok;
    if (found == AW_FOUND && blocking != AW_NONE)
        ok = aw_truth(vm, blocking, &is_blocking) && wait_for_other(vm, task, value, is_blocking);
    else if (found == AW_FIND_ERROR)
        ok = false;
    else if (aw_is_generator(value))
        return bad_yield(vm, task,
                         "yield was used instead of yield from for generator in task %R with %R",
                         value);
    else {
        aw_raise(vm, &aw_runtime_error_type, "Task got bad yield: %R", value);
        ok = false;
    }
    if (ok)
        return true;
    AwValue exception = aw_take_exception(vm);
    return aw_loop_ready(vm, task->future.loop, AW_READY_STEP, aw_from_object(task), exception);
}

static bool has_own_callbacks(AwVM *vm, AwFuture *future)
{
    AwValue name = aw_str_intern_text(vm, "add_done_callback");
    AwType *type = future->base.shape->type;
    return type != &aw_future_type && type != &aw_task_type && name &&
           aw_type_find(vm, type, name) != aw_type_find(vm, &aw_future_type, name);
}

static bool wait_for_future(AwVM *vm, AwTask *task, AwFuture *future)
{
    AwValue self = aw_from_object(task), value = aw_from_object(future);
    if (AW_UNLIKELY(has_own_callbacks(vm, future)))
        return wait_for_any(vm, task, value);
    if (AW_UNLIKELY(future->loop != task->future.loop))
        return bad_yield(vm, task, "Task %R got Future %R attached to a different loop", value);
    if (AW_UNLIKELY(!(future->flags & AW_FUTURE_BLOCKING)))
        return bad_yield(vm, task, "yield was used instead of yield from in task %R with %R",
                         value);
    if (AW_UNLIKELY((AwTask *)future == task)) {
        future->flags &= (uint8_t)~AW_FUTURE_BLOCKING;
        return bad_yield(vm, task, "Task cannot await on itself: %R", self);
    }
    future->flags &= (uint8_t)~AW_FUTURE_BLOCKING;
    task->future.waiting = value;
    aw_task_event(vm, task, AW_TASK_WAITS, value);
    return aw_future_add_callback(vm, future, self, AW_UNSET) && cancel_waiting(vm, task);
}

static bool task_yielded(AwVM *vm, AwTask *task, AwValue value)
{
    AwValue self = aw_from_object(task);
    if (value == AW_NONE) {
        aw_task_event(vm, task, AW_TASK_WAITS, AW_UNSET);
        return aw_loop_ready(vm, task->future.loop, AW_READY_STEP, self, AW_UNSET);
    }
    if (aw_is_sleep(value)) { /* sleep.c has set the timer */
        aw_task_event(vm, task, AW_TASK_WAITS, AW_UNSET);
        if (!(task->future.flags & AW_TASK_MUST_CANCEL))
            return true;
        task->future.flags &= (uint8_t) ~(AW_TASK_SLEEPING | AW_TASK_MUST_CANCEL);
        task->future.waiting = AW_UNSET;
        AwValue error = aw_future_cancelled_error(vm, &task->future);
        return error && aw_loop_ready(vm, task->future.loop, AW_READY_STEP, self, error);
    }
    if (aw_is_future(value))
        return wait_for_future(vm, task, aw_as_future(value));
    return wait_for_any(vm, task, value);
}

bool aw_task_stepped(AwVM *vm, AwTask *task, AwEvent event, AwValue value)
{
    switch (event) {
    case AW_EVENT_RETURN: return task_returned(vm, task, value);
    case AW_EVENT_YIELD: return task_yielded(vm, task, value);
    default: return task_raised(vm, task);
    }
}

/* ---- cancelling ---- */

bool aw_task_cancel(AwVM *vm, AwTask *task, AwValue message, bool *done)
{
    AwFuture *self = &task->future;
    self->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
    *done = self->state == AW_FUTURE_PENDING;
    if (!*done)
        return true;
    self->cancels++;
    aw_task_event(vm, task, AW_TASK_CANCELLING, AW_UNSET);
    if (self->flags & AW_TASK_SLEEPING) {
        self->flags &= (uint8_t)~AW_TASK_SLEEPING;
        task->future.waiting = AW_UNSET;
        bool given = message && message != AW_NONE;
        AwValue error = aw_exception_new(vm, &aw_cancelled_error_type, &message, given);
        aw_task_event(vm, task, AW_TASK_WOKEN, AW_UNSET);
        return error && aw_loop_ready(vm, self->loop, AW_READY_STEP, aw_from_object(task), error);
    }
    if (task->future.waiting) {
        bool taken;
        if (!aw_future_cancel(vm, aw_as_future(task->future.waiting), message, &taken))
            return false;
        if (taken)
            return true;
    }
    self->flags |= AW_TASK_MUST_CANCEL;
    self->cancel_message = message == AW_NONE ? AW_UNSET : message;
    return true;
}

/* ---- what can be a task ---- */

bool aw_task_can_drive(AwVM *vm, AwValue v)
{
    if (aw_is_coroutine(v) || aw_is_generator(v))
        return true;
    AwType *type = aw_type_of(v);
    return type->await && aw_type_find(vm, type, aw_names.send) &&
           aw_type_find(vm, type, aw_names.throw) && aw_type_find(vm, type, aw_names.close);
}

AwCoroutine *aw_task_coroutine(AwVM *vm, AwValue v)
{
    AwValue wrap, made;
    if (aw_is_coroutine(v) || aw_is_generator(v))
        return aw_as_coroutine(v);
    if (!aw_task_can_drive(vm, v)) {
        aw_raise_type(vm, "a coroutine was expected, got %R", v);
        return NULL;
    }
    if (!aw_library_function(vm, "asyncio.coroutines", "_await", &wrap) ||
        !aw_call(vm, wrap, &v, 1, &made))
        return NULL;
    return aw_as_coroutine(made);
}

/* ---- what programs see ---- */

static AwStatus task_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue coroutine = args[1];
    bool debug;
    AwLoop *loop = aw_loop_given(vm, args[2], &debug);
    if (!loop || (AW_UNLIKELY(debug) && !aw_future_note_origin(vm, args[0])))
        return AW_RAISED;
    AwCoroutine *driven = aw_task_coroutine(vm, coroutine);
    if (!driven)
        return AW_RAISED;
    AwValue name = args[3] ? args[3] : AW_NONE;
    if (name != AW_NONE && !aw_is_exact(name, &aw_str_type) && !aw_str(vm, name, &name))
        return AW_RAISED;
    *out = AW_NONE;
    return init_task(vm, aw_as_task(args[0]), loop, driven, name, args[4]) ? AW_OK : AW_RAISED;
}

static AwStatus method_cancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool done;
    if (!aw_as_future(args[0])->loop)
        return aw_future_raise_uninitialized(vm);
    if (!aw_task_cancel(vm, aw_as_task(args[0]), args[1], &done))
        return AW_RAISED;
    *out = aw_from_bool(done);
    return AW_OK;
}

static AwStatus method_cancelling(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(aw_as_future(args[0])->cancels);
    return AW_OK;
}

static AwStatus method_uncancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwFuture *future = aw_as_future(args[0]);
    future->cancels -= future->cancels > 0;
    *out = aw_from_int(future->cancels);
    return AW_OK;
}

static AwStatus method_get_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_task_name(vm, aw_as_task(args[0]))) ? AW_OK : AW_RAISED;
}

static AwStatus method_set_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue name = args[1];
    if (!aw_is_exact(name, &aw_str_type) && !aw_str(vm, name, &name))
        return AW_RAISED;
    aw_as_task(args[0])->name = name;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus method_get_coro(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwCoroutine *coroutine = aw_as_task(args[0])->coroutine;
    *out = coroutine ? aw_from_object(coroutine) : AW_NONE;
    return AW_OK;
}

static AwStatus method_set_result(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    aw_raise(vm, &aw_runtime_error_type, "Task does not support set_result operation");
    return AW_RAISED;
}

static AwStatus method_set_exception(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    aw_raise(vm, &aw_runtime_error_type, "Task does not support set_exception operation");
    return AW_RAISED;
}

static AwStatus get_waiting(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue waiting = aw_task_waiting(aw_as_task(args[0]));
    *out = waiting && aw_is_object(waiting) ? waiting : AW_NONE;
    return AW_OK;
}

static AwStatus get_must_cancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_future(args[0])->flags & AW_TASK_MUST_CANCEL);
    return AW_OK;
}

static AwStatus get_log_destroy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(!(aw_as_future(args[0])->flags & AW_TASK_QUIET));
    return AW_OK;
}

static AwStatus set_log_destroy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool wanted;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise(vm, &aw_attribute_error_type, "cannot delete attribute");
    if (!aw_truth(vm, args[1], &wanted))
        return AW_RAISED;
    AwFuture *future = aw_as_future(args[0]);
    future->flags = (uint8_t)((future->flags & ~AW_TASK_QUIET) | (wanted ? 0 : AW_TASK_QUIET));
    return AW_OK;
}

/* get_stack(*, limit=None): the frames of the coroutine (of a suspended one only the outermost) or of its exception. */
static AwStatus method_get_stack(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function;
    if (!aw_library_function(vm, "asyncio.stacks", "get_stack", &function))
        return AW_RAISED;
    (void)argc, (void)out;
    args[1] = args[1] ? args[1] : AW_NONE;
    return aw_tail_call(vm, function, args, 2);
}

static AwStatus method_print_stack(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue function;
    if (!aw_library_function(vm, "asyncio.stacks", "print_stack", &function))
        return AW_RAISED;
    (void)argc, (void)out;
    for (int i = 1; i < 3; i++)
        args[i] = args[i] ? args[i] : AW_NONE;
    return aw_tail_call(vm, function, args, 3);
}

static bool task_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwTask *task = aw_as_task(self);
    AwBuffer text = {0};
    if (!task->coroutine)
        return aw_future_raise_uninitialized(vm);
    AwValue name = aw_task_name(vm, task), shown;
    bool cancelling = task->future.state == AW_FUTURE_PENDING &&
                      ((task->future.flags & AW_TASK_MUST_CANCEL) || task->future.cancels > 0);
    AwBuffer state = {0};
    bool ok = name && aw_repr(vm, name, &shown) && aw_future_describe(vm, &task->future, &state);
    if (ok) {
        const char *word = aw_buffer_text(&state), *rest = strchr(word, ' ');
        size_t length = rest ? (size_t)(rest - word) : strlen(word);
        AwCoroutine *coroutine = task->coroutine;
        uint32_t line = aw_coroutine_line(coroutine);
        const AwCode *code = coroutine->frame.code->code;
        aw_buffer_append_format(&text, "<%s ", aw_type_of(self)->name);
        if (cancelling)
            aw_buffer_append_text(&text, "cancelling");
        else
            aw_buffer_append(&text, word, length);
        aw_buffer_append_format(&text, " name=%s coro=<%s() %s at %s:%u>", aw_as_str(shown)->data,
                                aw_as_str(coroutine->frame.function->qualname)->data,
                                coroutine->state == AW_CORO_CLOSED    ? "done, defined"
                                : coroutine->state == AW_CORO_RUNNING ? "running"
                                                                      : "running",
                                code->filename, line ? line : code->first_line);
        AwValue waiting = aw_task_waiting(task), waited;
        if (waiting && aw_is_object(waiting)) {
            ok = aw_repr(vm, waiting, &waited);
            if (ok)
                aw_buffer_append_format(&text, " wait_for=%s", aw_as_str(waited)->data);
        } else if (task->future.flags & AW_TASK_SLEEPING) {
            aw_buffer_append_text(&text, " wait_for=<Future pending cb=[Task.task_wakeup()]>");
        }
        if (rest)
            aw_buffer_append_text(&text, rest);
        aw_buffer_append_byte(&text, '>');
    }
    aw_buffer_deinit(&state);
    if (ok)
        return (*out = aw_str_take(vm, &text)) != AW_UNSET;
    aw_buffer_deinit(&text);
    return false;
}

static const AwNativeDef task_methods[] = {
    {"__init__(self, coro, *, loop=None, name=None, context=None)", task_init, 0,
     "A task that drives a coroutine, beginning in the loop's next turn."},
    {"cancel(self, /, msg=None)", method_cancel, 0,
     "Throws CancelledError into the coroutine; False if it is done."},
    {"cancelling(self, /)", method_cancelling, 0, "cancel() calls less uncancel() calls."},
    {"uncancel(self, /)", method_uncancel, 0, "Takes one cancel() back; gives what is left."},
    {"get_name(self, /)", method_get_name, 0, "Its name."},
    {"set_name(self, value, /)", method_set_name, 0, "Names it."},
    {"get_coro(self, /)", method_get_coro, 0, "The coroutine that it drives."},
    {"set_result(self, result, /)", method_set_result, 0, "Not for tasks."},
    {"set_exception(self, exception, /)", method_set_exception, 0, "Not for tasks."},
    {"get_stack(self, /, *, limit=None)", method_get_stack, 0, "The frames where it stands."},
    {"print_stack(self, /, *, limit=None, file=None)", method_print_stack, 0,
     "Prints where it stands."},
    {"_coro", method_get_coro, AW_GETTER, "The coroutine that it drives."},
    {"_fut_waiter", get_waiting, AW_GETTER, "The future that it waits for, or None."},
    {"_log_destroy_pending", get_log_destroy, AW_GETTER,
     "Whether it is told when it dies pending."},
    {"_log_destroy_pending", set_log_destroy, AW_SETTER,
     "Whether it is told when it dies pending."},
    {"_must_cancel", get_must_cancel, AW_GETTER, "Whether CancelledError is on its way."},
    {0}};

AwType aw_task_type = {AW_TYPE_HEADER(task),
                       .name = "Task",
                       .module = "_asyncio",
                       .doc = "Task(coro, *, loop=None, name=None, context=None)\n--\n\n"
                              "A coroutine that a loop drives.",
                       .base_type = &aw_future_type,
                       .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,
                       .size = sizeof(AwTask),
                       .attrs_offset = offsetof(AwFuture, attrs),
                       .methods = task_methods,
                       .traverse = task_traverse,
                       .repr = task_repr,
                       .await = aw_future_await,
                       .iter = aw_future_await,
                       .await_step = aw_future_await_step};
