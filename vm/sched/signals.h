/* signals.h: signals of the system, which reach the program between two instructions.
 *
 * The system's handler only notes a signal (aw_signal_note); at the next safepoint, or when a wait ends because of it, the signal is
 * delivered: to the loop that asked for it (add_signal_handler), or to the function that signal.signal() set. That function runs in the main
 * thread where that runs just then; while it waits, or another VM thread runs, in a VM thread of its own, and what it
 * raises is raised in the main thread. SIGINT without a function cancels the main task, or raises KeyboardInterrupt.
 */
#ifndef AW_VM_SCHED_SIGNALS_H
#define AW_VM_SCHED_SIGNALS_H

#include "vm/sched/sched.h"

enum { AW_SIGNAL_COUNT = 65 }; /* numbers are below */

/* What is done about a signal: AW_NONE: it is not known to us; the ints 0 (the system's default) and 1 (ignored); or a callable. */
AwValue aw_signal_handler(AwVM *vm, int number);
/* Sets that: 0, 1, or a callable. Raises OSError for signals that cannot be caught. */
bool aw_signal_set(AwVM *vm, int number, AwValue handler) AW_MUST_CHECK;
/* The loop's Handle that runs when the signal comes, instead of what was set; AW_UNSET: none any more. */
bool aw_signal_set_loop(AwVM *vm, int number, AwValue handle) AW_MUST_CHECK;
AwValue aw_signal_loop(AwVM *vm, int number); /* AW_UNSET: none */

/* In a native: parks the thread until a signal has come. */
AwStatus aw_signal_pause(AwVM *vm) AW_MUST_CHECK;

/* A signal has come. For signal handlers: touches only flags. */
void aw_signal_note(AwVM *vm, int number);
/* Signals that were noted are delivered. False: an exception is raised, to arise where the running thread is. */
bool aw_signals_deliver(AwVM *vm) AW_MUST_CHECK;
/* The same while all threads wait. */
void aw_signals_deliver_waiting(AwVM *vm);
/* What has come is forgotten: the host has dealt with it. */
void aw_signals_forget(AwVM *vm);
/* A VM thread has ended: if it ran a signal's function, what that raised goes to the main thread. */
void aw_signals_thread_ended(AwVM *vm, AwThread *thread);

/* The backend has begun or ceased to listen for SIGCHLD, by a handler of its own: ours goes before it, if the program wants one. */
void aw_signals_child_changed(void);

void aw_signals_mark(AwVM *vm, AwHeap *heap);
void aw_signals_deinit(AwVM *vm); /* the system's defaults again */

#endif
