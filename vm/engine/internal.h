/* internal.h: what the files of the engine say to each other and to nobody else.
 *
 * Everything that may change the current frame answers with a step: the interpreter loop then goes on where it says.
 */
#ifndef AW_VM_ENGINE_INTERNAL_H
#define AW_VM_ENGINE_INTERNAL_H

#include "vm/engine/engine.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

typedef enum {
    AW_STEP_RAISED, /* the exception in vm->exception arises in thread->frame, an Aw frame: unwind */
    AW_STEP_NEXT,   /* done, the result is in *out; same frame */
    AW_STEP_FRAME,  /* go on in thread->frame at its ip, with a safepoint */
    AW_STEP_GO_ON, /* the same after the safepoint there, at which a slice ended: a slice of one makes progress too */
    AW_STEP_LEAVE, /* leave the interpreter loop: a boundary was reached, or the thread is parked or out of its slice */
} AwStep;

/* Where the slots of the next frame above `frame` begin. */
static inline AwValue *aw_frame_top(AwThread *thread, AwFrame *frame)
{
    switch (frame->kind) {
    case AW_FRAME_PLAIN: return frame->slots + frame->code->slot_count;
    case AW_FRAME_HEAP: return thread->heap_top;
    default: return frame->slots + frame->native_slots;
    }
}

static inline void aw_frame_pop(AwThread *thread, AwFrame *frame)
{
    thread->frame = frame->previous;
    if (frame->kind != AW_FRAME_HEAP)
        thread->frame_next = frame;
    thread->depth--;
}

/* ---- driving coroutines ---- */

/* thread->frame drives `root`, which goes on in `target`, the innermost of its chain of `frames` frames. */
static inline void aw_root_enter(AwThread *thread, AwCoroutine *root, AwCoroutine *target,
                                 uint32_t frames, AwReturn kind, uint16_t dst)
{
    AwFrame *driver = thread->frame;
    root->state = AW_CORO_RUNNING;
    root->outer_root = thread->root;
    root->outer_heap_top = thread->heap_top;
    root->outer_depth = thread->depth;
    root->frame.previous = driver;
    root->frame.on_return = (uint8_t)kind;
    root->frame.dst = dst;
    root->handled.previous = thread->handled;
    thread->handled = &target->handled;
    thread->heap_top = aw_frame_top(thread, driver);
    thread->root = root;
    thread->depth += frames;
    thread->frame = &target->frame;
}

/* thread->frame awaits `inner`, which goes on in `target`, the innermost of its chain of `frames` frames. */
static inline void aw_await_enter(AwThread *thread, AwCoroutine *inner, AwCoroutine *target,
                                  uint32_t frames, uint16_t dst, AwReturn kind)
{
    inner->flags |= AW_CORO_AWAITED;
    inner->state = AW_CORO_RUNNING;
    inner->frame.previous = thread->frame;
    inner->frame.on_return = (uint8_t)kind;
    inner->frame.dst = dst;
    inner->handled.previous = thread->handled;
    inner->outer_root = NULL;
    thread->handled = &target->handled;
    thread->depth += frames;
    thread->frame = &target->frame;
}

/* The coroutine is no longer being driven as a root. */
static inline void aw_root_leave(AwThread *thread, AwCoroutine *root)
{
    thread->root = root->outer_root;
    thread->heap_top = root->outer_heap_top;
    thread->depth = root->outer_depth;
    thread->frame = root->frame.previous;
}

/* Back to the frame that drives `root`, from the innermost coroutine, which is thread->frame. */
static inline void aw_root_suspend(AwThread *thread, AwCoroutine *root)
{
    AwCoroutine *innermost = aw_frame_coroutine(thread->frame);
    root->chain_depth = (uint16_t)(thread->depth - root->outer_depth);
    root->state = AW_CORO_SUSPENDED;
    thread->handled = root->handled.previous;
    aw_root_leave(thread, root);
    root->innermost = innermost;
}

/* A generator is about to be suspended at frame->ip: if it stands in a try or with statement there, the heap is to tell when it
 * dies, so that it is closed then. False: raised. */
bool aw_generator_guard(AwVM *vm, AwFrame *frame) AW_MUST_CHECK;

/* It dies now: closes it, or tells the loop. What that raises is reported. Re-enters. (dels.c) */
void aw_generator_drop(AwVM *vm, AwValue self);

