/* generator.c: the types generator, coroutine and coroutine_wrapper as programs see them. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/frame.h"
#include "vm/objects/number.h"

/* ---- the heap's side ---- */

void aw_coroutine_traverse(AwHeap *heap, AwObject *o)
{
    AwCoroutine *coroutine = (AwCoroutine *)o;
    aw_heap_mark_object(heap, coroutine->frame.function);
    aw_heap_mark(heap, coroutine->frame.held);
    aw_heap_mark(heap, coroutine->handled.exception);
    if (coroutine->state == AW_CORO_CREATED) {
        aw_heap_mark_object(heap, coroutine->origin_code);
    } else {
        if (coroutine->innermost != coroutine) /* that would look like a cycle (heap/refcount.c) */
            aw_heap_mark_object(heap, coroutine->innermost);
        if (coroutine->state == AW_CORO_RUNNING)
            aw_heap_mark_object(heap, coroutine->outer_root);
    }
    aw_heap_mark_many(heap, coroutine->slots, coroutine->frame.code->slot_count);
    aw_heap_mark_object(heap, coroutine->frame.code);
}

/* ---- what has something to clean up ---- */

static bool guard(AwVM *vm, AwCoroutine *generator)
{
    if (generator->flags & AW_CORO_GUARDED)
        return true;
    generator->flags |= AW_CORO_GUARDED;
    return aw_heap_tell_death(vm, &generator->base);
}

/* Those that delegate to it are closed first, and pass it on. */
static bool guard_chain(AwVM *vm, AwFrame *frame)
{
    enum { GENERATORS = AW_CODE_GENERATOR | AW_CODE_ASYNC_GENERATOR };
    AwFrame *root = &vm->thread->root->frame;
    for (; frame != root; frame = frame->previous)
        if (frame->code->flags & GENERATORS && !guard(vm, aw_frame_coroutine(frame)))
            return false;
    return !(root->code->flags & GENERATORS) || guard(vm, vm->thread->root);
}

bool aw_generator_guard(AwVM *vm, AwFrame *frame)
{
    const AwCode *code = frame->code->code;
    uint32_t at = (uint32_t)(frame->ip - code->insts - 1);
    for (uint32_t i = 0; i < code->range_count; i++)
        if (at >= code->ranges[i].start && at < code->ranges[i].end)
            return guard_chain(vm, frame);
    return true;
}

bool aw_coroutine_is_over(const AwObject *o)
{
    return ((const AwCoroutine *)o)->state == AW_CORO_CLOSED;
}

bool aw_generator_clean_up(AwVM *vm, AwCoroutine *generator)
{
    AwValue ignored, self = aw_from_object(generator), close;
    if (generator->state != AW_CORO_SUSPENDED)
        return true;
    if (generator->frame.code->flags & AW_CODE_ASYNC_GENERATOR)
        return !vm->engine->on_async_generator_died ||
               vm->engine->on_async_generator_died(vm, generator);
    return aw_getattr(vm, self, aw_names.close, &close) && aw_call(vm, close, NULL, 0, &ignored);
}

/* ---- methods ---- */

static AwStatus coroutine_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    return aw_tail_resume(vm, aw_as_coroutine(args[0]), AW_EVENT_RETURN, args[1], AW_RETURN_SEND);
}

static AwStatus coroutine_next(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    return aw_tail_resume(vm, aw_as_coroutine(args[0]), AW_EVENT_RETURN, AW_NONE, AW_RETURN_SEND);
}

bool aw_thrown_exception(AwVM *vm, AwValue *args, AwValue *out)
{
    AwValue type = args[0], value = args[1], traceback = args[2];
    bool is_class = aw_is_type(type) && (aw_as_type(type)->flags & AW_TYPE_EXCEPTION);
    if (is_class && value && value != AW_NONE) {
        bool instance;
        if (!aw_isinstance(vm, value, type, &instance))
            return false;
        if (instance)
            *out = value;
        else if (aw_is_tuple(value) ? !aw_call(vm, type, aw_as_tuple(value)->items,
                                               (int)aw_as_tuple(value)->count, out)
                                    : !aw_call(vm, type, &value, 1, out))
            return false;
    } else if (aw_is_exception(type) && value && value != AW_NONE) {
        return aw_raise_type(vm, "instance exception may not have a separate value");
    } else if (is_class) {
        if (!aw_call(vm, type, NULL, 0, out) ||
            (!aw_is_exception(*out) &&
             !aw_raise_type(vm,
                            "calling %R should have returned an instance of BaseException, not %T",
                            type, *out)))
            *out = aw_take_exception(vm); /* that arises inside too */
    } else if (aw_is_exception(type)) {
        *out = type;
    } else {
        return aw_raise_type(
            vm, "exceptions must be classes or instances deriving from BaseException, not %T",
            type);
    }
    if (traceback && traceback != AW_NONE) {
        if (!aw_is_exact(traceback, &aw_traceback_type))
            return aw_raise_type(vm, "throw() third argument must be a traceback object");
        aw_as_exception(*out)->traceback = (AwTraceback *)aw_as_object(traceback);
    }
    return true;
}

