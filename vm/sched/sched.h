/* sched.h: the scheduler: event loops with their futures, tasks and timers, and the VM threads that run them.
 *
 * Invariants
 * - Order is CPython's: a loop's ready queue is FIFO; one turn runs the entries that were ready when it began; then the outside is
 *   polled, then due timers join the queue, in the order of the heap that CPython uses (timer.c).
 * - An event loop runs as one native frame (loop.c). Its tasks' coroutines are frames above it. When nothing is ready the
 *   thread parks until the next timer; aw_run() (run.c) lets other threads go on, and waits in the backend when none can.
 * - A wake-up of a task is an entry in the ready queue that names the task: no handle, no callback, no allocation.
 * - Every transition of a task passes aw_task_event(), which listeners (trace, reports, pictures) hear.
 */
#ifndef AW_VM_SCHED_SCHED_H
#define AW_VM_SCHED_SCHED_H

#include "vm/engine/engine.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/sched/io.h"

typedef struct AwLoop AwLoop;
typedef struct AwTask AwTask;

/* ---- futures ---- */

typedef enum {
    AW_FUTURE_PENDING,
    AW_FUTURE_CANCELLED,
    AW_FUTURE_FINISHED,
    AW_FUTURE_FAILED
} AwFutureState;

enum {
    AW_FUTURE_BLOCKING = 1,    /* somebody is about to wait for it: it was yielded by an await */
    AW_FUTURE_UNRETRIEVED = 2, /* it has an exception that nobody looked at */
    AW_TASK_MUST_CANCEL = 4,   /* CancelledError is to be thrown in at the next step */
    AW_TASK_SLEEPING = 8,      /* `waiting` is the time until which it sleeps */
    AW_TASK_STEPPING = 16,
    AW_TASK_QUIET = 32,   /* "was destroyed but it is pending" is not to be said */
    AW_TASK_IN_LOOP = 64, /* stands in its loop's list */
    AW_FUTURE_DEAD =
        128, /* nobody holds it any more but the list of failures, or its loop's of tasks */
};

typedef struct {
    AwObject base;
    AwValue *attrs; /* of subclasses */
    AwLoop *loop;
    union {
        AwValue
            result; /* or the exception, when FAILED; for ever AW_UNSET while a future is PENDING */
        AwValue waiting; /* of a task that is PENDING: see aw_task_waiting */
    };
    AwValue
        callbacks; /* AW_UNSET; one callback; or a list of them. A task itself stands for "wake it"; see AwCallback */
    AwValue cancel_message; /* AW_UNSET: none */
    uint8_t state;          /* AwFutureState */
    uint8_t flags;          /* AW_FUTURE_…, AW_TASK_… */
    uint16_t cancels;       /* a task's: cancel() less uncancel() */
    uint32_t index;         /* a task's: place in its loop's list */
} AwFuture;

struct AwTask {
    AwFuture future;
    AwCoroutine *coroutine;
    AwValue name; /* str, or AW_UNSET: "Task-" and its number */
    AwValue context;
    AwCodeObject *made_in; /* where create_task was called, for reports */
    uint32_t made_at;      /* instruction */
    uint32_t number;
};

extern AwType aw_future_type, aw_task_type, aw_loop_type, aw_handle_type, aw_timer_handle_type;
extern AwType aw_cancelled_error_type, aw_invalid_state_error_type;

static inline bool aw_is_future(AwValue v)
{ /* Future, Task or a subclass */
    return aw_is_object(v) && aw_is_subtype(aw_as_object(v)->shape->type, &aw_future_type);
}
static inline bool aw_is_task(AwValue v)
{
    return aw_is_object(v) && aw_is_subtype(aw_as_object(v)->shape->type, &aw_task_type);
}
static inline AwFuture *aw_as_future(AwValue v)
{
    return (AwFuture *)aw_as_object(v);
}
static inline AwTask *aw_as_task(AwValue v)
{
    return (AwTask *)aw_as_object(v);
}
/* The future that a task awaits, the time until which it sleeps, or AW_UNSET. */
static inline AwValue aw_task_waiting(const AwTask *task)
{
    return task->future.state == AW_FUTURE_PENDING ? task->future.waiting : AW_UNSET;
}

