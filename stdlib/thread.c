/* thread.c: module _thread: VM threads and the lock that everything in threading is built on.
 *
 * A thread that waits for a lock is parked with `waiting_on` set to it; release() gives the lock to the one that has
 * waited longest. So a lock is never free while somebody waits, and nothing must be tried again. One exception: a thread that
 * waits inside of a native's callback may have to wait for those on top of it on the C stack before it can go on; these
 * may take a lock back that it was given meanwhile.
 */
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/sched/signals.h"

#include <math.h>
#include <signal.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct {
    AwObject base;
    bool locked;
} Lock;

#define TIMEOUT_MAX 9223372036.0 /* seconds: what fits 64 bits of nanoseconds */

static Lock *self_lock(AwValue *args)
{
    return (Lock *)aw_as_object(args[0]);
}

/* The lock was given to a thread that stands below the running one on the C stack: it waits on, the lock is free. */
static void take_back(AwVM *vm, Lock *lock)
{
    for (AwThread *thread = vm->engine->threads; thread; thread = thread->next) {
        if (thread->granted != lock || !thread->nested || thread == vm->thread)
            continue;
        thread->granted = NULL;
        thread->waiting_on = lock;
        aw_sched_unwake(vm, thread);
        lock->locked = false;
        return;
    }
}

/* args: self, blocking, timeout */
static AwStatus lock_acquire(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Lock *lock = self_lock(args);
    bool blocking = true;
    double timeout = -1;
    if ((args[1] && !aw_truth(vm, args[1], &blocking)) ||
        (args[2] && !aw_to_double(vm, args[2], &timeout)))
        return AW_RAISED;
    if (!blocking && timeout != -1) {
        aw_raise_value(vm, "can't specify a timeout for a non-blocking call");
        return AW_RAISED;
    }
    if (timeout < 0 && timeout != -1) {
        aw_raise_value(vm, "timeout value must be a non-negative number");
        return AW_RAISED;
    }
    if (timeout > TIMEOUT_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "timeout value is too large");
    if (lock->locked)
        take_back(vm, lock);
    *out = aw_from_bool(!lock->locked);
    if (!lock->locked) {
        lock->locked = true;
        return AW_OK;
    }
    if (!blocking || timeout == 0)
        return AW_OK;
    static uint64_t turn;
    vm->thread->waiting_on = lock;
    vm->thread->waiting_turn = ++turn;
    double deadline = timeout < 0 ? INFINITY : vm->sched->io->now(vm->sched->io) + timeout;
    return aw_sched_park(vm, deadline, AW_FALSE);
}

/* In the child of fork() nobody is left who could give the lock back. */
static AwStatus lock_after_fork(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    self_lock(args)->locked = false;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus lock_release(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Lock *lock = self_lock(args);
    *out = AW_NONE;
    if (!lock->locked) {
        aw_raise(vm, &aw_runtime_error_type, "release unlocked lock");
        return AW_RAISED;
    }
    AwThread *first = NULL;
    for (AwThread *thread = vm->engine->threads; thread; thread = thread->next)
        if (thread->state == AW_THREAD_PARKED && thread->waiting_on == lock &&
            (!first || thread->waiting_turn < first->waiting_turn))
            first = thread;
    if (first) {
        aw_thread_wake(vm, first, AW_TRUE);
        first->granted = lock;
    } else {
        lock->locked = false;
    }
    return AW_OK;
}

static AwStatus lock_locked(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_lock(args)->locked);
    return AW_OK;
}

static AwStatus lock_enter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    AwValue given[3] = {args[0], AW_UNSET, AW_UNSET};
    return lock_acquire(vm, given, argc, out);
}

static AwStatus lock_exit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return lock_release(vm, args, argc, out);
}

