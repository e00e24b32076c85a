/* select.c: module _select: waiting for several descriptors at once. The functions and classes of module select are Aw code
 * (stdlib/select.aw).
 *
 * A wait is one look at the system first. When nothing is ready, a native frame parks its VM thread until an epoll descriptor is
 * readable, so that other threads run meanwhile: that is the program's own, or one that holds what _poll() was given.
 */
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/sched/watch.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static AwStatus fail(AwVM *vm)
{
    aw_raise_errno(vm, errno, AW_UNSET);
    return AW_RAISED;
}

static bool add_pair(AwVM *vm, AwValue list, int fd, unsigned events)
{
    AwValue pair = aw_tuple_pair(vm, aw_from_int(fd), aw_from_int(events));
    return pair && aw_list_append(vm, list, pair);
}

/* ---- waiting ---- */

/* Slots of the frame that waits. HOLDER: the epoll descriptor that it parks on. WHAT: the list of _poll(), or None: the holder itself is
 * asked, for at most MOST events. */
enum { WHAT, MOST, HOLDER, DEADLINE, SLOTS };

/* What of a list [fd, events, fd, events …] is ready: [(fd, events)]. */
static bool look_at_list(AwVM *vm, AwValue what, AwValue *out)
{
    AwList *list = aw_as_list(what);
    size_t count = list->count / 2;
    struct pollfd *fds = calloc(count + 1, sizeof *fds);
    if (!fds)
        return aw_raise_memory(vm);
    for (size_t i = 0; i < count; i++)
        fds[i] = (struct pollfd){.fd = (int)aw_as_int(list->items[2 * i]),
                                 .events = (short)aw_as_int(list->items[2 * i + 1])};
    int ready;
    do {
        ready = poll(fds, count, 0);
    } while (ready < 0 && errno == EINTR);
    bool ok = ready >= 0 || fail(vm) == AW_OK;
    ok = ok && (*out = aw_list_new(vm, NULL, 0));
    for (size_t i = 0; ok && ready > 0 && i < count; i++)
        if (fds[i].revents)
            ok = add_pair(vm, *out, fds[i].fd, (unsigned short)fds[i].revents);
    free(fds);
    return ok;
}

static bool look_at_epoll(AwVM *vm, int fd, int most, AwValue *out)
{
    struct epoll_event *events = malloc((size_t)most * sizeof *events);
    if (!events)
        return aw_raise_memory(vm);
    int ready;
    do {
        ready = epoll_wait(fd, events, most, 0);
    } while (ready < 0 && errno == EINTR);
    bool ok = ready >= 0 || fail(vm) == AW_OK;
    ok = ok && (*out = aw_list_new(vm, NULL, 0));
    for (int i = 0; ok && i < ready; i++)
        ok = add_pair(vm, *out, events[i].data.fd, events[i].events);
    free(events);
    return ok;
}

static bool look(AwVM *vm, const AwValue *slots, AwValue *out)
{
    return slots[WHAT] == AW_NONE
               ? look_at_epoll(vm, (int)aw_as_int(slots[HOLDER]), (int)aw_as_int(slots[MOST]), out)
               : look_at_list(vm, slots[WHAT], out);
}

/* An epoll descriptor of what stands in a list, or -1 with errno. A descriptor may stand there more than once. */
static int holder_of(AwValue what)
{
    AwList *list = aw_as_list(what);
    int holder = epoll_create1(EPOLL_CLOEXEC);
    for (size_t i = 0; holder >= 0 && i + 1 < list->count; i += 2) {
        int fd = (int)aw_as_int(list->items[i]);
        struct epoll_event event = {.events = 0, .data.fd = fd};
        for (size_t j = 0; j + 1 < list->count; j += 2)
            if (list->items[j] == list->items[i])
                event.events |= (unsigned short)aw_as_int(list->items[j + 1]);
        if (fd < 0 || epoll_ctl(holder, EPOLL_CTL_ADD, fd, &event) == 0 || errno == EEXIST)
            continue;
        int error = errno;
        close(holder);
        errno = error;
        return -1;
    }
    return holder;
}

static void release(AwVM *vm, const AwValue *slots)
{
    int holder = (int)aw_as_int(slots[HOLDER]);
    if (slots[WHAT] == AW_NONE || holder < 0)
        return;
    aw_watch_closing(vm, holder);
    close(holder);
}

static AwStatus wait_frame(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwValue *slots = frame->slots;
    bool ok = event != AW_EVENT_RAISE;
    if (ok && event == AW_EVENT_WAKE)
        ok = look(vm, slots, out);
    if (ok && (event != AW_EVENT_WAKE || (aw_as_list(*out)->count == 0 && value != AW_FALSE))) {
        AwStatus status =
            aw_watch_park(vm, (int)aw_as_int(slots[HOLDER]), AW_IO_READ,
                          slots[DEADLINE] == AW_NONE ? INFINITY : aw_float_value(slots[DEADLINE]));
        if (status != AW_RAISED)
            return status;
        ok = false;
    }
    release(vm, slots);
    return STATUS(ok);
}

