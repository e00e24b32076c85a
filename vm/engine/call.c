/* call.c: calling anything that can be called, without nesting the C stack unless C itself is the caller. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

AwStep aw_step_recursion(AwVM *vm)
{
    aw_raise(vm, &aw_recursion_error_type, "maximum recursion depth exceeded");
    return AW_STEP_RAISED;
}

static inline AwFrame *push_frame(AwVM *vm, AwFrameKind kind, AwValue *base, uint32_t slots)
{
    AwThread *thread = vm->thread;
    AwFrame *frame = thread->frame_next;
    if (AW_UNLIKELY(base + slots > thread->stack_end || frame == thread->frames_end ||
                    thread->depth >= vm->recursion_limit)) {
        aw_step_recursion(vm);
        return NULL;
    }
    thread->depth++;
    thread->frame_next = frame + 1;
    frame->previous = thread->frame;
    thread->frame = frame;
    frame->slots = base;
    frame->kind = (uint8_t)kind;
    frame->flags = 0;
    frame->held = AW_UNSET;
    frame->code = NULL;
    frame->function = NULL;
    frame->native_slots = (uint16_t)slots;
    return frame;
}

AwFrame *aw_frame_push(AwVM *vm, AwFrameKind kind, AwValue *base, uint32_t slots)
{
    return push_frame(vm, kind, base, slots);
}

/* ---- functions ---- */

static AwStep function_needs_binding(AwVM *vm, AwFunction *function, AwValue *args, int argc,
                                     AwValue kwnames, AwValue *slots)
{
    AwCodeObject *code = function->code;
    if (code->simple && kwnames == AW_UNSET && argc < code->param_count && function->defaults) {
        AwTuple *defaults = aw_as_tuple(function->defaults);
        size_t missing = (size_t)(code->param_count - argc);
        if (missing <= defaults->count) {
            if (argc)
                memmove(slots, args, (size_t)argc * sizeof(AwValue));
            memcpy(slots + argc, defaults->items + defaults->count - missing,
                   missing * sizeof(AwValue));
            return AW_STEP_NEXT;
        }
    }
    return aw_function_bind(vm, function, args, argc, kwnames, slots) ? AW_STEP_NEXT
                                                                      : AW_STEP_RAISED;
}

/* A frame for a function whose arguments are in `slots`, which may be anywhere above what is in use. */
static inline AwStep run_function(AwVM *vm, AwFunction *function, AwValue *slots, uint16_t dst,
                                  AwReturn on_return, AwValue held)
{
    AwThread *thread = vm->thread;
    AwCodeObject *code = function->code;
    AwFrame *frame = thread->frame_next;
    if (AW_UNLIKELY(slots + code->slot_count > thread->stack_end || frame == thread->frames_end ||
                    thread->depth >= vm->recursion_limit))
        return aw_step_recursion(vm);
    thread->depth++;
    thread->frame_next = frame + 1;
    frame->previous = thread->frame;
    thread->frame = frame;
    frame->ip = code->code->insts;
    frame->slots = slots;
    frame->code = code;
    frame->function = function;
    frame->held = held;
    frame->dst = dst;
    frame->on_return = (uint8_t)on_return;
    frame->kind = AW_FRAME_PLAIN;
    for (AwValue *s = slots + code->param_count, *end = slots + code->slot_count; s < end; s++)
        *s = AW_UNSET;
    return AW_STEP_FRAME;
}

