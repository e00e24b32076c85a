/* io_virtual.c: the backend in which time passes only while everybody waits, and then at once: a wait jumps to its deadline.
 *
 * Each look at the clock moves it by a nanosecond, so that deadlines made one after the other differ as they do
 * in the real world, and timers fire in the order in which they were asked for.
 */
#include "vm/sched/io.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    AwIo io;
    double time;
    uint64_t looks;
} VirtualIo;

static double virtual_now(AwIo *io)
{
    VirtualIo *self = (VirtualIo *)io;
    return self->time + (double)++self->looks * 1e-9;
}

static void virtual_poll(AwIo *io)
{
    (void)io;
}

static void virtual_wait(AwIo *io, double deadline)
{
    VirtualIo *self = (VirtualIo *)io;
    if (isinf(deadline) || deadline <= virtual_now(io))
        return;
    self->time = deadline;
    self->looks = 0;
}

static bool virtual_expects(AwIo *io)
{
    (void)io;
    return false;
}

static void virtual_free(AwIo *io)
{
    free(io);
}

AwIo *aw_io_virtual_new(AwVM *vm)
{
    (void)vm;
    VirtualIo *self = calloc(1, sizeof *self);
    if (!self)
        return NULL;
    self->io = (AwIo){.name = "virtual",
                      .now = virtual_now,
                      .poll = virtual_poll,
                      .wait = virtual_wait,
                      .expects = virtual_expects,
                      .interrupt = virtual_poll,
                      .free = virtual_free};
    return &self->io;
}
