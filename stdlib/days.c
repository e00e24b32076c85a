/* days.c: module _days: the arithmetic of the calendar and the clock that module datetime stands on.
 *
 * A moment is one int, the microseconds since the beginning of the day before 1 January of year 1 of the Gregorian
 * calendar. So a moment divided by the microseconds of a day is the number that date.toordinal() gives, the rest is the
 * time of day, and all moments of the years 1 to 9999 fit the word of a small integer.
 */
#include "stdlib/modules.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <errno.h>
#include <limits.h>
#include <time.h>

#define NATIVE(name) static AwStatus days_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)

enum {
    MIN_YEAR = 1,
    MAX_YEAR = 9999,
    EPOCH_DAY = 719163, /* 1 January 1970 */
    DAYS_OF_400_YEARS = 146097,
    DAYS_OF_100_YEARS = 36524,
    DAYS_OF_4_YEARS = 1461,
    DAY_SECONDS = 86400,
};
#define MICROS INT64_C(1000000)
#define DAY    (DAY_SECONDS * MICROS)

/* ---- the calendar ---- */

static const short before_month[] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_before_month(int64_t year, int64_t month)
{
    return before_month[month] + (month > 2 && is_leap(year));
}

static int days_in_month(int64_t year, int64_t month)
{
    return before_month[month + 1] - before_month[month] + (month == 2 && is_leap(year));
}

static int64_t days_before_year(int64_t year)
{
    int64_t y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400;
}

static int64_t to_day(int64_t year, int64_t month, int64_t day)
{
    return days_before_year(year) + days_before_month(year, month) + day;
}

typedef struct {
    int64_t year;
    int month, day;
} Date;

/* The date of a day's number, 1 or more. The last day of each 4 and 400 years is that of a leap year. */
static Date from_day(int64_t number)
{
    int64_t n = number - 1, in_year;
    Date date = {.year = n / DAYS_OF_400_YEARS * 400 + 1};
    n %= DAYS_OF_400_YEARS;
    int64_t centuries = n / DAYS_OF_100_YEARS;
    n %= DAYS_OF_100_YEARS;
    int64_t fours = n / DAYS_OF_4_YEARS;
    n %= DAYS_OF_4_YEARS;
    int64_t ones = n / 365;
    in_year = n % 365;
    date.year += centuries * 100 + fours * 4 + ones;
    if (ones == 4 || centuries == 4)
        return (Date){date.year - 1, 12, 31};
    date.month = (int)(in_year + 50) >> 5; /* right, or one too high */
    if (days_before_month(date.year, date.month) > in_year)
        date.month--;
    date.day = (int)in_year - days_before_month(date.year, date.month) + 1;
    return date;
}

/* The Monday with which the first week of a year begins: the week with the year's first Thursday. */
static int64_t first_monday(int64_t year)
{
    int64_t first = days_before_year(year) + 1, weekday = (first + 6) % 7;
    return first - weekday + (weekday > 3 ? 7 : 0);
}

/* ---- reading arguments ---- */

/* An argument as a C int; asks __index__ (the collector is held off meanwhile). */
static bool read_int(AwVM *vm, AwValue v, int64_t *out)
{
    AwValue index = v;
    if (!aw_is_int(v)) {
        if (!aw_to_index(vm, v, &index))
            return false;
        if (!aw_is_int(index))
            return aw_raise(vm, &aw_overflow_error_type,
                            "Python int too large to convert to C long");
    }
    *out = aw_as_int(index);
    if (*out > INT_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "signed integer is greater than maximum");
    if (*out < INT_MIN)
        return aw_raise(vm, &aw_overflow_error_type, "signed integer is less than minimum");
    return true;
}

static bool read_ints(AwVM *vm, const AwValue *args, int count, int64_t *out)
{
    for (int i = 0; i < count; i++)
        if (!read_int(vm, args[i], &out[i]))
            return false;
    return true;
}

static bool check_date(AwVM *vm, const int64_t *date)
{
    if (date[0] < MIN_YEAR || date[0] > MAX_YEAR)
        return aw_raise_value(vm, "year %d is out of range", (int)date[0]);
    if (date[1] < 1 || date[1] > 12)
        return aw_raise_value(vm, "month must be in 1..12");
    if (date[2] < 1 || date[2] > days_in_month(date[0], date[1]))
        return aw_raise_value(vm, "day is out of range for month");
    return true;
}

static bool check_clock(AwVM *vm, const int64_t *clock)
{
    if (clock[0] < 0 || clock[0] > 23)
        return aw_raise_value(vm, "hour must be in 0..23");
    if (clock[1] < 0 || clock[1] > 59)
        return aw_raise_value(vm, "minute must be in 0..59");
    if (clock[2] < 0 || clock[2] > 59)
        return aw_raise_value(vm, "second must be in 0..59");
    if (clock[3] < 0 || clock[3] >= MICROS)
        return aw_raise_value(vm, "microsecond must be in 0..999999");
    return true;
}

