/* io.h: the functions by which the scheduler knows the time and waits for the outside. A backend fills in one table.
 *
 * Times are seconds of a clock that only goes forward. Callbacks that a backend makes (from poll or wait) record and return:
 * they wake VM threads or put entries into ready queues, and run no Aw code.
 */
#ifndef AW_VM_SCHED_IO_H
#define AW_VM_SCHED_IO_H

#include "vm/heap/vm.h"

typedef struct AwIo AwIo;

struct AwIo {
    const char *name;
    int handles; /* open ones that can report something: while it is 0 nobody needs to poll */
    /* The time now. */
    double (*now)(AwIo *io);
    /* Delivers what has happened meanwhile, without waiting. */
    void (*poll)(AwIo *io);
    /* Waits until something happens or `deadline` (INFINITY: for ever), and delivers it. May return early. */
    void (*wait)(AwIo *io, double deadline);
    /* Whether anything outside could ever end a wait for ever (a socket, a child, a signal handler). */
    bool (*expects)(AwIo *io);
    /* Ends a wait that is going on; callable from signal handlers and other threads of the process. */
    void (*interrupt)(AwIo *io);
    void (*free)(AwIo *io);
};

AwIo *aw_io_uv_new(AwVM *vm) AW_MUST_CHECK; /* libuv: the real clock and the real world (io_uv.c) */
AwIo *
aw_io_virtual_new(AwVM *vm) AW_MUST_CHECK; /* time jumps to the next deadline (io_virtual.c) */
/* Real waits, `factor` times as long or short: 2 is half as fast (io_uv.c). */
AwIo *aw_io_scaled_new(AwVM *vm, double factor) AW_MUST_CHECK;

#endif
