/* gather.c: asyncio.gather: a future of the list of the results of many. What `gather()` itself says is in stdlib/asyncio/tasks.aw; here are the
 * future, which cancels its children, and the callback that they have in common, since both run once for each child.
 *
 * Children may be futures of other makers (by what they can do): these are asked by their methods, as are our own of a subclass.
 */
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/sched/inside.h"

typedef struct {
    AwFuture future;
    AwValue children; /* list: one for each argument; several may be the same */
    uint32_t left;    /* children, each counted once, that are not done */
    bool return_exceptions, cancel_requested;
} Gathering;

typedef struct {
    AwObject base;
    Gathering *gathering;
} ChildDone;

extern AwType aw_gathering_type, aw_child_done_type;

static void gathering_traverse(AwHeap *heap, AwObject *o)
{
    aw_future_traverse(heap, o);
    aw_heap_mark(heap, ((Gathering *)o)->children);
}

static void child_done_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((ChildDone *)o)->gathering);
}

/* ---- asking a child that is done ---- */

static bool is_plain(AwValue child)
{
    return aw_is_exact(child, &aw_task_type) || aw_is_exact(child, &aw_future_type);
}

static bool ask(AwVM *vm, AwValue child, const char *method, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, method);
    return name && aw_call_method(vm, child, name, NULL, 0, out);
}

static bool was_cancelled(AwVM *vm, AwValue child, bool *out)
{
    AwValue answer;
    if (!is_plain(child))
        return ask(vm, child, "cancelled", &answer) && aw_truth(vm, answer, out);
    *out = aw_as_future(child)->state == AW_FUTURE_CANCELLED;
    return true;
}

/* Its exception, which counts as seen then, or None; it was not cancelled. */
static bool exception_of(AwVM *vm, AwValue child, AwValue *out)
{
    if (!is_plain(child))
        return ask(vm, child, "exception", out);
    AwFuture *future = aw_as_future(child);
    *out = AW_NONE;
    if (future->state == AW_FUTURE_FAILED) {
        future->flags &= (uint8_t)~AW_FUTURE_UNRETRIEVED;
        *out = future->result;
    }
    return true;
}

static bool cancelled_error_of(AwVM *vm, AwValue child, AwValue *out)
{
    if (!is_plain(child))
        return ask(vm, child, "_make_cancelled_error", out);
    return (*out = aw_future_cancelled_error(vm, aw_as_future(child))) != AW_UNSET;
}

/* As a result among others: a CancelledError of its own, with the message if there was one. */
static bool cancellation_of(AwVM *vm, AwValue child, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, "_cancel_message"), message;
    if (!name || !aw_getattr(vm, child, name, &message))
        return false;
    if (message == AW_NONE && !(message = aw_str_new(vm, "", 0)))
        return false;
    return (*out = aw_exception_new(vm, &aw_cancelled_error_type, &message, 1)) != AW_UNSET;
}

static bool result_of(AwVM *vm, AwValue child, AwValue *out)
{
    bool cancelled;
    if (!was_cancelled(vm, child, &cancelled))
        return false;
    if (cancelled)
        return cancellation_of(vm, child, out);
    if (!exception_of(vm, child, out))
        return false;
    if (*out != AW_NONE)
        return true;
    return is_plain(child) ? aw_future_result(vm, aw_as_future(child), out)
                           : ask(vm, child, "result", out);
}

/* ---- a child is done ---- */

static bool fail(AwVM *vm, Gathering *g, AwValue error)
{
    return aw_future_set_exception(vm, &g->future, error);
}

static bool finish(AwVM *vm, Gathering *g)
{
    AwValue results = aw_list_new(vm, NULL, 0), child = AW_UNSET, result;
    if (!results)
        return false;
    for (size_t i = 0; i < aw_as_list(g->children)->count; i++) {
        child = aw_as_list(g->children)->items[i];
        if (!result_of(vm, child, &result) || !aw_list_append(vm, results, result))
            return false;
    }
    if (!g->cancel_requested)
        return aw_future_set_result(vm, &g->future, results);
    /* the children had their chance; the cancellation goes on, as the last of them would tell it */
    return cancelled_error_of(vm, child, &result) && fail(vm, g, result);
}

