/* engine.h: frames, VM threads, coroutines, and how C code starts, resumes and waits for Aw code.
 *
 * Invariants
 * - Aw code never nests the C stack: a call, an await, a generator's next and a turn of the event loop are frames
 *   linked by `previous`. C nests only in aw_call() (natives with callbacks), above a frame of kind AW_FRAME_BOUNDARY.
 * - A plain function's slots lie on its thread's stack and begin at its caller's arguments; those of a generator or
 *   coroutine lie in its own object, so that suspending copies nothing. What a heap frame calls
 *   has its slots at thread->heap_top, which is fixed while one root coroutine is being driven.
 * - A chain of awaits is linked by frame.previous from the innermost coroutine to the root; the root (the one that was
 *   resumed by a send, a for loop or a task) remembers `innermost` while it is suspended. So resuming and suspending
 *   cost the same whatever the length of the chain.
 * - frame->ip is the instruction after the current one's first word whenever anything but the interpreter loop looks.
 */
#ifndef AW_VM_ENGINE_ENGINE_H
#define AW_VM_ENGINE_ENGINE_H

#include "vm/objects/exception.h"
#include "vm/objects/module.h"

struct stat; /* of <sys/stat.h> */

typedef struct AwFrame AwFrame;
typedef struct AwCoroutine AwCoroutine;
typedef struct AwTracing AwTracing;

/* What comes back to a frame from the one it called or drove. */
typedef enum {
    AW_EVENT_RETURN, /* the callee returned `value` */
    AW_EVENT_YIELD,  /* the coroutine that this frame drives is suspended and gave `value` */
    AW_EVENT_RAISE,  /* the exception is in vm->exception */
    AW_EVENT_START,  /* a native frame runs for the first time */
    AW_EVENT_WAKE, /* after AW_PARK: this thread was woken with `value` (or the exception is in vm->exception: then RAISE) */
} AwEvent;

/* A native frame is a C state machine among the frames: an event loop, an import, a class statement. Its function is
 * called with what happened and answers
 *   AW_OK      it is done, *out is its result and goes to the frame below
 *   AW_RAISED  the same with the exception in vm->exception
 *   AW_CALL    it pushed a frame (aw_frame_call, aw_frame_resume) and wants to hear of it
 *   AW_PARK    the thread waits (aw_thread_park was called); it will hear AW_EVENT_WAKE
 * frame->slots[0 … native_slots) are its state and are marked. It must not nest. */
typedef AwStatus (*AwResumeFn)(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value,
                               AwValue *out);

typedef enum {
    AW_FRAME_PLAIN,    /* slots on the thread's stack */
    AW_FRAME_HEAP,     /* of a generator or coroutine: embedded in AwCoroutine */
    AW_FRAME_NATIVE,   /* a C state machine */
    AW_FRAME_BOUNDARY, /* results for C: the interpreter loop returns */
} AwFrameKind;

/* What a frame's result is for, in the frame below. */
typedef enum {
    /* RETURN itself does these; the frame below is one of Aw code */
    AW_RETURN_STORE,   /* slots[dst] = result */
    AW_RETURN_INIT,    /* __init__: must be None; slots[dst] = held (the instance) */
    AW_RETURN_BINARY,  /* slots[dst] = result, unless NotImplemented: then ask the other operand */
    AW_RETURN_COMPARE, /* the same for a comparison */
    AW_RETURN_JUMP,    /* a comparison whose truth decides a fused jump */
    /* aw_deliver does the rest */
    AW_RETURN_DISCARD, /* nothing */
    AW_RETURN_TRUTH,   /* __bool__: what JUMP_IF, JUMP_IFNOT or NOT waits for */
    AW_RETURN_LENGTH,  /* __len__ for the same */
    AW_RETURN_NEXT,    /* FOR_ITER over an object with __next__: StopIteration ends the loop */
    AW_RETURN_FOR,     /* FOR_ITER over a generator: yield is an item, return ends the loop */
    AW_RETURN_SEND,  /* next(), send(), throw(): yield is the result, return raises StopIteration */
    AW_RETURN_CLOSE, /* generator.close(): GeneratorExit or return is None, yield is RuntimeError */
    AW_RETURN_AWAIT, /* AWAIT: slots[dst] = result */
    AW_RETURN_LEAVING, /* the same after GeneratorExit was thrown into the chain: return is GeneratorExit again, `yield` is RuntimeError */
    AW_RETURN_ASEND, /* AWAIT of an asynchronous generator's step: `yield` is the result, return is StopAsyncIteration */
    AW_RETURN_ACLOSE, /* AWAIT of aclose(): return and GeneratorExit are None, `yield` is RuntimeError */
    AW_RETURN_STEP, /* the same step driven by hand: what the generator awaits is given, its end is StopAsyncIteration */
    AW_RETURN_EVENT, /* the frame below is native (its function is called) or a boundary */
} AwReturn;