AwStep aw_step_function(AwVM *vm, AwFunction *function, AwValue *args, int argc, AwValue kwnames,
                        uint16_t dst, AwReturn on_return, AwValue held, AwValue *out)
{
    AwThread *thread = vm->thread;
    AwCodeObject *code = function->code;
    AwValue *slots = aw_frame_top(thread, thread->frame);
    bool simple = code->simple && argc == code->param_count && kwnames == AW_UNSET;
    if (!simple && args + argc > slots && args < slots + argc + code->param_count)
        slots = args + argc; /* binding must not overwrite what it reads */
    if (AW_UNLIKELY(slots + code->slot_count > thread->stack_end))
        return aw_step_recursion(vm);
    if (simple)
        aw_copy_values(slots, args, argc); /* args are below slots, or the same */
    else if (function_needs_binding(vm, function, args, argc, kwnames, slots) == AW_STEP_RAISED)
        return AW_STEP_RAISED;
    if (AW_LIKELY(
            !(code->flags & (AW_CODE_GENERATOR | AW_CODE_COROUTINE | AW_CODE_ASYNC_GENERATOR))))
        return run_function(vm, function, slots, dst, on_return, held);
    AwCoroutine *coroutine = aw_coroutine_new(vm, function, slots);
    if (!coroutine)
        return AW_STEP_RAISED;
    *out = aw_from_object(coroutine);
    return AW_STEP_NEXT;
}

/* ---- classes ---- */

/* Makes an instance of a plain class of the language: no __new__ of its own, the layout of object. */
static AwStep call_class(AwVM *vm, AwType *type, AwValue *args, int argc, AwValue kwnames,
                         uint16_t dst, AwReturn on_return, AwValue *out)
{
    if (!(type->flags & AW_TYPE_USER_INIT)) {
        AwObject *bare = argc == 0 ? aw_object_new(vm, type) : NULL;
        if (argc != 0)
            return AW_STEP_LEAVE;
        *out = aw_from_object(bare);
        return bare ? AW_STEP_NEXT : AW_STEP_RAISED;
    }
    AwValue init = aw_type_find(vm, type, aw_names.__init__);
    if (!aw_is_exact(init, &aw_function_type) || on_return != AW_RETURN_STORE)
        return AW_STEP_LEAVE; /* the general way */
    AwThread *thread = vm->thread;
    AwValue *temporary = aw_frame_top(thread, thread->frame);
    if (AW_UNLIKELY(temporary + argc + 1 > thread->stack_end))
        return aw_step_recursion(vm);
    AwObject *instance = aw_object_new(vm, type);
    if (!instance)
        return AW_STEP_RAISED;
    memmove(temporary + 1, args, (size_t)argc * sizeof(AwValue));
    temporary[0] = aw_from_object(instance);
    AwFunction *function = (AwFunction *)aw_as_object(init);
    AwStep step = aw_step_function(vm, function, temporary, argc + 1, kwnames, dst, AW_RETURN_INIT,
                                   aw_from_object(instance), out);
    if (step == AW_STEP_NEXT) { /* an async def: its call is done, and its result wrong */
        aw_coroutine_forget(aw_as_coroutine(*out));
        aw_raise_type(vm, "__init__() should return None, not '%T'", *out);
        return AW_STEP_RAISED;
    }
    return step;
}

/* Instances are AwInstance, made by object.__new__; no metaclass has a say. */
static bool is_plain_class(const AwType *type)
{
    return (type->flags & (AW_TYPE_HEAP | AW_TYPE_HAS_ATTRS | AW_TYPE_USER_NEW |
                           AW_TYPE_ABSTRACT)) == (AW_TYPE_HEAP | AW_TYPE_HAS_ATTRS) &&
           type->size == sizeof(AwInstance) && type->attrs_offset == offsetof(AwInstance, attrs) &&
           type->base.shape->type->call == aw_type_call;
}

/* ---- natives ---- */

/* next(), send() or close() called by C, which wants a result or an exception and knows nothing of items: a native frame between
 * them makes the one of the other. */