/* A loop drops its iterator: whether it is a generator that dies by that and has something to clean up. */
static inline bool aw_generator_is_dropped(AwValue v)
{
    enum { BOTH = AW_CORO_FOR_LOOP | AW_CORO_GUARDED };
    return (aw_is_generator(v) || aw_is_exact(v, &aw_async_generator_type)) &&
           (aw_as_coroutine(v)->flags & BOTH) == BOTH;
}

static inline bool aw_generator_is_unguarded(const AwFrame *frame)
{
    return frame->code->code->range_count &&
           !(aw_frame_coroutine((AwFrame *)(uintptr_t)frame)->flags & AW_CORO_GUARDED);
}

/* It was started, or never will be: it leaves the list of those not started. */
static inline void aw_coroutine_unlist(AwCoroutine *coroutine)
{
    if (!(coroutine->flags & AW_CORO_UNSTARTED))
        return;
    coroutine->flags &= (uint8_t)~AW_CORO_UNSTARTED;
    *coroutine->unstarted_link = coroutine->unstarted_next;
    if (coroutine->unstarted_next)
        coroutine->unstarted_next->unstarted_link = coroutine->unstarted_link;
}

/* Lets go of everything that its slots held. */
static inline void aw_coroutine_close(AwCoroutine *coroutine)
{
    aw_coroutine_unlist(coroutine);
    coroutine->state = AW_CORO_CLOSED;
    coroutine->flags &= (uint8_t)~AW_CORO_AGEN_RUNNING;
    coroutine->innermost = NULL;
    coroutine->outer_root = NULL;
    for (AwValue *slot = coroutine->slots, *end = slot + coroutine->frame.code->slot_count;
         slot < end; slot++)
        *slot = AW_UNSET;
}

/* Whether a generator is suspended at a YIELD of its own: it goes on there without further ado. */
static inline bool aw_is_at_yield(const AwCoroutine *generator)
{
    return generator->state == AW_CORO_SUSPENDED && generator->innermost == generator &&
           generator->frame.ip[-1].op == OP_YIELD;
}

/* Few values, mostly: a call of memcpy would cost more. */
static inline AwValue *aw_copy_values(AwValue *to, const AwValue *from, int count)
{
    for (int i = 0; i < count; i++)
        to[i] = from[i];
    return to;
}

/* ---- call.c ---- */
/* Calls anything; the result goes to slot dst of thread->frame in the way of `on_return`, or, when it is there at once, into *out with
 * AW_STEP_NEXT. The caller has saved frame->ip. args may lie anywhere that is marked. */
AwStep aw_step_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                    uint16_t dst, AwReturn on_return, AwValue *out);
/* The same with arguments from a tuple, and a dict or AW_UNSET. */
AwStep aw_step_call_spread(AwVM *vm, AwValue callable, AwValue args, AwValue kwargs, uint16_t dst,
                           AwValue *out);
/* What became of a native: turns its status into a step. */
AwStep aw_step_native(AwVM *vm, AwStatus status, uint16_t dst, AwReturn on_return, AwValue *out);
/* Pushes a frame for a function whose arguments need binding, or do not (`kwnames` AW_UNSET and the right count). */
AwStep aw_step_function(AwVM *vm, AwFunction *function, AwValue *args, int argc, AwValue kwnames,
                        uint16_t dst, AwReturn on_return, AwValue held, AwValue *out);
AwStep aw_step_recursion(AwVM *vm); /* RecursionError */
/* A new frame record and stack room for `slots` values at `base`, or NULL with RecursionError raised. */
AwFrame *aw_frame_push(AwVM *vm, AwFrameKind kind, AwValue *base, uint32_t slots);
bool aw_engine_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                    AwValue *out);
AwIter aw_engine_next(AwVM *vm, AwValue iterator, AwValue *out);

/* ---- interp.c ---- */
/* Runs vm->thread from thread->frame until a boundary, a park or the end of its slice. */
void aw_interpret(AwVM *vm, AwStep first);