struct AwFrame {
    AwFrame *previous; /* the frame that gets the result */
    const AwInst *ip;
    AwValue *slots;
    AwCodeObject *code;   /* NULL in native frames and boundaries */
    AwFunction *function; /* NULL there too */
    union {
        AwValue
            held; /* by on_return: the instance of INIT, the default of next() of SEND; else AW_UNSET */
        AwResumeFn resume; /* a native frame's */
    };
    uint16_t dst;          /* slot in the frame below */
    uint8_t on_return;     /* AwReturn */
    uint8_t kind;          /* AwFrameKind */
    uint16_t native_slots; /* of native frames */
    uint16_t flags;
};

/* The exception being handled (sys.exc_info), one for each coroutine and one for the thread's plain frames. */
typedef struct AwHandled {
    AwValue exception; /* AW_UNSET: none here, look at previous */
    struct AwHandled *previous;
} AwHandled;

typedef enum { AW_CORO_CREATED, AW_CORO_SUSPENDED, AW_CORO_RUNNING, AW_CORO_CLOSED } AwCoroState;

enum {
    AW_CORO_AWAITED = 1,     /* somebody awaits it ("coroutine is being awaited already") */
    AW_CORO_UNSTARTED = 2,   /* stands in the machine's list of coroutines never started */
    AW_CORO_REPORTED = 4,    /* "never awaited" was said */
    AW_CORO_AGEN_HOOKED = 8, /* async generator: the loop knows it */
    AW_CORO_AGEN_CLOSED = 16,
    AW_CORO_AGEN_RUNNING = 32, /* an asend/athrow is under way */
    AW_CORO_LEAVING = 64,      /* a root whose inner frames return by AW_RETURN_LEAVING */
    AW_CORO_FOR_LOOP =
        4, /* a generator that nothing but the iterator of a loop refers to (only coroutines are REPORTED) */
    AW_CORO_GUARDED =
        128, /* a generator: the heap tells when it dies, for it has something to clean up */
};

/* generator, coroutine and async_generator: one layout, three types. */
struct AwCoroutine {
    AwObject base;
    AwFrame frame;
    AwHandled handled;
    union {
        struct
        { /* CREATED: where it was made, and the list of coroutines not started (coroutines only) */
            AwCodeObject *origin_code; /* NULL if C made it */
            AwCoroutine *unstarted_next, **unstarted_link;
        };
        struct { /* later */
            AwCoroutine
                *innermost; /* of a suspended root: the coroutine to go on with (itself, often) */
            /* while it is being driven as a root: what to restore when it suspends */
            AwCoroutine *outer_root;
            AwValue *outer_heap_top;
        };
    };
    uint8_t state; /* AwCoroState */
    uint8_t flags; /* AW_CORO_… */
    uint16_t
        chain_depth; /* of a suspended root: frames from root to innermost, for the recursion limit */
    union {
        uint32_t origin;      /* CREATED: instruction of the call that made it, in origin_code */
        uint32_t outer_depth; /* RUNNING root: the thread's depth below it */
    };
    AwValue slots[];
};

