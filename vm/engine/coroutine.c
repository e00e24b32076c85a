/* coroutine.c: generators, coroutines and asynchronous generators: making, resuming, suspending, awaiting.
 *
 * Resuming: aw_step_resume() links the root to the frame that drives it and goes straight to the innermost
 * coroutine of its chain. Suspending: aw_step_suspend() goes straight back from the innermost to that
 * frame. Neither walks the chain. What is awaited is one of three:
 *   a generator or coroutine object: its frame is linked above the awaiter's (aw_step_await);
 *   a C awaitable with await_step (a future): asked at the first execution and after each resumption;
 *   any other iterator: asked for its next item in the same way (deprecated in spirit, needed for __await__).
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/slots.h"

/* ---- making and ending ---- */

AwCoroutine *aw_coroutine_new(AwVM *vm, AwFunction *function, const AwValue *params)
{
    AwCodeObject *code = function->code;
    AwType *type = code->flags & AW_CODE_COROUTINE         ? &aw_coroutine_type
                   : code->flags & AW_CODE_ASYNC_GENERATOR ? &aw_async_generator_type
                                                           : &aw_generator_type;
    size_t size = sizeof(AwCoroutine) + code->slot_count * sizeof(AwValue);
    AwCoroutine *coroutine = aw_object_new_raw(vm, type, size);
    if (!coroutine)
        return NULL;
    AwFrame *maker = vm->thread->frame->code ? vm->thread->frame : aw_frame_current(vm);
    AwObject base = coroutine->base;
    *coroutine = (AwCoroutine){
        .base = base,
        .frame = {.ip = code->code->insts,
                  .slots = coroutine->slots,
                  .code = code,
                  .function = function,
                  .kind = AW_FRAME_HEAP},
        .state = AW_CORO_CREATED,
        .origin_code = maker ? maker->code : NULL,
        .origin = maker ? (uint32_t)(maker->ip - maker->code->code->insts - 1) : 0,
    };
    if (type != &aw_coroutine_type && maker && maker == vm->thread->frame &&
        (maker->ip->op == OP_GET_ITER || maker->ip->op == OP_GET_AITER))
        coroutine->flags = AW_CORO_FOR_LOOP;
    aw_copy_values(coroutine->slots, params, code->param_count);
    for (AwValue *slot = coroutine->slots + code->param_count,
                 *end = coroutine->slots + code->slot_count;
         slot < end; slot++)
        *slot = AW_UNSET;
    if (type == &aw_coroutine_type) {
        AwCoroutine **head = &vm->engine->unstarted;
        coroutine->flags = AW_CORO_UNSTARTED;
        coroutine->unstarted_next = *head;
        coroutine->unstarted_link = head;
        if (*head)
            (*head)->unstarted_link = &coroutine->unstarted_next;
        *head = coroutine;
        if (AW_UNLIKELY(vm->engine->origin_depth) && !aw_origin_note(vm, coroutine))
            return NULL;
    }
    return coroutine;
}

void aw_coroutine_forget(AwCoroutine *coroutine)
{
    aw_coroutine_unlist(coroutine);
}

void aw_coroutine_finish(AwVM *vm, AwCoroutine *coroutine)
{
    AwThread *thread = vm->thread;
    thread->handled = coroutine->handled.previous;
    coroutine->handled.exception = AW_UNSET;
    if (thread->root == coroutine) {
        aw_root_leave(thread, coroutine);
    } else {
        thread->frame = coroutine->frame.previous;
        thread->depth--;
    }
    aw_coroutine_close(coroutine);
}

static const char *kind_name(const AwCoroutine *coroutine)
{
    uint32_t flags = coroutine->frame.code->flags;
    return flags & AW_CODE_COROUTINE         ? "coroutine"
           : flags & AW_CODE_ASYNC_GENERATOR ? "async generator"
                                             : "generator";
}

/* ---- resuming ---- */

/* A method of the delegate that throw() or close() goes to, called at once (nesting). */
static AwFind call_delegate(AwVM *vm, AwValue delegate, AwValue name, AwValue *args, int argc,
                            AwValue *out)
{
    AwValue method;
    AwFind found = aw_find_attr(vm, delegate, name, &method);
    if (found != AW_FOUND)
        return found;
    return aw_call(vm, method, args, argc, out) ? AW_FOUND : AW_FIND_ERROR;
}

