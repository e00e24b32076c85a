/* asyncgen.c: asynchronous generators: what __anext__(), asend(), athrow() and aclose() give.
 *
 * Each gives a step object. Awaiting it links the generator's frame above the awaiter's, as awaiting a coroutine does;
 * what the generator awaits suspends the whole chain, what it yields ends the step (aw_step_async_yield).
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

typedef enum { STEP_NEXT, STEP_SEND, STEP_THROW, STEP_CLOSE } StepKind;

typedef struct {
    AwObject base;
    AwCoroutine *generator;
    AwValue value; /* sent or thrown */
    uint8_t kind;  /* StepKind */
    uint8_t used;  /* begun */
    uint8_t done;
} AsyncStep;

static void step_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark_object(heap, ((AsyncStep *)o)->generator);
    aw_heap_mark(heap, ((AsyncStep *)o)->value);
}

static const char *step_name(const AsyncStep *step)
{
    static const char *const names[] = {"anext()", "anext()", "athrow()", "aclose()"};
    return names[step->kind];
}

static const char *reuse_name(const AsyncStep *step)
{
    return step->kind <= STEP_SEND ? "__anext__()/asend()" : "aclose()/athrow()";
}

static AwStatus new_step(AwVM *vm, AwValue generator, StepKind kind, AwValue value, AwValue *out)
{
    AwCoroutine *coroutine = aw_as_coroutine(generator);
    if (!(coroutine->flags & AW_CORO_AGEN_HOOKED)) {
        coroutine->flags |= AW_CORO_AGEN_HOOKED;
        if (vm->engine->on_async_generator && !vm->engine->on_async_generator(vm, coroutine))
            return AW_RAISED;
    }
    AsyncStep *step = aw_object_new(vm, &aw_async_step_type);
    if (!step)
        return AW_RAISED;
    step->generator = coroutine;
    step->kind = (uint8_t)kind;
    step->value = value;
    *out = aw_from_object(step);
    return AW_OK;
}

/* What beginning a step comes to, before any frame runs. READY: link the generator. */
typedef enum { BEGIN_READY, BEGIN_NONE, BEGIN_RAISED } Begin;

static Begin begin(AwVM *vm, AsyncStep *step)
{
    AwCoroutine *generator = step->generator;
    if (step->used) {
        aw_raise(vm, &aw_runtime_error_type, "cannot reuse already awaited %s", reuse_name(step));
        return BEGIN_RAISED;
    }
    step->used = true;
    if (generator->flags & AW_CORO_AGEN_RUNNING) {
        aw_raise(vm, &aw_runtime_error_type, "%s: asynchronous generator is already running",
                 step_name(step));
        return BEGIN_RAISED;
    }
    if (generator->state == AW_CORO_CLOSED || (generator->flags & AW_CORO_AGEN_CLOSED)) {
        if (step->kind == STEP_CLOSE)
            return BEGIN_NONE;
        aw_raise_with(vm, &aw_stop_async_iteration_type, AW_UNSET);
        return BEGIN_RAISED;
    }
    if (step->kind >= STEP_THROW && generator->state == AW_CORO_CREATED) {
        generator->flags |= AW_CORO_AGEN_CLOSED;
        if (step->kind == STEP_CLOSE) {
            generator->state = AW_CORO_CLOSED;
            return BEGIN_NONE;
        }
    }
    if (step->kind == STEP_SEND && generator->state == AW_CORO_CREATED && step->value != AW_NONE) {
        aw_raise_type(vm, "can't send non-None value to a just-started async generator");
        return BEGIN_RAISED;
    }
    if (step->kind == STEP_CLOSE) {
        generator->flags |= AW_CORO_AGEN_CLOSED;
        step->value = aw_exception_new(vm, &aw_generator_exit_type, NULL, 0);
        if (!step->value)
            return BEGIN_RAISED;
    }
    generator->flags |= AW_CORO_AGEN_RUNNING;
    return BEGIN_READY;
}

AwStep aw_async_step_begin(AwVM *vm, AwValue value, uint16_t dst)
{
    AsyncStep *step = (AsyncStep *)aw_as_object(value);
    switch (begin(vm, step)) {
    case BEGIN_RAISED: return AW_STEP_RAISED;
    case BEGIN_NONE: vm->thread->frame->slots[dst] = AW_NONE; return AW_STEP_FRAME;
    default: break;
    }
    return aw_step_link(vm, step->generator, dst,
                        step->kind == STEP_CLOSE ? AW_RETURN_ACLOSE : AW_RETURN_ASEND,
                        step->kind >= STEP_THROW ? AW_EVENT_RAISE : AW_EVENT_RETURN, step->value);
}

/* ---- steps driven by hand ---- */

static AwStatus step_drive(AwVM *vm, AwValue *args, AwEvent event, AwValue sent, AwValue *out)
{
    AsyncStep *step = (AsyncStep *)aw_as_object(args[0]);
    if (!step->used) {
        switch (begin(vm, step)) {
        case BEGIN_RAISED: return AW_RAISED;
        case BEGIN_NONE: aw_raise_stop(vm, AW_NONE); return AW_RAISED;
        default: break;
        }
        if (event == AW_EVENT_RETURN && (sent == AW_NONE || step->kind >= STEP_THROW)) {
            sent = step->value;
            event = step->kind >= STEP_THROW ? AW_EVENT_RAISE : AW_EVENT_RETURN;
        }
    } else if (!(step->generator->flags & AW_CORO_AGEN_RUNNING)) {
        aw_raise(vm, &aw_runtime_error_type, "cannot reuse already awaited %s", reuse_name(step));
        return AW_RAISED;
    }
    *out = AW_NONE;
    return aw_tail_resume(vm, step->generator, event, sent, AW_RETURN_STEP);
}