extern AwType aw_generator_type, aw_coroutine_type, aw_async_generator_type;
extern AwType aw_coroutine_wrapper_type;      /* coroutine.__await__() */
AwValue aw_coroutine_unwrap(AwValue wrapper); /* its coroutine */

static inline bool aw_is_coroutine(AwValue v)
{ /* exactly a coroutine object */
    return aw_is_exact(v, &aw_coroutine_type);
}
static inline bool aw_is_generator(AwValue v)
{
    return aw_is_exact(v, &aw_generator_type);
}
static inline AwCoroutine *aw_as_coroutine(AwValue v)
{
    return (AwCoroutine *)aw_as_object(v);
}
static inline AwCoroutine *aw_frame_coroutine(AwFrame *frame)
{ /* frame->kind is AW_FRAME_HEAP */
    return (AwCoroutine *)((char *)frame - offsetof(AwCoroutine, frame));
}
/* The object that a suspended coroutine waits for (cr_await, gi_yieldfrom), or AW_NONE. */
AwValue aw_coroutine_awaiting(AwCoroutine *coroutine);
/* Line in the source where a suspended or running coroutine stands; 0 if it is done. */
uint32_t aw_coroutine_line(AwCoroutine *coroutine);
AwValue aw_origin_of(AwVM *vm,
                     const AwCoroutine *coroutine); /* its cr_origin; None if it was not noted */
/* A coroutine that will never be started is forgotten without a report (close() before the start). */
void aw_coroutine_forget(AwCoroutine *coroutine);

/* ---- VM threads ---- */

typedef enum { AW_THREAD_READY, AW_THREAD_RUNNING, AW_THREAD_PARKED, AW_THREAD_DONE } AwThreadState;

struct AwThread {
    AwFrame *frame;      /* innermost */
    AwFrame *frame_next; /* where the next plain frame record goes */
    AwFrame *frames, *frames_end;
    AwValue *stack, *stack_end;
    AwValue *heap_top;  /* see the invariants */
    AwHandled *handled; /* innermost */
    AwHandled base_handled;
    AwCoroutine *root; /* the root coroutine being driven; NULL: none */
    uint32_t depth;    /* frames, for the recursion limit */
    uint32_t
        nested; /* calls from C among its frames: while there are any, only that C code can go on with it */
    uint8_t state;
    bool woken_by_exception;
    uint8_t park_event; /* how the frame below hears of waking: AW_EVENT_RETURN or AW_EVENT_WAKE */
    uint16_t park_dst;  /* the slot for the waiting native's result */
    AwValue wake_value;
    AwEvent left_event; /* why the interpreter loop came to a boundary … */
    AwValue left_value; /* … and with what */
    AwValue
        result; /* of its outermost call, when DONE; raised: AW_UNSET and exception kept in `failure` */
    AwValue failure;
    uint64_t id;
    AwThread *next; /* all threads, a ring */
    void *wait;     /* sched's: what it waits for */
    void *
        waiting_on; /* the lock that it is parked for, and its turn there; NULL once it was woken */
    uint64_t waiting_turn;
    void *granted;      /* the lock that it was given by the waking, until it goes on */
    int waiting_fd;     /* the descriptor that it is parked for, and 1; 0: none */
    AwValue object;     /* the language's thread object, or AW_NONE */
    AwValue context;    /* the current one; AW_UNSET: empty (context.h) */
    AwTracing *tracing; /* trace.c's; NULL: never traced */
};

/* A new thread that will call callable(*args). NULL: raised. Not yet linked into any queue. */
AwThread *aw_thread_new(AwVM *vm, AwValue callable, AwValue *args, int argc) AW_MUST_CHECK;
/* Makes a thread that is done (or the main thread, which exists from the start) READY to call callable(*args), at most
 * 65,000 arguments. */