/* What a step of a delegate came to: its item suspends us again, its end is our result. */
static AwStep delegate_gave(AwVM *vm, uint16_t dst, AwIter what, AwValue value)
{
    AwFrame *frame = vm->thread->frame;
    if (what == AW_ITER_ITEM)
        return aw_step_suspend(vm, value);
    if (what == AW_ITER_END) {
        frame->slots[dst] = value;
        return AW_STEP_FRAME;
    }
    if (!aw_is_subtype(aw_type_of(vm->exception), &aw_stop_iteration_type))
        return AW_STEP_RAISED;
    AwValue stop = aw_take_exception(vm);
    frame->slots[dst] =
        aw_as_exception(stop)->fields[0] ? aw_as_exception(stop)->fields[0] : AW_NONE;
    return AW_STEP_FRAME;
}

static AwStep drive_delegate(AwVM *vm, uint16_t dst, AwValue delegate, AwValue sent, bool first)
{
    AwType *type = aw_type_of(delegate);
    AwValue out = AW_NONE;
    if (type->await_step) {
        switch (type->await_step(vm, delegate, sent, first, &out)) {
        case AW_AWAIT_DONE: vm->thread->frame->slots[dst] = out; return AW_STEP_FRAME;
        case AW_AWAIT_YIELD: return aw_step_suspend(vm, out);
        default: return AW_STEP_RAISED;
        }
    }
    if (sent == AW_NONE) {
        AwIter what = aw_next(vm, delegate, &out);
        if (what == AW_ITER_END && (type->next != aw_user_next || !out))
            out = AW_NONE; /* a builtin iterator's end has no value */
        return delegate_gave(vm, dst, what, out);
    }
    AwFind found = call_delegate(vm, delegate, aw_names.send, &sent, 1, &out);
    if (found == AW_ABSENT)
        aw_raise_no_attribute(vm, delegate, aw_names.send);
    return delegate_gave(vm, dst, found == AW_FOUND ? AW_ITER_ITEM : AW_ITER_ERROR, out);
}

/* What is thrown in comes while another exception is being handled there: that is its context. */
static void chain_thrown(AwVM *vm)
{
    AwValue handled = aw_handled(vm);
    if (AW_UNLIKELY(handled != AW_UNSET))
        aw_exception_set_context(vm, vm->exception, handled);
}

/* throw() arrives at an AWAIT of something that is no coroutine of ours. vm->exception is what was thrown. */
static AwStep throw_to_delegate(AwVM *vm, uint16_t dst, AwValue delegate)
{
    AwType *type = aw_type_of(delegate);
    AwValue out;
    if (type->await_step && !(type->flags & AW_TYPE_HEAP) &&
        !aw_type_find(vm, type, aw_names.throw)) {
        chain_thrown(vm);
        return AW_STEP_RAISED;
    }
    AwValue thrown = aw_take_exception(vm);
    if (aw_is_subtype(aw_type_of(thrown), &aw_generator_exit_type)) {
        if (call_delegate(vm, delegate, aw_names.close, NULL, 0, &out) == AW_FIND_ERROR)
            return AW_STEP_RAISED;
        aw_raise_exception(vm, thrown);
        return AW_STEP_RAISED;
    }
    switch (call_delegate(vm, delegate, aw_names.throw, &thrown, 1, &out)) {
    case AW_FOUND: return delegate_gave(vm, dst, AW_ITER_ITEM, out);
    case AW_FIND_ERROR:
        if (vm->exception == thrown)
            chain_thrown(vm);
        return delegate_gave(vm, dst, AW_ITER_ERROR, AW_NONE);
    default:
        aw_raise_exception(vm, thrown);
        chain_thrown(vm);
        return AW_STEP_RAISED;
    }
}

/* The innermost coroutine is thread->frame again: what was sent or thrown arrives at its YIELD or AWAIT. */
static AwStep arrive(AwVM *vm, AwFrame *frame, AwEvent event, AwValue sent)
{
    const AwInst *inst = frame->ip - 1;
    if (event == AW_EVENT_RAISE)
        vm->exception = sent;
    if (inst->op == OP_AWAIT) {
        AwValue delegate = frame->slots[inst->b];
        if (event == AW_EVENT_RAISE)
            return throw_to_delegate(vm, inst->a, delegate);
        return drive_delegate(vm, inst->a, delegate, sent, false);
    }
    if (event == AW_EVENT_RAISE) {
        chain_thrown(vm);
        return AW_STEP_RAISED;
    }
    frame->slots[inst->a] = sent;
    return AW_STEP_FRAME;
}