static AwStep resume_for_c(AwVM *vm, AwCoroutine *coroutine, AwReturn kind, uint16_t dst)
{
    AwThread *thread = vm->thread;
    AwFrame *frame = aw_frame_push(vm, AW_FRAME_NATIVE, aw_frame_top(thread, thread->frame), 2);
    if (!frame)
        return AW_STEP_RAISED;
    frame->resume = aw_hear_step;
    frame->flags = (uint16_t)kind;
    frame->dst = dst;
    frame->on_return = AW_RETURN_EVENT;
    frame->slots[0] = AW_NONE;
    frame->slots[1] = kind == AW_RETURN_CLOSE ? aw_from_object(coroutine) : vm->resume.fallback;
    AwStep step = aw_step_resume(vm, coroutine, (AwEvent)vm->resume.event, vm->resume.value,
                                 AW_RETURN_EVENT, 0);
    if (step == AW_STEP_RAISED && thread->frame == frame)
        aw_frame_pop(thread, frame);
    return step;
}

AwStep aw_step_native(AwVM *vm, AwStatus status, uint16_t dst, AwReturn on_return, AwValue *out)
{
    AwThread *thread = vm->thread;
    switch (status) {
    case AW_RAISED: return AW_STEP_RAISED;
    case AW_OK: return AW_STEP_NEXT;
    case AW_CALL: {
        AwValue callable = vm->tail.callable;
        if (vm->tail.args_tuple) {
            AwTuple *tuple = aw_as_tuple(vm->tail.args_tuple);
            vm->tail.args_tuple = AW_UNSET;
            return aw_step_call(vm, callable, tuple->items, (int)tuple->count, vm->tail.kwnames,
                                dst, on_return, out);
        }
        AwValue args[8];
        memcpy(args, vm->tail.args, sizeof args);
        return aw_step_call(vm, callable, args, vm->tail.argc, vm->tail.kwnames, dst, on_return,
                            out);
    }
    case AW_PARK:
        thread->park_event = AW_EVENT_RETURN;
        thread->park_dst = dst;
        return AW_STEP_LEAVE;
    case AW_RESUME: {
        AwCoroutine *coroutine = vm->resume.coroutine;
        AwReturn kind = (AwReturn)vm->resume.kind;
        if (on_return == AW_RETURN_EVENT)
            return resume_for_c(vm, coroutine, kind, dst);
        coroutine->frame.held = vm->resume.fallback;
        return aw_step_resume(vm, coroutine, (AwEvent)vm->resume.event, vm->resume.value, kind,
                              dst);
    }
    case AW_FRAME: {
        AwFrame *frame = thread->frame;
        frame->dst = dst;
        frame->on_return = (uint8_t)on_return;
        return AW_STEP_FRAME; /* the loop starts it */
    }
    }
    __builtin_unreachable();
}

static AwStep call_native(AwVM *vm, AwNativeObject *native, AwValue *args, int argc,
                          AwValue kwnames, uint16_t dst, AwReturn on_return, AwValue *out)
{
    uint32_t flags = native->flags;
    if (flags & AW_REENTERS)
        vm->native_flags = flags;
    if (flags & AW_AWAITABLE_CALL) {
        /* `await f(…)`: CALL, GET_AWAITABLE, AWAIT in a row */
        AwFrame *frame = vm->thread->frame;
        vm->call_is_awaited = frame->code && on_return == AW_RETURN_STORE &&
                              frame->ip[0].op == OP_GET_AWAITABLE && frame->ip[0].b == dst &&
                              frame->ip[1].op == OP_AWAIT && frame->ip[1].b == frame->ip[0].a;
    }
    AwStatus status = aw_native_call(vm, native, args, argc, kwnames, out);
    vm->native_flags = 0;
    vm->call_is_awaited = false;
    return aw_step_native(vm, status, dst, on_return, out);
}

/* ---- the rest ---- */

/* Puts `self` before the arguments, above everything that is in use. */
static AwValue *with_self(AwVM *vm, AwValue self, const AwValue *args, int argc)
{
    AwThread *thread = vm->thread;
    AwValue *room = aw_frame_top(thread, thread->frame);
    if (AW_UNLIKELY(room + argc + 1 > thread->stack_end)) {
        aw_step_recursion(vm);
        return NULL;
    }
    memmove(room + 1, args, (size_t)argc * sizeof(AwValue));
    room[0] = self;
    return room;
}