void aw_thread_begin(AwThread *thread, AwValue callable, AwValue *args, int argc);
void aw_thread_free(AwVM *vm, AwThread *thread);

typedef enum {
    AW_RUN_DONE,   /* the outermost call returned: thread->result */
    AW_RUN_RAISED, /* … or raised: thread->failure */
    AW_RUN_PARKED, /* a native asked to wait */
    AW_RUN_SLICE,  /* the slice is used up */
} AwRun;

/* Runs a READY thread (its state decides where) for `slice` safepoints, 0: without limit. */
AwRun aw_thread_run(AwVM *vm, AwThread *thread, uint64_t slice);
/* The running thread's slice ends after so many safepoints from now. */
void aw_thread_limit_slice(AwVM *vm, uint64_t slice);
/* In a native or native frame, before it returns AW_PARK. */
void aw_thread_park(AwVM *vm);
/* Makes a PARKED thread READY; its waiting native's result is `value`. (The scheduler's queue is told through
 * vm->engine's hook.) With aw_thread_wake_raising the exception `value` is raised there. */
void aw_thread_wake(AwVM *vm, AwThread *thread, AwValue value);
void aw_thread_wake_raising(AwVM *vm, AwThread *thread, AwValue exception);

/* One entry of the stdlib's list: either is NULL. A module can be both: the C part is then found as `_name`. */
typedef struct AwBuiltinModule {
    const AwModuleDef *def;
    const char *source; /* Aw text, embedded */
    size_t source_size;
    bool is_package;
} AwBuiltinModule;

/* What the engine keeps for itself, and hooks that upper layers set. */
struct AwEngine {
    AwThread *threads; /* all of them, a ring through next; main first */
    AwThread *main_thread;
    AwCoroutine *unstarted;   /* coroutines not started yet, newest first */
    struct AwOrigin *origins; /* of coroutines, while origin_depth is not 0; owned: origins.c */
    uint32_t origin_count, origin_capacity, origin_depth;
    uint64_t slice_left;
    uint64_t slice_default;                      /* AW_SLICE, or 0 */
    void (*on_wake)(AwVM *vm, AwThread *thread); /* NULL, or: put the thread into the ready queue */
    /* A thread parked inside of aw_call(): runs others and waits until it is READY. false: nothing can wake it. */
    bool (*wait_nested)(AwVM *vm, AwThread *thread);
    /* An asynchronous generator is iterated for the first time: the running loop wants to know. NULL or a hook. */
    bool (*on_async_generator)(AwVM *vm, AwCoroutine *generator);
    /* an asynchronous generator died that has something to clean up; NULL: nobody cares. False: raised. */
    bool (*on_async_generator_died)(AwVM *vm, AwCoroutine *generator);
    /* A coroutine's result was dropped unstarted, found by the collector or at the end: see sched/report. */
    void (*on_never_awaited)(AwVM *vm, AwCoroutine *coroutine);
    /* Compiles and gives the code of a module's source; set by cli or embedding (lang/ is not known here). Returns AW_UNSET with
     * SyntaxError raised. mode: "exec", "eval", "single"; flags: AW_COMPILE_… */
    AwCodeObject *(*compile)(AwVM *vm, const char *filename, const char *text, size_t size,
                             const char *mode, uint32_t flags);
    /* Parses alone, and gives the tree as objects (a Module, Expression or Interactive of module ast). Imports _ast: re-enters. */
    bool (*parse)(AwVM *vm, const char *filename, const char *text, size_t size, const char *mode,
                  uint32_t flags, AwValue *out);
    /* Compiles such a tree. Reads attributes of it: re-enters, with the collector held off. */
    AwCodeObject *(*compile_tree)(AwVM *vm, const char *filename, AwValue tree, const char *mode,
                                  uint32_t flags);
    /* Finds builtin modules: a C table or embedded Aw source; ABSENT if there is none. stdlib sets it. */
    AwFind (*find_builtin_module)(AwVM *vm, AwValue name, const AwBuiltinModule **out);
    /* The file of a module is going to be read: what the program wrote to it must be there. NULL, or a hook. */
    bool (*before_read)(const struct stat *about);
    /* Shows a value at the prompt (PRINT_VALUE). */
    bool (*display)(AwVM *vm, AwValue value);
    /* AW_POLL_INTERRUPT was seen at a safepoint: signals are delivered. False: an exception is raised there. May call Aw code.
     * NULL: KeyboardInterrupt. */
    bool (*on_interrupt)(AwVM *vm);
    /* An exception that nobody can catch came out of `where`, a callable; NULL or a hook. May call Aw code. */
    void (*on_unraisable)(AwVM *vm, AwValue exception, AwValue where);
    bool in_dels; /* somebody calls __del__ methods already: he takes what comes meanwhile too */
    /* frame objects of generators and coroutines that were made of late: the same are given again. Kept by others alone. */
    struct AwFrameObject *recent_frames[64];
    uint32_t recent_frame;
    AwValue asyncgen_firstiter, asyncgen_finalizer; /* of sys.set_asyncgen_hooks, or AW_UNSET */
    AwValue build_class, import; /* the builtins __build_class__ and __import__ as they were made */
    AwValue import_path;         /* list: sys.path */
    AwValue main_module;
};

