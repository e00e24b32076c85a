/* sleep.c: asyncio.sleep: the await that costs nothing but a timer.
 *
 * `await sleep(d)` right where it is called needs no coroutine object: the call gives one shared object, which
 * GET_AWAITABLE and AWAIT take in the next two instructions; the delay waits meanwhile in the machine. A task's sleep is then a timer whose target
 * is the task itself. Everything else (`create_task(sleep(1))`, a result, a delay that is no number) goes the
 * ordinary way, through the coroutine in stdlib/asyncio/tasks.aw.
 */
#include "vm/objects/number.h"
#include "vm/sched/inside.h"

#include <math.h>

static bool plain_delay(AwValue v, double *out)
{
    if (aw_is_int(v))
        *out = (double)aw_as_int(v);
    else if (aw_is_double(v))
        *out = aw_as_double(v);
    else
        return false;
    return true;
}

/* The task whose coroutine is the root that is being driven: the one that an await suspends. */
static AwTask *driven_task(AwVM *vm)
{
    AwLoop *loop = aw_loop_running(vm);
    AwTask *task = loop && !loop->foreign && !loop->by_hand ? loop->current : NULL;
    return task && vm->thread->root == task->coroutine ? task : NULL;
}

static AwStatus give_sleep(AwVM *vm, double delay, AwValue *out)
{
    AwSched *sched = vm->sched;
    if (!sched->sleep && !(sched->sleep = aw_object_new(vm, &aw_sleep_type)))
        return AW_RAISED;
    sched->sleep_delay = delay;
    *out = aw_from_object(sched->sleep);
    return AW_OK;
}

static AwStatus sleep(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    double delay;
    bool no_result = !args[1] || args[1] == AW_NONE;
    if (vm->call_is_awaited && no_result && plain_delay(args[0], &delay) && !isnan(delay) &&
        driven_task(vm))
        return give_sleep(vm, delay, out);
    AwValue function;
    if (!aw_library_function(vm, "asyncio.tasks", "_sleep", &function))
        return AW_RAISED;
    AwValue given[2] = {args[0], no_result ? AW_NONE : args[1]};
    return aw_tail_call(vm, function, given, 2);
}

static AwAwait await_step(AwVM *vm, AwValue self, AwValue sent, bool first, AwValue *out)
{
    (void)sent;
    *out = AW_NONE;
    if (!first)
        return AW_AWAIT_DONE;
    double delay = vm->sched->sleep_delay;
    if (delay <= 0)
        return AW_AWAIT_YIELD; /* a bare yield: one turn of the loop */
    AwTask *task = driven_task(vm);
    double when = aw_loop_time(vm) + delay;
    AwValue until = aw_float_new(vm, when);
    if (!until || !aw_timer_push(vm, task->future.loop, when, aw_from_object(task)))
        return AW_AWAIT_ERROR;
    task->future.waiting = until;
    task->future.flags |= AW_TASK_SLEEPING;
    *out = self;
    return AW_AWAIT_YIELD;
}

AwType aw_sleep_type = {
    AW_TYPE_HEADER(sleep),        .name = "coroutine",
    .base_type = &aw_object_type, .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
    .size = sizeof(AwObject),     .await_step = await_step};

const AwNativeDef aw_sleep_functions[] = {
    {"sleep(delay, result=None)", sleep, AW_AWAITABLE_CALL | AW_LIKE_AW,
     "Waits for delay seconds while other tasks run; 0 lets each of them run once."},
    {0}};
