/* run.c: the machine's VM threads: who runs next, who waits until when, and when nobody can go on any more.
 *
 * Threads take turns of SLICE safepoints, so that what they do together is the same in every run. A thread that waits stands in `waits` with a
 * deadline. aw_run() returns to its host only at the end, when its budget is used up, or when all threads wait.
 */
#include "vm/sched/inside.h"
#include "vm/sched/child.h"
#include "vm/sched/signals.h"
#include "vm/sched/watch.h"

#include <math.h>
#include <stdlib.h>

enum { SLICE = 10000 };

/* A parked thread's deadline. */
struct AwWait {
    AwThread *thread;
    double deadline;
    AwValue timeout_value;
    bool parked;
    struct AwWait *next;
};

/* ---- the queue of threads that can run ---- */

static void make_ready(AwVM *vm, AwThread *thread)
{
    AwSched *sched = vm->sched;
    if (sched->ready_count == sched->ready_capacity) {
        uint32_t capacity = sched->ready_capacity ? sched->ready_capacity * 2 : 16;
        AwThread **bigger = malloc(capacity * sizeof *bigger);
        if (!bigger)
            abort(); /* a few bytes: nothing else would work either */
        for (uint32_t i = 0; i < sched->ready_count; i++)
            bigger[i] = sched->ready[(sched->ready_first + i) % sched->ready_capacity];
        free(sched->ready);
        sched->ready = bigger;
        sched->ready_first = 0;
        sched->ready_capacity = capacity;
    }
    sched->ready[(sched->ready_first + sched->ready_count++) % sched->ready_capacity] = thread;
}

static AwThread *take_thread(AwSched *sched)
{
    AwThread *thread = sched->ready[sched->ready_first];
    sched->ready_first = (sched->ready_first + 1) % sched->ready_capacity;
    sched->ready_count--;
    return thread;
}

/* The same while another runs, which may have no end of its slice yet. */
static void take_turns_with(AwVM *vm, AwThread *thread)
{
    make_ready(vm, thread);
    if (!vm->engine->slice_left)
        aw_thread_limit_slice(vm, SLICE);
}

void aw_sched_start_thread(AwVM *vm, AwThread *thread)
{
    take_turns_with(vm, thread);
}

/* ---- waiting ---- */

static AwStatus park(AwVM *vm, double deadline, AwValue timeout_value)
{
    AwThread *thread = vm->thread;
    struct AwWait *wait = thread->wait;
    if (!wait) {
        wait = calloc(1, sizeof *wait);
        if (!wait) {
            aw_raise_memory(vm);
            return AW_RAISED;
        }
        wait->thread = thread;
        wait->next = vm->sched->waits;
        vm->sched->waits = wait;
        thread->wait = wait;
    }
    wait->deadline = deadline;
    wait->timeout_value = timeout_value;
    wait->parked = true;
    aw_thread_park(vm);
    return AW_PARK;
}

AwStatus aw_sched_park(AwVM *vm, double deadline, AwValue timeout_value)
{
    return park(vm, deadline, timeout_value);
}

AwStatus aw_sched_park_frame(AwVM *vm, double deadline)
{
    return park(vm, deadline, AW_NONE);
}

void aw_sched_unwake(AwVM *vm, AwThread *thread)
{
    AwSched *sched = vm->sched;
    for (uint32_t i = sched->ready_count; i > 0; i--) {
        AwThread *other = take_thread(sched);
        if (other != thread)
            make_ready(vm, other);
    }
    thread->state = AW_THREAD_PARKED;
    ((struct AwWait *)thread->wait)->parked = true;
}

static void on_wake(AwVM *vm, AwThread *thread)
{
    struct AwWait *wait = thread->wait;
    if (wait)
        wait->parked = false;
    if (thread->waiting_fd)
        aw_watch_forget_thread(vm, thread);
    take_turns_with(vm, thread);
}

static double earliest(AwSched *sched)
{
    double deadline = INFINITY;
    for (struct AwWait *wait = sched->waits; wait; wait = wait->next)
        if (wait->parked && wait->deadline < deadline)
            deadline = wait->deadline;
    return deadline;
}

/* Wakes the threads whose time has come. */
static void wake_due(AwVM *vm)
{
    AwSched *sched = vm->sched;
    double now = 0;
    for (struct AwWait *wait = sched->waits; wait; wait = wait->next) {
        if (!wait->parked || isinf(wait->deadline))
            continue;
        if (now == 0)
            now = sched->io->now(sched->io);
        if (wait->deadline <= now)
            aw_thread_wake(vm, wait->thread, wait->timeout_value);
    }
}