static bool child_is_done(AwVM *vm, Gathering *g, AwValue child)
{
    bool cancelled;
    AwValue error;
    g->left--;
    if (!was_cancelled(vm, child, &cancelled))
        return false;
    /* we are done, or an argument was wrong and we were never given out: its exception is seen, since nobody else will look */
    if (g->future.state != AW_FUTURE_PENDING || !g->future.loop)
        return cancelled || exception_of(vm, child, &error);
    if (!g->return_exceptions) {
        if (cancelled)
            return cancelled_error_of(vm, child, &error) && fail(vm, g, error);
        if (!exception_of(vm, child, &error))
            return false;
        if (error != AW_NONE)
            return fail(vm, g, error);
    }
    return g->left > 0 || finish(vm, g);
}

static AwStatus child_done_call(AwVM *vm, AwValue self, AwValue *args, int argc, AwValue kwnames,
                                AwValue *out)
{
    *out = AW_NONE;
    if (argc != 1 || kwnames) {
        aw_raise_type(vm, "_done_callback() takes one future");
        return AW_RAISED;
    }
    return child_is_done(vm, ((ChildDone *)aw_as_object(self))->gathering, args[0]) ? AW_OK
                                                                                    : AW_RAISED;
}

static bool child_done_repr(AwVM *vm, AwValue self, AwValue *out)
{
    (void)self;
    return (*out = aw_str_from(vm, "gather.<locals>._done_callback")) != AW_UNSET;
}

/* ---- the future ---- */

static bool cancel_child(AwVM *vm, AwValue child, AwValue message, bool *took)
{
    if (aw_is_future(child))
        return aw_future_cancel(vm, aw_as_future(child), message, took);
    AwValue name = aw_str_intern_text(vm, "cancel"), msg = aw_str_intern_text(vm, "msg"), method;
    AwValue names = msg ? aw_tuple_new(vm, &msg, 1) : AW_UNSET, answer;
    return name && names && aw_getattr(vm, child, name, &method) &&
           aw_call_kw(vm, method, &message, 1, names, &answer) && aw_truth(vm, answer, took);
}

static AwStatus gathering_cancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Gathering *g = (Gathering *)aw_as_object(args[0]);
    bool any = false, took;
    *out = AW_FALSE;
    if (g->future.state != AW_FUTURE_PENDING)
        return AW_OK;
    for (size_t i = 0; g->children && i < aw_as_list(g->children)->count; i++) {
        if (!cancel_child(vm, aw_as_list(g->children)->items[i], args[1] ? args[1] : AW_NONE,
                          &took))
            return AW_RAISED;
        any |= took;
    }
    g->cancel_requested |= any;
    *out = aw_from_bool(any);
    return AW_OK;
}

static AwStatus get_children(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = ((Gathering *)aw_as_object(args[0]))->children;
    return AW_OK;
}

/* ---- making it ---- */

typedef struct {
    Gathering *g;
    AwValue done;          /* the callback that the children have in common */
    AwDict *known;         /* argument -> its future */
    AwValue ensure_future; /* of asyncio.tasks: for what is not plain */
    AwValue create_task;   /* of the loop, bound; AW_UNSET until it is wanted */
    AwLoop *loop;          /* of the first; NULL: there was none yet */
} Gather;

static bool loop_of(AwVM *vm, AwValue future, AwLoop **out)
{
    AwValue value;
    if (aw_is_future(future))
        return (*out = aw_as_future(future)->loop) || aw_future_raise_uninitialized(vm);
    return ask(vm, future, "get_loop", &value) && (*out = aw_loop_of(vm, value));
}

/* A future for an argument: itself, or a task. */
static bool ensure(AwVM *vm, Gather *gather, AwValue arg, AwValue *out)
{
    AwLoop *loop = gather->loop;
    if (loop && is_plain(arg) && aw_as_future(arg)->loop == loop) {
        *out = arg;
        return true;
    }
    if (loop && aw_is_exact(arg, &aw_coroutine_type)) {
        AwValue name = gather->create_task ? AW_UNSET : aw_str_intern_text(vm, "create_task");
        if (name && !aw_getattr(vm, aw_loop_value(loop), name, &gather->create_task))
            return false;
        return gather->create_task && aw_call(vm, gather->create_task, &arg, 1, out);
    }
    AwValue name = aw_str_intern_text(vm, "loop"), names = name ? aw_tuple_new(vm, &name, 1) : name;
    AwValue given[] = {arg, loop ? aw_loop_value(loop) : AW_NONE};
    return names && aw_call_kw(vm, gather->ensure_future, given, 2, names, out);
}

