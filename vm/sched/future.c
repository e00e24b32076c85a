/* future.c: asyncio.Future: a result that is not there yet, and who wants to hear of it. */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/type.h"
#include "vm/sched/inside.h"

/* A callback that was given a context: function and context. Others stand in `callbacks` as they are. */
typedef struct {
    AwObject base;
    AwValue function, context;
} ContextCallback;

static void context_callback_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((ContextCallback *)o)->function);
    aw_heap_mark(heap, ((ContextCallback *)o)->context);
}

AwType aw_context_callback_type = {
    AW_TYPE_HEADER(context_callback), .name = "context_callback",
    .base_type = &aw_object_type,     .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(ContextCallback),  .traverse = context_callback_traverse};

void aw_future_traverse(AwHeap *heap, AwObject *o)
{
    AwFuture *future = (AwFuture *)o;
    aw_heap_mark_object(heap, future->loop);
    aw_heap_mark(heap, future->result);
    aw_heap_mark(heap, future->callbacks);
    aw_heap_mark(heap, future->cancel_message);
}

AwFuture *aw_future_new(AwVM *vm, AwLoop *loop)
{
    AwFuture *future = aw_object_new(vm, &aw_future_type);
    if (future)
        future->loop = loop;
    return future;
}

/* ---- callbacks ---- */

/* The callbacks in order: *count of them from the returned place, which is valid until one is added. */
static AwValue *callbacks_of(AwFuture *future, size_t *count)
{
    if (!future->callbacks) {
        *count = 0;
        return NULL;
    }
    if (aw_is_exact(future->callbacks, &aw_list_type)) {
        *count = aw_as_list(future->callbacks)->count;
        return aw_as_list(future->callbacks)->items;
    }
    *count = 1;
    return &future->callbacks;
}

AwValue aw_future_callback_function(AwValue callback)
{
    return aw_is_exact(callback, &aw_context_callback_type)
               ? ((ContextCallback *)aw_as_object(callback))->function
               : callback;
}

AwValue aw_future_callback_context(AwValue callback)
{
    return aw_is_exact(callback, &aw_context_callback_type)
               ? ((ContextCallback *)aw_as_object(callback))->context
               : AW_UNSET;
}

static bool schedule(AwVM *vm, AwFuture *future, AwValue callback)
{
    AwValue self = aw_from_object(future);
    if (aw_is_task(callback)) {
        aw_task_event(vm, aw_as_task(callback), AW_TASK_WOKEN, self);
        return aw_loop_ready(vm, future->loop, AW_READY_WAKE, callback, self);
    }
    return aw_loop_ready(vm, future->loop, AW_READY_CALLBACK, callback, self);
}

static bool schedule_callbacks(AwVM *vm, AwFuture *future)
{
    size_t count;
    AwValue *callbacks = callbacks_of(future, &count);
    for (size_t i = 0; i < count; i++)
        if (!schedule(vm, future, callbacks[i]))
            return false;
    future->callbacks = AW_UNSET;
    return true;
}

static bool add_entry(AwVM *vm, AwFuture *future, AwValue entry)
{
    if (!future->callbacks) {
        future->callbacks = entry;
        return true;
    }
    if (!aw_is_exact(future->callbacks, &aw_list_type)) {
        AwValue list = aw_list_new(vm, &future->callbacks, 1);
        if (!list)
            return false;
        future->callbacks = list;
    }
    return aw_list_append(vm, future->callbacks, entry);
}

bool aw_future_add_callback(AwVM *vm, AwFuture *future, AwValue callback, AwValue context)
{
    if (context) {
        ContextCallback *with = aw_object_new(vm, &aw_context_callback_type);
        if (!with)
            return false;
        with->function = callback;
        with->context = context;
        callback = aw_from_object(with);
    }
    if (future->state != AW_FUTURE_PENDING)
        return schedule(vm, future, callback);
    return add_entry(vm, future, callback);
}

/* ---- results ---- */

/* Its __init__ was never called. */
bool aw_future_raise_uninitialized(AwVM *vm)
{
    return aw_raise(vm, &aw_runtime_error_type, "Future object is not initialized.");
}

