/* io_uv.c: the backend on libuv: the real clock and the real world. The only file that includes uv.h. */
#include "vm/sched/io.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <netdb.h>
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
    bool ending; /* nobody is there any more to be told */
} UvIo;

struct AwIoWatch {
    uv_poll_t poll;
    AwIoReady ready;
    void *context;
    UvIo *owner;
    int events; /* that it is armed for */
};

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

/* If the system kept us waiting, the timer may be due before uv_run has begun to wait: then it must not begin. (Up to libuv 1.44
 * timers run first, and nothing else might ever end that wait.) */
static void timer_due(uv_timer_t *timer)
{
    uv_stop(timer->loop);
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
    if (left < 0.001 && !io->handles) {
        uv_poll(io);
        sleep_exactly(left);
        return;
    }
    if (!isinf(left)) {
        uv_update_time(&self->loop);
        double whole = fmin(left, 86400) * 1000;
        if (io->handles) /* we must not sleep through what they report: a millisecond late, as CPython's selectors are */
            whole = ceil(whole);
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
    int active = io->pending + io->signals;
    uv_walk(&((UvIo *)io)->loop, count_active, &active);
    return active > 0;
}

static void uv_interrupt(AwIo *io)
{
    uv_async_send(&((UvIo *)io)->async);
}

/* ---- descriptors ---- */

static void descriptor_ready(uv_poll_t *poll, int status, int events)
{
    AwIoWatch *watch = poll->data;
    int what = (events & UV_READABLE ? AW_IO_READ : 0) | (events & UV_WRITABLE ? AW_IO_WRITE : 0);
    if (status < 0) /* an error: whoever reads or writes will be told which */
        what = watch->events;
    watch->owner->io.delivered++;
    watch->ready(watch->context, what);
}

static AwIoWatch *uv_watch(AwIo *io, int fd, AwIoReady ready, void *context, int *error)
{
    UvIo *self = (UvIo *)io;
    AwIoWatch *watch = calloc(1, sizeof *watch);
    int flags = fcntl(
        fd,
        F_GETFL); /* uv_poll_init makes it non-blocking, for whoever has it open: that is not ours to say */
    int status = watch ? uv_poll_init(&self->loop, &watch->poll, fd) : UV_ENOMEM;
    if (status == 0 && !(flags & O_NONBLOCK))
        fcntl(fd, F_SETFL, flags);
    if (status != 0) {
        free(watch);
        *error = -status; /* libuv's codes are errno's, negative */
        return NULL;
    }
    watch->poll.data = watch;
    watch->ready = ready;
    watch->context = context;
    watch->owner = self;
    io->handles++;
    return watch;
}

static void uv_arm(AwIo *io, AwIoWatch *watch, int events)
{
    if (events == watch->events)
        return;
    io->pending +=
        (events & AW_IO_WRITE) / AW_IO_WRITE - (watch->events & AW_IO_WRITE) / AW_IO_WRITE;
    watch->events = events;
    int what = (events & AW_IO_READ ? UV_READABLE : 0) | (events & AW_IO_WRITE ? UV_WRITABLE : 0);
    if (what)
        uv_poll_start(&watch->poll, what, descriptor_ready);
    else
        uv_poll_stop(&watch->poll);
}

static void watch_closed(uv_handle_t *handle)
{
    free(handle->data);
}

static void uv_unwatch(AwIo *io, AwIoWatch *watch)
{
    uv_arm(io, watch, 0);
    io->handles--;
    uv_close((uv_handle_t *)&watch->poll, watch_closed);
}

/* ---- names ---- */

typedef struct {
    uv_getaddrinfo_t request;
    AwIoResolved done;
    void *context;
    UvIo *owner;
} Resolving;

/* libuv has numbers of its own for getaddrinfo's errors. */
static int resolver_error(int status)
{
    static const struct {
        int ours, theirs;
    } errors[] = {{UV_EAI_ADDRFAMILY, EAI_ADDRFAMILY}, {UV_EAI_AGAIN, EAI_AGAIN},
                  {UV_EAI_BADFLAGS, EAI_BADFLAGS},     {UV_EAI_FAIL, EAI_FAIL},
                  {UV_EAI_FAMILY, EAI_FAMILY},         {UV_EAI_MEMORY, EAI_MEMORY},
                  {UV_EAI_NODATA, EAI_NODATA},         {UV_EAI_NONAME, EAI_NONAME},
                  {UV_EAI_OVERFLOW, EAI_OVERFLOW},     {UV_EAI_SERVICE, EAI_SERVICE},
                  {UV_EAI_SOCKTYPE, EAI_SOCKTYPE}};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (errors[i].ours == status)
            return errors[i].theirs;
    return EAI_SYSTEM;
}

static void resolved(uv_getaddrinfo_t *request, int status, struct addrinfo *list)
{
    Resolving *self = request->data;
    AwIo *io = &self->owner->io;
    io->handles--;
    io->pending--;
    io->delivered++;
    if (!self->owner->ending)
        self->done(self->context, status == 0 ? 0 : resolver_error(status), list);
    uv_freeaddrinfo(list);
    free(self);
}

static int uv_resolve(AwIo *io, const char *host, const char *service, const struct addrinfo *hints,
                      AwIoResolved done, void *context)
{
    UvIo *self = (UvIo *)io;
    Resolving *resolving = calloc(1, sizeof *resolving);
    if (!resolving)
        return ENOMEM;
    resolving->request.data = resolving;
    resolving->done = done;
    resolving->context = context;
    resolving->owner = self;
    int status = uv_getaddrinfo(&self->loop, &resolving->request, resolved, host, service, hints);
    if (status != 0) {
        free(resolving);
        return -status;
    }
    io->handles++;
    io->pending++;
    return 0;
}

/* ---- children ---- */

typedef struct {
    uv_process_t process;
    AwIoExited exited;
    void *context;
    UvIo *owner;
} Child;

static void child_closed(uv_handle_t *handle)
{
    free(handle->data);
}

static void child_exited(uv_process_t *process, int64_t status, int signal)
{
    Child *child = process->data;
    AwIo *io = &child->owner->io;
    io->handles--;
    io->pending--;
    io->delivered++;
    uv_close((uv_handle_t *)process, child_closed); /* which comes later */
    child->exited(child->context, (int)status, signal);
}

static int uv_start(AwIo *io, const AwIoSpawn *what, AwIoExited exited, void *context, int *pid)
{
    UvIo *self = (UvIo *)io;
    Child *child = calloc(1, sizeof *child);
    uv_stdio_container_t *stdio = calloc((size_t)what->fd_count + 1, sizeof *stdio);
    if (!child || !stdio) {
        free(child);
        free(stdio);
        return ENOMEM;
    }
    for (int i = 0; i < what->fd_count; i++) {
        stdio[i].flags = what->fds[i] < 0 ? UV_IGNORE : UV_INHERIT_FD;
        stdio[i].data.fd = what->fds[i];
    }
    uv_process_options_t options = {.exit_cb = child_exited,
                                    .file = what->file,
                                    .args = what->args,
                                    .env = what->env,
                                    .cwd = what->cwd,
                                    .stdio = stdio,
                                    .stdio_count = what->fd_count};
    options.flags = (what->new_session ? UV_PROCESS_DETACHED : 0u) |
                    (what->uid >= 0 ? UV_PROCESS_SETUID : 0u) |
                    (what->gid >= 0 ? UV_PROCESS_SETGID : 0u);
    options.uid = (uv_uid_t)what->uid;
    options.gid = (uv_gid_t)what->gid;
    child->process.data = child;
    child->exited = exited;
    child->context = context;
    child->owner = self;
    int status = uv_spawn(&self->loop, &child->process, &options);
    free(stdio);
    if (status != 0) { /* the handle must be closed all the same */
        uv_close((uv_handle_t *)&child->process, child_closed);
        return -status;
    }
    io->handles++;
    io->pending++;
    *pid = uv_process_get_pid(&child->process);
    return 0;
}

/* ---- beginning and end ---- */

static void forget_handle(uv_handle_t *handle, void *nothing)
{
    (void)nothing;
    if (handle->type == UV_PROCESS && !uv_is_closing(handle)) /* it lives longer than the machine */
        uv_close(handle, child_closed);
}

static void uv_io_free(AwIo *io)
{
    UvIo *self = (UvIo *)io;
    self->ending = true;
    uv_walk(&self->loop, forget_handle, NULL);
    uv_close((uv_handle_t *)&self->timer, NULL);
    uv_close((uv_handle_t *)&self->async, NULL);
    uv_run(&self->loop, UV_RUN_DEFAULT);
    uv_loop_close(&self->loop);
    free(self);
}

static void uv_forked(AwIo *io)
{
    uv_loop_fork(&((UvIo *)io)->loop);
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
                      .free = uv_io_free,
                      .forked = uv_forked,
                      .watch = uv_watch,
                      .arm = uv_arm,
                      .unwatch = uv_unwatch,
                      .resolve = uv_resolve,
                      .spawn = uv_start};
    return &self->io;
}

AwIo *aw_io_uv_new(AwVM *vm)
{
    return aw_io_scaled_new(vm, 1);
}
