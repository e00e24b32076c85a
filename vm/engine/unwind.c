/* unwind.c: what comes back to a frame: results, items, exceptions; finding handlers, leaving tracebacks. */
#include "vm/engine/internal.h"
#include "vm/objects/frame.h"
#include "vm/objects/slots.h"

/* ---- results that are more than a store ---- */

/* The operand slots of the instruction that waits in `frame` for a special method's answer. */
static void waiting_operands(AwFrame *frame, AwValue *v, AwValue *w)
{
    const AwInst *inst = frame->ip - 1;
    const AwValue *K = frame->code->consts;
    bool fused = inst->op >= OP_JUMP_LT && inst->op <= OP_JUMP_GE_K;
    uint16_t left = fused ? inst->a : inst->b, right = fused ? inst->b : inst->c;
    bool constant = (inst->op >= OP_ADD_K && inst->op <= OP_ISUB_K) ||
                    (inst->op >= OP_JUMP_LT_K && inst->op <= OP_JUMP_GE_K);
    *v = frame->slots[left];
    *w = constant ? K[right] : frame->slots[right];
}

static int operator_of(uint16_t op)
{
    static const uint8_t with_constant[] = {
        AW_BIN_ADD, AW_BIN_SUB,    AW_BIN_MUL, AW_BIN_TRUEDIV, AW_BIN_FLOORDIV,
        AW_BIN_MOD, AW_BIN_RSHIFT, AW_BIN_AND, AW_BIN_ADD,     AW_BIN_SUB};
    if (op >= OP_ADD_K)
        return with_constant[op - OP_ADD_K];
    return op >= OP_IADD ? op - OP_IADD : op - OP_ADD;
}

static AwCompare compare_of(uint16_t op)
{
    if (op >= OP_JUMP_LT_K)
        op = (uint16_t)(op - OP_JUMP_LT_K);
    else if (op >= OP_JUMP_LT)
        op = (uint16_t)(op - OP_JUMP_LT);
    else
        op = (uint16_t)(op - OP_LT);
    return (AwCompare)op;
}

/* The left operand's method gave NotImplemented: the right one's turn, then the error. */
static bool ask_right_operand(AwVM *vm, AwFrame *frame, AwReturn kind, AwValue *out)
{
    AwValue v, w;
    waiting_operands(frame, &v, &w);
    uint16_t op = frame->ip[-1].op;
    if (kind == AW_RETURN_BINARY)
        return aw_binary_right(vm, operator_of(op), op >= OP_IADD && op <= OP_IOR, v, w, out);
    return aw_compare_right(vm, v, w, compare_of(op), out);
}

static AwStep jump_by(AwVM *vm, AwFrame *frame, uint16_t wanted, AwValue value)
{
    bool is;
    if (!aw_truth(vm, value, &is))
        return AW_STEP_RAISED;
    frame->ip += is == wanted ? frame->ip->bc + 1 : 1;
    return AW_STEP_FRAME;
}

/* FOR_ITER: its second word is the jump out of the loop. */
static AwStep loop_item(AwFrame *frame, uint16_t dst, AwValue value)
{
    frame->slots[dst] = value;
    frame->ip++;
    return AW_STEP_FRAME;
}

static AwStep loop_end(AwFrame *frame)
{
    frame->ip += frame->ip->bc + 1;
    return AW_STEP_FRAME;
}

static AwStep store(AwFrame *frame, uint16_t dst, AwValue value)
{
    frame->slots[dst] = value;
    return AW_STEP_FRAME;
}

/* A __bool__ or __len__ gave `value` to the JUMP_IF, JUMP_IFNOT or NOT that asked. */
static AwStep truth_known(AwVM *vm, AwFrame *frame, AwReturn kind, AwValue value)
{
    const AwInst *inst = frame->ip - 1;
    bool is;
    int64_t length;
    if (kind == AW_RETURN_TRUTH) {
        if (!aw_truth_result(vm, value, &is))
            return AW_STEP_RAISED;
    } else {
        if (!aw_length_result(vm, value, &length))
            return AW_STEP_RAISED;
        is = length != 0;
    }
    if (inst->op == OP_NOT)
        return store(frame, inst->a, aw_from_bool(!is));
    frame->ip += is == (inst->op == OP_JUMP_IF) ? inst->bc : 0;
    return AW_STEP_FRAME;
}