static bool must_be_pending(AwVM *vm, AwFuture *future)
{
    if (AW_UNLIKELY(!future->loop))
        return aw_future_raise_uninitialized(vm);
    return AW_LIKELY(future->state == AW_FUTURE_PENDING) ||
           aw_raise(vm, &aw_invalid_state_error_type, "invalid state");
}

bool aw_future_set_result(AwVM *vm, AwFuture *future, AwValue result)
{
    if (!must_be_pending(vm, future))
        return false;
    future->state = AW_FUTURE_FINISHED;
    future->result = result;
    return schedule_callbacks(vm, future);
}

bool aw_future_set_exception(AwVM *vm, AwFuture *future, AwValue exception)
{
    AwValue instance;
    if (!must_be_pending(vm, future))
        return false;
    if (aw_is_type(exception)) {
        if (!aw_call(vm, exception, NULL, 0, &instance))
            return false;
    } else {
        instance = exception;
    }
    if (!aw_is_exception(instance))
        return aw_raise_type(vm, "invalid exception object");
    if (aw_is_subtype(aw_type_of(instance), &aw_stop_iteration_type))
        return aw_raise_type(
            vm, "StopIteration interacts badly with generators and cannot be raised into a Future");
    future->state = AW_FUTURE_FAILED;
    future->result = instance;
    future->flags |= AW_FUTURE_UNRETRIEVED;
    return aw_sched_watch_failure(vm, future) && schedule_callbacks(vm, future);
}

bool aw_future_cancel_plain(AwVM *vm, AwFuture *future, AwValue message, bool *done)
{
    future->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
    *done = future->state == AW_FUTURE_PENDING;
    if (!*done)
        return true;
    future->state = AW_FUTURE_CANCELLED;
    future->cancel_message = message == AW_NONE ? AW_UNSET : message;
    return schedule_callbacks(vm, future);
}

bool aw_future_cancel(AwVM *vm, AwFuture *future, AwValue message, bool *done)
{
    AwValue self = aw_from_object(future), out;
    if (aw_is_exact(self, &aw_future_type))
        return aw_future_cancel_plain(vm, future, message, done);
    if (aw_is_exact(self, &aw_task_type))
        return aw_task_cancel(vm, (AwTask *)future, message, done);
    AwValue name = aw_str_intern_text(vm, "cancel"), method;
    AwValue names = name ? aw_str_intern_text(vm, "msg") : AW_UNSET;
    if (!names || !(names = aw_tuple_new(vm, &names, 1)))
        return false;
    if (!message)
        message = AW_NONE;
    return aw_getattr(vm, self, name, &method) &&
           aw_call_kw(vm, method, &message, 1, names, &out) && aw_truth(vm, out, done);
}

AwValue aw_future_cancelled_error(AwVM *vm, AwFuture *future)
{
    if (future->state == AW_FUTURE_CANCELLED &&
        future->result) { /* the one that ended a task, once */
        AwValue kept = future->result;
        future->result = AW_UNSET;
        return kept;
    }
    return aw_exception_new(vm, &aw_cancelled_error_type, &future->cancel_message,
                            future->cancel_message ? 1 : 0);
}

bool aw_future_result(AwVM *vm, AwFuture *future, AwValue *out)
{
    AwValue handled;
    switch ((AwFutureState)future->state) {
    case AW_FUTURE_FINISHED: *out = future->result; return true;
    case AW_FUTURE_FAILED:
        future->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
        if (AW_UNLIKELY((handled = aw_handled(vm)) != AW_UNSET))
            aw_exception_set_context(vm, future->result, handled);
        return aw_raise_exception(vm, future->result);
    case AW_FUTURE_CANCELLED: {
        AwValue error = aw_future_cancelled_error(vm, future);
        return error ? aw_raise_exception(vm, error) : false;
    }
    default: return aw_raise(vm, &aw_invalid_state_error_type, "Result is not set.");
    }
}

/* ---- awaiting ---- */

AwAwait aw_future_await_step(AwVM *vm, AwValue self, AwValue sent, bool first, AwValue *out)
{
    (void)sent;
    AwFuture *future = aw_as_future(self);
    if (AW_UNLIKELY(!future->loop))
        return aw_future_raise_uninitialized(vm) ? AW_AWAIT_DONE : AW_AWAIT_ERROR;
    if (AW_LIKELY(future->state != AW_FUTURE_PENDING))
        return aw_future_result(vm, future, out) ? AW_AWAIT_DONE : AW_AWAIT_ERROR;
    if (!first) {
        aw_raise(vm, &aw_runtime_error_type, "await wasn't used with future");
        return AW_AWAIT_ERROR;
    }
    future->flags |= AW_FUTURE_BLOCKING;
    *out = self;
    return AW_AWAIT_YIELD;
}

