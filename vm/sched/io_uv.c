/* io_uv.c: the backend on libuv: the real clock and the real world. The only file that includes uv.h. */
#include "vm/sched/io.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>
#include <uv.h>

typedef struct {
    AwIo io;
    uv_loop_t loop;
    uv_timer_t timer;
    uv_async_t async;
    double factor; /* seconds of the wall for one of ours */
    double start;
} UvIo;

static double monotonic(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double uv_now_seconds(AwIo *io)
{
    UvIo *self = (UvIo *)io;
    if (self->factor == 1)
        return monotonic();
    return self->start + (monotonic() - self->start) / self->factor;
}

static void uv_poll(AwIo *io)
{
    uv_run(&((UvIo *)io)->loop, UV_RUN_NOWAIT);
}

static void timer_due(uv_timer_t *timer)
{
    (void)timer;
}

static void interrupted(uv_async_t *async)
{
    (void)async;
}

/* The last millisecond before a deadline: libuv's timers count in whole ones. */
static void sleep_exactly(double seconds)
{
    struct timespec rest = {.tv_nsec = (long)(seconds * 1e9)};
    if (seconds > 0)
        nanosleep(&rest, NULL);
}

static void uv_wait(AwIo *io, double deadline)
{
    UvIo *self = (UvIo *)io;
    double left = isinf(deadline) ? INFINITY : (deadline - uv_now_seconds(io)) * self->factor;
    if (left <= 0) {
        uv_poll(io);
        return;
    }
    if (left < 0.001) {
        uv_poll(io);
        sleep_exactly(left);
        return;
    }
    if (!isinf(left)) {
        uv_update_time(&self->loop);
        double whole = fmin(left, 86400) * 1000;
        uv_timer_start(&self->timer, timer_due, (uint64_t)whole, 0);
    }
    uv_ref((uv_handle_t *)&self->async); /* else a loop with nothing else in it would not wait */
    uv_run(&self->loop, UV_RUN_ONCE);
    uv_unref((uv_handle_t *)&self->async);
    uv_timer_stop(&self->timer);
}

static void count_active(uv_handle_t *handle, void *count)
{
    if (uv_is_active(handle) && uv_has_ref(handle))
        ++*(int *)count;
}

static bool uv_expects(AwIo *io)
{
    int active = 0;
    uv_walk(&((UvIo *)io)->loop, count_active, &active);
    return active > 0;
}

static void uv_interrupt(AwIo *io)
{
    uv_async_send(&((UvIo *)io)->async);
}

static void uv_io_free(AwIo *io)
{
    UvIo *self = (UvIo *)io;
    uv_close((uv_handle_t *)&self->timer, NULL);
    uv_close((uv_handle_t *)&self->async, NULL);
    uv_run(&self->loop, UV_RUN_DEFAULT);
    uv_loop_close(&self->loop);
    free(self);
}

AwIo *aw_io_scaled_new(AwVM *vm, double factor)
{
    (void)vm;
    UvIo *self = calloc(1, sizeof *self);
    if (!self || uv_loop_init(&self->loop) != 0) {
        free(self);
        return NULL;
    }
    uv_timer_init(&self->loop, &self->timer);
    uv_async_init(&self->loop, &self->async, interrupted);
    uv_unref((uv_handle_t *)&self->async);
    self->factor = factor;
    self->start = monotonic();
    self->io = (AwIo){.name = "real",
                      .now = uv_now_seconds,
                      .poll = uv_poll,
                      .wait = uv_wait,
                      .expects = uv_expects,
                      .interrupt = uv_interrupt,
                      .free = uv_io_free};
    return &self->io;
}

AwIo *aw_io_uv_new(AwVM *vm)
{
    return aw_io_scaled_new(vm, 1);
}