static AwStatus coroutine_throw(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_thrown_exception(vm, args + 1, out))
        return AW_RAISED;
    return aw_tail_resume(vm, aw_as_coroutine(args[0]), AW_EVENT_RAISE, *out, AW_RETURN_SEND);
}

static AwStatus coroutine_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCoroutine *coroutine = aw_as_coroutine(args[0]);
    *out = AW_NONE;
    if (coroutine->state == AW_CORO_CLOSED)
        return AW_OK;
    AwValue leave = aw_exception_new(vm, &aw_generator_exit_type, NULL, 0);
    if (!leave)
        return AW_RAISED;
    return aw_tail_resume(vm, coroutine, AW_EVENT_RAISE, leave, AW_RETURN_CLOSE);
}

/* ---- attributes ---- */

static AwStatus get_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_coroutine(args[0])->frame.function->name;
    return AW_OK;
}

static AwStatus get_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_coroutine(args[0])->frame.function->qualname;
    return AW_OK;
}

/* The function is what knows the names: a generator with names of its own gets a function of its own. */
static AwFunction *own_function(AwVM *vm, AwCoroutine *coroutine)
{
    const AwFunction *from = coroutine->frame.function;
    AwFunction *copy = aw_function_new(vm, from->code, from->globals);
    if (!copy)
        return NULL;
    copy->builtins = from->builtins;
    copy->mapped_builtins = from->mapped_builtins;
    copy->name = from->name;
    copy->qualname = from->qualname;
    copy->module = from->module;
    memcpy(copy->cells, from->cells, from->free_count * sizeof *copy->cells);
    coroutine->frame.function = copy;
    return copy;
}

AwStatus aw_coroutine_set_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1] || !aw_is_str(args[1]))
        return aw_raise_type(vm, "__name__ must be set to a string object");
    AwFunction *function = own_function(vm, aw_as_coroutine(args[0]));
    if (function)
        function->name = args[1];
    return function != NULL;
}

AwStatus aw_coroutine_set_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!args[1] || !aw_is_str(args[1]))
        return aw_raise_type(vm, "__qualname__ must be set to a string object");
    AwFunction *function = own_function(vm, aw_as_coroutine(args[0]));
    if (function)
        function->qualname = args[1];
    return function != NULL;
}

static AwStatus get_code(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(aw_as_coroutine(args[0])->frame.code);
    return AW_OK;
}

/* Whether its frame is among those that run now. The inner ones of a chain of awaits are not told that the root was
 * suspended. */
static bool is_active(AwVM *vm, const AwCoroutine *coroutine)
{
    const AwFrame *frame = coroutine->state == AW_CORO_RUNNING ? vm->thread->frame : NULL;
    while (frame && frame != &coroutine->frame)
        frame = frame->previous;
    return frame != NULL;
}

static AwStatus get_running(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_bool(is_active(vm, aw_as_coroutine(args[0])));
    return AW_OK;
}

static AwStatus get_suspended(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCoroutine *coroutine = aw_as_coroutine(args[0]);
    bool begun = coroutine->state == AW_CORO_SUSPENDED || coroutine->state == AW_CORO_RUNNING;
    *out = aw_from_bool(begun && !is_active(vm, coroutine));
    return AW_OK;
}

static AwStatus get_awaiting(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCoroutine *coroutine = aw_as_coroutine(args[0]);
    *out = is_active(vm, coroutine) ? AW_NONE : aw_coroutine_awaiting(coroutine);
    return AW_OK;
}

static AwStatus get_frame(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCoroutine *coroutine = aw_as_coroutine(args[0]);
    if (coroutine->state == AW_CORO_CLOSED) {
        *out = AW_NONE;
        return AW_OK;
    }
    return aw_frame_object_outer(vm, &coroutine->frame, out) ? AW_OK : AW_RAISED;
}

static bool coroutine_repr(AwVM *vm, AwValue self, AwValue *out)
{
    AwCoroutine *coroutine = aw_as_coroutine(self);
    *out = aw_str_format(vm, "<%T object %V at 0x%llx>", self, coroutine->frame.function->qualname,
                         (unsigned long long)self);
    return *out != AW_UNSET;
}

#define COMMON_METHODS                                                                             \
    {"send(self, arg, /)", coroutine_send, AW_NO_SIGNATURE,                                        \
     "Resumes with a value; gives what is yielded next."},                                         \
        {"throw(self, type, value=None, traceback=None, /)", coroutine_throw, AW_NO_SIGNATURE,     \
         "Raises an exception where it is suspended; gives what is yielded next."},                \
        {"close(self, /)", coroutine_close, AW_NO_SIGNATURE,                                       \
         "Raises GeneratorExit where it is suspended."},                                           \
        {"__name__", get_name, AW_GETTER, "The name of its function."},                            \
        {"__name__", aw_coroutine_set_name, AW_SETTER, NULL},                                      \
        {"__qualname__", get_qualname, AW_GETTER, "The qualified name of its function."},          \
    {                                                                                              \
        "__qualname__", aw_coroutine_set_qualname, AW_SETTER, NULL                                 \
    }