/* Sending to or throwing into a coroutine that is closed. */
static AwStep resume_closed(AwVM *vm, AwCoroutine *root, AwEvent event, AwValue sent, AwReturn kind,
                            uint16_t dst)
{
    bool coroutine = root->frame.code->flags & AW_CODE_COROUTINE;
    if (coroutine && kind != AW_RETURN_CLOSE) {
        aw_raise(vm, &aw_runtime_error_type, "cannot reuse already awaited coroutine");
        return AW_STEP_RAISED;
    }
    if (event == AW_EVENT_RAISE && kind != AW_RETURN_CLOSE) {
        aw_raise_exception(vm, sent);
        return AW_STEP_RAISED;
    }
    return aw_deliver(vm, kind, dst, root->frame.held, AW_EVENT_RETURN, AW_NONE);
}

/* GeneratorExit ends a chain from its inner end: what catches it and returns ends, but those that await it are to end too. */
static void begin_leaving(AwCoroutine *root, AwCoroutine *innermost)
{
    root->flags |= AW_CORO_LEAVING;
    for (AwFrame *frame = &innermost->frame; frame != &root->frame; frame = frame->previous)
        if (frame->on_return == AW_RETURN_AWAIT)
            frame->on_return = AW_RETURN_LEAVING;
}

AwStep aw_step_resume(AwVM *vm, AwCoroutine *root, AwEvent event, AwValue sent, AwReturn kind,
                      uint16_t dst)
{
    AwThread *thread = vm->thread;
    if (AW_UNLIKELY(root->state == AW_CORO_RUNNING)) {
        aw_raise_value(vm, "%s already executing", kind_name(root));
        return AW_STEP_RAISED;
    }
    if (AW_UNLIKELY(root->state == AW_CORO_CLOSED))
        return resume_closed(vm, root, event, sent, kind, dst);
    bool created = root->state == AW_CORO_CREATED;
    if (AW_UNLIKELY(created)) {
        if (event == AW_EVENT_RETURN && sent != AW_NONE) {
            aw_raise_type(vm, "can't send non-None value to a just-started %s", kind_name(root));
            return AW_STEP_RAISED;
        }
        if (kind == AW_RETURN_CLOSE) {
            aw_coroutine_close(root);
            return aw_deliver(vm, kind, dst, AW_UNSET, AW_EVENT_RETURN, AW_NONE);
        }
        aw_coroutine_forget(root);
        if (event == AW_EVENT_RAISE) { /* its code never runs: no handler in it can see this */
            aw_coroutine_close(root);
            vm->exception = sent;
            return AW_STEP_RAISED;
        }
    }
    AwCoroutine *target = created ? root : root->innermost;
    uint32_t frames = created ? 1 : root->chain_depth;
    if (AW_UNLIKELY(thread->depth + frames > vm->recursion_limit))
        return aw_step_recursion(vm);
    aw_root_enter(thread, root, target, frames, kind, dst);
    if (event == AW_EVENT_RAISE && target != root &&
        aw_is_subtype(aw_type_of(sent), &aw_generator_exit_type))
        begin_leaving(root, target);
    return created ? AW_STEP_FRAME : arrive(vm, &target->frame, event, sent);
}

/* ---- suspending ---- */

/* The innermost frame suspends its chain. Is there one in it that ought to have ended? */
static AwFrame *find_leaving(AwThread *thread, AwCoroutine *root)
{
    AwFrame *frame = thread->frame;
    while (frame != &root->frame && frame->on_return != AW_RETURN_LEAVING)
        frame = frame->previous;
    return frame == &root->frame ? NULL : frame;
}

/* It and all above it are given up; who awaits it hears of it. */
static AwStep raise_ignored(AwVM *vm, const AwFrame *leaving)
{
    AwThread *thread = vm->thread;
    for (bool more = true; more;) {
        AwCoroutine *coroutine = aw_frame_coroutine(thread->frame);
        more = thread->frame != leaving;
        aw_coroutine_finish(vm, coroutine);
        if (!more)
            aw_raise(vm, &aw_runtime_error_type, "%s ignored GeneratorExit", kind_name(coroutine));
    }
    return AW_STEP_RAISED;
}