/* ---- interp_traced.c, trace.c: threads with a function of sys.settrace() or sys.setprofile() ---- */
bool aw_is_traced(const AwThread *thread); /* … which does not run just now */
/* The loop for them, from thread->frame at its ip: gives GO_ON when the thread is not traced any more, or LEAVE. */
AwStep aw_interpret_traced(AwVM *vm);
/* Before the instruction behind whose first word frame->ip stands; may move it. Re-enters. False: raised there. */
bool aw_trace_instruction(AwVM *vm, AwFrame *frame) AW_MUST_CHECK;
/* vm->exception arises or arrives in `frame` of a traced thread: another may take its place. goes_on: it is only passed on;
 * handler: the instruction where it is handled, or UINT32_MAX. */
void aw_trace_exception(AwVM *vm, AwFrame *frame, bool goes_on, uint32_t handler);
void aw_trace_unwound(AwVM *vm, AwFrame *frame); /* … and leaves it */
/* The frames from thread->frame to `root` are going to be suspended with `value`. */
bool aw_trace_suspends(AwVM *vm, const AwFrame *root, AwValue value) AW_MUST_CHECK;
/* The frame object that a traced thread has for one of its frames, or NULL; one was made for it. */
struct AwFrameObject *aw_trace_object(AwThread *thread, const AwFrame *frame,
                                      const AwInlined *inlined);
void aw_trace_adopt(AwThread *thread, const AwFrame *frame, struct AwFrameObject *object);
void aw_trace_set_local(AwVM *vm, struct AwFrameObject *object); /* f_trace was set */
void aw_trace_forget_dead(AwVM *vm, AwHeap *heap);               /* a weak hook's part */
void aw_trace_mark(AwHeap *heap, AwThread *thread);
void aw_trace_free(AwThread *thread);

/* ---- operators.c: what the loop does not do itself ---- */
AwStep aw_step_binary(AwVM *vm, int op, bool inplace, AwValue v, AwValue w, uint16_t dst,
                      AwValue *out);
/* kind: AW_RETURN_COMPARE or AW_RETURN_JUMP. */
AwStep aw_step_compare(AwVM *vm, AwCompare op, AwValue v, AwValue w, uint16_t dst, AwReturn kind,
                       AwValue *out);
/* The truth of an object that is none of the common words. A __bool__ or __len__ of the language is run by a frame, for the
 * JUMP_IF, JUMP_IFNOT or NOT that thread->frame stands at. */
AwStep aw_step_truth(AwVM *vm, AwValue v, bool *out);
bool aw_get_slice(AwVM *vm, AwValue v, const AwValue *bounds, AwValue *out);
AwStep aw_step_get_item(AwVM *vm, AwValue v, AwValue key, uint16_t dst, AwValue *out);
AwStep aw_step_set_item(AwVM *vm, AwValue v, AwValue key, AwValue value);
/* FOR_ITER over what is no plain builtin iterator: generators and objects with __next__. */
AwStep aw_step_next(AwVM *vm, AwValue iterator, uint16_t dst, AwValue *out, AwIter *what);

/* ---- unpack.c ---- */
bool aw_unpack(AwVM *vm, AwValue v, AwValue *slots, int count);
bool aw_unpack_star(AwVM *vm, AwValue v, AwValue *slots, int before, int after);

/* ---- make.c ---- */
bool aw_make_dict(AwVM *vm, const AwValue *pairs, int count, AwValue *out);
bool aw_make_set(AwVM *vm, const AwValue *items, int count, AwValue *out);
bool aw_format_field(AwVM *vm, const AwValue *v, int flags, AwValue *out);
/* DICT_MERGE: `**from` of a call of `callable`. */
bool aw_merge_keywords(AwVM *vm, AwDict *into, AwValue from, AwValue callable);
bool aw_spread_keywords(AwVM *vm, AwValue *mapping, AwValue callable);
/* LIST_EXTEND and SPREAD; callable: what is called with `*from`, AW_UNSET in a display. */
bool aw_extend_list(AwVM *vm, AwValue list, AwValue from, AwValue callable);
bool aw_make_function(AwVM *vm, AwFrame *frame, AwValue code, const AwValue *extra, int flags,
                      AwValue *out);

/* ---- names.c ---- */
bool aw_raise_unbound(AwVM *vm, AwValue name);      /* a local variable; always false */
bool aw_raise_free_unbound(AwVM *vm, AwValue name); /* an outer function's; always false */
/* LOAD_CLASS_FREE, LOAD_CLASS_CELL: the class body's namespace first. */
bool aw_load_class_cell(AwVM *vm, AwValue namespace, AwCell *cell, AwValue name, AwValue *out);
bool aw_delete_name(AwVM *vm, AwValue namespace, AwValue name);

