/* io.h: the functions by which the scheduler knows the time and waits for the outside. A backend fills in one table.
 *
 * Times are seconds of a clock that only goes forward. Callbacks that a backend makes (from poll or wait) record and return:
 * they wake VM threads or put entries into ready queues, and run no Aw code.
 */
#ifndef AW_VM_SCHED_IO_H
#define AW_VM_SCHED_IO_H

#include "vm/heap/vm.h"

typedef struct AwIo AwIo;
typedef struct AwIoWatch AwIoWatch; /* a file descriptor that a backend watches */

/* What a descriptor is watched for, and what happened to it; a set. */
enum { AW_IO_READ = 1, AW_IO_WRITE = 2 };

/* The descriptor is ready for `events`, and will be told to be again until it is read or written or disarmed. */
typedef void (*AwIoReady)(void *context, int events);

struct addrinfo;

/* A look-up of a name has ended: `list` is as getaddrinfo gives it, valid during the call; or `error` is an EAI_… number. */
typedef void (*AwIoResolved)(void *context, int error, struct addrinfo *list);

/* A child process has ended, with a status or (when it is not 0) by a signal. */
typedef void (*AwIoExited)(void *context, int status, int signal);

/* A program to be started. */
typedef struct {
    const char *file; /* looked for in PATH unless it has a slash */
    char **args;      /* NULL-terminated, args[0] is the name that it gets */
    char **env;       /* NULL-terminated "name=value", or NULL: ours */
    const char *cwd;  /* or NULL: ours */
    const int *fds;   /* fds[i] becomes descriptor i of the child; -1: that is closed */
    int fd_count;
    bool new_session; /* setsid() */
    int uid, gid;     /* -1: ours */
} AwIoSpawn;

struct AwIo {
    const char *name;
    int handles; /* open ones that can report something: while it is 0 nobody needs to poll */
    int pending; /* of what is under way, how much will certainly end: a child, a connect, a look-up of a name */
    int signals;        /* that a loop has asked for: they could end a wait for ever */
    uint64_t delivered; /* callbacks made so far */
    /* The time now. */
    double (*now)(AwIo *io);
    /* A VM thread has run for so many safepoints and others wait: takes time on a clock that only waits move. NULL: it does not. */
    void (*computed)(AwIo *io, uint64_t safepoints);
    /* Delivers what has happened meanwhile, without waiting. */
    void (*poll)(AwIo *io);
    /* Waits until something happens or `deadline` (INFINITY: for ever), and delivers it. May return early. */
    void (*wait)(AwIo *io, double deadline);
    /* Whether anything outside could ever end a wait for ever (a socket, a child, a signal handler). */
    bool (*expects)(AwIo *io);
    /* Ends a wait that is going on; callable from signal handlers and other threads of the process. */
    void (*interrupt)(AwIo *io);
    void (*free)(AwIo *io);
    /* This is a child that fork() made: nothing of what the parent waits for is ours. NULL: nothing to do. */
    void (*forked)(AwIo *io);

    /* Watches a descriptor, once armed. One watch for each descriptor; it must be unwatched before the descriptor is
     * closed. NULL: it cannot be watched (a regular file, say), *error is the errno. */
    AwIoWatch *(*watch)(AwIo *io, int fd, AwIoReady ready, void *context, int *error);
    /* From now on `ready` is called for these events; 0: for none. */
    void (*arm)(AwIo *io, AwIoWatch *watch, int events);
    /* No callback is made any more; the watch is gone. */
    void (*unwatch)(AwIo *io, AwIoWatch *watch);

    /* Looks up a name without making anybody wait; any of the three may be NULL. 0, or an errno; then `done` is not called. */
    int (*resolve)(AwIo *io, const char *host, const char *service, const struct addrinfo *hints,
                   AwIoResolved done, void *context);
    /* Starts a program. 0 with its number in *pid, or the errno of what failed. `exited` is called once, unless the
     * machine ends before. */
    int (*spawn)(AwIo *io, const AwIoSpawn *what, AwIoExited exited, void *context, int *pid);
};

AwIo *aw_io_uv_new(AwVM *vm) AW_MUST_CHECK; /* libuv: the real clock and the real world (io_uv.c) */
AwIo *
aw_io_virtual_new(AwVM *vm) AW_MUST_CHECK; /* time jumps to the next deadline (io_virtual.c) */
/* Real waits, `factor` times as long or short: 2 is half as fast (io_uv.c). */
AwIo *aw_io_scaled_new(AwVM *vm, double factor) AW_MUST_CHECK;

#endif