/* __await__(): an iterator for those who drive it by hand. */
typedef struct {
    AwObject base;
    AwFuture *future;
    bool begun;
} FutureIter;

static void iter_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((FutureIter *)o)->future);
}

static AwStatus iter_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    FutureIter *iter = (FutureIter *)aw_as_object(args[0]);
    if (!iter->future) {
        aw_raise_stop(vm, AW_NONE);
        return AW_RAISED;
    }
    bool first = !iter->begun;
    iter->begun = true;
    AwFuture *future = iter->future;
    AwAwait what = aw_future_await_step(vm, aw_from_object(future), AW_NONE, first, out);
    if (what == AW_AWAIT_YIELD)
        return AW_OK;
    iter->future = NULL;
    if (what == AW_AWAIT_DONE)
        aw_raise_stop(vm, *out);
    return AW_RAISED;
}

static AwStatus iter_next_method(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return iter_send(vm, args, argc, out);
}

static AwStatus iter_throw(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue thrown;
    if (!aw_thrown_exception(vm, args + 1, &thrown))
        return AW_RAISED;
    ((FutureIter *)aw_as_object(args[0]))->future = NULL;
    aw_raise_exception(vm, thrown);
    return AW_RAISED;
}

static AwStatus iter_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((FutureIter *)aw_as_object(args[0]))->future = NULL;
    *out = AW_NONE;
    return AW_OK;
}

static AwIter iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    return iter_send(vm, &self, 1, out) == AW_OK ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static const AwNativeDef iter_methods[] = {
    {"send(self, value, /)", iter_send, 0, "Goes on."},
    {"__next__(self, /)", iter_next_method, 0, "Goes on."},
    {"throw(self, type, value=None, traceback=None, /)", iter_throw, 0, "Raises there."},
    {"close(self, /)", iter_close, 0, "Gives it up."},
    {0}};

AwType aw_future_iter_type = {AW_TYPE_HEADER(future_iter),
                              .name = "FutureIter",
                              .module = "_asyncio",
                              .base_type = &aw_object_type,
                              .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                              .size = sizeof(FutureIter),
                              .methods = iter_methods,
                              .traverse = iter_traverse,
                              .iter = itself,
                              .next = iter_next};

bool aw_future_await(AwVM *vm, AwValue self, AwValue *out)
{
    FutureIter *iter = aw_object_new(vm, &aw_future_iter_type);
    if (!iter)
        return false;
    iter->future = aw_as_future(self);
    *out = aw_from_object(iter);
    return true;
}

/* ---- what programs see ---- */

bool aw_future_note_origin(AwVM *vm, AwValue future)
{
    AwValue name = aw_str_intern_text(vm, "_source_traceback"), stack;
    return name && aw_sched_source_traceback(vm, &stack) && aw_setattr(vm, future, name, stack);
}

static AwStatus future_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFuture *future = aw_object_new(vm, aw_as_type(args[0]));
    if (!future)
        return AW_RAISED;
    *out = aw_from_object(future);
    return AW_OK;
}

static AwStatus future_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFuture *future = aw_as_future(args[0]);
    bool debug;
    future->loop = aw_loop_given(vm, args[1], &debug);
    *out = AW_NONE;
    if (future->loop && AW_UNLIKELY(debug))
        return aw_future_note_origin(vm, args[0]) ? AW_OK : AW_RAISED;
    return future->loop ? AW_OK : AW_RAISED;
}

static AwStatus method_result(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return aw_future_result(vm, aw_as_future(args[0]), out) ? AW_OK : AW_RAISED;
}

static AwStatus method_exception(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFuture *future = aw_as_future(args[0]);
    *out = AW_NONE;
    switch ((AwFutureState)future->state) {
    case AW_FUTURE_FAILED:
        future->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
        *out = future->result;
        return AW_OK;
    case AW_FUTURE_FINISHED: return AW_OK;
    case AW_FUTURE_CANCELLED: return aw_future_result(vm, future, out) ? AW_OK : AW_RAISED;
    default: aw_raise(vm, &aw_invalid_state_error_type, "Exception is not set."); return AW_RAISED;
    }
}

