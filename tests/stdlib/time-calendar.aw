# The calendar of module time: struct_time, formatting and parsing.
import time
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

g = time.gmtime(1e9)
for f in (
          lambda: g,
          lambda: g.tm_zone,
          lambda: g.tm_gmtoff,
          lambda: g[0],
          lambda: time.struct_time(range(9)),
          lambda: time.struct_time((1,2)),
          lambda: time.asctime(g),
          lambda: time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %c %x %X %p %j %U %w %W %y %Z %z %%", g),
          lambda: time.strftime(""),
          lambda: time.strftime("%Y", (2020,)),
          lambda: time.strftime("%Y", 3),
          lambda: time.strptime("30 Nov 00", "%d %b %y"),
          lambda: time.strptime("Mon Jan  5 10:00:00 2015"),
          lambda: time.strptime("10", "%H"),
          lambda: time.strptime("a", "%H"),
          lambda: time.gmtime(0),
          lambda: time.strftime("%d", (2020,13,1,0,0,0,0,0,0)),
          lambda: time.gmtime("a"),
          lambda: time.gmtime(float("nan")),
          lambda: time.gmtime(1e30),
          lambda: time.get_clock_info("monotonic"),
          lambda: time.get_clock_info("x"),
          lambda: time.sleep(-1),
          lambda: time.sleep("a"),
          lambda: time.strptime(1,"%H"),
          lambda: time.CLOCK_MONOTONIC,
          lambda: time.clock_gettime(time.CLOCK_REALTIME) > 1e9,
          lambda: type(time.time_ns()),
          lambda: time.sleep,
          lambda: g.n_fields,
          lambda: time.asctime((2000,1,1,0,0,0,0,1,0)),
          lambda: g == tuple(g),
          lambda: time.strftime("%Y", (999,1,1,0,0,0,0,1,0)),
          lambda: time.sleep.__module__,
          lambda: time.strptime("1999-06-01 Tue", "%Y-%m-%d %a"),
          lambda: time.strptime("  5", "%d"),
          lambda: time.strptime("5 6", "%d%m"),
          lambda: time.strptime("111", "%d%m"),
          lambda: time.strptime("January 31", "%B %d"),
          lambda: time.strptime("Feb 29","%b %d")):
    t(f)

# output:
#| time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0)
#| 'GMT'
#| 0
#| 2001
#| time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
#| TypeError time.struct_time() takes an at least 9-sequence (2-sequence given)
#| 'Sun Sep  9 01:46:40 2001'
#| '2001-09-09 01:46:40 Sun Sunday Sep September Sun Sep  9 01:46:40 2001 09/09/01 01:46:40 AM 252 36 0 36 01 GMT +0000 %'
#| ''
#| TypeError strftime(): illegal time tuple argument
#| TypeError Tuple or struct_time argument required
#| time.struct_time(tm_year=2000, tm_mon=11, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=335, tm_isdst=-1)
#| time.struct_time(tm_year=2015, tm_mon=1, tm_mday=5, tm_hour=10, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=5, tm_isdst=-1)
#| time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=10, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
#| ValueError time data 'a' does not match format '%H'
#| time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
#| ValueError month out of range
#| TypeError 'str' object cannot be interpreted as an integer
#| ValueError Invalid value NaN (not a number)
#| OverflowError timestamp out of range for platform time_t
#| namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
#| ValueError unknown clock
#| ValueError sleep length must be non-negative
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError strptime() argument 0 must be str, not <class 'int'>
#| 1
#| True
#| <class 'int'>
#| <built-in function sleep>
#| 11
#| 'Mon Jan  1 00:00:00 2000'
#| True
#| '999'
#| 'time'
#| time.struct_time(tm_year=1999, tm_mon=6, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=1, tm_yday=152, tm_isdst=-1)
#| ValueError time data '  5' does not match format '%d'
#| ValueError time data '5 6' does not match format '%d%m'
#| time.struct_time(tm_year=1900, tm_mon=1, tm_mday=11, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=11, tm_isdst=-1)
#| time.struct_time(tm_year=1900, tm_mon=1, tm_mday=31, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=2, tm_yday=31, tm_isdst=-1)
#| time.struct_time(tm_year=1900, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=60, tm_isdst=-1)