static bool add_callback(AwVM *vm, Gather *gather, AwValue future)
{
    AwValue context;
    if (is_plain(future))
        return aw_future_add_callback(vm, aw_as_future(future), gather->done, AW_UNSET);
    AwValue name = aw_str_intern_text(vm, "add_done_callback");
    return name && aw_call_method(vm, future, name, &gather->done, 1, &context);
}

/* A task that was made here: that it was destroyed is told of the whole, which somebody holds. */
static bool hush(AwVM *vm, AwValue future)
{
    if (is_plain(future)) {
        aw_as_future(future)->flags |= AW_TASK_QUIET;
        return true;
    }
    AwValue name = aw_str_intern_text(vm, "_log_destroy_pending");
    return name && aw_setattr(vm, future, name, AW_FALSE);
}

static bool add_argument(AwVM *vm, AwValue arg, void *context)
{
    Gather *gather = context;
    AwValue future;
    AwFind found = aw_dict_get(vm, gather->known, arg, &future);
    if (found == AW_ABSENT) {
        if (!ensure(vm, gather, arg, &future) ||
            (!gather->loop && !loop_of(vm, future, &gather->loop)) ||
            (future != arg && !hush(vm, future)))
            return false;
        gather->g->left++;
        if (!aw_dict_set(vm, gather->known, arg, future) || !add_callback(vm, gather, future))
            return false;
    }
    return found != AW_FIND_ERROR && aw_list_append(vm, gather->g->children, future);
}

static bool begin(AwVM *vm, Gather *gather, bool return_exceptions)
{
    Gathering *g = aw_object_new(vm, &aw_gathering_type);
    ChildDone *done = g ? aw_object_new(vm, &aw_child_done_type) : NULL;
    if (!done)
        return false;
    done->gathering = gather->g = g;
    gather->done = aw_from_object(done);
    gather->known = aw_dict_new(vm);
    g->return_exceptions = return_exceptions;
    g->children = aw_list_new(vm, NULL, 0);
    return gather->known && g->children;
}

/* args: futures and awaitables (a tuple with something in it), return_exceptions, ensure_future */
static AwStatus gather(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool return_exceptions, debug;
    if (!aw_truth(vm, args[1], &return_exceptions))
        return AW_RAISED;
    Gather gather = {.ensure_future = args[2]};
    if (!begin(vm, &gather, return_exceptions) || !aw_each(vm, args[0], add_argument, &gather))
        return AW_RAISED;
    gather.g->future.loop = aw_loop_given(vm, aw_loop_value(gather.loop), &debug);
    *out = aw_from_object(gather.g);
    if (!gather.g->future.loop || (debug && !aw_future_note_origin(vm, *out)))
        return AW_RAISED;
    return AW_OK;
}

const AwNativeDef aw_gather_functions[] = {{"_gather(args, return_exceptions, ensure_future, /)",
                                            gather, 0, "A future of the list of all results."},
                                           {0}};

static const AwNativeDef gathering_methods[] = {
    {"cancel(self, /, msg=None)", gathering_cancel, 0,
     "Cancels the children; it is cancelled when they are."},
    {"_children", get_children, AW_GETTER, "What is waited for, in the order of the arguments."},
    {0}};

AwType aw_child_done_type = {AW_TYPE_HEADER(child_done),   .name = "_done_callback",
                             .base_type = &aw_object_type, .flags = AW_TYPE_NO_INSTANTIATE,
                             .size = sizeof(ChildDone),    .traverse = child_done_traverse,
                             .call = child_done_call,      .repr = child_done_repr};

AwType aw_gathering_type = {AW_TYPE_HEADER(gathering),
                            .name = "_GatheringFuture",
                            .module = "asyncio.tasks",
                            .base_type = &aw_future_type,
                            .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_NO_INSTANTIATE,
                            .size = sizeof(Gathering),
                            .attrs_offset = offsetof(Gathering, future.attrs),
                            .methods = gathering_methods,
                            .traverse = gathering_traverse,
                            .await = aw_future_await,
                            .iter = aw_future_await,
                            .await_step = aw_future_await_step};