static int64_t clock_micros(const int64_t *clock)
{
    return ((clock[0] * 60 + clock[1]) * 60 + clock[2]) * MICROS + clock[3];
}

/* A moment that module datetime made: it is in range. */
static int64_t moment_of(AwValue v)
{
    int64_t moment = aw_is_int(v) ? aw_as_int(v) : DAY;
    return moment < 0 ? 0 : moment;
}

static Date date_of(AwValue v)
{
    int64_t day = moment_of(v) / DAY;
    return from_day(day < 1 ? 1 : day);
}

/* ---- moments ---- */

NATIVE(day)
{
    (void)argc;
    int64_t date[3];
    if (!read_ints(vm, args, 3, date) || !check_date(vm, date))
        return AW_RAISED;
    *out = aw_from_int(to_day(date[0], date[1], date[2]) * DAY);
    return AW_OK;
}

NATIVE(clock)
{
    (void)argc;
    int64_t clock[5];
    if (!read_ints(vm, args, 5, clock) || !check_clock(vm, clock))
        return AW_RAISED;
    if (clock[4] != 0 && clock[4] != 1)
        return aw_raise_value(vm, "fold must be either 0 or 1");
    *out = aw_from_int(clock_micros(clock));
    return AW_OK;
}

NATIVE(moment)
{
    (void)argc;
    int64_t parts[8];
    if (!read_ints(vm, args, 8, parts) || !check_date(vm, parts) || !check_clock(vm, parts + 3))
        return AW_RAISED;
    if (parts[7] != 0 && parts[7] != 1)
        return aw_raise_value(vm, "fold must be either 0 or 1");
    *out = aw_from_int(to_day(parts[0], parts[1], parts[2]) * DAY + clock_micros(parts + 3));
    return AW_OK;
}

/* Parts that a pickle says are taken as they come; the month is in range. */
NATIVE(unchecked)
{
    (void)argc;
    int64_t parts[7];
    if (!read_ints(vm, args, 7, parts))
        return AW_RAISED;
    if (parts[1] < 1 || parts[1] > 12)
        return aw_raise_value(vm, "month must be in 1..12");
    *out = aw_from_int(to_day(parts[0], parts[1], parts[2]) * DAY + clock_micros(parts + 3));
    return AW_OK;
}

NATIVE(year)
{
    (void)vm, (void)argc;
    *out = aw_from_int(date_of(args[0]).year);
    return AW_OK;
}

NATIVE(month)
{
    (void)vm, (void)argc;
    *out = aw_from_int(date_of(args[0]).month);
    return AW_OK;
}

NATIVE(day_of_month)
{
    (void)vm, (void)argc;
    *out = aw_from_int(date_of(args[0]).day);
    return AW_OK;
}

NATIVE(day_of_year)
{
    (void)vm, (void)argc;
    Date date = date_of(args[0]);
    *out = aw_from_int(days_before_month(date.year, date.month) + date.day);
    return AW_OK;
}

NATIVE(date)
{
    (void)argc;
    Date date = date_of(args[0]);
    AwValue parts[3] = {aw_from_int(date.year), aw_from_int(date.month), aw_from_int(date.day)};
    return (*out = aw_tuple_new(vm, parts, 3)) ? AW_OK : AW_RAISED;
}

static int64_t give_clock(int64_t moment, AwValue *parts)
{
    int64_t seconds = moment / MICROS % DAY_SECONDS;
    parts[0] = aw_from_int(seconds / 3600);
    parts[1] = aw_from_int(seconds / 60 % 60);
    parts[2] = aw_from_int(seconds % 60);
    parts[3] = aw_from_int(moment % MICROS);
    return seconds;
}

NATIVE(fields)
{
    (void)argc;
    Date date = date_of(args[0]);
    AwValue parts[7] = {aw_from_int(date.year), aw_from_int(date.month), aw_from_int(date.day)};
    give_clock(moment_of(args[0]), parts + 3);
    return (*out = aw_tuple_new(vm, parts, 7)) ? AW_OK : AW_RAISED;
}

NATIVE(clock_fields)
{
    (void)argc;
    AwValue parts[4];
    give_clock(moment_of(args[0]), parts);
    return (*out = aw_tuple_new(vm, parts, 4)) ? AW_OK : AW_RAISED;
}

/* ---- weeks ---- */

