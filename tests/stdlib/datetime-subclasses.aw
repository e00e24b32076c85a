# Classes derived from those of datetime, a zone of one's own, and copies.
import copy
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Day(date):
    def __new__(cls, year, month, day, note="none"):
        self = super().__new__(cls, year, month, day)
        self.note = note
        return self

    def __str__(self):
        return f"<{self.isoformat()}>"


d = Day(2024, 2, 28, "leap")
print(d, repr(d), d.note, type(d + timedelta(days=2)).__name__, d + timedelta(days=2), type(Day.fromordinal(5)).__name__, f"{d}", f"{d:%d}")


class Summer(tzinfo):
    """An hour ahead from April to September."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 9 else timedelta(0)

    def tzname(self, dt):
        return "SUM" if self.dst(dt) else "WIN"


zone = Summer()
summer, winter = datetime(2020, 7, 1, 12, tzinfo=zone), datetime(2020, 1, 1, 12, tzinfo=zone)
print(summer.isoformat(), winter.isoformat(), summer.tzname(), winter.strftime("%Z%z"), summer.timetuple().tm_isdst, winter.dst())
print(summer.astimezone(timezone.utc), winter.utctimetuple()[:5], datetime(2020, 7, 1, 10, tzinfo=timezone.utc).astimezone(zone).hour)
print(summer == datetime(2020, 7, 1, 10, tzinfo=timezone.utc), summer - datetime(2020, 7, 1, tzinfo=timezone.utc), time(12, tzinfo=zone).tzname())
print(copy.copy(summer) == summer, copy.deepcopy(date(2020, 1, 2)), copy.copy(timedelta(1, 2)), copy.copy(timezone.utc) is timezone.utc)
print(timedelta.__mro__, isinstance(summer, date), issubclass(timezone, tzinfo), datetime(2020, 1, 1, fold=1), date.resolution)


class Broken(tzinfo):
    def utcoffset(self, dt):
        return 5


try:
    datetime(2020, 1, 1, tzinfo=Broken()).isoformat()
except TypeError as error:
    print(error)

# output:
#| <2024-02-28> Day(2024, 2, 28) leap Day <2024-03-01> Day <2024-02-28> 28
#| 2020-07-01T12:00:00+02:00 2020-01-01T12:00:00+01:00 SUM WIN+0100 1 0:00:00
#| 2020-07-01 10:00:00+00:00 (2020, 1, 1, 11, 0) 12
#| True 10:00:00 WIN
#| True 2020-01-02 1 day, 0:00:02 True
#| (<class 'datetime.timedelta'>, <class 'object'>) True True 2020-01-01 00:00:00 1 day, 0:00:00
#| tzinfo.utcoffset() must return None or timedelta, not 'int'