static AwStatus method_done(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_future(args[0])->state != AW_FUTURE_PENDING);
    return AW_OK;
}

static AwStatus method_cancelled(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_future(args[0])->state == AW_FUTURE_CANCELLED);
    return AW_OK;
}

static AwStatus method_set_result(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_future_set_result(vm, aw_as_future(args[0]), args[1]) ? AW_OK : AW_RAISED;
}

static AwStatus method_set_exception(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return aw_future_set_exception(vm, aw_as_future(args[0]), args[1]) ? AW_OK : AW_RAISED;
}

static AwStatus method_cancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool done;
    if (!aw_as_future(args[0])->loop)
        return aw_future_raise_uninitialized(vm);
    if (!aw_future_cancel_plain(vm, aw_as_future(args[0]), args[1], &done))
        return AW_RAISED;
    *out = aw_from_bool(done);
    return AW_OK;
}

static AwStatus method_add_done_callback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    AwValue context;
    if (!aw_as_future(args[0])->loop)
        return aw_future_raise_uninitialized(vm);
    if (!aw_context_given(vm, args[2], &context))
        return AW_RAISED;
    return aw_future_add_callback(vm, aw_as_future(args[0]), args[1], context) ? AW_OK : AW_RAISED;
}

static AwStatus method_remove_done_callback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwFuture *future = aw_as_future(args[0]);
    AwValue kept = aw_list_new(vm, NULL, 0);
    int64_t removed = 0;
    if (!future->loop)
        return aw_future_raise_uninitialized(vm);
    if (!kept)
        return AW_RAISED;
    for (size_t i = 0, count;; i++) {
        AwValue *callbacks = callbacks_of(future, &count);
        if (i >= count)
            break;
        AwValue entry = callbacks[i];
        AwValue function = aw_future_callback_function(entry);
        bool equal = false;
        if (!aw_is_task(entry) && !aw_equal(vm, function, args[1], &equal))
            return AW_RAISED;
        if (equal)
            removed++;
        else if (!aw_list_append(vm, kept, entry))
            return AW_RAISED;
    }
    if (removed)
        future->callbacks = aw_as_list(kept)->count ? kept : AW_UNSET;
    *out = aw_from_int(removed);
    return AW_OK;
}

static AwStatus method_get_loop(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = aw_as_future(args[0])->loop;
    if (!loop)
        return aw_future_raise_uninitialized(vm);
    *out = aw_loop_value(loop);
    return AW_OK;
}

static AwStatus get_blocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_future(args[0])->flags & AW_FUTURE_BLOCKING);
    return AW_OK;
}

static AwStatus set_blocking(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool on;
    if (!args[1])
        return aw_raise(vm, &aw_attribute_error_type, "cannot delete attribute");
    if (!aw_truth(vm, args[1], &on))
        return AW_RAISED;
    AwFuture *future = aw_as_future(args[0]);
    future->flags =
        (uint8_t)((future->flags & ~AW_FUTURE_BLOCKING) | (on ? AW_FUTURE_BLOCKING : 0));
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus get_log_traceback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_future(args[0])->flags & AW_FUTURE_UNRETRIEVED);
    return AW_OK;
}

static AwStatus set_log_traceback(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool wanted;
    *out = AW_NONE;
    if (!args[1])
        return aw_raise(vm, &aw_attribute_error_type, "cannot delete attribute");
    if (!aw_truth(vm, args[1], &wanted))
        return AW_RAISED;
    if (wanted)
        return aw_raise_value(vm, "_log_traceback can only be set to False");
    aw_as_future(args[0])->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
    return AW_OK;
}

static AwStatus get_state(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    static const char *const names[] = {"PENDING", "CANCELLED", "FINISHED", "FINISHED"};
    *out = aw_str_intern_text(vm, names[aw_as_future(args[0])->state]);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus make_cancelled_error(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_future_cancelled_error(vm, aw_as_future(args[0]))) ? AW_OK : AW_RAISED;
}

static AwStatus get_cancel_message(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwValue message = aw_as_future(args[0])->cancel_message;
    *out = message ? message : AW_NONE;
    return AW_OK;
}

