/* signals.c: signals of the system. */
#include "vm/sched/signals.h"

#include "vm/objects/number.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

struct AwSignals {
    AwValue handlers[AW_SIGNAL_COUNT]; /* AW_UNSET: never set; else 0, 1 or a callable */
    AwValue handles[AW_SIGNAL_COUNT];  /* of loops, or AW_UNSET */
    AwThread *runner;                  /* the VM thread in which a function runs, or NULL */
    AwThread *pausing;                 /* the VM thread that waits for any of them, or NULL */
    AwValue failure; /* what such a function raised, for the main thread, or AW_UNSET */
};

/* The system knows one set of handlers in a process, and they are given no context. */
static AwVM *noted_in;
static uint64_t noted;

void aw_signal_note(AwVM *vm, int number)
{
    __atomic_or_fetch(&noted, (uint64_t)1 << (number - 1), __ATOMIC_RELAXED);
    __atomic_or_fetch(&vm->poll, AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
    vm->sched->io->interrupt(vm->sched->io);
}

/* What the backend has set for SIGCHLD, by which it hears of its children; NULL: nothing. */
static void (*backend_child)(int);

static void on_signal(int number)
{
    int before = errno;
    AwVM *vm = noted_in;
    if (vm)
        aw_signal_note(vm, number);
    if (number == SIGCHLD && backend_child)
        backend_child(number);
    errno = before;
}

static struct AwSignals *signals_of(AwVM *vm)
{
    AwSched *sched = vm->sched;
    if (!sched->signals) {
        sched->signals = calloc(1, sizeof *sched->signals);
        noted_in = vm;
    }
    return sched->signals;
}

static bool catch_signal(AwVM *vm, int number, void (*function)(int))
{
    struct sigaction before, action = {.sa_handler = function};
    if (number == SIGCHLD && sigaction(number, NULL, &before) == 0) {
        if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN &&
            before.sa_handler != on_signal)
            backend_child = before.sa_handler;
        if (function != on_signal && backend_child)
            action.sa_handler = backend_child;
        action.sa_flags = SA_RESTART;
    }
    if (sigaction(number, &action, NULL) == 0)
        return true;
    return aw_raise_errno(vm, errno, AW_UNSET);
}

void aw_signals_child_changed(void)
{
    struct AwSignals *all = noted_in ? noted_in->sched->signals : NULL;
    struct sigaction now, action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    if (sigaction(SIGCHLD, NULL, &now) != 0 || now.sa_handler == on_signal)
        return;
    backend_child = now.sa_handler == SIG_DFL || now.sa_handler == SIG_IGN ? NULL : now.sa_handler;
    if (all && (all->handles[SIGCHLD] || aw_is_object(all->handlers[SIGCHLD])))
        sigaction(SIGCHLD, &action, NULL);
}

static bool check_number(AwVM *vm, int number)
{
    return (number >= 1 && number < AW_SIGNAL_COUNT) ||
           aw_raise_value(vm, "signal number out of range");
}

AwValue aw_signal_handler(AwVM *vm, int number)
{
    struct AwSignals *all = vm->sched->signals;
    if (all && all->handlers[number])
        return all->handlers[number];
    struct sigaction now;
    if (number == SIGCHLD) /* the backend's is not shown */
        return aw_from_int(0);
    if (sigaction(number, NULL, &now) != 0)
        return AW_NONE;
    return now.sa_handler == SIG_DFL   ? aw_from_int(0)
           : now.sa_handler == SIG_IGN ? aw_from_int(1)
                                       : AW_NONE;
}

static void (*function_for(AwValue handler))(int)
{
    return handler == aw_from_int(0) ? SIG_DFL : handler == aw_from_int(1) ? SIG_IGN : on_signal;
}

bool aw_signal_set(AwVM *vm, int number, AwValue handler)
{
    struct AwSignals *all = signals_of(vm);
    if (!all)
        return aw_raise_memory(vm);
    if (!check_number(vm, number) || !catch_signal(vm, number, function_for(handler)))
        return false;
    vm->sched->io->signals += aw_is_object(handler) - aw_is_object(all->handlers[number]);
    all->handlers[number] = handler;
    return true;
}