NATIVE(week)
{
    (void)argc;
    int64_t today = moment_of(args[0]) / DAY;
    int64_t year = date_of(args[0]).year, monday = first_monday(year);
    if (today < monday)
        monday = first_monday(--year);
    else if (today >= first_monday(year + 1))
        monday = first_monday(++year);
    AwValue parts[3] = {aw_from_int(year), aw_from_int((today - monday) / 7 + 1),
                        aw_from_int((today - monday) % 7 + 1)};
    return (*out = aw_tuple_new(vm, parts, 3)) ? AW_OK : AW_RAISED;
}

NATIVE(from_week)
{
    (void)argc;
    int64_t given[3];
    for (int i = 0; i < 3; i++) {
        if (read_int(vm, args[i], &given[i]))
            continue;
        if (!aw_catch(vm, &aw_overflow_error_type))
            return AW_RAISED;
        return aw_raise_value(vm, "ISO calendar component out of range");
    }
    int64_t year = given[0], week = given[1], day = given[2];
    if (year < MIN_YEAR || year > MAX_YEAR)
        return aw_raise_value(vm, "Year is out of range: %d", (int)year);
    bool long_year = first_monday(year + 1) - first_monday(year) == 53 * 7;
    if (week < 1 || week > 52 + long_year)
        return aw_raise_value(vm, "Invalid week: %d", (int)week);
    if (day < 1 || day > 7)
        return aw_raise_value(vm, "Invalid day: %d (range is [1, 7])", (int)day);
    int64_t number = first_monday(year) + (week - 1) * 7 + day - 1;
    Date date = from_day(number < 1 ? 1 : number);
    if (number < 1)
        return aw_raise_value(vm, "year 0 is out of range");
    if (date.year > MAX_YEAR)
        return aw_raise_value(vm, "year %d is out of range", (int)date.year);
    *out = aw_from_int(number * DAY);
    return AW_OK;
}

/* ---- distances ---- */

/* The microseconds of a timedelta all of whose parts are ints of ordinary size; None: the slow way. */
NATIVE(distance)
{
    (void)vm, (void)argc;
    static const int64_t factors[] = {DAY, MICROS, 1, 1000, 60 * MICROS, 3600 * MICROS, 7 * DAY};
    int64_t total = 0;
    *out = AW_NONE;
    for (int i = 0; i < 7; i++) {
        int64_t part;
        if (!aw_is_int(args[i]) || __builtin_mul_overflow(aw_as_int(args[i]), factors[i], &part) ||
            __builtin_add_overflow(total, part, &total))
            return AW_OK;
    }
    if (aw_fits_int(total))
        *out = aw_from_int(total);
    return AW_OK;
}

/* ---- local time ---- */

NATIVE(local)
{
    (void)argc;
    int64_t seconds;
    struct tm tm;
    if (!aw_to_int64(vm, args[0], &seconds))
        return AW_RAISED;
    time_t given = (time_t)seconds;
    if (!localtime_r(&given, &tm))
        return aw_raise_errno(vm, EOVERFLOW, AW_UNSET);
    int64_t year = (int64_t)tm.tm_year + 1900;
    if (year < MIN_YEAR || year > MAX_YEAR)
        return aw_raise_value(vm, "year %d is out of range", (int)year);
    int64_t clock[4] = {tm.tm_hour, tm.tm_min, tm.tm_sec < 59 ? tm.tm_sec : 59, 0};
    *out = aw_from_int(to_day(year, tm.tm_mon + 1, tm.tm_mday) * DAY + clock_micros(clock));
    return AW_OK;
}

/* ---- text ---- */

static char *put_digits(char *at, int64_t number, int count)
{
    for (int i = count; i-- > 0; number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + count;
}

static char *put_date(char *at, Date date)
{
    at = put_digits(at, date.year, 4);
    *at++ = '-';
    at = put_digits(at, date.month, 2);
    *at++ = '-';
    return put_digits(at, date.day, 2);
}

NATIVE(date_text)
{
    (void)argc;
    char text[16];
    char *end = put_date(text, date_of(args[0]));
    return (*out = aw_str_new_ascii(vm, text, (size_t)(end - text))) ? AW_OK : AW_RAISED;
}

static const char *const timespecs[] = {"hours", "minutes", "seconds", "milliseconds",
                                        "microseconds"};

/* "HH[:MM[:SS[.mmm[mmm]]]]"; "auto" leaves out microseconds when there are none */
NATIVE(clock_text)
{
    (void)argc;
    int64_t moment = moment_of(args[0]), seconds = moment / MICROS % DAY_SECONDS;
    int64_t micros = moment % MICROS;
    size_t level = micros ? 4 : 2;
    if (!aw_str_is(args[1], "auto")) {
        for (level = 0; level < 5 && !aw_str_is(args[1], timespecs[level]); level++)
            ;
        if (level == 5)
            return aw_raise_value(vm, "Unknown timespec value");
    }
    char text[24], *end = put_digits(text, seconds / 3600, 2);
    const int64_t places[] = {seconds / 60 % 60, seconds % 60};
    for (size_t i = 0; i < 2 && i < level; i++) {
        *end++ = ':';
        end = put_digits(end, places[i], 2);
    }
    if (level > 2) {
        *end++ = '.';
        end = level == 3 ? put_digits(end, micros / 1000, 3) : put_digits(end, micros, 6);
    }
    return (*out = aw_str_new_ascii(vm, text, (size_t)(end - text))) ? AW_OK : AW_RAISED;
}

/* Reads so many digits; false: there are others. */
static bool get_digits(const char *text, int count, int64_t *out)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *out = *out * 10 + (text[i] - '0');
    }
    return true;
}

