/* trace.c: sys.settrace() and sys.setprofile(): a function of the program hears what its frames do.
 *
 * While one is set, the thread runs in the traced twin of the interpreter loop (interp_traced.c), which asks here before
 * each instruction. The thread keeps a list of those of its frames that are known, innermost last: those that ran when
 * tracing began, and each that was entered since. A frame that executes an instruction and is not the last in the list was
 * entered a moment ago ("call"); RETURN, a YIELD that suspends and an exception take it off again ("return").
 * A comprehension whose code stands in that of a frame is listed behind it, as if it were a frame of its own.
 * Frames of the library are not traced.
 */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"
#include "vm/objects/frame.h"
#include "vm/objects/raise.h"

#include <stdlib.h>

#define NO_INSTRUCTION UINT32_MAX

/* So many frame objects whose f_trace was set before tracing began are remembered. */
enum { EARLY = 16, ASLEEP = 64 };

typedef struct {
    AwFrame *frame;
    const AwInlined *inlined; /* of that comprehension in its code, or NULL */
    AwFrameObject *object;    /* NULL until somebody wants it */
    uint32_t done;            /* the instruction before, or NO_INSTRUCTION */
    uint32_t last, line;      /* the same of those that belong to a line, and the line */
    AwValue
        native; /* a C function that it called, and a profiler has not heard the end of; or AW_UNSET */
} Known;

struct AwTracing {
    AwValue function, profile; /* AW_UNSET: none */
    Known *frames;
    size_t count, room;
    AwFrameObject *early[EARLY];
    uint32_t early_count; /* of all that there were */
    /* of coroutines that are suspended: theirs again when they go on; none is kept alive by that */
    AwFrameObject *asleep[ASLEEP];
    uint32_t asleep_next;
    bool busy; /* the program's function runs: it is not traced itself */
};

static bool is_active(const AwTracing *tracing)
{
    return tracing->function || tracing->profile;
}

bool aw_is_traced(const AwThread *thread)
{
    return thread->tracing && is_active(thread->tracing) && !thread->tracing->busy;
}

static bool is_library(const AwFrame *frame)
{
    return frame->code->flags & AW_CODE_LIBRARY;
}

static uint32_t place_of(const AwFrame *frame)
{
    ptrdiff_t at = frame->ip - frame->code->code->insts - 1;
    return at < 0 ? 0 : (uint32_t)at;
}

/* ---- the list of known frames ---- */

static Known *add_known(AwTracing *tracing, AwFrame *frame, const AwInlined *inlined)
{
    if (tracing->count == tracing->room) {
        tracing->room = tracing->room ? tracing->room * 2 : 32;
        tracing->frames = realloc(tracing->frames, tracing->room * sizeof *tracing->frames);
        if (!tracing->frames)
            abort(); /* as the thread's stacks: plain memory for the machine itself */
    }
    Known *known = &tracing->frames[tracing->count++];
    *known =
        (Known){.frame = frame, .inlined = inlined, .last = NO_INSTRUCTION, .done = NO_INSTRUCTION};
    return known;
}

/* The innermost that is listed for a frame. */
static Known *find_known(AwTracing *tracing, const AwFrame *frame)
{
    for (size_t i = tracing->count; i > 0; i--)
        if (tracing->frames[i - 1].frame == frame)
            return &tracing->frames[i - 1];
    return NULL;
}

static Known *find_level(AwTracing *tracing, const AwFrame *frame, const AwInlined *inlined)
{
    Known *known = find_known(tracing, frame);
    for (; known && known->frame == frame; known--)
        if (known->inlined == inlined)
            return known;
        else if (known == tracing->frames)
            break;
    return NULL;
}

AwFrameObject *aw_trace_object(AwThread *thread, const AwFrame *frame, const AwInlined *inlined)
{
    Known *known = thread && thread->tracing ? find_level(thread->tracing, frame, inlined) : NULL;
    return known ? known->object : NULL;
}

/* A frame object was made: that of a known frame is the same from then on. */
void aw_trace_adopt(AwThread *thread, const AwFrame *frame, AwFrameObject *object)
{
    Known *known =
        thread && thread->tracing ? find_level(thread->tracing, frame, object->inlined) : NULL;
    if (known)
        known->object = object;
}

