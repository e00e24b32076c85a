# Dates, times, distances and zones: values, text, arithmetic, errors.
from datetime import *
from datetime import time as time_cls
import datetime as dtm
import time
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

d = date(2024,2,29); dt = datetime(2024,2,29,13,5,9,123456); tz=timezone(timedelta(hours=5,minutes=30))
for f in (
          lambda: d,
          lambda: str(d),
          lambda: dt,
          lambda: str(dt),
          lambda: dt.isoformat(timespec='minutes'),
          lambda: dt.replace(tzinfo=tz),
          lambda: dt.replace(tzinfo=tz).isoformat(),
          lambda: d.isocalendar(),
          lambda: d.strftime("%A %d %B %Y %j %U %W %y %%"),
          lambda: dt.strftime("%H:%M:%S.%f %p %I %z|%Z|"),
          lambda: dt.replace(tzinfo=tz).strftime("%z %Z"),
          lambda: f"{dt:%Y/%m/%d}",
          lambda: d + timedelta(days=1),
          lambda: d - date(2023,1,1),
          lambda: dt - timedelta(hours=30),
          lambda: dt.timetuple(),
          lambda: d.ctime(),
          lambda: dt.ctime(),
          lambda: datetime.strptime("2021-03-04 05:06:07.89", "%Y-%m-%d %H:%M:%S.%f"),
          lambda: datetime.strptime("4 Mar 21 +0530", "%d %b %y %z"),
          lambda: datetime.strptime("x","%Y"),
          lambda: datetime.strptime("2021 1","%Y"),
          lambda: datetime.strptime("1","%q"),
          lambda: datetime.strptime("1","%"),
          lambda: datetime.strptime("Feb 30 2020","%b %d %Y"),
          lambda: datetime.strptime("2020 W10 1", "%Y W%W %w"),
          lambda: datetime.strptime("2020 10 1", "%G %V %u"),
          lambda: datetime.strptime("12:30 PM", "%I:%M %p"),
          lambda: date.fromisoformat("2024-W09-4"),
          lambda: date.fromisoformat("20240229"),
          lambda: datetime.fromisoformat("2024-02-29T10:11:12.5+02:00"),
          lambda: datetime.fromisoformat("20240229T101112Z"),
          lambda: date.fromisoformat("2024-2-1"),
          lambda: time_cls.fromisoformat("10:11"),
          lambda: datetime.fromisoformat("nope"),
          lambda: timedelta(days=1.5, hours=-3, microseconds=0.5),
          lambda: str(timedelta(days=-1, seconds=5)),
          lambda: timedelta(1)/timedelta(hours=5),
          lambda: timedelta(1)*1.5,
          lambda: timedelta(5)//3,
          lambda: divmod(timedelta(5), timedelta(2)),
          lambda: -timedelta(1,2,3),
          lambda: abs(timedelta(-1)),
          lambda: timedelta(weeks=1).total_seconds(),
          lambda: timedelta(days=10**10),
          lambda: timedelta("1"),
          lambda: timedelta(1)/0,
          lambda: timedelta(),
          lambda: date(2023,2,29),
          lambda: date(0,1,1),
          lambda: date(1,13,1),
          lambda: date(2020),
          lambda: date(),
          lambda: date("a",1,1),
          lambda: datetime(2020,1,1,25),
          lambda: datetime(2020,1,1,tzinfo=3),
          lambda: d + 1,
          lambda: d < 3,
          lambda: dt < d,
          lambda: dt - dt.replace(tzinfo=tz),
          lambda: dt < dt.replace(tzinfo=tz),
          lambda: dt == dt.replace(tzinfo=tz),
          lambda: d - dt,
          lambda: d == dt,
          lambda: timezone.utc,
          lambda: tz,
          lambda: timezone(timedelta(hours=24)),
          lambda: timezone(timedelta(0), "x"),
          lambda: str(timezone(timedelta(minutes=-90))),
          lambda: timezone(3),
          lambda: tz.utcoffset(None),
          lambda: dt.replace(tzinfo=tz).astimezone(timezone.utc),
          lambda: dt.replace(tzinfo=timezone.utc).timestamp(),
          lambda: datetime.fromtimestamp(1e9, timezone.utc),
          lambda: datetime.utcfromtimestamp(1.5),
          lambda: datetime.combine(d, time_cls(1,2)),
          lambda: date.fromordinal(738000),
          lambda: d.toordinal(),
          lambda: d.weekday(),
          lambda: date.min,
          lambda: datetime.max,
          lambda: time_cls(1,2,3,4,tz),
          lambda: time_cls(25),
          lambda: time_cls(1) < time_cls(2),
          lambda: max(d, date(2025,1,1)),
          lambda: date.fromisocalendar(2020, 54, 1),
          lambda: hash(d) == hash(date(2024,2,29)),
          lambda: {dt: 1}[dt],
          lambda: date.max + timedelta(1),
          lambda: dtm.MINYEAR,
          lambda: dtm.UTC,
          lambda: d.replace(month=13),
          lambda: dt.date(),
          lambda: dt.time(),
          lambda: dt.timetz(),
          lambda: dt.utctimetuple(),
          lambda: tzinfo().utcoffset(None),
          lambda: 5 - d,
          lambda: [] + timedelta(1),
          lambda: d.foo,
          lambda: date):
    t(f)