AwStep aw_step_suspend(AwVM *vm, AwValue value)
{
    AwCoroutine *root = vm->thread->root;
    if (AW_UNLIKELY(root->flags & AW_CORO_LEAVING)) {
        const AwFrame *leaving = find_leaving(vm->thread, root);
        if (leaving)
            return raise_ignored(vm, leaving);
        root->flags &= (uint8_t)~AW_CORO_LEAVING;
    }
    if (AW_UNLIKELY(aw_is_traced(vm->thread)) && !aw_trace_suspends(vm, &root->frame, value))
        return AW_STEP_RAISED;
    aw_root_suspend(vm->thread, root);
    return aw_deliver(vm, (AwReturn)root->frame.on_return, root->frame.dst, aw_from_object(root),
                      AW_EVENT_YIELD, value);
}

AwStep aw_step_async_yield(AwVM *vm, AwValue value)
{
    AwThread *thread = vm->thread;
    AwCoroutine *generator = aw_frame_coroutine(thread->frame);
    AwFrame *frame = &generator->frame;
    if (AW_UNLIKELY(aw_is_traced(thread)) && !aw_trace_suspends(vm, frame, value))
        return AW_STEP_RAISED;
    generator->flags &= (uint8_t)~AW_CORO_AGEN_RUNNING;
    generator->state = AW_CORO_SUSPENDED;
    thread->handled = generator->handled.previous;
    generator->chain_depth = 1;
    bool root = thread->root == generator;
    if (root) {
        aw_root_leave(thread, generator);
    } else {
        thread->frame = frame->previous;
        thread->depth--;
    }
    generator->innermost = generator;
    if (root &&
        frame->on_return == AW_RETURN_STEP) /* by hand: the item is the step's StopIteration */
        return aw_deliver(vm, AW_RETURN_SEND, frame->dst, AW_UNSET, AW_EVENT_RETURN, value);
    return aw_deliver(vm, (AwReturn)frame->on_return, frame->dst, AW_UNSET, AW_EVENT_YIELD, value);
}

/* ---- awaiting ---- */

AwStep aw_step_link(AwVM *vm, AwCoroutine *inner, uint16_t dst, AwReturn kind, AwEvent event,
                    AwValue sent)
{
    AwThread *thread = vm->thread;
    if (inner->state == AW_CORO_RUNNING) {
        aw_raise_value(vm, "%s already executing", kind_name(inner));
        return AW_STEP_RAISED;
    }
    if (inner->state == AW_CORO_CLOSED) {
        if (inner->frame.code->flags & AW_CODE_COROUTINE) {
            aw_raise(vm, &aw_runtime_error_type, "cannot reuse already awaited coroutine");
            return AW_STEP_RAISED;
        }
        if (event == AW_EVENT_RAISE) {
            vm->exception = sent;
            return AW_STEP_RAISED;
        }
        return aw_deliver(vm, kind, dst, AW_UNSET, AW_EVENT_RETURN, AW_NONE);
    }
    bool created = inner->state == AW_CORO_CREATED;
    aw_coroutine_forget(inner);
    if (created && event == AW_EVENT_RAISE) {
        aw_coroutine_close(inner);
        vm->exception = sent;
        return AW_STEP_RAISED;
    }
    AwCoroutine *target = created ? inner : inner->innermost;
    uint32_t frames = created ? 1 : inner->chain_depth;
    if (AW_UNLIKELY(thread->depth + frames > vm->recursion_limit))
        return aw_step_recursion(vm);
    aw_await_enter(thread, inner, target, frames, dst, kind);
    return created ? AW_STEP_FRAME : arrive(vm, &target->frame, event, sent);
}

AwStep aw_step_await(AwVM *vm, uint16_t dst, AwValue awaitable)
{
    AwFrame *frame = vm->thread->frame;
    if (AW_UNLIKELY(frame->code->flags & AW_CODE_GENERATOR) && aw_generator_is_unguarded(frame) &&
        !aw_generator_guard(vm, frame))
        return AW_STEP_RAISED;
    if (AW_LIKELY(aw_is_coroutine(awaitable) || aw_is_generator(awaitable)))
        return aw_step_link(vm, aw_as_coroutine(awaitable), dst, AW_RETURN_AWAIT, AW_EVENT_RETURN,
                            AW_NONE);
    if (aw_is_exact(awaitable, &aw_async_step_type))
        return aw_async_step_begin(vm, awaitable, dst);
    return drive_delegate(vm, dst, awaitable, AW_NONE, true);
}