/* ---- unwind.c ---- */
/* `raise v` and `raise v from cause` (AW_UNSET: none): leaves the exception in vm->exception. */
void aw_raise_statement(AwVM *vm, AwValue v, AwValue cause);
/* thread->frame (which a callee has just left or suspended below it) gets what came of that callee. */
AwStep aw_deliver(AwVM *vm, AwReturn kind, uint16_t dst, AwValue held, AwEvent event,
                  AwValue value);
/* An AwResumeFn: slots[0] gets what a step of a generator came to for next(), send() or close(), by frame->flags, an AwReturn;
 * slots[1]: the default of next(), or AW_UNSET. */
AwStatus aw_hear_step(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out);
/* Finds the handler of vm->exception from thread->frame on; adds traceback entries. */
AwStep aw_unwind(AwVM *vm);
/* Sets __context__ of a freshly raised exception. */
void aw_exception_arises(AwVM *vm);

/* ---- coroutine.c ---- */
/* The object of a call of a generator function or coroutine function, its parameters copied from `args` (already bound). */
AwCoroutine *aw_coroutine_new(AwVM *vm, AwFunction *function, const AwValue *params);
AwStep aw_step_resume(AwVM *vm, AwCoroutine *root, AwEvent event, AwValue sent, AwReturn kind,
                      uint16_t dst);
AwStep aw_step_suspend(AwVM *vm, AwValue value);     /* YIELD, and AWAIT of what yields */
AwStep aw_step_async_yield(AwVM *vm, AwValue value); /* YIELD in an async generator */
AwStep aw_step_await(AwVM *vm, uint16_t dst,
                     AwValue awaitable); /* AWAIT executed for the first time; ip saved */
/* Links `inner` above thread->frame, which awaits it, and resumes it. */
AwStep aw_step_link(AwVM *vm, AwCoroutine *inner, uint16_t dst, AwReturn kind, AwEvent event,
                    AwValue sent);
bool aw_get_awaitable(AwVM *vm, AwValue v, int wording, AwValue *out);
bool aw_get_yield_from(AwVM *vm, AwValue v, AwValue *out);
bool aw_get_aiter(AwVM *vm, AwValue v, AwValue *out);
bool aw_get_anext(AwVM *vm, AwValue v, AwValue *out);
/* The heap frame on top has returned or raised: closes its coroutine and takes it off the thread. */
void aw_coroutine_finish(AwVM *vm, AwCoroutine *coroutine);

/* ---- generator.c ---- */
AwStatus aw_coroutine_set_name(AwVM *vm, AwValue *args, int argc, AwValue *out);
AwStatus aw_coroutine_set_qualname(AwVM *vm, AwValue *args, int argc, AwValue *out);
void aw_coroutine_traverse(AwHeap *heap, AwObject *o);
bool aw_coroutine_is_over(const AwObject *o);

/* ---- asyncgen.c: what __anext__, asend, athrow and aclose of asynchronous generators give ---- */
extern AwType aw_async_step_type;
AwStep aw_async_step_begin(AwVM *vm, AwValue step, uint16_t dst); /* AWAIT of one */