void aw_trace_set_local(AwVM *vm, AwFrameObject *object)
{
    AwThread *thread = vm->thread;
    if (!thread->tracing && !(thread->tracing = calloc(1, sizeof *thread->tracing)))
        return; /* as if it had come too late */
    AwTracing *tracing = thread->tracing;
    Known *known = find_level(tracing, object->record, object->inlined);
    if (known && !known->object)
        known->object = object;
    else if (!known)
        tracing->early[tracing->early_count++ % EARLY] = object;
}

static void put_asleep(AwTracing *tracing, const Known *known)
{
    if (known->object && known->frame->kind == AW_FRAME_HEAP)
        tracing->asleep[tracing->asleep_next++ % ASLEEP] = known->object;
}

static AwFrameObject *wake_object(AwTracing *tracing, const AwFrame *frame)
{
    for (uint32_t i = 0; frame->kind == AW_FRAME_HEAP && i < ASLEEP; i++) {
        AwFrameObject *object = tracing->asleep[i];
        if (object && object->record == frame && object->function == frame->function &&
            !object->inlined) {
            tracing->asleep[i] = NULL;
            object->back = AW_NONE; /* another may drive it now */
            return object;
        }
    }
    return NULL;
}

void aw_trace_forget_dead(AwVM *vm, AwHeap *heap)
{
    for (AwThread *thread = vm->engine->threads; thread; thread = thread->next)
        for (uint32_t i = 0; thread->tracing && i < ASLEEP; i++) {
            AwFrameObject **object = &thread->tracing->asleep[i];
            if (*object && !aw_heap_is_marked(heap, aw_from_object(*object)))
                *object = NULL;
        }
}

/* The frame object of a running frame whose f_trace was set before, or NULL. */
static AwFrameObject *find_early(const AwTracing *tracing, const AwFrame *frame,
                                 const AwInlined *inlined)
{
    for (uint32_t i = 0; i < tracing->early_count && i < EARLY; i++) {
        AwFrameObject *object = tracing->early[i];
        if (object->record == frame && object->function == frame->function &&
            object->code == frame->code && object->inlined == inlined)
            return object;
    }
    return NULL;
}

static AwFrame *caller_in_list(AwFrame *frame)
{
    do
        frame = frame->previous;
    while (frame && (!frame->code || is_library(frame)));
    return frame;
}

/* The frame and the comprehensions in it that run, the innermost first. */
static void know_levels(AwTracing *tracing, AwFrame *frame)
{
    const AwCode *code = frame->code->code;
    uint32_t place = place_of(frame);
    const AwInlined *level = aw_inlined_at(code, place);
    for (bool more = true; more;) {
        Known *known = add_known(tracing, frame, level);
        known->last = known->done = place;
        known->line = code->spans[place].line;
        known->object = find_early(tracing, frame, level);
        more = level != NULL;
        if (level) {
            place = level->place;
            level = aw_inlined_around(code, level);
        }
    }
}

static void know_running(AwTracing *tracing, AwFrame *frame)
{
    for (AwFrame *f = frame; f; f = f->previous)
        if (f->code && !is_library(f))
            know_levels(tracing, f);
    size_t count = tracing->count;
    for (size_t i = 0; i < count / 2; i++) {
        Known *a = &tracing->frames[i], *b = &tracing->frames[count - 1 - i], swap = *a;
        *a = *b;
        *b = swap;
    }
    tracing->early_count = 0;
}

/* ---- switching it on and off ---- */

static void update_poll(AwVM *vm)
{
    bool any = false;
    AwThread *thread = vm->engine->threads;
    for (; thread; thread = thread->next)
        any |= thread->tracing && is_active(thread->tracing);
    if (any)
        __atomic_or_fetch(&vm->poll, AW_POLL_TRACE, __ATOMIC_RELAXED);
    else
        __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_TRACE, __ATOMIC_RELAXED);
}

AwValue aw_trace_get(AwVM *vm, bool profile)
{
    const AwTracing *tracing = vm->thread->tracing;
    AwValue function = !tracing ? AW_UNSET : profile ? tracing->profile : tracing->function;
    return function ? function : AW_NONE;
}

bool aw_trace_set(AwVM *vm, AwValue function, bool profile)
{
    AwThread *thread = vm->thread;
    if (!thread->tracing && function == AW_NONE)
        return true;
    if (!thread->tracing && !(thread->tracing = calloc(1, sizeof *thread->tracing)))
        return aw_raise_memory(vm);
    AwTracing *tracing = thread->tracing;
    bool before = is_active(tracing);
    AwValue *place = profile ? &tracing->profile : &tracing->function;
    *place = function == AW_NONE ? AW_UNSET : function;
    if (!before && is_active(tracing) && !tracing->busy)
        know_running(tracing, thread->frame);
    if (!is_active(tracing) && !tracing->busy)
        tracing->count = 0;
    update_poll(vm);
    return true;
}

