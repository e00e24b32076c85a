/* time.c: module _time: clocks, waiting, and calendars of the system; module time is made of it. The monotonic clocks
 * are the backend's, so they follow virtual time. */
#include "vm/objects/container.h"
#include "vm/objects/function.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/sched/sched.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#define STATUS(ok)   ((ok) ? AW_OK : AW_RAISED)
#define NATIVE(name) static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)

/* ---- clocks ---- */

NATIVE(monotonic)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_float_new(vm, vm->sched->io->now(vm->sched->io))));
}

NATIVE(monotonic_ns)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_int_from_double(vm, vm->sched->io->now(vm->sched->io) * 1e9)));
}

static AwStatus read_clock(AwVM *vm, clockid_t clock, bool nanoseconds, AwValue *out)
{
    struct timespec now;
    if (clock_gettime(clock, &now) != 0)
        return aw_raise_errno(vm, errno, AW_UNSET);
    *out = nanoseconds ? aw_int_new(vm, (int64_t)now.tv_sec * 1000000000 + now.tv_nsec)
                       : aw_float_new(vm, (double)now.tv_sec + (double)now.tv_nsec * 1e-9);
    return STATUS(*out);
}

#define CLOCK(name, id, nanoseconds)                                                               \
    NATIVE(name)                                                                                   \
    {                                                                                              \
        (void)args, (void)argc;                                                                    \
        return read_clock(vm, id, nanoseconds, out);                                               \
    }
CLOCK(wall, CLOCK_REALTIME, false)
CLOCK(wall_ns, CLOCK_REALTIME, true)
CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID, false)
CLOCK(process_time_ns, CLOCK_PROCESS_CPUTIME_ID, true)
CLOCK(thread_time, CLOCK_THREAD_CPUTIME_ID, false)
CLOCK(thread_time_ns, CLOCK_THREAD_CPUTIME_ID, true)
#undef CLOCK

static bool clock_id(AwVM *vm, AwValue v, clockid_t *out)
{
    int64_t id;
    if (!aw_to_int64(vm, v, &id))
        return false;
    *out = (clockid_t)id;
    return true;
}

NATIVE(time_clock_gettime)
{
    (void)argc;
    clockid_t clock;
    return clock_id(vm, args[0], &clock) ? read_clock(vm, clock, false, out) : AW_RAISED;
}

NATIVE(time_clock_gettime_ns)
{
    (void)argc;
    clockid_t clock;
    return clock_id(vm, args[0], &clock) ? read_clock(vm, clock, true, out) : AW_RAISED;
}

NATIVE(time_clock_getres)
{
    (void)argc;
    clockid_t clock;
    struct timespec resolution;
    if (!clock_id(vm, args[0], &clock))
        return AW_RAISED;
    if (clock_getres(clock, &resolution) != 0)
        return aw_raise_errno(vm, errno, AW_UNSET);
    *out = aw_float_new(vm, (double)resolution.tv_sec + (double)resolution.tv_nsec * 1e-9);
    return STATUS(*out);
}

