/* watch.c: file descriptors that somebody waits for. */
#include "vm/sched/watch.h"

#include "vm/objects/raise.h"

#include <math.h>
#include <stdlib.h>

/* Somebody who waits: a loop, with a handle, again and again; or a thread, once. */
typedef struct Watch Watch;
typedef struct Waiter {
    Watch *watch;
    AwLoop *loop;
    AwThread *thread;
    AwValue handle;
    int events;
    struct Waiter *next;
    /* A loop's handle stands in its ready queue: the list of those, NULL: it does not. */
    struct Waiter *heard_next, **heard_link;
} Waiter;

struct Watch {
    AwIoWatch *io; /* NULL: nobody waits */
    Waiter *waiters;
    AwVM *vm;
};

struct AwWatches {
    Watch **by_fd;
    int capacity;
    Waiter *heard; /* those whose loop has taken no turn since */
};

static Watch *find_watch(AwVM *vm, int fd)
{
    struct AwWatches *all =
        vm->sched ? vm->sched->watches : NULL; /* sockets die later than the scheduler */
    return all && fd >= 0 && fd < all->capacity ? all->by_fd[fd] : NULL;
}

/* For what the backend should watch: not for what a loop has heard of already, nor for loops that do not run. */
static void arm(AwVM *vm, Watch *watch, bool even_if_heard)
{
    int events = 0;
    for (Waiter *waiter = watch->waiters; waiter; waiter = waiter->next)
        if (waiter->thread || (waiter->loop->thread && (even_if_heard || !waiter->heard_link)))
            events |= waiter->events;
    vm->sched->io->arm(vm->sched->io, watch->io, events);
}

static void set_heard(AwVM *vm, Waiter *waiter)
{
    Waiter **first = &vm->sched->watches->heard;
    waiter->heard_next = *first;
    waiter->heard_link = first;
    if (*first)
        (*first)->heard_link = &waiter->heard_next;
    *first = waiter;
}

static void clear_heard(Waiter *waiter)
{
    if (!waiter->heard_link)
        return;
    *waiter->heard_link = waiter->heard_next;
    if (waiter->heard_next)
        waiter->heard_next->heard_link = waiter->heard_link;
    waiter->heard_link = NULL;
}

static void drop_waiter(Waiter **link)
{
    Waiter *waiter = *link;
    *link = waiter->next;
    clear_heard(waiter);
    free(waiter);
}

/* After a waiter has gone. */
static void rearm(AwVM *vm, Watch *watch)
{
    if (watch->waiters) {
        arm(vm, watch, true);
    } else if (watch->io) {
        vm->sched->io->unwatch(vm->sched->io, watch->io);
        watch->io = NULL;
    }
}

/* The backend's callback. A loop that is told twice in a turn has not come to read yet: then we do not ask again before its next
 * turn. So in the usual case, one event in one turn, nothing is armed anew. */
static void descriptor_ready(void *context, int events)
{
    Watch *watch = context;
    AwVM *vm = watch->vm;
    bool too_early = false;
    for (Waiter **link = &watch->waiters; *link;) {
        Waiter *waiter = *link;
        if (!(waiter->events & events)) {
            link = &waiter->next;
            continue;
        }
        if (waiter->thread) {
            AwThread *thread = waiter->thread;
            drop_waiter(link);
            aw_thread_wake(vm, thread, AW_TRUE);
            continue;
        }
        link = &waiter->next;
        if (waiter->heard_link || !waiter->loop->thread) {
            too_early = true;
        } else if (aw_loop_ready(vm, waiter->loop, AW_READY_HANDLE, waiter->handle, AW_UNSET)) {
            set_heard(vm, waiter);
        } else {
            vm->exception = AW_UNSET; /* no memory: it will be told again */
        }
    }
    if (too_early)
        arm(vm, watch, false);
    else
        rearm(vm, watch);
}

static Watch *make_watch(AwVM *vm, int fd)
{
    struct AwWatches *all = vm->sched->watches;
    if (!all && !(all = vm->sched->watches = calloc(1, sizeof *all)))
        return NULL;
    if (fd >= all->capacity) {
        int capacity = fd < 64 ? 64 : fd * 2;
        Watch **bigger = realloc(all->by_fd, (size_t)capacity * sizeof *bigger);
        if (!bigger)
            return NULL;
        for (int i = all->capacity; i < capacity; i++)
            bigger[i] = NULL;
        all->by_fd = bigger;
        all->capacity = capacity;
    }
    if (!all->by_fd[fd] && (all->by_fd[fd] = calloc(1, sizeof(Watch))))
        all->by_fd[fd]->vm = vm;
    return all->by_fd[fd];
}

static bool add_waiter(AwVM *vm, int fd, Waiter from)
{
    if (fd < 0)
        return aw_raise_value(vm, "Invalid file descriptor: %d", fd);
    int error;
    Watch *watch = make_watch(vm, fd);
    Waiter *waiter = watch ? malloc(sizeof *waiter) : NULL;
    if (!waiter)
        return aw_raise_memory(vm);
    AwIo *io = vm->sched->io;
    if (!watch->io && !(watch->io = io->watch(io, fd, descriptor_ready, watch, &error))) {
        free(waiter);
        return aw_raise_errno(vm, error, AW_UNSET);
    }
    Waiter **link = &watch->waiters; /* who reads is told before who writes, as CPython does it */
    while (*link && from.events == AW_IO_WRITE)
        link = &(*link)->next;
    *waiter = from;
    waiter->watch = watch;
    waiter->next = *link;
    *link = waiter;
    arm(vm, watch, true);
    return true;
}