void aw_trace_mark(AwHeap *heap, AwThread *thread)
{
    AwTracing *tracing = thread->tracing;
    if (!tracing)
        return;
    aw_heap_mark(heap, tracing->function);
    aw_heap_mark(heap, tracing->profile);
    for (uint32_t i = 0; i < tracing->early_count && i < EARLY; i++)
        aw_heap_mark_object(heap, tracing->early[i]);
    for (size_t i = 0; i < tracing->count; i++) {
        aw_heap_mark_object(heap, tracing->frames[i].object);
        aw_heap_mark(heap, tracing->frames[i].native);
    }
}

void aw_trace_free(AwThread *thread)
{
    if (thread->tracing)
        free(thread->tracing->frames);
    free(thread->tracing);
    thread->tracing = NULL;
}

/* ---- telling ---- */

static bool object_of(AwVM *vm, AwFrame *frame, AwFrameObject **out)
{
    AwValue object;
    Known *known = find_known(vm->thread->tracing, frame);
    if (!known->object && !aw_frame_object_at(vm, frame, known->inlined, &object))
        return false;
    *out = find_known(vm->thread->tracing, frame)->object;
    return true;
}

/* Calls function(frame, event, arg), with the exception that is on its way out of the way. */
static bool call_function(AwVM *vm, AwValue function, AwFrameObject *object, const char *event,
                          AwValue arg, AwValue *out)
{
    AwTracing *tracing = vm->thread->tracing;
    AwValue args[4] = {aw_from_object(object), aw_str_intern_text(vm, event), arg, vm->exception};
    uint32_t flags = vm->native_flags;
    AwRootRange range;
    if (!args[1])
        return false;
    aw_root_range_begin(vm, &range, args, 4);
    vm->exception = AW_UNSET;
    vm->native_flags = AW_REENTERS;
    tracing->busy = true;
    bool ok = aw_call(vm, function, args, 3, out);
    tracing->busy = false;
    vm->native_flags = flags;
    aw_root_range_end(vm, &range);
    if (ok)
        vm->exception = args[3];
    return ok;
}

/* Nobody is to be told any more: the list has no use. */
static void tidy(AwTracing *tracing)
{
    if (!is_active(tracing))
        tracing->count = 0;
}

/* sys.settrace's function hears of a call, the one that it gave for the frame of all else. */
static bool tell_tracer(AwVM *vm, AwFrame *frame, const char *event, bool is_call, AwValue arg)
{
    AwTracing *tracing = vm->thread->tracing;
    Known *known = find_known(tracing, frame);
    AwFrameObject *object = known ? known->object : NULL;
    AwValue function = !tracing->function ? AW_NONE : is_call ? tracing->function : AW_NONE, out;
    if (tracing->function && !is_call && object)
        function = object->trace;
    if (function == AW_NONE || !known)
        return true;
    if (!object && !object_of(vm, frame, &object))
        return false;
    bool ok = call_function(vm, function, object, event, arg, &out);
    if (!ok) {
        object->trace = AW_NONE;
        tracing->function = AW_UNSET;
        update_poll(vm);
    } else if (out != AW_NONE) {
        object->trace = out;
    }
    tidy(tracing);
    return ok;
}

static bool tell_profiler(AwVM *vm, AwFrame *frame, const char *event, AwValue arg)
{
    AwTracing *tracing = vm->thread->tracing;
    AwFrameObject *object;
    AwValue ignored;
    if (!tracing->profile || !find_known(tracing, frame))
        return true;
    if (!object_of(vm, frame, &object))
        return false;
    bool ok = call_function(vm, tracing->profile, object, event, arg, &ignored);
    if (!ok) {
        tracing->profile = AW_UNSET;
        update_poll(vm);
    }
    tidy(tracing);
    return ok;
}

static bool tell_both(AwVM *vm, AwFrame *frame, const char *event, bool is_call, AwValue arg)
{
    return tell_tracer(vm, frame, event, is_call, arg) && tell_profiler(vm, frame, event, arg);
}

/* ---- what happens ---- */