/* Parks this VM thread only: others go on. */
NATIVE(time_sleep)
{
    (void)argc, (void)out;
    double seconds;
    if (!aw_is_float(args[0]) && !aw_is_any_int(args[0]) && !aw_type_of(args[0])->index)
        return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer", args[0]);
    if (!aw_to_double(vm, args[0], &seconds))
        return AW_RAISED;
    if (isnan(seconds))
        return aw_raise_value(vm, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return aw_raise_value(vm, "sleep length must be non-negative");
    return aw_sched_park(vm, vm->sched->io->now(vm->sched->io) + seconds, AW_NONE);
}

/* ---- calendar ---- */

/* Whole seconds of an argument, rounded down; by default now. */
static bool whole_seconds(AwVM *vm, AwValue v, time_t *out)
{
    int64_t number;
    if (!v || v == AW_NONE) {
        *out = time(NULL);
        return true;
    }
    if (aw_is_float(v)) {
        double seconds = floor(aw_float_value(v));
        if (isnan(seconds))
            return aw_raise_value(vm, "Invalid value NaN (not a number)");
        if (!(seconds >= -9.2e18 && seconds <= 9.2e18))
            return aw_raise(vm, &aw_overflow_error_type,
                            "timestamp out of range for platform time_t");
        *out = (time_t)seconds;
        return true;
    }
    if (!aw_to_int64(vm, v, &number)) {
        if (aw_catch(vm, &aw_overflow_error_type))
            aw_raise(vm, &aw_overflow_error_type, "timestamp out of range for platform time_t");
        return false;
    }
    *out = (time_t)number;
    return true;
}

/* The eleven parts of a struct_time, as a plain tuple. */
static AwStatus give_parts(AwVM *vm, const struct tm *tm, AwValue *out)
{
    int64_t numbers[9] = {(int64_t)tm->tm_year + 1900,
                          tm->tm_mon + 1,
                          tm->tm_mday,
                          tm->tm_hour,
                          tm->tm_min,
                          tm->tm_sec,
                          (tm->tm_wday + 6) % 7,
                          tm->tm_yday + 1,
                          tm->tm_isdst};
    AwValue parts[11];
    for (int i = 0; i < 9; i++)
        parts[i] = aw_from_int(numbers[i]);
    parts[9] = aw_str_from(vm, tm->tm_zone ? tm->tm_zone : "");
    parts[10] = aw_from_int(tm->tm_gmtoff);
    return STATUS(parts[9] && (*out = aw_tuple_new(vm, parts, 11)));
}

NATIVE(time_gmtime)
{
    (void)argc;
    time_t seconds;
    struct tm tm;
    if (!whole_seconds(vm, args[0], &seconds))
        return AW_RAISED;
    if (!gmtime_r(&seconds, &tm))
        return aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
    return give_parts(vm, &tm, out);
}

NATIVE(time_localtime)
{
    (void)argc;
    time_t seconds;
    struct tm tm;
    if (!whole_seconds(vm, args[0], &seconds))
        return AW_RAISED;
    if (!localtime_r(&seconds, &tm))
        return aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
    return give_parts(vm, &tm, out);
}

/* A tuple of nine ints as C has it. zone: the tm_zone and tm_gmtoff of a struct_time, or NULL. */
static bool parts_of(AwVM *vm, AwValue v, const char *function, struct tm *tm)
{
    int64_t numbers[9];
    if (!aw_is_tuple(v))
        return aw_raise_type(vm, "Tuple or struct_time argument required");
    AwTuple *tuple = aw_as_tuple(v);
    if (tuple->count != 9)
        return aw_raise_type(vm, "%s(): illegal time tuple argument", function);
    for (int i = 0; i < 9; i++) {
        if (!aw_is_any_int(tuple->items[i]) && !aw_type_of(tuple->items[i])->index)
            return aw_raise_type(vm, "'%T' object cannot be interpreted as an integer",
                                 tuple->items[i]);
        if (!aw_to_int64(vm, tuple->items[i], &numbers[i]))
            return false;
        if (numbers[i] > INT32_MAX || numbers[i] < INT32_MIN)
            return aw_raise(vm, &aw_overflow_error_type,
                            numbers[i] > 0 ? "signed integer is greater than maximum"
                                           : "signed integer is less than minimum");
    }
    if (numbers[0] < (int64_t)INT32_MIN + 1900)
        return aw_raise(vm, &aw_overflow_error_type, "year out of range");
    *tm = (struct tm){.tm_year = (int)(numbers[0] - 1900),
                      .tm_mon = (int)numbers[1] - 1,
                      .tm_mday = (int)numbers[2],
                      .tm_hour = (int)numbers[3],
                      .tm_min = (int)numbers[4],
                      .tm_sec = (int)numbers[5],
                      .tm_wday = (int)((numbers[6] + 1) % 7),
                      .tm_yday = (int)numbers[7] - 1,
                      .tm_isdst = (int)numbers[8]};
    return true;
}

/* Values beyond what a calendar has; 0 stands for the first month or day. */
static bool check_parts(AwVM *vm, struct tm *tm)
{
    if (tm->tm_mon == -1)
        tm->tm_mon = 0;
    else if (tm->tm_mon < 0 || tm->tm_mon > 11)
        return aw_raise_value(vm, "month out of range");
    if (tm->tm_mday == 0)
        tm->tm_mday = 1;
    else if (tm->tm_mday < 0 || tm->tm_mday > 31)
        return aw_raise_value(vm, "day of month out of range");
    if (tm->tm_hour < 0 || tm->tm_hour > 23)
        return aw_raise_value(vm, "hour out of range");
    if (tm->tm_min < 0 || tm->tm_min > 59)
        return aw_raise_value(vm, "minute out of range");
    if (tm->tm_sec < 0 || tm->tm_sec > 61)
        return aw_raise_value(vm, "seconds out of range");
    if (tm->tm_wday < 0)
        return aw_raise_value(vm, "day of week out of range");
    if (tm->tm_yday == -1)
        tm->tm_yday = 0;
    else if (tm->tm_yday < 0 || tm->tm_yday > 365)
        return aw_raise_value(vm, "day of year out of range");
    tm->tm_isdst = tm->tm_isdst < -1 ? -1 : tm->tm_isdst > 1 ? 1 : tm->tm_isdst;
    return true;
}

/* The parts of an argument; by default those of now. */
static bool checked_parts(AwVM *vm, AwValue v, const char *function, struct tm *tm)
{
    if (v)
        return parts_of(vm, v, function, tm) && check_parts(vm, tm);
    time_t now = time(NULL);
    return localtime_r(&now, tm) || aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
}

NATIVE(time_mktime)
{
    (void)argc;
    struct tm tm;
    if (!parts_of(vm, args[0], "mktime", &tm))
        return AW_RAISED;
    tm.tm_wday = -1; /* tells an error from a second before 1970 */
    time_t seconds = mktime(&tm);
    if (seconds == (time_t)-1 && tm.tm_wday == -1)
        return aw_raise(vm, &aw_overflow_error_type, "mktime argument out of range");
    return STATUS((*out = aw_float_new(vm, (double)seconds)));
}

static AwStatus give_asctime(AwVM *vm, const struct tm *tm, AwValue *out)
{
    static const char days[] = "SunMonTueWedThuFriSat";
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    AwBuffer text = {0};
    aw_buffer_append_format(&text, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld", days + 3 * tm->tm_wday,
                            months + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min,
                            tm->tm_sec, 1900LL + tm->tm_year);
    return STATUS((*out = aw_str_take(vm, &text)));
}

NATIVE(time_asctime)
{
    (void)argc;
    struct tm tm;
    return checked_parts(vm, args[0], "asctime", &tm) ? give_asctime(vm, &tm, out) : AW_RAISED;
}

NATIVE(time_ctime)
{
    (void)argc;
    time_t seconds;
    struct tm tm;
    if (!whole_seconds(vm, args[0], &seconds))
        return AW_RAISED;
    if (!localtime_r(&seconds, &tm))
        return aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
    return give_asctime(vm, &tm, out);
}

/* args: format, tuple, zone, gmtoff: the last two are those of a struct_time, or None */
NATIVE(time_strftime)
{
    (void)argc;
    struct tm tm;
    int64_t offset = 0;
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "strftime() argument 1 must be str, not %A", args[0]);
    if (!checked_parts(vm, args[1], "strftime", &tm))
        return AW_RAISED;
    AwStr *format = aw_as_str(args[0]);
    if (memchr(format->data, 0, format->size))
        return aw_raise_value(vm, "embedded null character");
    if (args[1]) {
        time_t now = time(NULL);
        struct tm local;
        tm.tm_zone = tzname[tm.tm_isdst > 0];
        if (tm.tm_isdst >= 0 && localtime_r(&now, &local) && !tm.tm_gmtoff)
            tm.tm_gmtoff = -timezone;
    }
    if (args[2] && aw_is_str(args[2]))
        tm.tm_zone = aw_as_str(args[2])->data;
    if (args[3] && aw_is_any_int(args[3])) {
        if (!aw_to_int64(vm, args[3], &offset))
            return AW_RAISED;
        tm.tm_gmtoff = offset;
    }
    if (format->size == 0)
        return STATUS((*out = args[0]));
    AwBuffer text = {0};
    for (size_t room = 1024;; room *= 4) {
        char *to = aw_buffer_reserve(&text, room);
        size_t size = strftime(to, room, aw_as_str(args[0])->data, &tm);
        if (size ||
            room >= 256 * format->size + 4096) { /* an empty result is none that did not fit */
            text.length = size;
            return STATUS((*out = aw_str_take(vm, &text)));
        }
    }
}