static AwStatus set_cancel_message(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!args[1])
        return aw_raise(vm, &aw_attribute_error_type, "cannot delete attribute");
    aw_as_future(args[0])->cancel_message = args[1] == AW_NONE ? AW_UNSET : args[1];
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus get_result(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    const AwFuture *future = aw_as_future(args[0]);
    *out = future->state == AW_FUTURE_FINISHED ? future->result : AW_NONE;
    return AW_OK;
}

/* [(function, context), …], or None; tasks that wait show as what wakes them. */
static AwStatus get_callbacks(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    size_t count;
    AwFuture *future = aw_as_future(args[0]);
    AwValue *callbacks = callbacks_of(future, &count), list = aw_list_new(vm, NULL, 0);
    for (size_t i = 0; list && i < count; i++) {
        bool is_task = aw_is_task(callbacks[i]);
        AwValue context =
            is_task ? aw_as_task(callbacks[i])->context : aw_future_callback_context(callbacks[i]);
        AwValue pair[2] = {aw_future_callback_function(callbacks[i])};
        if (is_task)
            pair[0] = aw_foreign_step(vm, aw_as_task(callbacks[i]), AW_READY_WAKE, args[0]);
        pair[1] = context ? context : aw_from_object(aw_object_new(vm, &aw_context_type));
        AwValue tuple = pair[0] && pair[1] ? aw_tuple_new(vm, pair, 2) : AW_UNSET;
        if (!tuple || !aw_list_append(vm, list, tuple))
            return AW_RAISED;
    }
    *out = count ? list : AW_NONE;
    return list ? AW_OK : AW_RAISED;
}

static AwStatus get_exception(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    AwFuture *future = aw_as_future(args[0]);
    *out = future->state == AW_FUTURE_FAILED ? future->result : AW_NONE;
    return AW_OK;
}

/* ---- repr ---- */

static bool append_callback(AwVM *vm, AwBuffer *out, AwValue entry)
{
    entry = aw_future_callback_function(entry);
    if (aw_is_task(entry)) {
        aw_buffer_append_text(out, "TaskWakeupMethWrapper");
        aw_buffer_append_text(out, "()");
        return true;
    }
    return aw_sched_describe_callback(vm, out, entry);
}

/* " cb=[f() at file:1, g()]": at most the first, the count of those between, and the last. */
static bool append_callbacks(AwVM *vm, AwBuffer *out, AwFuture *future)
{
    size_t count;
    AwValue *callbacks = callbacks_of(future, &count);
    if (count == 0)
        return true;
    AwValue first = callbacks[0], second = count > 1 ? callbacks[1] : AW_UNSET,
            last = callbacks[count - 1];
    aw_buffer_append_text(out, " cb=[");
    if (!append_callback(vm, out, first))
        return false;
    if (count == 2) {
        aw_buffer_append_text(out, ", ");
        if (!append_callback(vm, out, second))
            return false;
    } else if (count > 2) {
        aw_buffer_append_format(out, ", <%zu more>, ", count - 2);
        if (!append_callback(vm, out, last))
            return false;
    }
    aw_buffer_append_text(out, "]");
    return true;
}

static bool append_limited_repr(AwVM *vm, AwBuffer *out, AwValue v)
{
    AwValue limited, text;
    if (!aw_library_function(vm, "reprlib", "repr", &limited)) {
        if (!aw_catch(vm, &aw_module_not_found_error_type))
            return false;
        if (!aw_repr(vm, v, &text))
            return false;
    } else if (!aw_call(vm, limited, &v, 1, &text)) {
        return false;
    }
    aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
    return true;
}

/* " created at file:1" in debug mode. */
static bool append_origin(AwVM *vm, AwBuffer *out, AwFuture *future)
{
    AwValue name = aw_str_intern_text(vm, "_source_traceback"), stack;
    if (!future->loop)
        return true;
    AwFind found = name ? aw_find_attr(vm, aw_from_object(future), name, &stack) : AW_FIND_ERROR;
    if (found != AW_FOUND || stack == AW_NONE)
        return found != AW_FIND_ERROR;
    return aw_sched_describe_origin(vm, out, stack);
}

