/* child.h: child processes: started by the backend, waited for by VM threads and by event loops. */
#ifndef AW_VM_SCHED_CHILD_H
#define AW_VM_SCHED_CHILD_H

#include "vm/sched/sched.h"

/* The language's object for a child. It lives at least until somebody has heard that the child has ended. */
typedef struct AwChild {
    AwObject base;
    AwVM *vm;
    int pid;
    int code; /* when it has ended: its status, or less than 0: the signal that ended it */
    bool ended;
    bool collected;       /* somebody has asked for the code of its end */
    AwValue handle;       /* a loop's Handle that runs when it ends, or AW_UNSET */
    struct AwChild *next; /* of those that are not collected */
} AwChild;

extern AwType aw_child_type;

/* Starts a program. NULL: OSError is raised. */
AwChild *aw_child_start(AwVM *vm, const AwIoSpawn *what) AW_MUST_CHECK;
/* In a native: parks the thread until the child has ended or `deadline` (INFINITY); the native's result is then the child's
 * code, or None at the deadline. The native returns what this returns. */
AwStatus aw_child_wait(AwVM *vm, AwChild *child, double deadline, AwValue *out) AW_MUST_CHECK;
/* The same for any child, without a deadline; the result is None. */
AwStatus aw_child_wait_any(AwVM *vm) AW_MUST_CHECK;
/* `handle` joins its loop's ready queue when the child has ended; at once if it has. */
bool aw_child_tell(AwVM *vm, AwChild *child, AwValue handle) AW_MUST_CHECK;

void aw_child_mark(AwVM *vm, AwHeap *heap);

#endif