bool aw_signal_set_loop(AwVM *vm, int number, AwValue handle)
{
    struct AwSignals *all = signals_of(vm);
    if (!all)
        return aw_raise_memory(vm);
    if (!check_number(vm, number))
        return false;
    AwIo *io = vm->sched->io;
    bool had = all->handles[number] != AW_UNSET;
    AwValue handler = handle ? AW_NONE : all->handlers[number];
    void (*function)(int) = handler            ? function_for(handler)
                            : number == SIGINT ? on_signal
                                               : SIG_DFL;
    if (!catch_signal(vm, number, function))
        return false;
    all->handles[number] = handle;
    io->signals += (handle != AW_UNSET) - had;
    return true;
}

AwValue aw_signal_loop(AwVM *vm, int number)
{
    return vm->sched->signals ? vm->sched->signals->handles[number] : AW_UNSET;
}

/* ---- delivering ---- */

static bool raise_interrupt(AwVM *vm)
{
    AwValue exception = aw_exception_new(vm, &aw_keyboard_interrupt_type, NULL, 0);
    return exception && aw_raise_exception(vm, exception);
}

/* SIGINT that nobody has asked for. The first one cancels the main task of asyncio.run; without one, and the second time, it breaks in
 * where the program is. */
static bool interrupt(AwVM *vm)
{
    AwSched *sched = vm->sched;
    bool done;
    if (!aw_is_object(sched->interrupt_task) || !aw_is_task(sched->interrupt_task))
        return raise_interrupt(vm);
    AwTask *task = aw_as_task(sched->interrupt_task);
    sched->interrupt_task = AW_NONE;
    if (!aw_task_cancel(vm, task, AW_UNSET, &done))
        vm->exception = AW_UNSET;
    return done || raise_interrupt(vm);
}

AwStatus aw_signal_pause(AwVM *vm)
{
    struct AwSignals *all = signals_of(vm);
    if (!all)
        return aw_raise_memory(vm);
    if (!all->pausing)
        vm->sched->io->signals++;
    all->pausing = vm->thread;
    return aw_sched_park(vm, INFINITY, AW_NONE);
}

/* The main thread's frame, or None. */
static bool main_frame(AwVM *vm, AwValue *out)
{
    AwThread *running = vm->thread;
    vm->thread = vm->engine->main_thread;
    AwFrame *frame = aw_frame_current(vm);
    *out = AW_NONE;
    bool ok = !frame || aw_frame_object(vm, frame, out);
    vm->thread = running;
    return ok;
}

static bool call_here(AwVM *vm, AwValue handler, int number)
{
    AwValue args[2] = {aw_from_int(number)}, ignored;
    return main_frame(vm, &args[1]) && aw_call(vm, handler, args, 2, &ignored);
}

static bool call_in_thread(AwVM *vm, struct AwSignals *all, AwValue handler, int number)
{
    AwValue args[2] = {aw_from_int(number)};
    AwThread *thread = main_frame(vm, &args[1]) ? aw_thread_new(vm, handler, args, 2) : NULL;
    if (!thread)
        return false;
    all->runner = thread;
    aw_sched_start_thread(vm, thread);
    return true;
}

/* *again: it must wait until the function that runs has returned. */
static bool deliver_one(AwVM *vm, int number, bool waiting, bool *again)
{
    struct AwSignals *all = vm->sched->signals;
    AwValue handle = all ? all->handles[number] : AW_UNSET;
    AwValue handler = all ? all->handlers[number] : AW_UNSET;
    if (handle) {
        AwHandle *h = (AwHandle *)aw_as_object(handle);
        return h->cancelled || h->loop->closed ||
               aw_loop_ready(vm, h->loop, AW_READY_HANDLE, handle, AW_UNSET);
    }
    if (!handler)
        return number != SIGINT || interrupt(vm);
    if (!aw_is_object(handler))
        return true; /* it was set back meanwhile */
    if (!waiting && vm->thread == vm->engine->main_thread)
        return call_here(vm, handler, number);
    if (all->runner) {
        *again = true;
        return true;
    }
    return call_in_thread(vm, all, handler, number);
}

