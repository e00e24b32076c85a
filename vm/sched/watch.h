/* watch.h: who waits for which file descriptor to become ready: event loops (add_reader, add_writer) and parked VM threads.
 *
 * A descriptor has one watch of the backend, whoever waits. A loop's handle joins the loop's ready queue once in a turn, however
 * long the descriptor stays ready; a loop that does not run hears nothing. A thread waits once.
 */
#ifndef AW_VM_SCHED_WATCH_H
#define AW_VM_SCHED_WATCH_H

#include "vm/sched/sched.h"

/* What a loop's Handle waits for; `event` is AW_IO_READ or AW_IO_WRITE. *before: the handle that it replaces, which is not
 * cancelled here, or AW_UNSET. Raises OSError when the descriptor cannot be watched. */
bool aw_watch_set(AwVM *vm, AwLoop *loop, int fd, int event, AwValue handle,
                  AwValue *before) AW_MUST_CHECK;
/* Ends that; gives the handle, or AW_UNSET if there was none. */
AwValue aw_watch_remove(AwVM *vm, AwLoop *loop, int fd, int event);
/* The loop takes a turn: what it has heard of has run, and may be told again. */
void aw_watch_turn(AwVM *vm, AwLoop *loop);
/* A loop begins to run: it wants to hear again. */
void aw_watch_loop_begins(AwVM *vm);
/* The loop is closed: all that it waits for is forgotten. */
void aw_watch_forget_loop(AwVM *vm, AwLoop *loop);

/* In a native: parks its thread until fd is ready for one of `events` (AW_IO_…), or `deadline` (INFINITY); the native's result is then
 * True, at the deadline False. It returns what this returns. Raises OSError when the descriptor cannot be watched. In a
 * native frame's function: the same; it hears AW_EVENT_WAKE with that value. */
AwStatus aw_watch_park(AwVM *vm, int fd, int events, double deadline) AW_MUST_CHECK;
/* A thread waits no longer (it was woken, or it is no more). */
void aw_watch_forget_thread(AwVM *vm, AwThread *thread);

/* To be called before a descriptor is closed: nobody hears of it any more. Threads that wait for it are woken. */
void aw_watch_closing(AwVM *vm, int fd);
/* The end of the machine. */
void aw_watch_deinit(AwVM *vm);
void aw_watch_mark(AwVM *vm, AwHeap *heap);

#endif