enum {
    AW_COMPILE_NAMESPACE = 1,
    AW_COMPILE_TOP_LEVEL_AWAIT = 2,
    AW_COMPILE_LIBRARY = 4,
    AW_COMPILE_ANNOTATIONS = 8, /* as if by `from __future__ import annotations` */
    AW_COMPILE_BYTES = 16,     /* the text is bytes that a program gave: it may name its encoding */
    AW_COMPILE_NO_ASSERT = 32, /* as by CPython's -O: without asserts, and __debug__ is False */
    AW_COMPILE_NO_DOC = 64,    /* -OO: without documentation strings too */
    AW_COMPILE_INCOMPLETE =
        128, /* SyntaxError "incomplete input" where a prompt would ask for more lines */
};

bool aw_engine_init(AwVM *vm) AW_MUST_CHECK;
void aw_engine_deinit(AwVM *vm);

/* ---- pushing frames: from natives that return AW_CALL and from native frames ---- */

/* In a native: goes on as a native frame with `slots` values of state, copied from `state`; the native returns what this returns. */
AwStatus aw_native_frame(AwVM *vm, AwResumeFn resume, const AwValue *state,
                         int slots) AW_MUST_CHECK;
/* In a native frame's function: calls; the function hears AW_EVENT_RETURN or RAISE. Returns AW_CALL, or AW_RAISED, or AW_OK with
 * the result in *out when the callee was a native and is done already. */
AwStatus aw_frame_call(AwVM *vm, AwValue callable, AwValue *args, int argc, AwValue kwnames,
                       AwValue *out) AW_MUST_CHECK;
/* In a native frame's function: drives a generator or coroutine: resumes it with `sent` (AW_EVENT_RETURN) or throws the exception
 * `sent` into it (AW_EVENT_RAISE). The function hears YIELD, RETURN or RAISE. Returns AW_CALL, or AW_RAISED if it cannot be resumed. */
AwStatus aw_frame_resume(AwVM *vm, AwCoroutine *coroutine, AwEvent event,
                         AwValue sent) AW_MUST_CHECK;
/* In a native: `return aw_tail_resume(...)`: next(), send() and throw() of a generator in the native's place; kind: AW_RETURN_SEND or AW_RETURN_CLOSE. */
AwStatus aw_tail_resume(AwVM *vm, AwCoroutine *coroutine, AwEvent event, AwValue sent,
                        AwReturn kind) AW_MUST_CHECK;

/* The same for next(generator, fallback); fallback may be AW_UNSET. */
AwStatus aw_tail_next(AwVM *vm, AwCoroutine *generator, AwValue fallback) AW_MUST_CHECK;