/* A callee returned `value` to Aw code in `frame`. */
static AwStep returned(AwVM *vm, AwFrame *frame, AwReturn kind, uint16_t dst, AwValue held,
                       AwValue value)
{
    switch (kind) {
    case AW_RETURN_DISCARD: return AW_STEP_FRAME;
    case AW_RETURN_INIT:
        if (value != AW_NONE) {
            aw_raise_type(vm, "__init__() should return None, not '%T'", value);
            return AW_STEP_RAISED;
        }
        return store(frame, dst, held);
    case AW_RETURN_BINARY:
    case AW_RETURN_COMPARE:
    case AW_RETURN_JUMP:
        if (value == AW_NOT_IMPLEMENTED && !ask_right_operand(vm, frame, kind, &value))
            return AW_STEP_RAISED;
        return kind == AW_RETURN_JUMP ? jump_by(vm, frame, dst, value) : store(frame, dst, value);
    case AW_RETURN_TRUTH:
    case AW_RETURN_LENGTH: return truth_known(vm, frame, kind, value);
    case AW_RETURN_NEXT: return loop_item(frame, dst, value);
    case AW_RETURN_FOR: return loop_end(frame);
    case AW_RETURN_SEND:
        if (held)
            return store(frame, dst, held);
        aw_raise_stop(vm, value);
        return AW_STEP_RAISED;
    case AW_RETURN_CLOSE:
    case AW_RETURN_ACLOSE: return store(frame, dst, AW_NONE);
    case AW_RETURN_LEAVING: /* it ended as it was to; now the one that awaited it */
        aw_raise_with(vm, &aw_generator_exit_type, AW_UNSET);
        return AW_STEP_RAISED;
    case AW_RETURN_ASEND:
    case AW_RETURN_STEP:
        aw_raise_with(vm, &aw_stop_async_iteration_type, AW_UNSET);
        return AW_STEP_RAISED;
    default: return store(frame, dst, value);
    }
}

/* A coroutine that Aw code in `frame` drives is suspended and gave `value`; held: which one, for the words of errors. */
static AwStep yielded(AwVM *vm, AwFrame *frame, AwReturn kind, uint16_t dst, AwValue held,
                      AwValue value)
{
    if (kind == AW_RETURN_FOR)
        return loop_item(frame, dst, value);
    if (kind == AW_RETURN_CLOSE) {
        aw_raise(vm, &aw_runtime_error_type, "%s ignored GeneratorExit",
                 held && aw_is_coroutine(held) ? "coroutine" : "generator");
        return AW_STEP_RAISED;
    }
    if (kind == AW_RETURN_ACLOSE) {
        aw_raise(vm, &aw_runtime_error_type, "async generator ignored GeneratorExit");
        return AW_STEP_RAISED;
    }
    return store(frame, dst, value);
}

static AwStep exception_came(AwVM *vm, AwFrame *frame, AwReturn kind, uint16_t dst)
{
    const AwType *type = aw_type_of(vm->exception);
    if (kind == AW_RETURN_NEXT && aw_is_subtype(type, &aw_stop_iteration_type)) {
        vm->exception = AW_UNSET;
        return loop_end(frame);
    }
    if (kind == AW_RETURN_CLOSE && (aw_is_subtype(type, &aw_generator_exit_type) ||
                                    aw_is_subtype(type, &aw_stop_iteration_type))) {
        vm->exception = AW_UNSET;
        return store(frame, dst, AW_NONE);
    }
    if (kind == AW_RETURN_ACLOSE && (aw_is_subtype(type, &aw_generator_exit_type) ||
                                     aw_is_subtype(type, &aw_stop_async_iteration_type))) {
        vm->exception = AW_UNSET;
        return store(frame, dst, AW_NONE);
    }
    return AW_STEP_RAISED;
}

AwStatus aw_hear_step(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwReturn kind = (AwReturn)frame->flags;
    AwStep step = event == AW_EVENT_RETURN  ? returned(vm, frame, kind, 0, frame->slots[1], value)
                  : event == AW_EVENT_YIELD ? yielded(vm, frame, kind, 0, frame->slots[1], value)
                                            : exception_came(vm, frame, kind, 0);
    *out = frame->slots[0];
    return step == AW_STEP_RAISED ? AW_RAISED : AW_OK;
}

