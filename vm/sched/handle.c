/* handle.c: Handle and TimerHandle: a callback with its arguments and its context, to be called by a loop. */
#include "vm/engine/context.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/inside.h"

static void handle_traverse(AwHeap *heap, AwObject *o)
{
    AwHandle *handle = (AwHandle *)o;
    aw_heap_mark(heap, handle->callback);
    aw_heap_mark(heap, handle->args);
    aw_heap_mark(heap, handle->context);
    aw_heap_mark_object(heap, handle->loop);
    aw_heap_mark(heap, handle->source_traceback);
}

AwHandle *aw_handle_new_of(AwVM *vm, AwLoop *loop, AwType *type, AwValue callback, AwValue args,
                           AwValue context)
{
    AwHandle *handle = aw_context_given(vm, context, &context) ? aw_object_new(vm, type) : NULL;
    if (!handle)
        return NULL;
    handle->callback = callback;
    handle->args = args;
    handle->context = context;
    handle->loop = loop;
    if (AW_UNLIKELY(loop->debug) && !aw_sched_source_traceback(vm, &handle->source_traceback))
        return NULL;
    return handle;
}

AwHandle *aw_handle_new(AwVM *vm, AwLoop *loop, AwValue callback, AwValue args, AwValue context)
{
    return aw_handle_new_of(vm, loop, &aw_handle_type, callback, args, context);
}

void aw_handle_cancel(AwHandle *handle)
{
    if (handle->cancelled)
        return;
    handle->cancelled = true;
    if (AW_LIKELY(!handle->source_traceback)) { /* else its repr goes on to show them */
        handle->callback = AW_UNSET;
        handle->args = AW_UNSET;
    }
    if (handle->scheduled)
        handle->loop->timers_cancelled++;
}

static AwStatus handle_cancel(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwHandle *handle = (AwHandle *)aw_as_object(args[0]);
    bool told =
        handle->loop->foreign && !handle->cancelled && aw_is_exact(args[0], &aw_timer_handle_type);
    AwValue name, ignored;
    aw_handle_cancel(handle);
    *out = AW_NONE;
    if (!told)
        return AW_OK;
    name = aw_str_intern_text(vm, "_timer_handle_cancelled");
    return name && aw_call_method(vm, handle->loop->foreign, name, args, 1, &ignored) ? AW_OK
                                                                                      : AW_RAISED;
}

static AwStatus handle_cancelled(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(((AwHandle *)aw_as_object(args[0]))->cancelled);
    return AW_OK;
}

AwValue aw_handle_when(AwVM *vm, const AwHandle *handle)
{
    return handle->when_is_int ? aw_from_int((int64_t)handle->when)
                               : aw_float_new(vm, handle->when);
}

static AwStatus handle_when(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return (*out = aw_handle_when(vm, (AwHandle *)aw_as_object(args[0]))) ? AW_OK : AW_RAISED;
}

/* _run(): Aw code, for programs that make handles of their own; the loop's own turn does not come here. */
static AwStatus handle_run(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue function;
    return aw_library_function(vm, "asyncio.events", "_run_handle", &function) &&
                   aw_call(vm, function, args, 1, out)
               ? AW_OK
               : AW_RAISED;
}

#define HANDLE_FIELD(name, value)                                                                  \
    static AwStatus handle_get_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)             \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        const AwHandle *handle = (AwHandle *)aw_as_object(args[0]);                                \
        *out = (value);                                                                            \
        return *out ? AW_OK : AW_RAISED;                                                           \
    }
HANDLE_FIELD(callback, handle->cancelled ? AW_NONE : handle->callback)
HANDLE_FIELD(args, handle->cancelled ? AW_NONE : handle->args)
HANDLE_FIELD(loop, aw_loop_value(handle->loop))
HANDLE_FIELD(source_traceback, handle->source_traceback ? handle->source_traceback : AW_NONE)
HANDLE_FIELD(scheduled, aw_from_bool(handle->scheduled))

/* An empty context is made when it is asked for. */
static AwStatus handle_get_context(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwHandle *handle = (AwHandle *)aw_as_object(args[0]);
    if (!handle->context)
        handle->context = aw_from_object(aw_object_new(vm, &aw_context_type));
    *out = handle->context;
    return *out ? AW_OK : AW_RAISED;
}

/* Timers are ordered by their time, and equal when they would do the same. */
static bool timer_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if (!aw_is_object(other) || !aw_is_subtype(aw_type_of(other), &aw_timer_handle_type))
        return true;
    const AwHandle *a = (AwHandle *)aw_as_object(self), *b = (AwHandle *)aw_as_object(other);
    bool result = (op == AW_LT || op == AW_LE)   ? a->when < b->when
                  : (op == AW_GT || op == AW_GE) ? a->when > b->when
                                                 : false;
    if (op == AW_LT || op == AW_GT || (result && op != AW_EQ && op != AW_NE)) {
        *out = aw_from_bool(result);
        return true;
    }
    bool equal = a == b;
    if (!equal && a->when == b->when && a->cancelled == b->cancelled) {
        AwValue mine[2] = {a->cancelled ? AW_NONE : a->callback, a->cancelled ? AW_NONE : a->args};
        AwValue its[2] = {b->cancelled ? AW_NONE : b->callback, b->cancelled ? AW_NONE : b->args};
        if (!aw_equal(vm, mine[0], its[0], &equal) ||
            (equal && !aw_equal(vm, mine[1], its[1], &equal)))
            return false;
    }
    *out = aw_from_bool(equal != (op == AW_NE));
    return true;
}