/* The arguments of throw(type, value, traceback) as one exception. */
bool aw_thrown_exception(AwVM *vm, AwValue *args, AwValue *out) AW_MUST_CHECK;
/* Drives a coroutine or generator one step from C, nesting: what came of it, value or vm->exception. */
AwEvent aw_coroutine_step(AwVM *vm, AwCoroutine *coroutine, AwEvent event, AwValue sent,
                          AwValue *out);

/* Calls __del__ of the objects that were found dead, and callbacks of weak references; what they raise goes to on_unraisable. */
void aw_dels_run(AwVM *vm);
/* Whether the code that asks module weakref for a reference is the program's own, not the library's. */
bool aw_program_makes_weakref(AwVM *vm);
/* A suspended generator died: closes it, or tells the loop. Re-enters. False: raised. */
bool aw_generator_clean_up(AwVM *vm, AwCoroutine *generator) AW_MUST_CHECK;

/* For the interpreter loop, before a call or after a statement that let go of something, while vm->attentive: looks for what died, and
 * calls what there is to call. Slots of the frame from `free` on hold nothing that is needed. */
void aw_attend(AwVM *vm, AwValue *free, bool let_go);
/* The same in a native, whatever it costs: clears what calls left behind in the caller's slots. */
void aw_attend_native(AwVM *vm);

/* ---- looking at frames ---- */
/* The innermost frame of Aw code (skips natives and boundaries), or NULL. */
AwFrame *aw_frame_current(AwVM *vm);
AwSpan aw_frame_span(AwFrame *frame); /* of the instruction that it executes */
/* The language's frame object: a picture of the frame and of those below it, as they are now. */
bool aw_frame_object(AwVM *vm, AwFrame *frame, AwValue *out) AW_MUST_CHECK;
/* The same when it runs a comprehension: not that one's. */
bool aw_frame_object_outer(AwVM *vm, AwFrame *frame, AwValue *out) AW_MUST_CHECK;
/* That of the frame so many calls below the running one. ValueError "call stack is not deep enough". */
bool aw_frame_object_deep(AwVM *vm, uint32_t depth, AwValue *out) AW_MUST_CHECK;
/* locals() of a frame: a new dict (or the namespace itself for module and class code). NULL: raised. */
AwDict *aw_frame_locals(AwVM *vm, AwFrame *frame) AW_MUST_CHECK;
/* What is being handled now (sys.exc_info()[1]), or AW_UNSET. */
AwValue aw_handled(AwVM *vm);

/* ---- sys.settrace and sys.setprofile (engine/trace.c), of the running thread ---- */
/* `function` may be AW_NONE. A native that calls this and is not at once left by a frame's safepoint is noticed at the next one. */
bool aw_trace_set(AwVM *vm, AwValue function, bool profile) AW_MUST_CHECK;
AwValue aw_trace_get(AwVM *vm, bool profile);

/* ---- running code (engine/import.c, engine/exec.c) ---- */
/* Calls code with these globals (and namespace, for AW_CODE_NAMESPACE code): the native returns what this returns. */
/* `closure`: a tuple of cells, as many as the code has free variables, or AW_UNSET. */
AwStatus aw_tail_exec(AwVM *vm, AwCodeObject *code, AwDict *globals, AwValue namespace,
                      AwValue closure) AW_MUST_CHECK;
/* import name: nests. *out is the last module of the dotted name. */
bool aw_import(AwVM *vm, const char *name, AwValue *out) AW_MUST_CHECK;
/* A function from an embedded module, for natives that leave their hard cases to Aw code; imported on first use (nests then). */
bool aw_library_function(AwVM *vm, const char *module, const char *name,
                         AwValue *out) AW_MUST_CHECK;

/* ---- functions of module _asyncio that stand with what they are about ---- */
extern const AwNativeDef aw_origin_functions[]; /* origins.c */

#endif