static AwStatus step_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return step_drive(vm, args, AW_EVENT_RETURN, args[1], out);
}

static AwStatus step_next_method(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return step_drive(vm, args, AW_EVENT_RETURN, AW_NONE, out);
}

static AwStatus step_throw(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue thrown;
    if (!aw_thrown_exception(vm, args + 1, &thrown))
        return AW_RAISED;
    return step_drive(vm, args, AW_EVENT_RAISE, thrown, out);
}

static AwStatus step_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    ((AsyncStep *)aw_as_object(args[0]))->used = true;
    *out = AW_NONE;
    return AW_OK;
}

static bool itself(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwIter step_next(AwVM *vm, AwValue self, AwValue *out)
{
    AwValue method;
    if (!aw_getattr(vm, self, aw_names.__next__, &method) || !aw_call(vm, method, NULL, 0, out))
        return AW_ITER_ERROR;
    return AW_ITER_ITEM;
}

static const AwNativeDef step_methods[] = {
    {"send(self, arg, /)", step_send, 0, "Goes on with the step."},
    {"throw(self, type, value=None, traceback=None, /)", step_throw, 0,
     "Raises an exception where the generator waits."},
    {"close(self, /)", step_close, 0, "Gives the step up."},
    {"__next__(self, /)", step_next_method, 0, "Goes on with the step."},
    {0}};

AwType aw_async_step_type = {AW_TYPE_HEADER(async_step),
                             .name = "async_generator_asend",
                             .base_type = &aw_object_type,
                             .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                             .size = sizeof(AsyncStep),
                             .methods = step_methods,
                             .traverse = step_traverse,
                             .await = itself,
                             .iter = itself,
                             .next = step_next};

/* ---- the generator ---- */

static AwStatus agen_send(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_step(vm, args[0], STEP_SEND, args[1], out);
}

static AwStatus agen_throw(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue thrown;
    if (!aw_thrown_exception(vm, args + 1, &thrown))
        return AW_RAISED;
    return new_step(vm, args[0], STEP_THROW, thrown, out);
}

static AwStatus agen_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_step(vm, args[0], STEP_CLOSE, AW_NONE, out);
}

static bool agen_anext(AwVM *vm, AwValue self, AwValue *out)
{
    return new_step(vm, self, STEP_NEXT, AW_NONE, out) == AW_OK;
}

static AwStatus agen_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_coroutine(args[0])->frame.function->name;
    return AW_OK;
}

static AwStatus agen_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_coroutine(args[0])->frame.function->qualname;
    return AW_OK;
}

static AwStatus agen_running(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_as_coroutine(args[0])->flags & AW_CORO_AGEN_RUNNING);
    return AW_OK;
}

static AwStatus agen_code(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(aw_as_coroutine(args[0])->frame.code);
    return AW_OK;
}

static AwStatus agen_frame(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwCoroutine *generator = aw_as_coroutine(args[0]);
    *out = AW_NONE;
    if (generator->state == AW_CORO_CLOSED)
        return AW_OK;
    return aw_frame_object_outer(vm, &generator->frame, out) ? AW_OK : AW_RAISED;
}

static AwStatus agen_await(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_coroutine_awaiting(aw_as_coroutine(args[0]));
    return AW_OK;
}

static bool agen_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_format(vm, "<async_generator object %V at 0x%llx>",
                         aw_as_coroutine(self)->frame.function->qualname, (unsigned long long)self);
    return *out != AW_UNSET;
}

static const AwNativeDef agen_methods[] = {
    {"asend(self, value, /)", agen_send, AW_NO_SIGNATURE,
     "An awaitable that resumes with a value."},
    {"athrow(self, type, value=None, traceback=None, /)", agen_throw, AW_NO_SIGNATURE,
     "An awaitable that raises an exception where the generator is suspended."},
    {"aclose(self, /)", agen_close, AW_NO_SIGNATURE, "An awaitable that closes the generator."},
    {"__name__", agen_name, AW_GETTER, "The name of its function."},
    {"__name__", aw_coroutine_set_name, AW_SETTER, NULL},
    {"__qualname__", agen_qualname, AW_GETTER, "The qualified name of its function."},
    {"__qualname__", aw_coroutine_set_qualname, AW_SETTER, NULL},
    {"ag_running", agen_running, AW_GETTER, "Whether a step is under way."},
    {"ag_code", agen_code, AW_GETTER, "The code."},
    {"ag_frame", agen_frame, AW_GETTER, "Its frame; None when it is done."},
    {"ag_await", agen_await, AW_GETTER, "What it awaits, or None."},
    {0}};

AwType aw_async_generator_type = {AW_TYPE_HEADER(async_generator),
                                  .name = "async_generator",
                                  .base_type = &aw_object_type,
                                  .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                                  .size = sizeof(AwCoroutine),
                                  .methods = agen_methods,
                                  .is_over = aw_coroutine_is_over,
                                  .traverse = aw_coroutine_traverse,
                                  .repr = agen_repr,
                                  .aiter = itself,
                                  .anext = agen_anext};