void aw_sched_forget_thread(AwVM *vm, AwThread *thread)
{
    if (thread->waiting_fd)
        aw_watch_forget_thread(vm, thread);
    for (struct AwWait **link = &vm->sched->waits; *link; link = &(*link)->next) {
        struct AwWait *wait = *link;
        if (wait->thread == thread) {
            *link = wait->next;
            free(wait);
            break;
        }
    }
    thread->wait = NULL;
    aw_foreign_drop_markers(vm, thread, NULL);
}

/* ---- running ---- */

/* What happens to a thread that came back from the interpreter. True: it was the main one and has ended. */
static bool settle(AwVM *vm, AwThread *thread, AwRun how)
{
    switch (how) {
    case AW_RUN_SLICE: make_ready(vm, thread); return false;
    case AW_RUN_PARKED: return false;
    default: break;
    }
    if (thread == vm->engine->main_thread)
        return true;
    vm->thread = vm->engine->main_thread;
    aw_signals_thread_ended(vm, thread);
    if (vm->sched->on_thread_end)
        vm->sched->on_thread_end(vm, thread);
    aw_sched_forget_thread(vm, thread);
    aw_thread_free(vm, thread);
    return false;
}

/* A thread has used up its slice: while some compute, time goes on and others hear of the outside. */
static void pass_time(AwIo *io, uint64_t slice)
{
    if (io->computed)
        io->computed(io, slice);
    if (io->handles)
        io->poll(io);
}

/* Whether a parked thread could be woken by time or by the outside while another computes. */
static bool others_hope(AwSched *sched)
{
    for (struct AwWait *wait = sched->waits; wait; wait = wait->next)
        if (wait->parked &&
            (!isinf(wait->deadline) || wait->thread->waiting_fd || sched->io->pending))
            return true;
    return false;
}

static uint64_t slice_for(AwVM *vm, uint64_t budget)
{
    uint64_t slice = vm->engine->slice_default;
    if (!slice && (vm->sched->ready_count > 0 || others_hope(vm->sched)))
        slice = SLICE;
    return budget && (!slice || budget < slice) ? budget : slice;
}

AwRunState aw_run(AwVM *vm, uint64_t budget, double *deadline)
{
    AwSched *sched = vm->sched;
    AwThread *main_thread = vm->engine->main_thread;
    if (main_thread->state == AW_THREAD_READY && main_thread->park_event == AW_EVENT_START)
        make_ready(vm, main_thread);
    for (;;) {
        if (sched->waits)
            wake_due(vm);
        if (sched->ready_count == 0)
            break;
        AwThread *thread = take_thread(sched);
        uint64_t slice = slice_for(vm, budget);
        vm->thread = thread;
        AwRun how = aw_thread_run(vm, thread, slice);
        if (settle(vm, thread, how) || main_thread->state == AW_THREAD_DONE)
            return AW_ENDED; /* the main one may also have ended on top of another: wait_nested */
        if (how == AW_RUN_SLICE)
            pass_time(sched->io, slice);
        if (budget && how == AW_RUN_SLICE) {
            budget -= slice < budget ? slice : budget;
            if (budget == 0)
                return AW_BUDGET;
        }
    }
    *deadline = earliest(sched);
    if (isinf(*deadline) && !sched->io->expects(sched->io))
        return AW_DEADLOCK;
    return AW_WAITING;
}

void aw_sched_wait(AwVM *vm, double deadline)
{
    AwIo *io = vm->sched->io;
    if (!(vm->poll &
          AW_POLL_INTERRUPT)) /* one that comes from now on ends the wait; a poll may have eaten the call of one before */
        io->wait(io, deadline);
    if (vm->poll & AW_POLL_INTERRUPT)
        aw_signals_deliver_waiting(vm);
}

AwRunState aw_run_to_end(AwVM *vm)
{
    double deadline;
    for (;;) {
        AwRunState state = aw_run(vm, 0, &deadline);
        if (state != AW_WAITING)
            return state;
        aw_sched_wait(vm, deadline);
    }
}

/* Gives each of the threads that can go on a turn, on top of `thread`, until that one can too. False: there was none.
 * Threads with calls from C among their frames stand below us on the C stack: they must wait. */