static bool lock_repr(AwVM *vm, AwValue self, AwValue *out)
{
    *out = aw_str_format(vm, "<%s _thread.lock object at 0x%s>",
                         ((Lock *)aw_as_object(self))->locked ? "locked" : "unlocked",
                         aw_address(self).text);
    return *out != AW_UNSET;
}

static const AwNativeDef lock_methods[] = {
    {"acquire(self, blocking=True, timeout=-1)", lock_acquire, 0,
     "Takes the lock; waits until it is free. False if the time was over first."},
    {"release(self, /)", lock_release, 0,
     "Gives it to the thread that has waited longest, or frees it."},
    {"_at_fork_reinit(self, /)", lock_after_fork, 0, "Makes it free, after a fork."},
    {"locked(self, /)", lock_locked, 0, "Whether it is held."},
    {"__enter__(self, /)", lock_enter, 0, "Takes the lock."},
    {"__exit__(self, /, *args)", lock_exit, 0, "Gives it back."},
    {0}};

AwType aw_lock_type = {AW_TYPE_HEADER(lock),
                       .name = "lock",
                       .module = "_thread",
                       .base_type = &aw_object_type,
                       .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                       .size = sizeof(Lock),
                       .methods = lock_methods,
                       .repr = lock_repr};

static AwStatus allocate_lock(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    Lock *lock = aw_object_new(vm, &aw_lock_type);
    *out = aw_from_object(lock);
    return STATUS(lock);
}

static AwStatus get_ident(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_int_new(vm, (int64_t)vm->thread->id)));
}

static AwStatus start_new_thread(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_tuple(args[1])) {
        aw_raise_type(vm, "2nd arg must be a tuple");
        return AW_RAISED;
    }
    AwTuple *tuple = aw_as_tuple(args[1]);
    AwThread *thread = aw_thread_new(vm, args[0], tuple->items, (int)tuple->count);
    if (!thread)
        return AW_RAISED;
    aw_sched_start_thread(vm, thread);
    return STATUS((*out = aw_int_new(vm, (int64_t)thread->id)));
}

/* How many threads there are besides the main one. */
static AwStatus count(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    int64_t alive = 0;
    const AwThread *thread = vm->engine->main_thread;
    while ((thread = thread->next) != NULL && thread != vm->engine->main_thread)
        alive += thread->state != AW_THREAD_DONE;
    *out = aw_from_int(alive);
    return AW_OK;
}

/* As if the signal had come: nothing when the system would do that for it, or nothing. */
static AwStatus interrupt_main(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t number = SIGINT;
    struct sigaction now;
    if (args[0] && !aw_to_int64(vm, args[0], &number))
        return AW_RAISED;
    if (number < 1 || number >= AW_SIGNAL_COUNT)
        return aw_raise_value(vm, "signal number out of range");
    if (sigaction((int)number, NULL, &now) == 0 && now.sa_handler != SIG_DFL &&
        now.sa_handler != SIG_IGN)
        aw_signal_note(vm, (int)number);
    *out = AW_NONE;
    if (vm->thread == vm->engine->main_thread && !aw_signals_deliver(vm))
        return AW_RAISED; /* at once, as a call's end is where CPython looks */
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"_count()", count, 0, "How many threads there are besides the main one."},
    {"allocate_lock()", allocate_lock, 0, "A new lock."},
    {"get_ident()", get_ident, 0, "The number of this thread."},
    {"start_new_thread(function, args, /)", start_new_thread, 0,
     "Starts a thread that calls function(*args)."},
    {"interrupt_main(signum=SIGINT, /)", interrupt_main, AW_REENTERS, "As if the signal had come."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "LockType", aw_from_object(&aw_lock_type)) &&
           aw_module_set(vm, module, "error", aw_from_object(&aw_runtime_error_type)) &&
           aw_module_set(vm, module, "TIMEOUT_MAX", aw_float_new(vm, TIMEOUT_MAX));
}

const AwModuleDef aw__threads_module = {"_threads", "VM threads and locks.", functions, fill};