AwStep aw_step_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                    uint16_t dst, AwReturn on_return, AwValue *out)
{
    for (;;) {
        AwType *type = aw_type_of(callable);
        if (type == &aw_function_type)
            return aw_step_function(vm, (AwFunction *)aw_as_object(callable), args, argc, kwnames,
                                    dst, on_return, AW_UNSET, out);
        if (type == &aw_native_type || type == &aw_method_descriptor_type)
            return call_native(vm, (AwNativeObject *)aw_as_object(callable), args, argc, kwnames,
                               dst, on_return, out);
        if (type == &aw_method_type) {
            AwMethod *method = (AwMethod *)aw_as_object(callable);
            args = with_self(vm, method->self, args, argc++);
            callable = method->function;
        } else if (aw_is_type(callable) && is_plain_class(aw_as_type(callable))) {
            AwStep step =
                call_class(vm, aw_as_type(callable), args, argc, kwnames, dst, on_return, out);
            if (step != AW_STEP_LEAVE)
                return step;
            break;
        } else if (type->flags & AW_TYPE_HEAP) {
            AwValue call = aw_type_find(vm, type, aw_names.__call__);
            if (!aw_is_exact(call, &aw_function_type))
                break;
            args = with_self(vm, callable, args, argc++);
            callable = call;
        } else {
            break;
        }
        if (!args)
            return AW_STEP_RAISED;
    }
    AwCallFn call = aw_type_of(callable)->call;
    if (!call) {
        aw_raise_type(vm, "'%T' object is not callable", callable);
        return AW_STEP_RAISED;
    }
    return aw_step_native(vm, call(vm, callable, args, argc, kwnames, out), dst, on_return, out);
}

/* Where spread arguments are put together: on the stack for a function, which takes them over at once. */
static AwValue *spread_room(AwVM *vm, AwValue callable, size_t count)
{
    AwThread *thread = vm->thread;
    AwValue *top = aw_frame_top(thread, thread->frame);
    if (aw_is_exact(callable, &aw_function_type) && top + count <= thread->stack_end)
        return top;
    AwValue holder = aw_tuple_new(vm, NULL, count);
    return holder ? aw_as_tuple(holder)->items : NULL;
}

AwStep aw_step_call_spread(AwVM *vm, AwValue callable, AwValue args, AwValue kwargs, uint16_t dst,
                           AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(args);
    AwDict *dict = kwargs ? aw_as_dict(kwargs) : NULL;
    if (!dict || dict->count == 0)
        return aw_step_call(vm, callable, tuple->items, (int)tuple->count, AW_UNSET, dst,
                            AW_RETURN_STORE, out);
    AwValue names = aw_tuple_new(vm, NULL, dict->count);
    AwValue *all = names ? spread_room(vm, callable, tuple->count + dict->count) : NULL;
    if (!all)
        return AW_STEP_RAISED;
    size_t count = tuple->count;
    memcpy(all, tuple->items, count * sizeof(AwValue));
    uint32_t at = 0, i = 0;
    AwValue key, value;
    while (aw_dict_next(dict, &at, &key, &value)) {
        aw_as_tuple(names)->items[i++] = key;
        all[count++] = value;
    }
    return aw_step_call(vm, callable, all, (int)count, names, dst, AW_RETURN_STORE, out);
}

/* ---- C calls Aw code: the one place where the C stack nests ---- */

typedef struct {
    uint32_t native_flags;
    bool unrooted; /* what the native that calls holds */
} Nesting;

