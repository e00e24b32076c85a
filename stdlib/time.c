/* time.c: module time. The monotonic clocks are the backend's, so they follow virtual time. */
#include "vm/objects/number.h"
#include "vm/sched/sched.h"

#include <math.h>
#include <time.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

static AwStatus monotonic(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_float_new(vm, vm->sched->io->now(vm->sched->io))));
}

static AwStatus monotonic_ns(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_int_from_double(vm, vm->sched->io->now(vm->sched->io) * 1e9)));
}

static double clock_seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static AwStatus wall(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_float_new(vm, clock_seconds(CLOCK_REALTIME))));
}

static AwStatus wall_ns(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return STATUS((*out = aw_int_new(vm, (int64_t)now.tv_sec * 1000000000 + now.tv_nsec)));
}

static AwStatus process_time(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_float_new(vm, clock_seconds(CLOCK_PROCESS_CPUTIME_ID))));
}

/* Parks this VM thread only: others go on. */
static AwStatus time_sleep(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    double seconds;
    if (!aw_is_float(args[0]) && !aw_is_any_int(args[0]) && !aw_type_of(args[0])->index) {
        aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", args[0]);
        return AW_RAISED;
    }
    if (!aw_to_double(vm, args[0], &seconds))
        return AW_RAISED;
    if (isnan(seconds)) {
        aw_raise_value(vm, "Invalid value NaN (not a number)");
        return AW_RAISED;
    }
    if (seconds < 0) {
        aw_raise_value(vm, "sleep length must be non-negative");
        return AW_RAISED;
    }
    return aw_sched_park(vm, vm->sched->io->now(vm->sched->io) + seconds, AW_NONE);
}

static const AwNativeDef functions[] = {
    {"sleep(seconds, /)", time_sleep, 0,
     "Does nothing for so many seconds: no other task runs meanwhile."},
    {"time()", wall, 0, "Seconds since 1970."},
    {"time_ns()", wall_ns, 0, "Nanoseconds since 1970."},
    {"monotonic()", monotonic, 0, "Seconds of a clock that only goes forward."},
    {"monotonic_ns()", monotonic_ns, 0, "The same in nanoseconds."},
    {"perf_counter()", monotonic, 0, "Seconds of the finest clock."},
    {"perf_counter_ns()", monotonic_ns, 0, "The same in nanoseconds."},
    {"process_time()", process_time, 0, "Seconds of processor time so far."},
    {"thread_time()", process_time, 0, "Seconds of processor time so far."},
    {0}};

const AwModuleDef aw_time_module = {"time", "Clocks, and waiting.", functions, NULL};