NATIVE(time_tzset)
{
    (void)vm, (void)args, (void)argc;
    tzset();
    *out = AW_NONE;
    return AW_OK;
}

/* timezone, altzone, daylight, tzname: by the offsets in January and July of this year. */
NATIVE(time_zones)
{
    (void)args, (void)argc;
    enum { YEAR = (365 * 24 + 6) * 3600 };
    time_t january = time(NULL) / YEAR * YEAR, july = january + YEAR / 2;
    struct tm winter, summer;
    if (!localtime_r(&january, &winter) || !localtime_r(&july, &summer))
        return aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
    if (winter.tm_gmtoff > summer.tm_gmtoff) { /* the southern half */
        struct tm swap = winter;
        winter = summer;
        summer = swap;
    }
    AwValue names[2] = {aw_str_from(vm, winter.tm_zone), aw_str_from(vm, summer.tm_zone)};
    AwValue parts[4] = {aw_from_int(-winter.tm_gmtoff), aw_from_int(-summer.tm_gmtoff),
                        aw_from_int(winter.tm_gmtoff != summer.tm_gmtoff),
                        names[0] && names[1] ? aw_tuple_new(vm, names, 2) : AW_UNSET};
    return STATUS(parts[3] && (*out = aw_tuple_new(vm, parts, 4)));
}

