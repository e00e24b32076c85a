/* turns.c: what loops need whose turns are taken by Aw code (stdlib/asyncio/turns.aw).
 *
 * The machine takes the turns of a loop (loop.c) unless the program has put something of its own in the place of what a turn is
 * made of: a selector, time(), call_at(), _run_once(). Such a loop is `by_hand`: its run is a loop in Aw code, which waits with the
 * selector and has the machine run what is ready.
 */
#include "vm/objects/number.h"
#include "vm/sched/inside.h"

static AwLoop *loop_argument(AwVM *vm, AwValue v)
{
    if (aw_is_object(v) && aw_is_subtype(aw_type_of(v), &aw_loop_type))
        return (AwLoop *)aw_as_object(v);
    aw_raise_type(vm, "an event loop is required here");
    return NULL;
}

static AwStatus begin(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_argument(vm, args[0]);
    *out = AW_NONE;
    return loop && aw_loop_begin(vm, loop) ? AW_OK : AW_RAISED;
}

static AwStatus end(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_argument(vm, args[0]);
    *out = AW_NONE;
    if (loop)
        aw_loop_end(vm, loop);
    return loop ? AW_OK : AW_RAISED;
}

static AwStatus has_ready(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_argument(vm, args[0]);
    if (loop && vm->sched->failures_dead)
        aw_report_failures(vm, NULL, false);
    *out = aw_from_bool(loop && loop->ready.count);
    return loop ? AW_OK : AW_RAISED;
}

static AwStatus first_timer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_argument(vm, args[0]);
    return loop && (*out = aw_loop_first_timer(vm, loop)) ? AW_OK : AW_RAISED;
}

/* args: loop, end */
static AwStatus collect_due(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwLoop *loop = loop_argument(vm, args[0]);
    double until;
    *out = AW_NONE;
    return loop && aw_to_double(vm, args[1], &until) && aw_loop_collect_until(vm, loop, until)
               ? AW_OK
               : AW_RAISED;
}

static AwStatus run_ready(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwLoop *loop = loop_argument(vm, args[0]);
    return loop ? aw_loop_run_ready(vm, loop) : AW_RAISED;
}

const AwNativeDef aw_turns_functions[] = {
    {"_begin_run(loop, /)", begin, 0, "It runs on this thread from now on."},
    {"_end_run(loop, /)", end, 0, "It does that no longer."},
    {"_has_ready(loop, /)", has_ready, AW_REENTERS, "Whether something is ready to run."},
    {"_first_timer(loop, /)", first_timer, 0, "When the first timer is due; None: there is none."},
    {"_collect_due(loop, end, /)", collect_due, 0, "Timers due before `end` become ready."},
    {"_run_ready(loop, /)", run_ready, 0, "Runs what is ready now."},
    {0}};
