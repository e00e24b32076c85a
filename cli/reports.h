/* reports.h: what is told on stderr of coroutines and tasks that came to nothing. */
#ifndef AW_CLI_REPORTS_H
#define AW_CLI_REPORTS_H

#include "vm/sched/sched.h"

/* Coroutines never awaited, tasks cut off and failures that nobody looks at are told on stderr from now on. */
void aw_reports_begin(AwVM *vm);
/* All tasks and threads wait for each other: who waits for what, and where. */
void aw_reports_deadlock(AwVM *vm);

#endif