/* ---- cache.c: attributes and globals through inline caches ---- */
enum {
    AW_CACHE_EMPTY,
    AW_CACHE_SLOT, /* shape -> attribute slot */
    AW_CACHE_VALUE, /* shape -> a value of the class: what a load gives, or the function that a method call wants */
    AW_CACHE_CLASS_DATA, /* shape, version -> entry of the class's dict */
    AW_CACHE_PROPERTY,   /* shape -> the getter, a function */
    AW_CACHE_MODULE,     /* version -> entry of a module's dict */
    AW_CACHE_GLOBAL,     /* version -> entry */
    AW_CACHE_BUILTIN,    /* version of globals and (in shape) of builtins -> entry */
    AW_CACHE_ADD,        /* shape -> next: a store that adds an attribute */
    AW_CACHE_OF_TYPE,    /* the value is the class whose root shape this is; version -> entry */
};
AwStep aw_load_attr_slow(AwVM *vm, AwCache *cache, AwValue v, uint16_t dst, AwValue *out);
/* Gives function and self for a method call; self AW_UNSET if *function is the attribute itself. */
bool aw_load_method_slow(AwVM *vm, AwCache *cache, AwValue v, AwValue *function, AwValue *self);
AwStep aw_store_attr_slow(AwVM *vm, AwCache *cache, AwValue v, AwValue value);
/* *out is AW_UNSET if the function's builtins lack the name. */
bool aw_load_builtin(AwVM *vm, AwFunction *function, AwValue name, AwValue *out);
bool aw_load_build_class(AwVM *vm, AwFunction *function, AwValue *out);
bool aw_load_global_slow(AwVM *vm, AwFunction *function, AwCache *cache, AwValue *out);
bool aw_load_name(AwVM *vm, AwFunction *function, AwValue namespace, AwCache *cache, AwValue *out);
bool aw_load_special(AwVM *vm, AwValue v, int which, AwValue *function, AwValue *self);
void aw_cache_flush_all(AwVM *vm);

/* ---- class.c, import.c ---- */
extern const AwNativeDef aw_build_class_def, aw_import_def;
AwStep aw_step_import(AwVM *vm, AwValue name, AwValue level, AwValue fromlist, uint16_t dst,
                      AwValue *out);
bool aw_import_from(AwVM *vm, AwValue module, AwValue name, AwValue *out);
/* frames.c: the frame object of a comprehension in the code of `frame`, or of that itself (`level` NULL). */
bool aw_frame_object_at(AwVM *vm, AwFrame *frame, const AwInlined *level,
                        AwValue *out) AW_MUST_CHECK;
struct AwFrameObject *aw_frame_adopt(AwVM *vm, struct AwFrameObject *object);
/* The frame object that there is of it already, or NULL. */
struct AwFrameObject *aw_frame_known(AwVM *vm, AwFrame *frame, const AwInlined *level);
/* A frame of a call is left: its frame object, if it keeps one, takes what its variables are. */
bool aw_frame_leave(AwVM *vm, AwFrame *frame) AW_MUST_CHECK;
void aw_frame_forget_dead(AwVM *vm, AwHeap *heap); /* a weak hook's part */
/* The others: see AwEngineCalls. */
AwValue *aw_frame_slots(AwVM *vm, struct AwFrameObject *object);
bool aw_frame_caller(AwVM *vm, const struct AwFrameObject *object, AwValue *out) AW_MUST_CHECK;
bool aw_frame_runs(AwVM *vm, const struct AwFrameObject *object);

bool aw_import_star(AwVM *vm, AwFrame *frame, AwValue module);

/* ---- match.c: what the patterns of `match` ask ---- */
bool aw_match_sequence(AwVM *vm, AwValue v, unsigned length, bool *out);
bool aw_match_from_end(AwVM *vm, AwValue v, unsigned distance, AwValue *out);
bool aw_match_mapping(AwVM *vm, AwValue v, unsigned length, bool *out);
bool aw_match_keys(AwVM *vm, AwValue v, AwValue keys, AwValue *out);
bool aw_match_rest(AwVM *vm, AwValue v, AwValue keys, AwValue *out);
bool aw_match_class(AwVM *vm, const AwValue *subject_and_class, unsigned positional, AwValue names,
                    AwValue *out);

/* ---- thread.c ---- */
/* A parked thread that was woken goes on: its waiting native's result is delivered. */
AwStep aw_thread_continue(AwVM *vm, AwThread *thread);
/* Looks at the poll word at a safepoint: NEXT to go on, RAISED, or LEAVE. */
AwStep aw_safepoint(AwVM *vm);
void aw_thread_mark(AwHeap *heap, AwThread *thread);

/* exec.c: what super() means in the running method; vm->calls.super_arguments. */
bool aw_frame_super(AwVM *vm, AwType **type, AwValue *object) AW_MUST_CHECK;

/* origins.c: where coroutines were made, for cr_origin. */
bool aw_origin_note(AwVM *vm, AwCoroutine *coroutine) AW_MUST_CHECK;
void aw_origins_mark(AwVM *vm, AwHeap *heap);
void aw_origins_forget_dead(AwVM *vm, AwHeap *heap);

#endif