static bool tell_call(AwVM *vm, AwFrame *frame, AwValue object, uint32_t line)
{
    AwFrameObject *made = (AwFrameObject *)aw_as_object(object);
    made->at_line = line;
    bool ok = tell_both(vm, frame, "call", true, AW_NONE);
    made->at_line = 0;
    return ok;
}

/* `frame` goes on, or begins: so do those coroutines that await it. */
static bool enter(AwVM *vm, AwFrame *frame)
{
    AwTracing *tracing = vm->thread->tracing;
    AwFrame *caller = caller_in_list(frame);
    if (caller && !find_known(tracing, caller) && caller->kind == AW_FRAME_HEAP &&
        !enter(vm, caller))
        return false;
    if (!is_active(tracing))
        return true;
    while (caller && tracing->count && tracing->frames[tracing->count - 1].frame != caller)
        tracing->count--;
    Known *known = add_known(tracing, frame, NULL);
    AwValue object;
    uint32_t at = place_of(frame);
    if (at > 0) {
        known->last = known->done = at - 1;
        known->line = frame->code->code->spans[at - 1].line;
    }
    known->object = wake_object(tracing, frame);
    if (!aw_frame_object_outer(vm, frame, &object))
        return false;
    return tell_call(vm, frame, object,
                     at ? frame->code->code->spans[at - 1].line : frame->code->code->first_line);
}

static bool enter_level(AwVM *vm, AwFrame *frame, const AwInlined *level)
{
    AwValue object;
    add_known(vm->thread->tracing, frame, level);
    return aw_frame_object_at(vm, frame, level, &object) &&
           tell_call(vm, frame, object, level->code->first_line);
}

/* Instructions that CPython has no line for. */
static bool is_artificial(const AwCode *code, uint32_t at)
{
    switch (code->insts[at].op) {
    case OP_MAKE_CELL:
    case OP_CLEAR:
    case OP_JUMP:
    case OP_JUMP_BACK:
    case OP_FOR_BACK:
    case OP_PUSH_HANDLED:
    case OP_POP_HANDLED:
    case OP_EXC_INFO:
    case OP_RERAISE:
    case OP_RAISE_STAR:
    case OP_LET_GO:
    case OP_DROP_ITER: return true;
    default: return code->spans[at].line == 0;
    }
}

/* `line` is come to at the frame's instruction. */
static bool pass_line(AwVM *vm, AwFrame *frame, uint32_t line, uint32_t at)
{
    Known *known = &vm->thread->tracing->frames[vm->thread->tracing->count - 1];
    AwFrameObject *object = known->object;
    bool begins = line != known->line || (known->last != NO_INSTRUCTION && at < known->last);
    known->line = line;
    known->last = at;
    if (!begins || !object || !object->trace_lines)
        return true;
    object->at_line = line;
    bool ok = tell_tracer(vm, frame, "line", false, AW_NONE);
    object->at_line = 0;
    return ok;
}