/* Lets a native frame hear an event. True: it has ended, and *event and *value are its own result. */
static bool native_hears(AwVM *vm, AwFrame *frame, AwEvent *event, AwValue *value, AwStep *step)
{
    AwValue out = AW_NONE;
    switch (frame->resume(vm, frame, *event, *value, &out)) {
    case AW_OK:
        *event = AW_EVENT_RETURN;
        *value = out;
        return true;
    case AW_RAISED: *event = AW_EVENT_RAISE; return true;
    case AW_PARK: *step = AW_STEP_LEAVE; return false;
    default:
        /* what was thrown into a coroutine arises in its own frame, on top of this one */
        *step = vm->exception ? AW_STEP_RAISED : AW_STEP_FRAME;
        return false;
    }
}

AwStep aw_deliver(AwVM *vm, AwReturn kind, uint16_t dst, AwValue held, AwEvent event, AwValue value)
{
    AwThread *thread = vm->thread;
    for (;;) {
        AwFrame *frame = thread->frame;
        AwStep step;
        switch ((AwFrameKind)frame->kind) {
        case AW_FRAME_BOUNDARY:
            thread->left_event = event;
            thread->left_value = value;
            return AW_STEP_LEAVE;
        case AW_FRAME_NATIVE:
            if (!native_hears(vm, frame, &event, &value, &step))
                return step;
            kind = (AwReturn)frame->on_return;
            dst = frame->dst;
            held = AW_UNSET;
            aw_frame_pop(thread, frame);
            break;
        default:
            if (event == AW_EVENT_RETURN)
                return returned(vm, frame, kind, dst, held, value);
            if (event == AW_EVENT_YIELD)
                return yielded(vm, frame, kind, dst, held, value);
            return exception_came(vm, frame, kind, dst);
        }
    }
}

/* ---- exceptions ---- */

AwValue aw_handled(AwVM *vm)
{
    for (AwHandled *handled = vm->thread->handled; handled; handled = handled->previous)
        if (handled->exception)
            return handled->exception;
    return AW_UNSET;
}

void aw_exception_arises(AwVM *vm)
{
    AwException *exception = aw_as_exception(vm->exception);
    AwValue handled = aw_handled(vm);
    if (handled && !exception->traceback && !exception->context && handled != vm->exception)
        aw_exception_set_context(vm, vm->exception, handled);
}

void aw_raise_statement(AwVM *vm, AwValue v, AwValue cause)
{
    AwValue exception, from = AW_NONE;
    if (!aw_exception_from(vm, v, &exception))
        return;
    if (cause != AW_UNSET) {
        if (cause != AW_NONE && !aw_is_exception(cause) &&
            !(aw_is_type(cause) && (aw_as_type(cause)->flags & AW_TYPE_EXCEPTION))) {
            aw_raise_type(vm, "exception causes must derive from BaseException");
            return;
        }
        if (cause != AW_NONE && !aw_exception_from(vm, cause, &from))
            return;
        aw_as_exception(exception)->cause = from == AW_NONE ? AW_UNSET : from;
        aw_as_exception(exception)->suppress_context = true;
    }
    AwValue handled = aw_handled(vm);
    if (handled && handled != exception)
        aw_exception_set_context(vm, exception, handled);
    vm->exception = exception;
}

static const AwRange *find_range(const AwCode *code, uint32_t instruction)
{
    for (uint32_t i = 0; i < code->range_count; i++) {
        const AwRange *range = &code->ranges[i];
        if (instruction >= range->start && instruction < range->end)
            return range;
    }
    return NULL;
}

static void add_entry(AwVM *vm, AwFrame *frame, uint32_t instruction, const AwInlined *inlined,
                      bool caught)
{
    AwException *exception = aw_as_exception(vm->exception);
    size_t locals = inlined ? frame->code->slot_count : frame->code->code->local_count;
    AwTraceback *entry =
        aw_object_new_sized(vm, &aw_traceback_type, sizeof *entry + locals * sizeof *entry->locals);
    if (!entry) /* no memory for it: the MemoryError takes the exception's place */
        return;
    entry->next = exception->traceback;
    entry->code = frame->code;
    entry->instruction = instruction;
    entry->inlined = inlined;
    AwFrameObject *known = aw_frame_known(vm, frame, inlined);
    entry->frame = known ? aw_from_object(known) : AW_UNSET;
    entry->function = frame->function;
    entry->record = caught ? frame : NULL; /* else it is gone when somebody looks */
    entry->coroutine =
        frame->kind == AW_FRAME_HEAP ? aw_from_object(aw_frame_coroutine(frame)) : AW_UNSET;
    entry->local_count = (uint32_t)locals;
    memcpy(entry->locals, frame->slots, locals * sizeof *entry->locals);
    exception->traceback = entry;
}