/* The moment of the usual forms "YYYY-MM-DD" and "YYYY-MM-DD?HH:MM[:SS[.fff[fff]]]" of ASCII; None: any other text,
 * or parts out of range. */
NATIVE(read)
{
    (void)vm, (void)argc;
    AwStr *str = aw_as_str(args[0]);
    size_t size = str->size;
    const char *s = str->data;
    int64_t date[3], clock[4] = {0};
    *out = AW_NONE;
    if (!aw_str_is_ascii(str) ||
        (size != 10 && size != 16 && size != 19 && size != 23 && size != 26))
        return AW_OK;
    bool fits = s[4] == '-' && s[7] == '-' && get_digits(s, 4, &date[0]) &&
                get_digits(s + 5, 2, &date[1]) && get_digits(s + 8, 2, &date[2]);
    if (size > 10)
        fits = fits && s[13] == ':' && get_digits(s + 11, 2, &clock[0]) &&
               get_digits(s + 14, 2, &clock[1]);
    if (size > 16)
        fits = fits && s[16] == ':' && get_digits(s + 17, 2, &clock[2]);
    if (size > 19)
        fits = fits && s[19] == '.' && get_digits(s + 20, (int)size - 20, &clock[3]);
    if (size == 23)
        clock[3] *= 1000;
    if (fits && date[0] >= MIN_YEAR && date[1] >= 1 && date[1] <= 12 && date[2] >= 1 &&
        date[2] <= days_in_month(date[0], date[1]) && clock[0] < 24 && clock[1] < 60 &&
        clock[2] < 60)
        *out = aw_from_int(to_day(date[0], date[1], date[2]) * DAY + clock_micros(clock));
    return AW_OK;
}

static const AwNativeDef functions[] = {
    {"day(year, month, day, /)", days_day, 0, "The moment at which a day begins."},
    {"clock(hour, minute, second, microsecond, fold, /)", days_clock, 0,
     "The microseconds since midnight."},
    {"moment(year, month, day, hour, minute, second, microsecond, fold, /)", days_moment, 0,
     "The moment of these parts."},
    {"unchecked(year, month, day, hour, minute, second, microsecond, /)", days_unchecked, 0,
     "The moment of these parts, whatever they are."},
    {"year(moment, /)", days_year, 0, "The year of a moment."},
    {"month(moment, /)", days_month, 0, "The month of a moment."},
    {"day_of_month(moment, /)", days_day_of_month, 0, "The day of a moment's month."},
    {"day_of_year(moment, /)", days_day_of_year, 0, "The day of a moment's year."},
    {"date(moment, /)", days_date, 0, "Year, month and day."},
    {"fields(moment, /)", days_fields, 0, "Year, month, day, hour … microsecond."},
    {"clock_fields(moment, /)", days_clock_fields, 0, "Hour, minute, second and microsecond."},
    {"week(moment, /)", days_week, 0, "Year, week and weekday as ISO 8601 counts them."},
    {"from_week(year, week, day, /)", days_from_week, 0, "The moment at which that day begins."},
    {"distance(days, seconds, microseconds, milliseconds, minutes, hours, weeks, /)", days_distance,
     0, "The microseconds of all these, or None if that is not easy."},
    {"local(seconds, /)", days_local, 0,
     "What local clocks show so many seconds after the beginning of 1970, as a moment."},
    {"date_text(moment, /)", days_date_text, 0, "'YYYY-MM-DD'"},
    {"clock_text(moment, timespec, /)", days_clock_text, 0, "'HH:MM:SS', or more or less of it."},
    {"read(text, /)", days_read, 0, "The moment that a text in the usual format says, or None."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "DAY", aw_from_int(DAY)) &&
           aw_module_set(vm, module, "EPOCH", aw_from_int(EPOCH_DAY * DAY)) &&
           aw_module_set(vm, module, "END",
                         aw_from_int((days_before_year(MAX_YEAR + 1) + 1) * DAY));
}

const AwModuleDef aw__days_module = {"_days", "The calendar and the clock.", functions, fill};