static bool deliver(AwVM *vm, bool waiting)
{
    uint64_t come = __atomic_exchange_n(&noted, 0, __ATOMIC_RELAXED);
    struct AwSignals *all = vm->sched->signals;
    bool ok = true, any = come != 0;
    if (all && all->failure && vm->thread == vm->engine->main_thread && !waiting) {
        AwValue failure = all->failure;
        all->failure = AW_UNSET;
        ok = aw_raise_exception(vm, failure);
    }
    for (int number = 1; ok && come; number++) {
        uint64_t bit = (uint64_t)1 << (number - 1);
        bool again = false;
        if (!(come & bit))
            continue;
        come &= ~bit;
        ok = deliver_one(vm, number, waiting, &again);
        if (again)
            __atomic_or_fetch(&noted, bit, __ATOMIC_RELAXED);
    }
    if (any && all && all->pausing) {
        AwThread *pausing = all->pausing;
        all->pausing = NULL;
        vm->sched->io->signals--;
        if (pausing->state == AW_THREAD_PARKED)
            aw_thread_wake(vm, pausing, AW_NONE);
    }
    if (come) /* an exception came between: the others are delivered at the next safepoint */
        __atomic_or_fetch(&noted, come, __ATOMIC_RELAXED);
    if (come || (all && all->failure))
        __atomic_or_fetch(&vm->poll, AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
    return ok;
}

bool aw_signals_deliver(AwVM *vm)
{
    return deliver(vm, false);
}

/* The main thread waits: what is raised, is raised there. */
static void raise_in_main(AwVM *vm, AwValue exception)
{
    AwThread *thread = vm->engine->main_thread;
    if (thread->state == AW_THREAD_PARKED) {
        aw_thread_wake_raising(vm, thread, exception);
    } else if (signals_of(vm)) {
        vm->sched->signals->failure = exception;
        __atomic_or_fetch(&vm->poll, AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
    }
}

void aw_signals_deliver_waiting(AwVM *vm)
{
    __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
    if (!deliver(vm, true))
        raise_in_main(vm, aw_take_exception(vm));
}

void aw_signals_forget(AwVM *vm)
{
    __atomic_store_n(&noted, 0, __ATOMIC_RELAXED);
    __atomic_and_fetch(&vm->poll, ~(uint32_t)AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
}

void aw_signals_thread_ended(AwVM *vm, AwThread *thread)
{
    struct AwSignals *all = vm->sched->signals;
    if (!all || all->runner != thread)
        return;
    all->runner = NULL;
    if (thread->failure)
        raise_in_main(vm, thread->failure);
    if (__atomic_load_n(&noted, __ATOMIC_RELAXED))
        __atomic_or_fetch(&vm->poll, AW_POLL_INTERRUPT, __ATOMIC_RELAXED);
}

/* ---- beginning and end ---- */

void aw_signals_mark(AwVM *vm, AwHeap *heap)
{
    struct AwSignals *all = vm->sched->signals;
    if (!all)
        return;
    aw_heap_mark_many(heap, all->handlers, AW_SIGNAL_COUNT);
    aw_heap_mark_many(heap, all->handles, AW_SIGNAL_COUNT);
    aw_heap_mark(heap, all->failure);
}

void aw_signals_deinit(AwVM *vm)
{
    struct AwSignals *all = vm->sched->signals;
    if (!all)
        return;
    for (int number = 1; number < AW_SIGNAL_COUNT; number++)
        if (number != SIGINT && (all->handlers[number] || all->handles[number]))
            signal(number, SIG_DFL);
    noted_in = NULL;
    free(all);
    vm->sched->signals = NULL;
}