static inline __attribute__((always_inline)) AwFrame *nesting_begin(AwVM *vm, Nesting *nesting)
{
    if (!aw_stack_left()) {
        aw_raise(vm, &aw_recursion_error_type,
                 "maximum recursion depth exceeded while calling a Python object");
        return NULL;
    }
    AwThread *thread = vm->thread;
    AwFrame *boundary = push_frame(vm, AW_FRAME_BOUNDARY, aw_frame_top(thread, thread->frame), 0);
    if (!boundary)
        return NULL;
    nesting->native_flags = vm->native_flags;
    nesting->unrooted = !(vm->native_flags & AW_REENTERS);
    vm->native_flags = 0;
    thread->left_event = AW_EVENT_WAKE; /* the first step may come straight back */
    vm->unrooted += nesting->unrooted;
    vm->native_depth++;
    thread->nested++;
    return boundary;
}

static void nesting_end(AwVM *vm, Nesting *nesting)
{
    vm->native_depth--;
    vm->thread->nested--;
    vm->unrooted -= nesting->unrooted;
    vm->native_flags = nesting->native_flags;
}

/* Runs until something comes to the boundary; then takes it off. */
static AwEvent run_to_boundary(AwVM *vm, AwFrame *boundary, AwStep step, AwValue *out)
{
    AwThread *thread = vm->thread;
    AwEngine *engine = vm->engine;
    for (;;) {
        if (step == AW_STEP_NEXT || (step == AW_STEP_RAISED && thread->frame == boundary)) {
            thread->left_event = step == AW_STEP_NEXT ? AW_EVENT_RETURN : AW_EVENT_RAISE;
            thread->left_value = *out;
        } else if (step != AW_STEP_LEAVE) {
            aw_interpret(vm, step);
        }
        if (thread->left_event != AW_EVENT_WAKE && thread->frame == boundary)
            break;
        /* parked (or out of its slice) above the boundary */
        if (thread->state == AW_THREAD_PARKED &&
            !(engine->wait_nested && engine->wait_nested(vm, thread))) {
            thread->state = AW_THREAD_RUNNING;
            thread->left_event = AW_EVENT_WAKE;
            if (engine->main_thread->state ==
                AW_THREAD_DONE) /* the program ends: nobody hears of it */
                aw_raise_with(vm, &aw_system_exit_type, AW_UNSET);
            else
                aw_raise(
                    vm, &aw_runtime_error_type,
                    "cannot wait inside of a function that a builtin calls: nothing could wake it");
            step = aw_deliver(vm, AW_RETURN_STORE, thread->park_dst, AW_UNSET, AW_EVENT_RAISE,
                              AW_UNSET);
            continue;
        }
        thread->left_event = AW_EVENT_WAKE;
        step = aw_thread_continue(vm, thread);
    }
    AwEvent event = thread->left_event;
    *out = thread->left_value;
    aw_frame_pop(thread, boundary);
    return event;
}

bool aw_engine_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                    AwValue *out)
{
    Nesting nesting;
    AwFrame *boundary = nesting_begin(vm, &nesting);
    if (!boundary)
        return false;
    AwStep step = aw_step_call(vm, callable, args, argc, kwnames, 0, AW_RETURN_EVENT, out);
    AwEvent event = run_to_boundary(vm, boundary, step, out);
    nesting_end(vm, &nesting);
    if (event == AW_EVENT_YIELD) /* next() of a generator as the callable's tail */
        return true;
    return event == AW_EVENT_RETURN;
}

/* Resumes a generator that waits at a YIELD of its own. */
static AwStep resume_at_yield(AwThread *thread, AwCoroutine *generator)
{
    aw_root_enter(thread, generator, generator, 1, AW_RETURN_EVENT, 0);
    AwFrame *frame = &generator->frame;
    frame->slots[frame->ip[-1].a] = AW_NONE;
    return AW_STEP_FRAME;
}

AwEvent aw_coroutine_step(AwVM *vm, AwCoroutine *coroutine, AwEvent event, AwValue sent,
                          AwValue *out)
{
    Nesting nesting;
    AwFrame *boundary = nesting_begin(vm, &nesting);
    if (!boundary)
        return AW_EVENT_RAISE;
    AwStep step = aw_step_resume(vm, coroutine, event, sent, AW_RETURN_EVENT, 0);
    AwEvent came = run_to_boundary(vm, boundary, step, out);
    nesting_end(vm, &nesting);
    return came;
}