static bool timer_hash(AwVM *vm, AwValue self, int64_t *out)
{
    AwValue when = aw_float_new(vm, ((AwHandle *)aw_as_object(self))->when);
    return when && aw_hash(vm, when, out);
}

static bool handle_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwHandle *handle = (AwHandle *)aw_as_object(self);
    AwBuffer text = {0};
    bool ok = true;
    aw_buffer_append_format(&text, "<%s", aw_type_of(self)->name);
    if (handle->cancelled)
        aw_buffer_append_text(&text, " cancelled");
    if (aw_is_exact(self, &aw_timer_handle_type)) {
        AwValue when = aw_handle_when(vm, handle), shown;
        ok = when && aw_repr(vm, when, &shown);
        if (ok)
            aw_buffer_append_format(&text, " when=%s", aw_as_str(shown)->data);
    }
    if (ok && handle->callback) {
        aw_buffer_append_byte(&text, ' ');
        ok = aw_sched_describe_callback(vm, &text, self);
    }
    if (ok && handle->source_traceback)
        ok = aw_sched_describe_origin(vm, &text, handle->source_traceback);
    aw_buffer_append_byte(&text, '>');
    if (ok)
        return (*out = aw_str_take(vm, &text)) != AW_UNSET;
    aw_buffer_deinit(&text);
    return false;
}

/* args: cls, callback, args, loop, context */
static AwStatus handle_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    bool debug;
    AwLoop *loop = aw_loop_given(vm, args[3], &debug);
    AwValue tuple = loop ? aw_tuple_from(vm, args[2]) : AW_UNSET;
    AwHandle *handle =
        tuple ? aw_handle_new_of(vm, loop, aw_as_type(args[0]), args[1], tuple, args[4]) : NULL;
    *out = aw_from_object(handle);
    if (handle && debug && !handle->source_traceback)
        return aw_sched_source_traceback(vm, &handle->source_traceback) ? AW_OK : AW_RAISED;
    return handle ? AW_OK : AW_RAISED;
}

/* args: cls, when, callback, args, loop, context */
static AwStatus timer_handle_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    double when;
    AwValue given[5] = {args[0], args[2], args[3], args[4], args[5]};
    if (!aw_to_double(vm, args[1], &when) || handle_make(vm, given, argc, out) != AW_OK)
        return AW_RAISED;
    ((AwHandle *)aw_as_object(*out))->when = when;
    ((AwHandle *)aw_as_object(*out))->when_is_int =
        aw_is_int(args[1]) && when == (double)aw_as_int(args[1]);
    return AW_OK;
}

static const AwNativeDef handle_methods[] = {
    {"__new__(cls, callback, args, loop, context=None)", handle_make, AW_STATIC | AW_REENTERS,
     "What calls callback(*args) in a loop."},
    {"cancel(self)", handle_cancel, AW_LIKE_AW, "The callback will not be called."},
    {"cancelled(self)", handle_cancelled, AW_LIKE_AW, "Whether it was cancelled."},
    {"_run(self)", handle_run, AW_LIKE_AW | AW_REENTERS, "Calls it now."},
    {"_callback", handle_get_callback, AW_GETTER, "What is called; None when cancelled."},
    {"_args", handle_get_args, AW_GETTER, "With what."},
    {"_context", handle_get_context, AW_GETTER, "The context in which it is called."},
    {"_loop", handle_get_loop, AW_GETTER, "The loop that calls it."},
    {"_cancelled", handle_cancelled, AW_GETTER, "Whether it was cancelled."},
    {"_source_traceback", handle_get_source_traceback, AW_GETTER,
     "Where it was made, in debug mode."},
    {0}};
static const AwNativeDef timer_handle_methods[] = {
    {"__new__(cls, when, callback, args, loop, context=None)", timer_handle_make,
     AW_STATIC | AW_REENTERS, "The same at a time."},
    {"when(self)", handle_when, AW_LIKE_AW, "The loop's time at which it is due."},
    {"_when", handle_when, AW_GETTER, "The same."},
    {"_scheduled", handle_get_scheduled, AW_GETTER, "Whether the loop has it among its timers."},
    {0}};

AwType aw_handle_type = {AW_TYPE_HEADER(handle),      .name = "Handle",
                         .module = "asyncio.events",  .base_type = &aw_object_type,
                         .size = sizeof(AwHandle),    .methods = handle_methods,
                         .traverse = handle_traverse, .repr = handle_repr};
AwType aw_timer_handle_type = {AW_TYPE_HEADER(timer_handle), .name = "TimerHandle",
                               .module = "asyncio.events",   .base_type = &aw_handle_type,
                               .size = sizeof(AwHandle),     .methods = timer_handle_methods,
                               .traverse = handle_traverse,  .repr = handle_repr,
                               .hash = timer_hash,           .compare = timer_compare};
