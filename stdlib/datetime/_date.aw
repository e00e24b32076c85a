"""date: a day, as the moment at which it begins."""
import time as _clock
from operator import index

import _days
from _days import DAY, day

from ._checks import check_format, class_name, format_time
from ._delta import A_DAY, delta_of, timedelta

MINYEAR = 1
MAXYEAR = 9999
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MISSING = object()
_new = object.__new__


def check_given(year, month, day):
    """Raises for the first part that is missing, after those before it were looked at."""
    for position, (name, value) in enumerate((("year", year), ("month", month), ("day", day)), 1):
        if value is MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
        index(value)


def date_of(cls, moment):
    self = _new(cls)
    self._us = moment
    return self


def _day_of(cls, moment):
    # The day as an object of the class: one derived from date makes it from its parts.
    return date_of(date, moment) if cls is date else cls(*_days.date(moment))


class date:
    """A day."""

    __slots__ = ("_us",)

    def __new__(cls, year=MISSING, month=MISSING, day=MISSING):
        if day is MISSING:
            if month is MISSING:
                state = _state(year, 4, 2)
                if state is not None:
                    return date_of(cls, _days.unchecked(state[0] * 256 + state[1], state[2], state[3], 0, 0, 0, 0))
            check_given(year, month, day)
        return date_of(cls, _day(year, month, day))

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a timestamp, in local time."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_clock.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """This day."""
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromordinal(cls, n, /):
        """The day of a number; 1 January of year 1 is 1."""
        n = index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n * DAY >= _days.END:
            if n > 2147483647:
                raise OverflowError("Python int too large to convert to C int")
            raise ValueError(f"year {_year_of(n)} is out of range")
        return _day_of(cls, n * DAY)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text in a format of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        moment = _days.read(date_string) if len(date_string) == 10 else None
        if moment is None:
            from _datetime_text import parse_date
            return cls(*parse_date(date_string))
        return _day_of(cls, moment)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a year, week and weekday as ISO 8601 counts them."""
        return _day_of(cls, _days.from_week(year, week, day))

    def __repr__(self):
        return f"{class_name(self)}{_days.date(self._us)}"

    def ctime(self):
        """As text: 'Wed Dec  4 00:00:00 2002'."""
        year, month, day = _days.date(self._us)
        return f"{DAY_NAMES[self.weekday()]} {MONTH_NAMES[month]} {day:2d} 00:00:00 {year:04d}"

    def strftime(self, format, /):
        """As text, by a format."""
        return format_time(self, format, self.timetuple())

    def __format__(self, format):
        check_format(format)
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        """As text: 'YYYY-MM-DD'."""
        return _days.date_text(self._us)

    def __str__(self):
        return self.isoformat()

    @property
    def year(self):
        return _days.year(self._us)

    @property
    def month(self):
        return _days.month(self._us)

    @property
    def day(self):
        return _days.day_of_month(self._us)

    def timetuple(self):
        """As a time.struct_time."""
        return struct_time_of(self._us, -1)

    def toordinal(self):
        """The number of the day; 1 January of year 1 is 1."""
        return self._us // DAY

    def replace(self, year=None, month=None, day=None):
        """The same with other parts."""
        own = _days.date(self._us)
        return date_of(type(self), _day(own[0] if year is None else year, own[1] if month is None else month,
                                        own[2] if day is None else day))

    def __eq__(self, other):
        return self._us // DAY == other._us // DAY if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._us // DAY < other._us // DAY if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._us // DAY <= other._us // DAY if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._us // DAY > other._us // DAY if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._us // DAY >= other._us // DAY if isinstance(other, date) else NotImplemented

    def __hash__(self):
        return hash(self._us // DAY)

    def __add__(self, other):
        return _moved(self, other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _moved(self, -other.days)
        if isinstance(other, date) and not hasattr(other, "_fold"):
            return delta_of(self._us - other._us)
        return NotImplemented

    def weekday(self):
        """The day of the week, Monday is 0."""
        return (self._us // DAY + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday is 1."""
        return (self._us // DAY + 6) % 7 + 1

    def isocalendar(self):
        """Year, week and weekday as ISO 8601 counts them."""
        return IsoCalendarDate(*_days.week(self._us))

    def __reduce__(self):
        year, month, day = _days.date(self._us)
        return self.__class__, (bytes((year // 256, year % 256, month, day)),)


_day = day


def _moved(self, days):
    moment = self._us // DAY * DAY + days * DAY
    if not DAY <= moment < _days.END:
        raise OverflowError("date value out of range")
    return _day_of(type(self), moment)


def _year_of(number):
    # of a day beyond the years that moments know
    cycles, number = divmod(number - 1, 146097)
    return cycles * 400 + _days.year((number + 1) * DAY)


def state_of(given, size, month_at):
    """The bytes of a pickled state; those of Python 2 come as text. None: it is none."""
    if isinstance(given, str) and len(given) == size:
        if month_at is not None and not 1 <= ord(given[month_at]) & 127 <= 12:
            return None
        try:
            return given.encode("latin-1")
        except UnicodeEncodeError:
            raise ValueError("Failed to encode latin1 string when unpickling a "
                             f"{ {4: 'date', 6: 'time', 10: 'datetime'}[size] } object. "
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    if isinstance(given, bytes) and len(given) == size and (month_at is None or 1 <= given[month_at] & 127 <= 12):
        return given
    return None


_state = state_of


def struct_time_of(moment, isdst):
    year, month, day, hour, minute, second, micro = _days.fields(moment)
    return _clock.struct_time((year, month, day, hour, minute, second, (moment // DAY + 6) % 7, _days.day_of_year(moment), isdst))


class IsoCalendarDate(tuple):
    """What isocalendar() gives."""

    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = A_DAY
