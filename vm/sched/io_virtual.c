/* io_virtual.c: the backend in which time passes only while everybody waits, and then at once: a wait jumps to its deadline.
 *
 * Each look at the clock moves it by a nanosecond, so that deadlines made one after the other differ as they do
 * in the real world, and timers fire in the order in which they were asked for.
 *
 * The outside world is the real one: descriptors are watched by a real backend. Before time jumps, what has happened there
 * is delivered; and while something is under way that will certainly end (`pending`), a wait lets as much real time pass for it as the
 * program would have waited.
 */
#include "vm/sched/io.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    AwIo io;
    AwIo *outside;
    double time;
    uint64_t looks;
} VirtualIo;

static AwIo *outside_of(AwIo *io)
{
    return ((VirtualIo *)io)->outside;
}

/* Our counts are the real backend's. */
static void take_over(AwIo *io)
{
    AwIo *outside = outside_of(io);
    io->handles = outside->handles;
    io->pending = outside->pending;
    io->delivered = outside->delivered;
}

static double virtual_now(AwIo *io)
{
    VirtualIo *self = (VirtualIo *)io;
    return self->time + (double)++self->looks * 1e-9;
}

/* Ten nanoseconds for each: else a thread that computes until another has slept would do so for ever. */
static void virtual_computed(AwIo *io, uint64_t safepoints)
{
    ((VirtualIo *)io)->time += (double)safepoints * 1e-8;
}

static void virtual_poll(AwIo *io)
{
    AwIo *outside = outside_of(io);
    if (!outside->handles)
        return;
    outside->poll(outside);
    take_over(io);
}

/* Whether the outside delivered something, so that time must not jump. */
static bool outside_delivers(AwIo *io, double seconds)
{
    AwIo *outside = outside_of(io);
    uint64_t before = outside->delivered;
    if (outside->pending || isinf(seconds))
        outside->wait(outside, outside->now(outside) + seconds);
    else
        outside->poll(outside);
    take_over(io);
    return outside->delivered != before;
}

static void virtual_wait(AwIo *io, double deadline)
{
    VirtualIo *self = (VirtualIo *)io;
    double left = deadline - virtual_now(io);
    if ((self->outside->handles && outside_delivers(io, left)) || isinf(left) || left <= 0)
        return;
    self->time = deadline;
    self->looks = 0;
}

static bool virtual_expects(AwIo *io)
{
    AwIo *outside = outside_of(io);
    return io->signals > 0 || outside->expects(outside);
}

static void virtual_interrupt(AwIo *io)
{
    AwIo *outside = outside_of(io);
    outside->interrupt(outside);
}

static AwIoWatch *virtual_watch(AwIo *io, int fd, AwIoReady ready, void *context, int *error)
{
    AwIo *outside = outside_of(io);
    AwIoWatch *watch = outside->watch(outside, fd, ready, context, error);
    take_over(io);
    return watch;
}

static void virtual_arm(AwIo *io, AwIoWatch *watch, int events)
{
    AwIo *outside = outside_of(io);
    outside->arm(outside, watch, events);
    take_over(io);
}

static void virtual_unwatch(AwIo *io, AwIoWatch *watch)
{
    AwIo *outside = outside_of(io);
    outside->unwatch(outside, watch);
    take_over(io);
}

static int virtual_resolve(AwIo *io, const char *host, const char *service,
                           const struct addrinfo *hints, AwIoResolved done, void *context)
{
    AwIo *outside = outside_of(io);
    int error = outside->resolve(outside, host, service, hints, done, context);
    take_over(io);
    return error;
}

static int virtual_spawn(AwIo *io, const AwIoSpawn *what, AwIoExited exited, void *context,
                         int *pid)
{
    AwIo *outside = outside_of(io);
    int error = outside->spawn(outside, what, exited, context, pid);
    take_over(io);
    return error;
}

static void virtual_free(AwIo *io)
{
    AwIo *outside = outside_of(io);
    outside->free(outside);
    free(io);
}

static void virtual_forked(AwIo *io)
{
    AwIo *outside = outside_of(io);
    outside->forked(outside);
}

AwIo *aw_io_virtual_new(AwVM *vm)
{
    VirtualIo *self = calloc(1, sizeof *self);
    AwIo *outside = self ? aw_io_uv_new(vm) : NULL;
    if (!outside) {
        free(self);
        return NULL;
    }
    self->outside = outside;
    self->io = (AwIo){.name = "virtual",
                      .now = virtual_now,
                      .computed = virtual_computed,
                      .poll = virtual_poll,
                      .wait = virtual_wait,
                      .expects = virtual_expects,
                      .interrupt = virtual_interrupt,
                      .free = virtual_free,
                      .forked = virtual_forked,
                      .watch = virtual_watch,
                      .arm = virtual_arm,
                      .unwatch = virtual_unwatch,
                      .resolve = virtual_resolve,
                      .spawn = virtual_spawn};
    return &self->io;
}
