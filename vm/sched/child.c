/* child.c: child processes. */
#include "vm/sched/child.h"

#include "vm/objects/number.h"
#include "vm/sched/signals.h"

#include <math.h>
#include <signal.h>

static void child_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((AwChild *)o)->handle);
}

/* The code of its end, or None. Who asks for it collects the child. */
static AwValue code_of(AwChild *child)
{
    if (!child->ended)
        return AW_NONE;
    AwChild **link = &child->vm->sched->children;
    while (*link && *link != child)
        link = &(*link)->next;
    if (*link)
        *link = child->next;
    child->collected = true;
    return aw_from_int(child->code);
}

static bool tell_loop(AwVM *vm, AwValue handle)
{
    AwHandle *h = (AwHandle *)aw_as_object(handle);
    return h->cancelled || h->loop->closed ||
           aw_loop_ready(vm, h->loop, AW_READY_HANDLE, handle, AW_UNSET);
}

/* The backend's callback. */
static void child_ended(void *context, int status, int signal)
{
    AwChild *child = context;
    AwVM *vm = child->vm;
    child->ended = true;
    child->code = signal ? -signal : status;
    aw_signals_child_changed();
    AwThread *first = vm->engine->threads, *thread = first;
    do {
        if (thread->state == AW_THREAD_PARKED && thread->waiting_on == child)
            aw_thread_wake(vm, thread, code_of(child));
        else if (thread->state == AW_THREAD_PARKED && thread->waiting_on == &vm->sched->children)
            aw_thread_wake(vm, thread, AW_NONE);
        thread = thread->next;
    } while (thread && thread != first);
    if (child->handle && !tell_loop(vm, child->handle))
        vm->exception = AW_UNSET;
}

AwChild *aw_child_start(AwVM *vm, const AwIoSpawn *what)
{
    AwIo *io = vm->sched->io;
    AwChild *child = aw_object_new(vm, &aw_child_type);
    if (!child)
        return NULL;
    child->vm = vm;
    sigset_t hold, before; /* its end may come before we listen for it again */
    sigemptyset(&hold);
    sigaddset(&hold, SIGCHLD);
    pthread_sigmask(SIG_BLOCK, &hold, &before);
    int error = io->spawn(io, what, child_ended, child, &child->pid);
    aw_signals_child_changed();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (error) {
        aw_raise_errno(vm, error, AW_UNSET);
        return NULL;
    }
    child->next = vm->sched->children;
    vm->sched->children = child;
    return child;
}

AwStatus aw_child_wait(AwVM *vm, AwChild *child, double deadline, AwValue *out)
{
    AwIo *io = vm->sched->io;
    if (!child->ended && io->handles)
        io->poll(io); /* it may have ended meanwhile */
    *out = code_of(child);
    if (child->ended || deadline <= io->now(io))
        return AW_OK;
    vm->thread->waiting_on = child;
    return aw_sched_park(vm, deadline, AW_NONE);
}

AwStatus aw_child_wait_any(AwVM *vm)
{
    vm->thread->waiting_on = &vm->sched->children;
    return aw_sched_park(vm, INFINITY, AW_NONE);
}

bool aw_child_tell(AwVM *vm, AwChild *child, AwValue handle)
{
    child->handle = handle;
    return !child->ended || tell_loop(vm, handle);
}

void aw_child_mark(AwVM *vm, AwHeap *heap)
{
    for (AwChild *child = vm->sched->children; child; child = child->next)
        aw_heap_mark_object(heap, child);
}

static AwStatus get_pid(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(((AwChild *)aw_as_object(args[0]))->pid);
    return AW_OK;
}

static AwStatus get_returncode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = code_of((AwChild *)aw_as_object(args[0]));
    return AW_OK;
}

/* args: self, timeout */
static AwStatus child_wait(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double timeout = INFINITY;
    if (args[1] && args[1] != AW_NONE && !aw_to_double(vm, args[1], &timeout))
        return AW_RAISED;
    return aw_child_wait(vm, (AwChild *)aw_as_object(args[0]), aw_loop_time(vm) + timeout, out);
}

/* args: self, handle */
static AwStatus child_tell(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (!aw_is_exact(args[1], &aw_handle_type))
        return aw_raise_type(vm, "a Handle was expected, got %T", args[1]);
    return aw_child_tell(vm, (AwChild *)aw_as_object(args[0]), args[1]) ? AW_OK : AW_RAISED;
}

static const AwNativeDef child_methods[] = {
    {"wait(self, timeout=None, /)", child_wait, 0,
     "Waits until it has ended; gives its code, or None when the time is over first."},
    {"tell(self, handle, /)", child_tell, 0, "The Handle runs when it has ended."},
    {"pid", get_pid, AW_GETTER, "Its number."},
    {"returncode", get_returncode, AW_GETTER, "Its code; None: it has not ended."},
    {0}};

AwType aw_child_type = {AW_TYPE_HEADER(child),
                        .name = "Child",
                        .module = "_subprocess",
                        .base_type = &aw_object_type,
                        .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                        .size = sizeof(AwChild),
                        .methods = child_methods,
                        .traverse = child_traverse};