AwFuture *aw_future_new(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;
/* Results. InvalidStateError if it is done already. */
bool aw_future_set_result(AwVM *vm, AwFuture *future, AwValue result) AW_MUST_CHECK;
bool aw_future_set_exception(AwVM *vm, AwFuture *future, AwValue exception) AW_MUST_CHECK;
/* Cancels a future or (by its own rules) a task; *done: whether it took. May call a subclass's cancel (re-enters). */
bool aw_future_cancel(AwVM *vm, AwFuture *future, AwValue message, bool *done) AW_MUST_CHECK;
/* result(): the value; else raises the exception, CancelledError or InvalidStateError. */
bool aw_future_result(AwVM *vm, AwFuture *future, AwValue *out) AW_MUST_CHECK;
bool aw_future_add_callback(AwVM *vm, AwFuture *future, AwValue callback,
                            AwValue context) AW_MUST_CHECK;
AwValue aw_future_cancelled_error(AwVM *vm, AwFuture *future) AW_MUST_CHECK;

/* ---- tasks ---- */

/* context: what `context=` was given: None or AW_UNSET for a copy of the current one. */
AwTask *aw_task_new(AwVM *vm, AwLoop *loop, AwCoroutine *coroutine, AwValue name,
                    AwValue context) AW_MUST_CHECK;
/* Whether create_task() takes it: a coroutine, a generator, or an object that does what a coroutine does. */
bool aw_task_can_drive(AwVM *vm, AwValue v);
/* What a task of it drives: itself, or a coroutine that awaits it. NULL: TypeError. Calls Aw code in the last case. */
AwCoroutine *aw_task_coroutine(AwVM *vm, AwValue v) AW_MUST_CHECK;
bool aw_task_cancel(AwVM *vm, AwTask *task, AwValue message, bool *done) AW_MUST_CHECK;
AwValue aw_task_name(AwVM *vm, AwTask *task) AW_MUST_CHECK; /* a str */

typedef enum {
    AW_TASK_CREATED,
    AW_TASK_STARTED, /* its first step */
    AW_TASK_RESUMED,
    AW_TASK_WAITS,      /* for aw_task_waiting(), or for its next turn */
    AW_TASK_WOKEN,      /* put into the ready queue; `other`: the future that woke it or AW_UNSET */
    AW_TASK_CANCELLING, /* cancel() was called */
    AW_TASK_DONE,       /* with a result */
    AW_TASK_FAILED,     /* with an exception */
    AW_TASK_CANCELLED,
} AwTaskEvent;

typedef void (*AwTaskListener)(AwVM *vm, AwTask *task, AwTaskEvent event, AwValue other);
void aw_task_notify(AwVM *vm, AwTask *task, AwTaskEvent event, AwValue other);
/* The one function that every transition passes. */
#define aw_task_event(vm, task, event, other)                                                      \
    do {                                                                                           \
        if (AW_UNLIKELY((vm)->sched->listener_count))                                              \
            aw_task_notify(vm, task, event, other);                                                \
    } while (0)

/* ---- loops ---- */

typedef enum {
    AW_READY_STEP,   /* task: target; argument: AW_UNSET or an exception to throw in */
    AW_READY_WAKE,   /* task: target; argument: the future that it waited for */
    AW_READY_SLEPT,  /* task: target, whose sleep is over; argument: the time that it slept until */
    AW_READY_HANDLE, /* target: an AwHandle */
    AW_READY_CALLBACK, /* target: a callable, or one with its context; argument: the future to give it (done callbacks) */
} AwReadyKind;

/* An entry is two words, since a million of them may wait at once: the kind stands in the low bits of the target's address. */
typedef struct {
    uintptr_t target_and_kind;
    AwValue argument;
} AwReady;

/* ready.c; owned by its loop */
typedef struct AwReadyChunk AwReadyChunk;
typedef struct {
    AwReadyChunk *first, *last, *spare;
    uint32_t begin, end; /* of the entries in use: in the first chunk, in the last */
    uint32_t count;
} AwReadyQueue;

static inline AwReadyKind aw_ready_kind(const AwReady *entry)
{
    return (AwReadyKind)(entry->target_and_kind & 7);
}
static inline AwValue aw_ready_target(const AwReady *entry)
{
    return aw_from_object((AwObject *)(entry->target_and_kind & ~(uintptr_t)7));
}

typedef struct {
    double when;
    AwValue target; /* an AwHandle, or a sleeping task */
} AwTimer;

/* Handle and TimerHandle. */
typedef struct {
    AwObject base;
    AwValue callback; /* AW_UNSET when cancelled */
    AwValue args;     /* tuple */
    AwValue context;
    AwLoop *loop;
    double when;              /* of a timer */
    AwValue source_traceback; /* in debug mode: where it was made */
    bool cancelled, scheduled;
    bool when_is_int; /* as it was given, for the repr */
} AwHandle;

struct AwLoop {
    AwObject base;
    AwValue *attrs;
    AwReadyQueue ready;
    AwTimer *timers; /* a heap; owned */
    uint32_t timer_count, timer_capacity, timers_cancelled;
    AwValue *tasks; /* all that are not done; owned; weak in spirit: see loop.c */
    uint32_t task_count, task_capacity;
    AwThread *thread; /* that runs it; NULL: not running */
    AwTask *current;
    double step_began; /* in debug mode: when the entry that runs was taken; 0: none */
    AwValue exception_handler, task_factory, default_executor;
    bool stopping, closed, debug, parked;
    bool
        by_hand; /* Aw code takes its turns, since something in them is the program's own: turns.c */
    bool
        odd; /* closed, or something is to be called instead of putting steps into the queue: see foreign.c */
    bool
        marker; /* stands in the list of running loops for `marked` (NULL: for none), as _set_running_loop() said */
    AwValue foreign; /* the loop of another maker for which this one stands, or itself; AW_UNSET */
    AwValue entered; /* what _enter_task() was told, or AW_UNSET */
    AwLoop *marked, *next_foreign;
    AwLoop *next_of_all;
    bool tasks_weak; /* just now it does not hold its tasks: see AwSched */
    AwLoop *
        outer; /* running on this thread below this one (never more than one, but for the prompt) */
};

/* A Handle that calls callback(*args), args a tuple; in no queue yet. */
AwHandle *aw_handle_new(AwVM *vm, AwLoop *loop, AwValue callback, AwValue args,
                        AwValue context) AW_MUST_CHECK;
void aw_handle_cancel(AwHandle *handle);
bool aw_loop_ready(AwVM *vm, AwLoop *loop, AwReadyKind kind, AwValue target,
                   AwValue argument) AW_MUST_CHECK;
/* timer.c: CPython's heapq on (when, target) */
bool aw_timer_push(AwVM *vm, AwLoop *loop, double when, AwValue target) AW_MUST_CHECK;
AwTimer aw_timer_pop(AwLoop *loop);
/* The loop that runs on this VM thread, or NULL. */
AwLoop *aw_loop_running(AwVM *vm);
/* The machine gave a loop's run up in the middle (a deadlock at the prompt): it is not running any more. */
void aw_loop_abandon(AwVM *vm);
/* Any object as a loop: one of ours as it is, for another maker's the stand-in that its futures know (foreign.c). NULL: MemoryError. */
AwLoop *aw_loop_of(AwVM *vm, AwValue v) AW_MUST_CHECK;
/* The loop that programs see. */
static inline AwValue aw_loop_value(const AwLoop *loop)
{
    return loop->foreign ? loop->foreign : aw_from_object(loop);
}
/* `v` (None: no loop) is what runs on this thread from now on, as far as get_running_loop() goes. */
bool aw_loop_set_running(AwVM *vm, AwValue v) AW_MUST_CHECK;
/* What stop() does, also for a loop that waits: it ends after this turn. */
void aw_loop_stop(AwVM *vm, AwLoop *loop);
AwLoop *aw_loop_new(AwVM *vm) AW_MUST_CHECK;
double aw_loop_time(AwVM *vm);

/* ---- the machine's side ---- */

struct AwSched {
    AwIo *io;
    AwTaskListener *listeners;
    uint32_t listener_count;
    uint32_t last_task_number;
    AwThread **ready; /* threads that can run, a ring; owned */
    uint32_t ready_first, ready_count, ready_capacity;
    struct AwWait *waits; /* parked threads with a deadline */
    struct AwWatches
        *watches; /* file descriptors that somebody waits for; NULL: never any (watch.c) */
    struct AwSignals
        *signals; /* what is done about signals of the system; NULL: the usual (signals.c) */
    struct AwChild *children; /* those that have not ended (child.c) */
    AwLoop *loops;            /* running ones, by thread: see aw_loop_running */
    AwLoop *
        prompt_loop; /* the prompt's: where create_task() puts tasks when no loop runs; NULL: none */
    AwLoop *all_loops; /* not held */
    bool tasks_weak;   /* loops do not hold their tasks: while the program asks for a collection */
    uint32_t tasks_lost;   /* what it found: pending tasks that nobody holds */
    AwLoop *foreign_loops; /* stand-ins for loops of other makers; not held */
    void (*on_thread_end)(
        AwVM *vm,
        AwThread *thread); /* its result or failure is there to be taken; NULL or a hook */
    AwFuture **
        failures; /* those that failed and nobody has looked at, as far as we know; owned; not held: report.c */
    uint32_t failure_count, failure_capacity;
    uint32_t failures_dead;         /* how many of them only this list holds */
    bool failures_new;              /* some came since the last collection */
    struct AwBegunGenerator *begun; /* asynchronous generators; owned; not held: asyncgens.c */
    uint32_t begun_count, begun_capacity;
    AwValue interrupt_task; /* the task that Ctrl-C cancels; AW_NONE: none */
    AwObject *sleep; /* what an awaited sleep() gives, always the same; NULL: never yet (sleep.c) */
    double sleep_delay;           /* how long the one that is given just now shall last */
    uint32_t never_awaited_heard; /* so many parts of the program record warnings */
    struct AwUnheard *unheard; /* of coroutines that were not told to them yet; owned: report.c */
    bool never_awaited;        /* a report was given: the status at the end is 1 */
    /* Set by the host; NULL: not told. A text and, unless AW_UNSET, an exception with its traceback: */
    void (*report_exception)(AwVM *vm, const char *text, AwValue exception);
    void (*report_never_awaited)(AwVM *vm, AwCoroutine *coroutine); /* allocates nothing */
    void (*report_cut_off)(AwVM *vm, AwLoop *loop, AwValue *tasks, uint32_t count);
};

bool aw_sched_init(AwVM *vm, AwIo *io) AW_MUST_CHECK; /* takes the backend */
void aw_sched_deinit(AwVM *vm);
bool aw_sched_listen(AwVM *vm, AwTaskListener listener) AW_MUST_CHECK;

typedef enum {
    AW_ENDED,    /* the main thread's call returned or raised */
    AW_BUDGET,   /* the budget is used up */
    AW_WAITING,  /* everything waits, until *deadline at the latest: call io->wait, then go on */
    AW_DEADLOCK, /* everything waits for everything */
} AwRunState;

/* Runs the machine for `budget` safepoints (0: without limit). */
AwRunState aw_run(AwVM *vm, uint64_t budget, double *deadline);
/* The same, waiting as needed, until the end or a deadlock. */
AwRunState aw_run_to_end(AwVM *vm);
/* After AW_WAITING: waits in the backend, until `deadline` at the latest, and delivers signals. */
void aw_sched_wait(AwVM *vm, double deadline);

void aw_sched_forget_thread(AwVM *vm, AwThread *thread); /* before aw_thread_free */

/* Lets a new thread take turns with the others. */
void aw_sched_start_thread(AwVM *vm, AwThread *thread);

/* In a native: parks the thread until `deadline` (INFINITY) or until it is woken; its result is then `value` of aw_thread_wake, or
 * `timeout_value` at the deadline. The native returns what this returns. */
AwStatus aw_sched_park(AwVM *vm, double deadline, AwValue timeout_value) AW_MUST_CHECK;
/* Takes back the waking of a READY thread that has not gone on yet: it waits as before, with its deadline. */
void aw_sched_unwake(AwVM *vm, AwThread *thread);
/* In a native frame's function: the same; it hears AW_EVENT_WAKE. */
AwStatus aw_sched_park_frame(AwVM *vm, double deadline) AW_MUST_CHECK;

/* ---- reports (report.c) ---- */
void aw_report_never_awaited(AwVM *vm, AwCoroutine *coroutine);
/* The loop ends: tells of its tasks that have not ended and that nobody has cancelled. */
bool aw_report_cut_off(AwVM *vm, AwLoop *loop) AW_MUST_CHECK;
void aw_report_all_unstarted(AwVM *vm); /* at the end */
/* "exception was never retrieved": tells the loops' exception handlers of futures that nobody can look at any more; with `all` of
 * those too that somebody still holds. Of one loop alone, or (NULL) of all. Re-enters. */
void aw_report_failures(AwVM *vm, AwLoop *loop, bool all);
/* "Task was destroyed but it is pending!": the same of tasks that only their loop knew when tasks_weak was on. Re-enters. */
void aw_report_lost(AwVM *vm);
void aw_sched_weaken_tasks(AwVM *vm, bool weak); /* sets tasks_weak */

/* ---- functions of module _asyncio that stand with what they are about ---- */
extern const AwNativeDef aw_gather_functions[], aw_report_functions[], aw_sleep_functions[],
    aw_turns_functions[];

#endif