/* One entry for the frame, and before it one for each comprehension in it that the instruction belongs to. */
static void add_traceback(AwVM *vm, AwFrame *frame, uint32_t instruction, bool caught)
{
    const AwCode *code = frame->code->code;
    const AwInlined *inlined = aw_inlined_at(code, instruction);
    for (; inlined; inlined = aw_inlined_around(code, inlined)) {
        add_entry(vm, frame, instruction, inlined, false);
        instruction = inlined->place;
    }
    add_entry(vm, frame, instruction, NULL, caught);
}

/* PEP 479: StopIteration leaving a generator is a RuntimeError. */
static void convert_stop(AwVM *vm, const AwCodeObject *code)
{
    AwValue exception = vm->exception;
    const AwType *type = aw_type_of(exception);
    bool async_stop = (code->flags & AW_CODE_ASYNC_GENERATOR) &&
                      aw_is_subtype(type, &aw_stop_async_iteration_type);
    if (!async_stop && !aw_is_subtype(type, &aw_stop_iteration_type))
        return;
    vm->exception = AW_UNSET;
    aw_raise(vm, &aw_runtime_error_type, "%s raised %s",
             code->flags & AW_CODE_ASYNC_GENERATOR ? "async generator"
             : code->flags & AW_CODE_COROUTINE     ? "coroutine"
                                                   : "generator",
             async_stop ? "StopAsyncIteration" : "StopIteration");
    aw_as_exception(vm->exception)->cause = exception;
    aw_as_exception(vm->exception)->context = exception;
    aw_as_exception(vm->exception)->suppress_context = true;
}

/* The instruction that a frame executes. */
static uint32_t current_instruction(AwFrame *frame)
{
    ptrdiff_t at = frame->ip - frame->code->code->insts - 1;
    return at < 0 ? 0 : (uint32_t)at;
}

/* An exception that is only passed on already has this frame's entry. */
static bool goes_on(const AwFrame *frame)
{
    uint16_t op = frame->ip[-1].op;
    return op == OP_RERAISE || op == OP_RAISE_AGAIN || op == OP_END_ASYNC_FOR;
}

AwStep aw_unwind(AwVM *vm)
{
    AwThread *thread = vm->thread;
    for (;;) {
        AwFrame *frame = thread->frame;
        uint32_t instruction = current_instruction(frame);
        bool passed_on = goes_on(frame);
        const AwRange *range = find_range(frame->code->code, instruction);
        if (!passed_on)
            add_traceback(vm, frame, instruction, range != NULL);
        if (AW_UNLIKELY(aw_is_traced(thread)))
            aw_trace_exception(vm, frame, passed_on, range ? range->handler : UINT32_MAX);
        if (range) {
            frame->slots[range->slot] = aw_take_exception(vm);
            frame->ip = frame->code->code->insts + range->handler;
            return AW_STEP_FRAME;
        }
        AwReturn kind = (AwReturn)frame->on_return;
        uint16_t dst = frame->dst;
        if (AW_UNLIKELY(aw_is_traced(thread)))
            aw_trace_unwound(vm, frame);
        if (frame->kind == AW_FRAME_HEAP) {
            convert_stop(vm, frame->code);
            aw_coroutine_finish(vm, aw_frame_coroutine(frame));
        } else {
            if (!aw_frame_leave(vm, frame))
                return AW_STEP_RAISED;
            aw_frame_pop(thread, frame);
        }
        AwStep step = aw_deliver(vm, kind, dst, AW_UNSET, AW_EVENT_RAISE, AW_UNSET);
        if (step != AW_STEP_RAISED)
            return step;
    }
}

/* ---- looking at frames ---- */

AwFrame *aw_frame_current(AwVM *vm)
{
    AwFrame *frame = vm->thread ? vm->thread->frame : NULL;
    while (frame && !frame->code)
        frame = frame->previous;
    return frame;
}

AwSpan aw_frame_span(AwFrame *frame)
{
    return frame->code->code->spans[current_instruction(frame)];
}