/* Looks, and waits for `timeout` seconds (None: for ever) when nothing is ready. */
static AwStatus look_or_wait(AwVM *vm, AwValue *slots, AwValue timeout, AwValue *out)
{
    double seconds = INFINITY;
    if ((timeout != AW_NONE && !aw_to_double(vm, timeout, &seconds)) || !look(vm, slots, out))
        return AW_RAISED;
    if (aw_as_list(*out)->count || seconds == 0)
        return AW_OK;
    if (seconds >= 0 && !isinf(seconds) &&
        !(slots[DEADLINE] = aw_float_new(vm, aw_loop_time(vm) + seconds)))
        return AW_RAISED;
    if (slots[WHAT] != AW_NONE) {
        int holder = holder_of(slots[WHAT]);
        if (holder < 0)
            return fail(vm);
        slots[HOLDER] = aw_from_int(holder);
    }
    return aw_native_frame(vm, wait_frame, slots, SLOTS);
}

/* args: list of descriptors and events, timeout */
static AwStatus select_poll(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_list(args[0]))
        return aw_raise_type(vm, "a list was expected");
    AwList *list = aw_as_list(args[0]);
    for (size_t i = 0; i < list->count; i++)
        if (!aw_is_int(list->items[i]))
            return aw_raise_type(vm, "a list of ints was expected");
    AwValue slots[SLOTS] = {args[0], AW_NONE, aw_from_int(-1), AW_NONE};
    return look_or_wait(vm, slots, args[1], out);
}

/* args: descriptor, timeout, maxevents */
static AwStatus epoll_wait_for(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd, most;
    if (!aw_to_int64(vm, args[0], &fd) || !aw_to_int64(vm, args[2], &most))
        return AW_RAISED;
    most = most < 1 ? 1 : most > 4096 ? 4096 : most;
    AwValue slots[SLOTS] = {AW_NONE, aw_from_int(most), aw_from_int(fd), AW_NONE};
    return look_or_wait(vm, slots, args[1], out);
}

/* ---- epoll ---- */

static AwStatus epoll_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    int fd = epoll_create1(EPOLL_CLOEXEC);
    *out = aw_from_int(fd);
    return fd >= 0 ? AW_OK : fail(vm);
}

/* args: descriptor, what to do, descriptor, events */
static AwStatus epoll_control(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t numbers[4];
    *out = AW_NONE;
    for (int i = 0; i < 4; i++)
        if (!aw_to_int64(vm, args[i], &numbers[i]))
            return AW_RAISED;
    struct epoll_event event = {.events = (uint32_t)numbers[3], .data.fd = (int)numbers[2]};
    return epoll_ctl((int)numbers[0], (int)numbers[1], (int)numbers[2], &event) == 0 ? AW_OK
                                                                                     : fail(vm);
}

/* args: descriptor */
static AwStatus epoll_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[0], &fd))
        return AW_RAISED;
    aw_watch_closing(vm, (int)fd);
    return close((int)fd) == 0 ? AW_OK : fail(vm);
}

static const AwNativeDef functions[] = {
    {"_poll(fds_and_events, timeout, /)", select_poll, 0,
     "What of [fd, events, …] is ready: [(fd, events)]; waits for that."},
    {"_epoll_create()", epoll_make, 0, "A descriptor that holds descriptors."},
    {"_epoll_ctl(epfd, operation, fd, events, /)", epoll_control, 0, "Changes what it holds."},
    {"_epoll_wait(epfd, timeout, maxevents, /)", epoll_wait_for, 0,
     "What of that is ready: [(fd, events)]; waits for that."},
    {"_epoll_close(epfd, /)", epoll_close, 0, "Closes it."},
    {0}};

#define N(name) {#name, (int64_t)(name)},
static const struct {
    const char *name;
    int64_t value;
} numbers[] = {N(PIPE_BUF) N(POLLIN) N(POLLPRI) N(POLLOUT) N(POLLERR) N(POLLHUP) N(POLLNVAL)
                   N(EPOLLIN) N(EPOLLPRI) N(EPOLLOUT) N(EPOLLERR) N(EPOLLHUP) N(EPOLL_CLOEXEC)
                       N(EPOLL_CTL_ADD) N(EPOLL_CTL_MOD) N(EPOLL_CTL_DEL)
               /* CPython defines these on Linux whatever the C library's headers show */
               {"POLLRDNORM", 0x40},
               {"POLLRDBAND", 0x80},
               {"POLLWRNORM", 0x100},
               {"POLLWRBAND", 0x200},
               {"POLLMSG", 0x400},
               {"POLLRDHUP", 0x2000},
               {"EPOLLRDNORM", 0x40},
               {"EPOLLRDBAND", 0x80},
               {"EPOLLWRNORM", 0x100},
               {"EPOLLWRBAND", 0x200},
               {"EPOLLMSG", 0x400},
               {"EPOLLRDHUP", 0x2000},
               {"EPOLLEXCLUSIVE", 1 << 28},
               {"EPOLLONESHOT", 1 << 30},
               {"EPOLLET", 1LL << 31}};

static bool fill(AwVM *vm, AwModule *module)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_from_int(numbers[i].value)))
            return false;
    return true;
}

const AwModuleDef aw__select_module = {"_select", "Waiting for descriptors.", functions, fill};
