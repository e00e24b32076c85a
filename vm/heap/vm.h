/* vm.h: the one structure that is the machine; what every layer may see of it.
 *
 * Upper layers hang their own state on it by pointer (`engine`, `sched`), and give lower layers what these need of
 * them as functions in `calls`: objects/ never includes engine/. A process has one machine at a time.
 */
#ifndef AW_VM_HEAP_VM_H
#define AW_VM_HEAP_VM_H

#include "vm/heap/heap.h"

/* Bits of the poll word, looked at at every safepoint: backward jumps, calls, resumption. */
enum {
    AW_POLL_GC = 1,        /* collect */
    AW_POLL_INTERRUPT = 2, /* Ctrl-C: raise KeyboardInterrupt (set from a signal handler) */
    AW_POLL_SLICE = 4,     /* this VM thread's time slice or the run's budget is being counted */
    AW_POLL_STRESS = 8,    /* AW_GC_STRESS: collect at every safepoint */
    AW_POLL_TRACE = 16,    /* there are traced threads */
    AW_POLL_WAKE = 32,     /* another thread of the process wants attention */
    AW_POLL_DEL =
        64, /* __del__ of dead objects, or callbacks of weak references, are to be called */
};

struct AwFrameObject;             /* objects/frame.h */
typedef struct AwThread AwThread; /* engine/thread.h */
typedef struct AwEngine AwEngine;
typedef struct AwSched AwSched;

/* What the lower layers need of the engine. */
typedef struct {
    /* Calls any callable and waits for its result (nests the C stack; see aw_call in objects/call.h). */
    bool (*call)(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                 AwValue *out);
    /* The next item of any iterator, generators included. */
    AwIter (*next)(AwVM *vm, AwValue iterator, AwValue *out);
    /* Raises MemoryError; allocates nothing; always false (aw_raise_memory of objects/exception.h). */
    bool (*raise_memory)(AwVM *vm);
    /* What `super()` without arguments means in the running method. RuntimeError "super(): …". */
    bool (*super_arguments)(AwVM *vm, AwType **type, AwValue *object);
    /* The globals of the running function of the language, or NULL. */
    AwDict *(*globals)(AwVM *vm);
    /* The variables' slots of the frame that `frame` shows, if it still runs or is suspended: then its place is brought
     * up to date too; else NULL. */
    AwValue *(*frame_slots)(AwVM *vm, struct AwFrameObject *frame);
    /* The frame object of the frame that called that one, or AW_NONE. */
    bool (*frame_caller)(AwVM *vm, const struct AwFrameObject *frame, AwValue *out);
    /* Whether it is among those that run now. */
    bool (*frame_runs)(AwVM *vm, const struct AwFrameObject *frame);
    /* One was made of a traceback: what is to stand for the frame if that still runs, which may be another. */
    struct AwFrameObject *(*frame_adopt)(AwVM *vm, struct AwFrameObject *frame);
    /* f_trace of a frame object was set. */
    void (*frame_trace_set)(AwVM *vm, struct AwFrameObject *frame);
    bool (*program_makes_weakref)(AwVM *vm); /* not the library for itself */
    /* A function of a library module written in Aw, which is imported if need be. May re-enter. */
    bool (*library)(AwVM *vm, const char *module, const char *name, AwValue *out);
} AwEngineCalls;

struct AwVM {
    /* first, since the interpreter loop looks at them all the time */
    volatile uint32_t poll; /* AW_POLL_… */
    uint32_t recursion_limit;
    bool attentive;    /* the program can see when objects die: see heap/refcount.c */
    AwThread *thread;  /* the running VM thread */
    AwValue exception; /* being raised; AW_UNSET otherwise */
    AwHeap *heap;

    AwEngineCalls calls;
    AwEngine *engine;
    AwSched *sched;

    int no_collect;   /* > 0: the collector waits */
    int unrooted;     /* > 0: natives that hold unrooted values are on the C stack: heap/cstack.c */
    int native_depth; /* nested runs of the loop on the C stack */
    uint32_t native_flags;    /* of the native that runs now */
    AwRootRange *root_ranges; /* innermost */

    /* what a native that returned AW_CALL wants called: aw_tail_call() */
    struct {
        AwValue callable;
        AwValue kwnames;
        int argc;
        AwValue args[8]; /* more go through a tuple: see aw_tail_call_tuple */
        AwValue args_tuple;
    } tail;

    /* what a native that returned AW_RESUME wants: aw_tail_resume() */
    struct {
        void *coroutine; /* AwCoroutine */
        AwValue value;
        AwValue
            fallback; /* of next(): its result when the generator ends; AW_UNSET: StopIteration */
        int event, kind;
    } resume;
    bool call_is_awaited; /* see AW_AWAITABLE_CALL */

    struct AwCodeObject
        *code_objects; /* all loaded code, linked; aw_code_load and its finalize keep it */
    AwDict *modules;   /* sys.modules */
    AwDict *builtins;  /* namespace of module builtins */
    struct AwInternTable *interned;
    struct AwBindings *bindings; /* how calls were fitted to parameters (objects/function_bind.c) */

    AwValue argv;        /* list: sys.argv */
    AwValue empty_tuple; /* the shared one; AW_UNSET until asked for: aw_tuple_new gives it */
    const char
        *program; /* how the program is called in messages: a file's path, "<string>", "<stdin>" */
};

AwVM *aw_vm_new(void) AW_MUST_CHECK; /* NULL without memory; engine/vm.c puts the layers together */
void aw_vm_free(AwVM *vm);

/* Makes values in C's own memory roots, until aw_root_range_end(). */
static inline void aw_root_range_begin(AwVM *vm, AwRootRange *range, AwValue *values, size_t count)
{
    *range = (AwRootRange){values, count, vm->root_ranges};
    vm->root_ranges = range;
}

static inline void aw_root_range_end(AwVM *vm, AwRootRange *range)
{
    vm->root_ranges = range->outer;
}

/* Between these C holds values that nobody else does, whatever called it has said: the collector reads the C stack. */
static inline void aw_unrooted_begin(AwVM *vm)
{
    vm->unrooted++;
}

static inline void aw_unrooted_end(AwVM *vm)
{
    vm->unrooted--;
}

#include "vm/heap/alloc.h"

#endif