# output:
#| datetime.date(2024, 2, 29)
#| '2024-02-29'
#| datetime.datetime(2024, 2, 29, 13, 5, 9, 123456)
#| '2024-02-29 13:05:09.123456'
#| '2024-02-29T13:05'
#| datetime.datetime(2024, 2, 29, 13, 5, 9, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
#| '2024-02-29T13:05:09.123456+05:30'
#| datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
#| 'Thursday 29 February 2024 060 08 09 24 %'
#| '13:05:09.123456 PM 01 ||'
#| '+0530 UTC+05:30'
#| '2024/02/29'
#| datetime.date(2024, 3, 1)
#| datetime.timedelta(days=424)
#| datetime.datetime(2024, 2, 28, 7, 5, 9, 123456)
#| time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1)
#| 'Thu Feb 29 00:00:00 2024'
#| 'Thu Feb 29 13:05:09 2024'
#| datetime.datetime(2021, 3, 4, 5, 6, 7, 890000)
#| datetime.datetime(2021, 3, 4, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
#| ValueError time data 'x' does not match format '%Y'
#| ValueError unconverted data remains:  1
#| ValueError 'q' is a bad directive in format '%q'
#| ValueError stray % in format '%'
#| ValueError day is out of range for month
#| datetime.datetime(2020, 3, 9, 0, 0)
#| datetime.datetime(2020, 3, 2, 0, 0)
#| datetime.datetime(1900, 1, 1, 12, 30)
#| datetime.date(2024, 2, 29)
#| datetime.date(2024, 2, 29)
#| datetime.datetime(2024, 2, 29, 10, 11, 12, 500000, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))
#| datetime.datetime(2024, 2, 29, 10, 11, 12, tzinfo=datetime.timezone.utc)
#| ValueError Invalid isoformat string: '2024-2-1'
#| datetime.time(10, 11)
#| ValueError Invalid isoformat string: 'nope'
#| datetime.timedelta(days=1, seconds=32400)
#| '-1 day, 0:00:05'
#| 4.8
#| datetime.timedelta(days=1, seconds=43200)
#| datetime.timedelta(days=1, seconds=57600)
#| (2, datetime.timedelta(days=1))
#| datetime.timedelta(days=-2, seconds=86397, microseconds=999997)
#| datetime.timedelta(days=1)
#| 604800.0
#| OverflowError Python int too large to convert to C int
#| TypeError unsupported type for timedelta days component: str
#| ZeroDivisionError integer division or modulo by zero
#| datetime.timedelta(0)
#| ValueError day is out of range for month
#| ValueError year 0 is out of range
#| ValueError month must be in 1..12
#| TypeError function missing required argument 'month' (pos 2)
#| TypeError function missing required argument 'year' (pos 1)
#| TypeError 'str' object cannot be interpreted as an integer
#| ValueError hour must be in 0..23
#| TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
#| TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
#| TypeError '<' not supported between instances of 'datetime.date' and 'int'
#| TypeError can't compare datetime.datetime to datetime.date
#| TypeError can't subtract offset-naive and offset-aware datetimes
#| TypeError can't compare offset-naive and offset-aware datetimes
#| False
#| TypeError unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
#| False
#| datetime.timezone.utc
#| datetime.timezone(datetime.timedelta(seconds=19800))
#| ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
#| datetime.timezone(datetime.timedelta(0), 'x')
#| 'UTC-01:30'
#| TypeError timezone() argument 1 must be datetime.timedelta, not int
#| datetime.timedelta(seconds=19800)
#| datetime.datetime(2024, 2, 29, 7, 35, 9, 123456, tzinfo=datetime.timezone.utc)
#| 1709211909.123456
#| datetime.datetime(2001, 9, 9, 1, 46, 40, tzinfo=datetime.timezone.utc)
#| datetime.datetime(1970, 1, 1, 0, 0, 1, 500000)
#| datetime.datetime(2024, 2, 29, 1, 2)
#| datetime.date(2021, 7, 29)
#| 738945
#| 3
#| datetime.date(1, 1, 1)
#| datetime.datetime(9999, 12, 31, 23, 59, 59, 999999)
#| datetime.time(1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
#| ValueError hour must be in 0..23
#| True
#| datetime.date(2025, 1, 1)
#| ValueError Invalid week: 54
#| True
#| 1
#| OverflowError date value out of range
#| 1
#| datetime.timezone.utc
#| ValueError month must be in 1..12
#| datetime.date(2024, 2, 29)
#| datetime.time(13, 5, 9, 123456)
#| datetime.time(13, 5, 9, 123456)
#| time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=0)
#| NotImplementedError a tzinfo subclass must implement utcoffset()
#| TypeError unsupported operand type(s) for -: 'int' and 'datetime.date'
#| TypeError can only concatenate list (not "datetime.timedelta") to list
#| AttributeError 'datetime.date' object has no attribute 'foo'
#| <class 'datetime.date'>