/* ---- loops ---- */

/* The link to what a loop waits for; NULL: nothing. */
static Waiter **find_waiter(Watch *watch, const AwLoop *loop, int event)
{
    for (Waiter **link = watch ? &watch->waiters : NULL; link && *link; link = &(*link)->next)
        if ((*link)->loop == loop && (*link)->events == event)
            return link;
    return NULL;
}

bool aw_watch_set(AwVM *vm, AwLoop *loop, int fd, int event, AwValue handle, AwValue *before)
{
    Waiter **link = find_waiter(find_watch(vm, fd), loop, event);
    *before = AW_UNSET;
    if (!link)
        return add_waiter(vm, fd, (Waiter){.loop = loop, .handle = handle, .events = event});
    *before = (*link)->handle;
    (*link)->handle = handle;
    clear_heard(*link);
    arm(vm, find_watch(vm, fd), true);
    return true;
}

AwValue aw_watch_remove(AwVM *vm, AwLoop *loop, int fd, int event)
{
    Watch *watch = find_watch(vm, fd);
    Waiter **link = find_waiter(watch, loop, event);
    if (!link)
        return AW_UNSET;
    AwValue handle = (*link)->handle;
    drop_waiter(link);
    rearm(vm, watch);
    return handle;
}

void aw_watch_turn(AwVM *vm, AwLoop *loop)
{
    struct AwWatches *all = vm->sched->watches;
    for (Waiter *waiter = all ? all->heard : NULL, *next; waiter; waiter = next) {
        next = waiter->heard_next;
        if (waiter->loop != loop)
            continue;
        clear_heard(waiter);
        arm(vm, waiter->watch, true);
    }
}

/* For every watch: a loop's waiters go (NULL: none), and it is armed anew. */
static void each_watch(AwVM *vm, const AwLoop *loop)
{
    struct AwWatches *all = vm->sched->watches;
    for (int fd = 0; all && fd < all->capacity; fd++) {
        Watch *watch = all->by_fd[fd];
        if (!watch || !watch->io)
            continue;
        for (Waiter **link = &watch->waiters; *link;) {
            if (loop && (*link)->loop == loop)
                drop_waiter(link);
            else
                link = &(*link)->next;
        }
        rearm(vm, watch);
    }
}

void aw_watch_loop_begins(AwVM *vm)
{
    each_watch(vm, NULL);
}

void aw_watch_forget_loop(AwVM *vm, AwLoop *loop)
{
    each_watch(vm, loop);
}

/* ---- threads ---- */

AwStatus aw_watch_park(AwVM *vm, int fd, int events, double deadline)
{
    if (!add_waiter(vm, fd, (Waiter){.thread = vm->thread, .handle = AW_UNSET, .events = events}))
        return AW_RAISED;
    vm->thread->waiting_fd = fd + 1;
    return aw_sched_park(vm, deadline, AW_FALSE);
}

void aw_watch_forget_thread(AwVM *vm, AwThread *thread)
{
    Watch *watch = find_watch(vm, thread->waiting_fd - 1);
    thread->waiting_fd = 0;
    for (Waiter **link = watch ? &watch->waiters : NULL; link && *link;) {
        if ((*link)->thread == thread)
            drop_waiter(link);
        else
            link = &(*link)->next;
    }
    if (watch && watch->io)
        rearm(vm, watch);
}

/* ---- ends ---- */

void aw_watch_closing(AwVM *vm, int fd)
{
    Watch *watch = find_watch(vm, fd);
    if (!watch || !watch->io)
        return;
    while (watch->waiters) {
        AwThread *thread = watch->waiters->thread;
        drop_waiter(&watch->waiters);
        if (thread)
            aw_thread_wake(vm, thread, AW_TRUE);
    }
    rearm(vm, watch);
}

void aw_watch_mark(AwVM *vm, AwHeap *heap)
{
    struct AwWatches *all = vm->sched->watches;
    for (int fd = 0; all && fd < all->capacity; fd++)
        for (Waiter *waiter = all->by_fd[fd] ? all->by_fd[fd]->waiters : NULL; waiter;
             waiter = waiter->next) {
            aw_heap_mark(heap, waiter->handle);
            aw_heap_mark_object(heap, waiter->loop);
        }
}

void aw_watch_deinit(AwVM *vm)
{
    struct AwWatches *all = vm->sched->watches;
    for (int fd = 0; all && fd < all->capacity; fd++) {
        Watch *watch = all->by_fd[fd];
        while (watch && watch->waiters)
            drop_waiter(&watch->waiters);
        if (watch && watch->io)
            rearm(vm, watch);
        free(watch);
    }
    if (all)
        free(all->by_fd);
    free(all);
    vm->sched->watches = NULL;
}