/* The first of the lines that are remembered for an instruction, or of those behind it. */
static uint32_t find_mark(const AwCode *code, uint32_t at)
{
    uint32_t low = 0, high = code->mark_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (code->marks[middle].instruction < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The jump to `at` did a whole statement. */
static bool pass_jump(AwVM *vm, AwFrame *frame, uint32_t at)
{
    const AwCode *code = frame->code->code;
    const Known *known = &vm->thread->tracing->frames[vm->thread->tracing->count - 1];
    uint32_t done = known->done;
    if (done == NO_INSTRUCTION)
        return true;
    uint32_t words = 1 + (aw_op_info[code->insts[done].op].x != AW_OPERAND_NONE);
    uint32_t i = at == done + words ? code->mark_count : find_mark(code, done + words - 1);
    for (; i < code->mark_count && code->marks[i].instruction == done + words - 1; i++)
        if (code->marks[i].taken)
            return pass_line(vm, frame, code->marks[i].line, at);
    return true;
}

static bool pass_lines(AwVM *vm, AwFrame *frame)
{
    const AwCode *code = frame->code->code;
    uint32_t at = place_of(frame);
    if (!pass_jump(vm, frame, at))
        return false;
    if (!is_active(vm->thread->tracing))
        return true;
    for (uint32_t i = find_mark(code, at); i < code->mark_count && code->marks[i].instruction == at;
         i++) {
        if (code->marks[i].taken)
            continue;
        if (!pass_line(vm, frame, code->marks[i].line, at))
            return false;
        if (!is_active(vm->thread->tracing))
            return true;
    }
    if (code->insts[at].op == OP_JUMP_BACK)
        vm->thread->tracing->frames[vm->thread->tracing->count - 1].last = at;
    return is_artificial(code, at) || pass_line(vm, frame, code->spans[at].line, at);
}

static bool exception_event(AwVM *vm, AwFrame *frame, AwValue exception)
{
    AwTraceback *traceback = aw_as_exception(exception)->traceback;
    AwValue items[3] = {aw_from_object(aw_type_of(exception)), exception,
                        traceback ? aw_from_object(traceback) : AW_NONE};
    AwValue arg = aw_tuple_new(vm, items, 3);
    return arg && tell_tracer(vm, frame, "exception", false, arg);
}

/* CPython's tracers hear of the StopIteration with which what is awaited gives its result. */
static bool pass_await(AwVM *vm, AwFrame *frame)
{
    const Known *known = &vm->thread->tracing->frames[vm->thread->tracing->count - 1];
    uint32_t at = place_of(frame);
    if (!known->object || known->done == NO_INSTRUCTION || at != known->done + 1 ||
        frame->code->code->insts[known->done].op != OP_AWAIT)
        return true;
    const AwInst *inst = &frame->code->code->insts[known->done];
    AwValue value = frame->slots[inst->a], from = frame->slots[inst->b];
    if (value == AW_NONE && from && aw_is_generator(from))
        return true;
    AwValue stop = aw_exception_new(vm, &aw_stop_iteration_type, &value, value != AW_NONE);
    AwFrameObject *object = known->object;
    object->at_line = known->line;
    bool ok = stop && exception_event(vm, frame, stop);
    object->at_line = 0;
    return ok;
}

static bool tell_opcode(AwVM *vm, AwFrame *frame)
{
    AwTracing *tracing = vm->thread->tracing;
    const AwFrameObject *object =
        is_active(tracing) ? tracing->frames[tracing->count - 1].object : NULL;
    return !object || !object->trace_opcodes || tell_tracer(vm, frame, "opcode", false, AW_NONE);
}

/* The C function that a call instruction is about to call, as the object that a program knows; AW_UNSET: none. */
static AwValue native_callee(AwVM *vm, AwFrame *frame, const AwInst *inst)
{
    AwValue callable = frame->slots[inst->b];
    if (aw_is_exact(callable, &aw_native_type))
        return callable;
    bool method = inst->op == OP_CALL_METHOD || inst->op == OP_CALL_KW;
    AwValue self = method ? frame->slots[inst->b + 1] : AW_UNSET, bound;
    if (!self || !aw_is_exact(callable, &aw_method_descriptor_type))
        return AW_UNSET;
    if (aw_getattr(vm, self, aw_native_name(callable), &bound))
        return bound;
    vm->exception = AW_UNSET;
    return AW_UNSET;
}

static bool tell_native_end(AwVM *vm, AwFrame *frame, const char *event)
{
    Known *known = find_known(vm->thread->tracing, frame);
    AwValue native = known ? known->native : AW_UNSET;
    if (!native)
        return true;
    known->native = AW_UNSET;
    return tell_profiler(vm, frame, event, native);
}

static bool tell_native_call(AwVM *vm, AwFrame *frame, const AwInst *inst)
{
    AwTracing *tracing = vm->thread->tracing;
    AwValue native = native_callee(vm, frame, inst);
    if (!native)
        return true;
    find_known(tracing, frame)->native = native;
    return tell_profiler(vm, frame, "c_call", native);
}

static void forget(AwTracing *tracing, const AwFrame *frame)
{
    const Known *known = find_known(tracing, frame);
    if (known)
        tracing->count = (size_t)(known - tracing->frames);
}

static bool is_inside(const AwInlined *level, uint32_t instruction)
{
    return instruction >= level->start && instruction < level->end;
}

static bool tell_return(AwVM *vm, AwFrame *frame, AwValue value)
{
    Known *known = find_known(vm->thread->tracing, frame);
    uint32_t at = place_of(frame);
    bool left = known && known->inlined && !is_inside(known->inlined, at);
    if (known && known->object && (left || is_artificial(frame->code->code, at)))
        known->object->at_line = known->line;
    bool ok = tell_both(vm, frame, "return", false, value);
    forget(vm->thread->tracing, frame);
    return ok;
}

/* Comprehensions that ended or begin with the frame's instruction. */
static bool settle_levels(AwVM *vm, AwFrame *frame)
{
    AwTracing *tracing = vm->thread->tracing;
    const AwCode *code = frame->code->code;
    uint32_t at = place_of(frame);
    const AwInlined *level = aw_inlined_at(code, at);
    while (is_active(tracing)) {
        const AwInlined *known = tracing->frames[tracing->count - 1].inlined;
        if (known == level)
            break;
        if (known && !is_inside(known, at)) {
            if (!tell_return(vm, frame, frame->slots[known->result]))
                return false;
            continue;
        }
        const AwInlined *next = level;
        for (const AwInlined *a; (a = aw_inlined_around(code, next)) != known;)
            next = a;
        if (!enter_level(vm, frame, next))
            return false;
    }
    return true;
}

static bool tell_operation(AwVM *vm, AwFrame *frame)
{
    const AwInst *inst = frame->ip - 1;
    switch (inst->op) {
    case OP_RETURN: return tell_return(vm, frame, frame->slots[inst->a]);
    case OP_RETURN_K: return tell_return(vm, frame, frame->code->consts[inst->bc]);
    case OP_CALL:
    case OP_CALL_METHOD:
    case OP_CALL_KW:
    case OP_CALL_EX: return !vm->thread->tracing->profile || tell_native_call(vm, frame, inst);
    default: return true;
    }
}

bool aw_trace_instruction(AwVM *vm, AwFrame *frame)
{
    AwTracing *tracing = vm->thread->tracing;
    if (is_library(frame))
        return true;
    Known *known = tracing->count ? &tracing->frames[tracing->count - 1] : NULL;
    if (!known || known->frame != frame) {
        known = find_known(tracing, frame);
        if (known)
            tracing->count = (size_t)(known - tracing->frames) + 1;
        else if (!enter(vm, frame))
            return false;
    }
    if (!is_active(tracing))
        return true;
    if (!settle_levels(vm, frame))
        return false;
    if (!is_active(tracing))
        return true;
    known = &tracing->frames[tracing->count - 1];
    if (known->native && !tell_native_end(vm, frame, "c_return"))
        return false;
    if (tracing->function &&
        (!pass_await(vm, frame) || !pass_lines(vm, frame) || !tell_opcode(vm, frame)))
        return false;
    if (!is_active(tracing))
        return true;
    tracing->frames[tracing->count - 1].done = place_of(frame);
    return tell_operation(vm, frame);
}

void aw_trace_exception(AwVM *vm, AwFrame *frame, bool goes_on, uint32_t handler)
{
    AwTracing *tracing = vm->thread->tracing;
    if (is_library(frame) || (!find_known(tracing, frame) && !enter(vm, frame)))
        return;
    for (;;) {
        if (!is_active(tracing) || !tell_native_end(vm, frame, "c_exception") ||
            !is_active(tracing) || (!goes_on && !exception_event(vm, frame, vm->exception)) ||
            !is_active(tracing))
            return;
        const AwInlined *level = find_known(tracing, frame)->inlined;
        if (!level || is_inside(level, handler) || !tell_return(vm, frame, AW_NONE))
            return;
    }
}

void aw_trace_unwound(AwVM *vm, AwFrame *frame)
{
    if (is_library(frame))
        return;
    Known *known = find_known(vm->thread->tracing, frame);
    const AwTraceback *raised = aw_as_exception(vm->exception)->traceback;
    const AwCode *code = frame->code->code;
    uint32_t at = place_of(frame);
    if (known && raised && raised->code == frame->code && code->insts[at].op == OP_RERAISE &&
        code->spans[at].line ==
            0) /* it comes out of a with statement: the line is that of its raising */
        known->line = code->spans[raised->instruction].line;
    (void)tell_return(vm, frame, AW_NONE);
}

bool aw_trace_suspends(AwVM *vm, const AwFrame *root, AwValue value)
{
    AwFrame *frame = vm->thread->frame;
    bool ok = true;
    for (bool more = true; more && ok && aw_is_traced(vm->thread); frame = frame->previous) {
        more = frame != root;
        const Known *known;
        while (ok && frame->code && !is_library(frame) &&
               (known = find_known(vm->thread->tracing, frame))) {
            put_asleep(vm->thread->tracing, known);
            ok = tell_return(vm, frame, value);
        }
    }
    return ok;
}