/* ---- the module ---- */

static const AwNativeDef functions[] = {
    {"sleep(seconds, /)", time_sleep, AW_NO_SIGNATURE,
     "Does nothing for so many seconds: no other task runs meanwhile."},
    {"time()", wall, AW_NO_SIGNATURE, "Seconds since 1970."},
    {"time_ns()", wall_ns, AW_NO_SIGNATURE, "Nanoseconds since 1970."},
    {"monotonic()", monotonic, AW_NO_SIGNATURE, "Seconds of a clock that only goes forward."},
    {"monotonic_ns()", monotonic_ns, AW_NO_SIGNATURE, "The same in nanoseconds."},
    {"perf_counter()", monotonic, AW_NO_SIGNATURE, "Seconds of the finest clock."},
    {"perf_counter_ns()", monotonic_ns, AW_NO_SIGNATURE, "The same in nanoseconds."},
    {"process_time()", process_time, AW_NO_SIGNATURE, "Seconds of processor time so far."},
    {"process_time_ns()", process_time_ns, AW_NO_SIGNATURE, "The same in nanoseconds."},
    {"thread_time()", thread_time, AW_NO_SIGNATURE, "Seconds of processor time of this thread."},
    {"thread_time_ns()", thread_time_ns, AW_NO_SIGNATURE, "The same in nanoseconds."},
    {"clock_gettime(clk_id, /)", time_clock_gettime, AW_NO_SIGNATURE,
     "Seconds of a clock of the system."},
    {"clock_gettime_ns(clk_id, /)", time_clock_gettime_ns, AW_NO_SIGNATURE,
     "The same in nanoseconds."},
    {"clock_getres(clk_id, /)", time_clock_getres, AW_NO_SIGNATURE,
     "How fine a clock of the system is."},
    {"mktime(tuple, /)", time_mktime, AW_NO_SIGNATURE, "Seconds since 1970 of local time."},
    {"asctime(tuple=None, /)", time_asctime, AW_NO_SIGNATURE,
     "Time as text: 'Sat Jun  6 16:26:11 1998'."},
    {"ctime(seconds=None, /)", time_ctime, AW_NO_SIGNATURE, "The same of seconds since 1970."},
    {"_gmtime(seconds, /)", time_gmtime, 0, "The parts of universal time."},
    {"_localtime(seconds, /)", time_localtime, 0, "The parts of local time."},
    {"_strftime(format, tuple=None, zone=None, offset=None, /)", time_strftime, 0,
     "Time as text, by a format."},
    {"_tzset()", time_tzset, 0, "Reads the time zone from the environment again."},
    {"_zones()", time_zones, 0, "timezone, altzone, daylight and tzname."},
    {0}};

/* What module time has of its own says that it comes from there. */
static bool fill(AwVM *vm, AwModule *module)
{
    static const struct {
        const char *name;
        clockid_t id;
    } clocks[] = {
        {"CLOCK_REALTIME", CLOCK_REALTIME},
        {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
        {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
        {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
#ifdef CLOCK_MONOTONIC_RAW
        {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
#endif
#ifdef CLOCK_BOOTTIME
        {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
#endif
#ifdef CLOCK_TAI
        {"CLOCK_TAI", CLOCK_TAI},
#endif
    };
    AwValue name = aw_str_intern_text(vm, "time");
    for (const AwNativeDef *def = functions; name && def->signature; def++) {
        AwValue native = aw_native_new(vm, def, NULL, AW_UNSET, name);
        if (!native || !aw_dict_set_str(vm, module->namespace, aw_native_name(native), native))
            return false;
    }
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++)
        if (!aw_module_set(vm, module, clocks[i].name, aw_from_int(clocks[i].id)))
            return false;
    return name;
}

const AwModuleDef aw__time_module = {"_time", "Clocks, waiting, calendars.", NULL, fill};