static bool run_others(AwVM *vm, AwThread *thread)
{
    AwSched *sched = vm->sched;
    bool ran = false;
    for (uint32_t i = sched->ready_count; i > 0 && thread->state == AW_THREAD_PARKED; i--) {
        if (sched->ready_count == 0) /* those that wait on top of us took some out */
            break;
        AwThread *other = take_thread(sched);
        if (other == thread || other->nested) {
            make_ready(vm, other);
            continue;
        }
        ran = true;
        vm->thread = other;
        uint64_t slice = vm->engine->slice_default;
        slice = slice ? slice : SLICE;
        AwRun how = aw_thread_run(vm, other, slice);
        if (how == AW_RUN_SLICE)
            pass_time(sched->io, slice);
        vm->thread = thread;
        if (settle(vm, other, how))
            break; /* the main one has ended */
        vm->thread = thread;
    }
    return ran;
}

/* A thread parked inside of a call from C: the others go on, on top of it, until it can. */
static bool wait_nested(AwVM *vm, AwThread *thread)
{
    AwSched *sched = vm->sched;
    uint64_t slice_left = vm->engine->slice_left;
    while (thread->state == AW_THREAD_PARKED) {
        if (vm->engine->main_thread->state == AW_THREAD_DONE)
            return false;
        wake_due(vm);
        if (run_others(vm, thread)) {
            if (sched->io->handles)
                sched->io->poll(sched->io);
            continue;
        }
        if (thread->state != AW_THREAD_PARKED)
            continue;
        double deadline = earliest(sched);
        if (isinf(deadline) && !sched->io->expects(sched->io))
            return false;
        aw_sched_wait(vm, deadline);
    }
    /* it is in the queue of those that can run, and runs already */
    for (uint32_t i = sched->ready_count; i > 0; i--) {
        AwThread *other = take_thread(sched);
        if (other != thread)
            make_ready(vm, other);
    }
    aw_thread_limit_slice(vm, slice_left ? slice_left : slice_for(vm, 0));
    return true;
}

/* ---- beginning and end ---- */

static void mark_sched(AwVM *vm, AwHeap *heap, void *context)
{
    (void)context;
    AwSched *sched = vm->sched;
    aw_heap_mark(heap, sched->interrupt_task);
    aw_sched_mark_failures(vm, heap);
    aw_watch_mark(vm, heap);
    aw_signals_mark(vm, heap);
    aw_child_mark(vm, heap);
    for (AwLoop *loop = sched->loops; loop; loop = loop->outer)
        aw_heap_mark_object(heap, loop);
    aw_heap_mark_object(heap, sched->prompt_loop);
    for (struct AwWait *wait = sched->waits; wait; wait = wait->next)
        aw_heap_mark(heap, wait->timeout_value);
    aw_heap_mark_object(heap, sched->sleep);
    aw_sched_mark_unheard(vm, heap);
}

bool aw_sched_init(AwVM *vm, AwIo *io)
{
    AwSched *sched = calloc(1, sizeof *sched);
    if (!sched)
        return false;
    vm->sched = sched;
    sched->io = io;
    sched->interrupt_task = AW_NONE;
    vm->engine->on_wake = on_wake;
    vm->engine->wait_nested = wait_nested;
    vm->engine->on_interrupt = aw_signals_deliver;
    vm->engine->on_never_awaited = aw_report_never_awaited;
    return aw_foreign_init(vm) && aw_heap_add_roots(vm, mark_sched, NULL) &&
           aw_asyncgens_init(vm) && aw_heap_add_rescue(vm, aw_sched_rescue_failures, NULL) &&
           aw_heap_add_rescue(vm, aw_sched_rescue_tasks, NULL);
}

void aw_sched_deinit(AwVM *vm)
{
    AwSched *sched = vm->sched;
    while (sched->waits)
        aw_sched_forget_thread(vm, sched->waits->thread);
    aw_watch_deinit(vm);
    aw_signals_deinit(vm);
    aw_asyncgens_deinit(vm);
    sched->io->free(sched->io);
    free(sched->ready);
    free(sched->listeners);
    free(sched->failures);
    aw_sched_forget_unheard(vm);
    free(sched);
    vm->sched = NULL;
    vm->engine->on_wake = NULL;
    vm->engine->wait_nested = NULL;
    vm->engine->on_never_awaited = NULL;
}

bool aw_sched_listen(AwVM *vm, AwTaskListener listener)
{
    AwSched *sched = vm->sched;
    AwTaskListener *more = realloc(sched->listeners, (sched->listener_count + 1) * sizeof *more);
    if (!more)
        return aw_raise_memory(vm);
    sched->listeners = more;
    more[sched->listener_count++] = listener;
    return true;
}

void aw_task_notify(AwVM *vm, AwTask *task, AwTaskEvent event, AwValue other)
{
    for (uint32_t i = 0; i < vm->sched->listener_count; i++)
        vm->sched->listeners[i](vm, task, event, other);
}