AwIter aw_engine_next(AwVM *vm, AwValue iterator, AwValue *out)
{
    AwCoroutine *generator = aw_as_coroutine(iterator);
    if (generator->state == AW_CORO_CLOSED)
        return AW_ITER_END;
    Nesting nesting;
    AwThread *thread = vm->thread;
    AwFrame *boundary = nesting_begin(vm, &nesting);
    if (!boundary)
        return AW_ITER_ERROR;
    AwEvent event = AW_EVENT_YIELD;
    AwStep step;
    if (AW_LIKELY(aw_is_at_yield(generator) && thread->depth < vm->recursion_limit)) {
        aw_interpret(vm, resume_at_yield(thread, generator));
        step = AW_STEP_LEAVE;
    } else {
        step = aw_step_resume(vm, generator, AW_EVENT_RETURN, AW_NONE, AW_RETURN_EVENT, 0);
    }
    if (AW_LIKELY(step == AW_STEP_LEAVE && thread->left_event == AW_EVENT_YIELD &&
                  thread->frame == boundary)) {
        *out = thread->left_value;
        aw_frame_pop(thread, boundary);
    } else {
        event = run_to_boundary(vm, boundary, step, out);
    }
    nesting_end(vm, &nesting);
    switch (event) {
    case AW_EVENT_YIELD: return AW_ITER_ITEM;
    case AW_EVENT_RETURN: return AW_ITER_END;
    default: return AW_ITER_ERROR;
    }
}

/* ---- what natives and native frames ask for ---- */

AwStatus aw_native_frame(AwVM *vm, AwResumeFn resume, const AwValue *state, int slots)
{
    AwThread *thread = vm->thread;
    AwValue *base = aw_frame_top(thread, thread->frame);
    AwValue kept[8]; /* `state` may lie where the frame's slots will */
    if (slots > 8) {
        aw_raise(vm, &aw_system_error_type, "a native frame has at most 8 slots");
        return AW_RAISED;
    }
    if (slots > 0) /* else there may be no state */
        memcpy(kept, state, (size_t)slots * sizeof(AwValue));
    AwFrame *frame = aw_frame_push(vm, AW_FRAME_NATIVE, base, (uint32_t)slots);
    if (!frame)
        return AW_RAISED;
    memcpy(base, kept, (size_t)slots * sizeof(AwValue));
    frame->resume = resume;
    return AW_FRAME;
}

static AwStatus status_of_step(AwStep step)
{
    switch (step) {
    case AW_STEP_RAISED: return AW_RAISED;
    case AW_STEP_NEXT: return AW_OK;
    case AW_STEP_FRAME: return AW_CALL;
    default: return AW_PARK;
    }
}

AwStatus aw_frame_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                       AwValue *out)
{
    return status_of_step(aw_step_call(vm, callable, args, argc, kwnames, 0, AW_RETURN_EVENT, out));
}

AwStatus aw_frame_resume(AwVM *vm, AwCoroutine *coroutine, AwEvent event, AwValue sent)
{
    return status_of_step(aw_step_resume(vm, coroutine, event, sent, AW_RETURN_EVENT, 0));
}

AwStatus aw_tail_resume(AwVM *vm, AwCoroutine *coroutine, AwEvent event, AwValue sent,
                        AwReturn kind)
{
    vm->resume.fallback = AW_UNSET;
    vm->resume.coroutine = coroutine;
    vm->resume.event = (int)event;
    vm->resume.value = sent;
    vm->resume.kind = (int)kind;
    return AW_RESUME;
}

AwStatus aw_tail_next(AwVM *vm, AwCoroutine *generator, AwValue fallback)
{
    AwStatus status = aw_tail_resume(vm, generator, AW_EVENT_RETURN, AW_NONE, AW_RETURN_SEND);
    vm->resume.fallback = fallback;
    return status;
}