bool aw_future_describe(AwVM *vm, AwFuture *future, AwBuffer *out)
{
    static const char *const names[] = {"pending", "cancelled", "finished", "finished"};
    aw_buffer_append_text(out, names[future->state]);
    if (future->state == AW_FUTURE_FAILED || future->state == AW_FUTURE_FINISHED) {
        AwValue text;
        if (future->state == AW_FUTURE_FAILED) {
            aw_buffer_append_text(out, " exception=");
            if (!aw_repr(vm, future->result, &text))
                return false;
            aw_buffer_append(out, aw_as_str(text)->data, aw_as_str(text)->size);
        } else {
            aw_buffer_append_text(out, " result=");
            if (!append_limited_repr(vm, out, future->result))
                return false;
        }
    }
    return append_callbacks(vm, out, future) && append_origin(vm, out, future);
}

static bool future_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwBuffer text = {0};
    if (!aw_as_future(self)->loop)
        return aw_future_raise_uninitialized(vm);
    aw_buffer_append_format(&text, "<%s ", aw_type_of(self)->name);
    if (!aw_future_describe(vm, aw_as_future(self), &text)) {
        aw_buffer_deinit(&text);
        return false;
    }
    aw_buffer_append_byte(&text, '>');
    return (*out = aw_str_take(vm, &text)) != AW_UNSET;
}

const AwNativeDef aw_future_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", future_new, AW_STATIC, "A new future."},
    {"__init__(self, /, *, loop=None)", future_init, 0, "A future of the running loop."},
    {"result(self, /)", method_result, 0, "The result, or raises what was set."},
    {"exception(self, /)", method_exception, 0, "The exception that was set, or None."},
    {"done(self, /)", method_done, 0, "Whether it has a result, an exception or is cancelled."},
    {"cancelled(self, /)", method_cancelled, 0, "Whether it was cancelled."},
    {"set_result(self, result, /)", method_set_result, 0, "Sets the result and wakes who waits."},
    {"set_exception(self, exception, /)", method_set_exception, 0,
     "Sets an exception and wakes who waits."},
    {"cancel(self, /, msg=None)", method_cancel, 0, "Cancels; False if it is done already."},
    {"add_done_callback(self, fn, /, *, context=None)", method_add_done_callback, 0,
     "Calls fn(future) in a turn of the loop after it is done."},
    {"remove_done_callback(self, fn, /)", method_remove_done_callback, 0,
     "Removes every such callback; gives how many."},
    {"get_loop(self, /)", method_get_loop, 0, "The loop it belongs to."},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "See PEP 585"},
    {"_asyncio_future_blocking", get_blocking, AW_GETTER,
     "Set while an await hands it to its task."},
    {"_asyncio_future_blocking", set_blocking, AW_SETTER,
     "Set while an await hands it to its task."},
    {"_log_traceback", get_log_traceback, AW_GETTER,
     "Whether it has an exception that nobody has looked at."},
    {"_log_traceback", set_log_traceback, AW_SETTER, "False: nobody need look at it."},
    {"_loop", method_get_loop, AW_GETTER, "The loop it belongs to."},
    {"_make_cancelled_error(self, /)", make_cancelled_error, 0,
     "What result() raises once it is cancelled."},
    {"_cancel_message", get_cancel_message, AW_GETTER, "The message that cancel() was given."},
    {"_cancel_message", set_cancel_message, AW_SETTER, "The message that cancel() was given."},
    {"_result", get_result, AW_GETTER, "The result that was set, or None."},
    {"_callbacks", get_callbacks, AW_GETTER, "What waits for it."},
    {"_exception", get_exception, AW_GETTER,
     "The exception that was set, or None; looking does not count."},
    {"_state", get_state, AW_GETTER, "PENDING, CANCELLED or FINISHED."},
    {0}};

AwType aw_future_type = {AW_TYPE_HEADER(future),
                         .name = "Future",
                         .module = "_asyncio",
                         .doc = "Future(*, loop=None)\n--\n\nA result that is not there yet.",
                         .base_type = &aw_object_type,
                         .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT,
                         .size = sizeof(AwFuture),
                         .attrs_offset = offsetof(AwFuture, attrs),
                         .methods = aw_future_methods,
                         .traverse = aw_future_traverse,
                         .repr = future_repr,
                         .await = aw_future_await,
                         .iter = aw_future_await,
                         .await_step = aw_future_await_step};
