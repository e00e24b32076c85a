/* dels.c: the moment at which objects die, as far as a program can see it: calls __del__ and callbacks of weak references (heap/dels.c
 * keeps them in line until then), and looks whether something died (heap/refcount.c) where a program would notice.
 *
 * A look is not free. So at a place in the program where it was in vain several times, or that had very many, looks become rarer and rarer;
 * the counters are in the code object, one for each instruction.
 */
#include "vm/engine/internal.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/objects/weakref.h"

#include <stdlib.h>

bool aw_program_makes_weakref(AwVM *vm)
{
    AwFrame *frame = aw_frame_current(vm);
    while (frame && frame->code && frame->code->flags & AW_CODE_LIBRARY &&
           aw_str_is(frame->function->module, "weakref"))
        for (frame = frame->previous; frame && !frame->code;)
            frame = frame->previous;
    return frame && !(frame->code->flags & AW_CODE_LIBRARY);
}

static bool is_weakref(AwValue v)
{
    AwType *type = aw_type_of(v);
    return type == &aw_weakproxy_type || type == &aw_weakproxy_callable_type ||
           aw_is_subtype(type, &aw_weakref_type);
}

/* The function to call for what was in the line: __del__, bound, or the callback; AW_UNSET: none, or raised. */
static AwValue function_of(AwVM *vm, AwValue self, AwValue *where)
{
    AwValue bound = AW_UNSET;
    if (is_weakref(self)) {
        *where = ((AwWeakref *)aw_as_object(self))->callback;
        return *where;
    }
    *where = aw_special(vm, self, aw_names.__del__);
    if (*where && aw_bind(vm, *where, self, aw_type_of(self), &bound))
        aw_root_push(vm, *where);
    return bound;
}

/* Calls what is to be called for it; *where: whose exception it is. False: raised. */
static bool call_for(AwVM *vm, AwValue self, AwValue *where)
{
    AwValue ignored;
    *where = self;
    if (aw_is_generator(self) || aw_is_exact(self, &aw_async_generator_type))
        return aw_generator_clean_up(vm, aw_as_coroutine(self));
    bool is_ref = is_weakref(self);
    AwValue function = function_of(vm, self, where);
    aw_root_push(vm, function);
    return !vm->exception && (!function || aw_call(vm, function, &self, is_ref, &ignored));
}

static void run_one(AwVM *vm, AwValue self)
{
    AwValue where;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, self);
    if (!call_for(vm, self, &where)) {
        AwValue exception = aw_take_exception(vm);
        if (vm->engine->on_unraisable)
            vm->engine->on_unraisable(vm, exception, where);
        vm->exception = AW_UNSET;
    }
    aw_root_release(vm, mark);
}

void aw_generator_drop(AwVM *vm, AwValue self)
{
    uint32_t flags = vm->native_flags;
    vm->native_flags = AW_REENTERS;
    run_one(vm, self);
    vm->native_flags = flags;
}

void aw_dels_run(AwVM *vm)
{
    __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_DEL, __ATOMIC_RELAXED);
    if (vm->engine->in_dels)
        return;
    AwValue before = aw_take_exception(vm), self;
    size_t mark = aw_root_mark(vm);
    uint32_t flags = vm->native_flags;
    vm->native_flags = AW_REENTERS;
    aw_root_push(vm, before);
    vm->engine->in_dels = true;
    while ((self = aw_heap_take_dead(vm)))
        run_one(vm, self);
    vm->engine->in_dels = false;
    aw_root_release(vm, mark);
    vm->native_flags = flags;
    vm->exception = before;
}

/* ---- looking ---- */

/* What calls that are over left behind must not keep anything alive. */
static void clear_leftovers(AwVM *vm, AwFrame *frame, AwValue *free)
{
    for (AwValue *s = free, *end = frame->slots + frame->code->slot_count; s < end; s++)
        *s = AW_UNSET;
    vm->tail.callable = vm->tail.kwnames = vm->tail.args_tuple = AW_UNSET;
    vm->tail.argc = 0;
    vm->resume.value = vm->resume.fallback = AW_UNSET;
    vm->resume.coroutine = NULL;
    vm->thread->left_value = AW_UNSET;
}

/* What died may have been the last to hold others, which are found after its __del__. */
static bool look(AwVM *vm, bool whatever_it_costs)
{
    enum { LEVELS = 64 };
    bool any = false;
    if (aw_heap_cycles_are_due(vm)) {
        aw_heap_collect(vm);
        aw_dels_run(vm);
    }
    for (int i = 0; i < LEVELS && aw_heap_free_uncounted(vm, whatever_it_costs); i++) {
        any = true;
        aw_dels_run(vm);
    }
    return any;
}

enum { MOST_SKIPPED = 10 }; /* as a power of two */

static AwAttention *counter_of(AwFrame *frame)
{
    AwCodeObject *code = frame->code;
    if (!code->attention)
        code->attention = calloc(code->code->inst_count, sizeof *code->attention);
    return code->attention ? &code->attention[frame->ip - code->code->insts - 1] : NULL;
}

static void count_look(AwAttention *counter, bool in_vain, bool let_go)
{
    unsigned patience = let_go ? 8 : 1;
    counter->looks += counter->looks < UINT16_MAX;
    counter->in_vain = !in_vain                               ? 0
                       : counter->in_vain < MOST_SKIPPED + 8u ? counter->in_vain + 1
                                                              : counter->in_vain;
    unsigned power = counter->looks / 256;
    if (counter->in_vain > patience && power < counter->in_vain - patience)
        power = counter->in_vain - patience;
    counter->skip = (uint16_t)((1u << (power < MOST_SKIPPED ? power : MOST_SKIPPED)) - 1);
}

void aw_attend(AwVM *vm, AwValue *free, bool let_go)
{
    AwFrame *frame = vm->thread->frame;
    if (vm->no_collect > 0 || vm->unrooted > 0 || vm->engine->in_dels ||
        frame->code->flags & AW_CODE_LIBRARY)
        return;
    aw_heap_forget_over(vm);
    if (!vm->attentive)
        return;
    clear_leftovers(vm, frame, free);
    AwAttention *counter = counter_of(frame);
    if (!counter)
        return;
    if (counter->skip)
        counter->skip--;
    else
        count_look(counter, !look(vm, false), let_go);
}

/* Where the frame's free slots begin while the call that it executes runs; NULL: it executes something else. */
static AwValue *free_slots(const AwFrame *frame)
{
    const AwInst *begin = frame->code->code->insts, *inst = frame->ip - 1;
    if (inst > begin && inst->op == OP_EXT)
        inst--;
    if (inst < begin)
        return NULL;
    switch (inst->op) {
    case OP_CALL: return frame->slots + inst->b + 1 + inst->c;
    case OP_CALL_METHOD:
    case OP_CALL_KW: return frame->slots + inst->b + 2 + inst->c;
    case OP_CALL_EX: return frame->slots + inst->b + 3;
    default: return NULL;
    }
}

void aw_attend_native(AwVM *vm)
{
    AwFrame *frame = vm->thread->frame;
    AwValue *free = frame->code ? free_slots(frame) : NULL;
    if (free)
        clear_leftovers(vm, frame, free);
    look(vm, true);
}