static const AwNativeDef generator_methods[] = {
    COMMON_METHODS,
    {"__next__(self, /)", coroutine_next, 0, "Resumes; gives the next item."},
    {"gi_code", get_code, AW_GETTER, "The code."},
    {"gi_running", get_running, AW_GETTER, "Whether it runs now."},
    {"gi_suspended", get_suspended, AW_GETTER, "Whether it waits at a yield."},
    {"gi_yieldfrom", get_awaiting, AW_GETTER, "The iterator it delegates to, or None."},
    {"gi_frame", get_frame, AW_GETTER, "Its frame; None when it is done."},
    {0}};

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

AwType aw_generator_type = {
    AW_TYPE_HEADER(generator),       .name = "generator",
    .base_type = &aw_object_type,    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwCoroutine),     .methods = generator_methods,
    .is_over = aw_coroutine_is_over, .traverse = aw_coroutine_traverse,
    .repr = coroutine_repr,          .iter = itself,
    .next = aw_engine_next};

/* ---- coroutine and its wrapper ---- */

typedef struct {
    AwObject base;
    AwCoroutine *coroutine;
} Wrapper;

AwValue aw_coroutine_unwrap(AwValue wrapper)
{
    return aw_from_object(((Wrapper *)aw_as_object(wrapper))->coroutine);
}

static bool coroutine_await(AwVM *vm, AwValue self, AwValue *out)
{
    Wrapper *wrapper = aw_object_new(vm, &aw_coroutine_wrapper_type);
    if (!wrapper)
        return false;
    wrapper->coroutine = aw_as_coroutine(self);
    *out = aw_from_object(wrapper);
    return true;
}

static AwStatus get_origin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_origin_of(vm, aw_as_coroutine(args[0]));
    return AW_OK;
}

static const AwNativeDef coroutine_methods[] = {
    COMMON_METHODS,
    {"cr_code", get_code, AW_GETTER, "The code."},
    {"cr_running", get_running, AW_GETTER, "Whether it runs now."},
    {"cr_suspended", get_suspended, AW_GETTER, "Whether it waits at an await."},
    {"cr_await", get_awaiting, AW_GETTER, "What it awaits, or None."},
    {"cr_frame", get_frame, AW_GETTER, "Its frame; None when it is done."},
    {"cr_origin", get_origin, AW_GETTER, "None: origins are tracked for reports only."},
    {0}};

AwType aw_coroutine_type = {
    AW_TYPE_HEADER(coroutine),         .name = "coroutine",
    .base_type = &aw_object_type,      .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwCoroutine),       .methods = coroutine_methods,
    .traverse = aw_coroutine_traverse, .repr = coroutine_repr,
    .await = coroutine_await};

static void wrapper_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((Wrapper *)o)->coroutine);
}

static AwStatus wrapper_forward(AwVM *vm, AwNative method, AwValue *args, int argc, AwValue *out)
{
    AwValue forwarded[4] = {aw_coroutine_unwrap(args[0])};
    for (int i = 1; i < argc && i < 4; i++)
        forwarded[i] = args[i];
    return method(vm, forwarded, argc, out);
}

static AwStatus wrapper_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return wrapper_forward(vm, coroutine_send, args, argc, out);
}

static AwStatus wrapper_throw(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return wrapper_forward(vm, coroutine_throw, args, argc, out);
}

static AwStatus wrapper_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return wrapper_forward(vm, coroutine_close, args, argc, out);
}

static AwStatus wrapper_next_method(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return wrapper_forward(vm, coroutine_next, args, argc, out);
}

static AwIter wrapper_next(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue coroutine = aw_coroutine_unwrap(self);
    if (aw_as_coroutine(coroutine)->state == AW_CORO_CLOSED) {
        aw_raise(vm, &aw_runtime_error_type, "cannot reuse already awaited coroutine");
        return AW_ITER_ERROR;
    }
    return aw_engine_next(vm, coroutine, out);
}

static const AwNativeDef wrapper_methods[] = {
    {"send(self, arg, /)", wrapper_send, AW_NO_SIGNATURE, "Resumes the coroutine with a value."},
    {"throw(self, type, value=None, traceback=None, /)", wrapper_throw, AW_NO_SIGNATURE,
     "Raises an exception in the coroutine."},
    {"close(self, /)", wrapper_close, AW_NO_SIGNATURE, "Raises GeneratorExit in the coroutine."},
    {"__next__(self, /)", wrapper_next_method, 0, "Resumes the coroutine."},
    {0}};

AwType aw_coroutine_wrapper_type = {AW_TYPE_HEADER(coroutine_wrapper),
                                    .name = "coroutine_wrapper",
                                    .base_type = &aw_object_type,
                                    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                                    .size = sizeof(Wrapper),
                                    .methods = wrapper_methods,
                                    .traverse = wrapper_traverse,
                                    .iter = itself,
                                    .next = wrapper_next};