static bool raise_not_awaitable(AwVM *vm, AwValue v, int wording)
{
    switch (wording) {
    case 1:
        return aw_raise_type(vm,
                             "'async with' received an object from __aenter__ that does not "
                             "implement __await__: %T",
                             v);
    case 2:
        return aw_raise_type(vm,
                             "'async with' received an object from __aexit__ that does not "
                             "implement __await__: %T",
                             v);
    default: return aw_raise_type(vm, "object %T can't be used in 'await' expression", v);
    }
}

static bool get_awaitable(AwVM *vm, AwValue v, int wording, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (aw_is_coroutine(v)) {
        const AwCoroutine *coroutine = aw_as_coroutine(v);
        bool awaits = coroutine->state == AW_CORO_SUSPENDED ||
                      (coroutine->flags & AW_CORO_AWAITED && coroutine->state != AW_CORO_CLOSED);
        if (awaits)
            return aw_raise(vm, &aw_runtime_error_type, "coroutine is being awaited already");
        *out = v;
        return true;
    }
    if (type->await_step ||
        (aw_is_generator(v) && aw_as_coroutine(v)->frame.code->flags & AW_CODE_AWAITABLE)) {
        *out = v;
        return true;
    }
    if (!type->await)
        return raise_not_awaitable(vm, v, wording);
    if (!type->await(vm, v, out))
        return false;
    if (aw_is_exact(*out, &aw_coroutine_wrapper_type)) {
        *out = aw_coroutine_unwrap(*out);
        return true;
    }
    if (aw_is_coroutine(*out))
        return aw_raise_type(vm, "__await__() returned a coroutine");
    if (!aw_is_generator(*out) && !aw_type_of(*out)->next && !aw_type_of(*out)->await_step)
        return aw_raise_type(vm, "__await__() returned non-iterator of type '%T'", *out);
    return true;
}

bool aw_get_awaitable(AwVM *vm, AwValue v, int wording, AwValue *out)
{
    if (get_awaitable(vm, v, wording, out))
        return true;
    if (wording == 3 && vm->exception) { /* of `async for`: what was wrong is the cause */
        AwValue cause = aw_take_exception(vm);
        aw_raise_type(vm, "'async for' received an invalid object from __anext__: %T", v);
        aw_as_exception(vm->exception)->cause = cause;
        aw_as_exception(vm->exception)->context = cause;
        aw_as_exception(vm->exception)->suppress_context = true;
    }
    return false;
}

bool aw_get_yield_from(AwVM *vm, AwValue v, AwValue *out)
{
    bool may_await = vm->thread->frame->code->flags & AW_CODE_AWAITABLE;
    if (aw_is_generator(v) || (may_await && aw_is_coroutine(v))) {
        *out = v;
        return true;
    }
    if (aw_is_coroutine(v))
        return aw_raise_type(vm,
                             "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return aw_iter(vm, v, out);
}

bool aw_get_aiter(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (!type->aiter)
        return aw_raise_type(vm, "'async for' requires an object with __aiter__ method, got %T", v);
    if (!type->aiter(vm, v, out))
        return false;
    if (!aw_type_of(*out)->anext)
        return aw_raise_type(vm,
                             "'async for' received an object from __aiter__ that does not "
                             "implement __anext__: %T",
                             *out);
    return true;
}

bool aw_get_anext(AwVM *vm, AwValue v, AwValue *out)
{
    AwType *type = aw_type_of(v);
    if (!type->anext)
        return aw_raise_type(vm, "'async for' requires an iterator with __anext__ method, got %T",
                             v);
    return type->anext(vm, v, out);
}

/* ---- looking ---- */

AwValue aw_coroutine_awaiting(AwCoroutine *coroutine)
{
    if (coroutine->state != AW_CORO_SUSPENDED && coroutine->state != AW_CORO_RUNNING)
        return AW_NONE;
    const AwInst *inst = coroutine->frame.ip - 1;
    if (inst < coroutine->frame.code->code->insts || inst->op != OP_AWAIT)
        return AW_NONE;
    AwValue awaited = coroutine->frame.slots[inst->b];
    return awaited ? awaited : AW_NONE;
}

uint32_t aw_coroutine_line(AwCoroutine *coroutine)
{
    switch ((AwCoroState)coroutine->state) {
    case AW_CORO_CLOSED: return 0;
    case AW_CORO_CREATED: return coroutine->frame.code->code->first_line;
    default: return aw_frame_span(&coroutine->frame).line;
    }
}
