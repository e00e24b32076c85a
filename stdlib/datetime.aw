"""Dates, times, and the distances between them, by the Gregorian calendar."""
import time as _time
from _collections import _full_name
from math import modf as _modf
from operator import index as _index

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059  # of the last day of MAXYEAR
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


# ---- the calendar: days are counted from 1 January of year 1, which is day 1 ----

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    # 400 years have 146,097 days; in these, 100 years 36,524 and 4 years 1,461. The last day of such a period is that of a leap year.
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5  # right, or one too high
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before = _days_before_month(year, month)
    return year, month, n - before + 1


def _iso_week_1(year):
    # The ordinal of the Monday on which the first week begins: the one with the year's first Thursday.
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


# ---- checking ----

def _missing(name, position):
    raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")


def _type_name(value):
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{_type_name(offset)}'")
    if not -_DAY < offset < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                         f"not {offset!r}.")


def _call_tzinfo(tz, name, argument):
    # utcoffset() or dst() of a time zone, checked
    if tz is None:
        return None
    offset = getattr(tz, name)(argument)
    _check_offset(name, offset)
    return offset


def _call_tzname(tz, argument):
    if tz is None:
        return None
    name = tz.tzname(argument)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_type_name(name)}'")
    return name


def _compare_error(self, other):
    raise TypeError(f"can't compare {_type_name(self)} to {_type_name(other)}")


# ---- text ----

def _format_offset(offset, separator=":"):
    # "+hh:mm[:ss[.ffffff]]"
    if offset is None:
        return ""
    sign = "+"
    if offset._days < 0:
        sign = "-"
        offset = -offset
    hours, seconds = divmod(offset._days * 86400 + offset._seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset._microseconds:
        text += f"{separator}{seconds:02d}"
        if offset._microseconds:
            text += f".{offset._microseconds:06d}"
    return text


_TIMESPECS = {
    "hours": lambda h, m, s, us: f"{h:02d}",
    "minutes": lambda h, m, s, us: f"{h:02d}:{m:02d}",
    "seconds": lambda h, m, s, us: f"{h:02d}:{m:02d}:{s:02d}",
    "milliseconds": lambda h, m, s, us: f"{h:02d}:{m:02d}:{s:02d}.{us // 1000:03d}",
    "microseconds": lambda h, m, s, us: f"{h:02d}:{m:02d}:{s:02d}.{us:06d}",
}


def _format_time(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 1 must be str, not {_type_name(timespec)}")
    if timespec not in _TIMESPECS:
        raise ValueError("Unknown timespec value")
    return _TIMESPECS[timespec](hour, minute, second, microsecond)


def _strftime(obj, format, parts):
    """The system's strftime, with %z, %Z and %f filled in before."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_type_name(format)}")
    result = []
    i = 0
    while i < len(format):
        char = format[i]
        i += 1
        if char != "%" or i == len(format):
            result.append(char)
            continue
        char = format[i]
        i += 1
        if char == "f":
            result.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif char == "z":
            result.append(_format_offset(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif char == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            result.append("" if name is None else name.replace("%", "%%"))
        else:
            result.append("%" + char)
    return _time.strftime("".join(result), parts)


# ---- timedelta ----

def _round_half_even(numerator, denominator):
    quotient, rest = divmod(numerator, denominator)
    twice = 2 * rest
    if twice > denominator if denominator > 0 else twice < denominator:
        return quotient + 1
    return quotient + (twice == denominator and quotient % 2)


_PARTS = (("microseconds", 1), ("milliseconds", 1000), ("seconds", 1000000), ("minutes", 60000000), ("hours", 3600000000),
          ("days", 86400000000), ("weeks", 604800000000))


class timedelta:
    """The distance between two times."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0  # microseconds
        fraction = 0.0  # of one
        values = (microseconds, milliseconds, seconds, minutes, hours, days, weeks)
        for (name, factor), value in zip(_PARTS, values):
            if isinstance(value, int):
                if value:
                    total += value * factor
            elif isinstance(value, float):
                part, whole = _modf(value)
                total += int(whole) * factor
                if part:
                    part, whole = _modf(factor * part)
                    total += int(whole)
                    fraction += part
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_type_name(value)}")
        if fraction:
            whole = _round_away(fraction)
            if abs(whole - fraction) == 0.5:  # half way: to the even total
                odd = total & 1
                whole = 2.0 * _round_away((fraction + odd) * 0.5) - odd
            total += int(whole)
        return _delta_of(total, cls)

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """The whole as seconds."""
        return self._total() / 1000000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (("days", self._days), ("seconds", self._seconds),
                                                       ("microseconds", self._microseconds)) if value]
        return f"{_class_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta_of(self._total() + other._total())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta_of(self._total() - other._total())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta_of(other._total() - self._total())

    def __neg__(self):
        return _delta_of(-self._total())

    def __pos__(self):
        return _delta_of(self._total())

    def __abs__(self):
        return _delta_of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta_of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta_of(_round_half_even(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _delta_of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta_of(_round_half_even(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta_of(_round_half_even(self._total() * b, a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta_of(self._total() % other._total())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, _delta_of(rest)

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() == other._total()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() < other._total()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() <= other._total()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() > other._total()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() >= other._total()

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _round_away(x):
    # to the nearest whole number, halves away from zero
    part, whole = _modf(x)
    if abs(part) >= 0.5:
        whole += 1.0 if x > 0 else -1.0
    return whole


def _delta_of(total, cls=timedelta):
    # a timedelta of so many microseconds
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = microseconds
    self._hash = -1
    return self


def _class_name(self):
    # as repr() shows it: with the module, for a class of this one and for one derived from it
    cls = type(self)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


timedelta.min = _delta_of(-999999999 * 86400000000)
timedelta.max = _delta_of(1000000000 * 86400000000 - 1)
timedelta.resolution = _delta_of(1)
_DAY = _delta_of(86400000000)
_ZERO = _delta_of(0)


# ---- date ----

class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=None, month=None, day=None):
        if month is None and isinstance(year, bytes) and len(year) == 4 and 1 <= year[2] <= 12:
            return _date_of(cls, year[0] * 256 + year[1], year[2], year[3])  # from a pickle
        if year is None:
            _missing("year", 1)
        if month is None:
            _index(year)
            _missing("month", 2)
        if day is None:
            _index(year), _index(month)
            _missing("day", 3)
        year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        return _date_of(cls, year, month, day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a timestamp, in local time."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        year, month, day, *_ = _time.localtime(timestamp)
        return cls(year, month, day)

    @classmethod
    def today(cls):
        """This day."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        """The day of a number; 1 January of year 1 is 1."""
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = _from_ordinal(n)
        if year > MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text in a format of ISO 8601."""
        from _datetime_text import parse_date
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_date(date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a year, week and weekday as ISO 8601 counts them."""
        return cls(*_from_iso_calendar(year, week, day))

    def __repr__(self):
        return f"{_class_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """As text: 'Wed Dec  4 00:00:00 2002'."""
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format, /):
        """As text, by a format."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(format)}")
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        """As text: 'YYYY-MM-DD'."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def timetuple(self):
        """As a time.struct_time."""
        yday = _days_before_month(self._year, self._month) + self._day
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), yday, -1))

    def toordinal(self):
        """The number of the day; 1 January of year 1 is 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """The same with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date):
            return date._key(self) == date._key(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date):
            return date._key(self) < date._key(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date):
            return date._key(self) <= date._key(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date):
            return date._key(self) > date._key(other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date):
            return date._key(self) >= date._key(other)
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._year, self._month, self._day))
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = _to_ordinal(self._year, self._month, self._day) + other._days
        if not 1 <= n <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + _delta_of(-other._days * 86400000000)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _delta_of((_to_ordinal(*self._key()) - _to_ordinal(*other._key())) * 86400000000)
        return NotImplemented

    def weekday(self):
        """The day of the week, Monday is 0."""
        return (_to_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday is 1."""
        return self.weekday() + 1

    def isocalendar(self):
        """Year, week and weekday as ISO 8601 counts them."""
        year = self._year
        today = _to_ordinal(year, self._month, self._day)
        monday = _iso_week_1(year)
        if today < monday:
            year -= 1
            monday = _iso_week_1(year)
        elif today >= _iso_week_1(year + 1):
            year += 1
            monday = _iso_week_1(year)
        week, day = divmod(today - monday, 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def __reduce__(self):
        return self.__class__, (bytes((self._year // 256, self._year % 256, self._month, self._day)),)


def _date_of(cls, year, month, day):
    self = object.__new__(cls)
    self._year = year
    self._month = month
    self._day = day
    self._hash = -1
    return self


def _from_iso_calendar(year, week, day):
    year, week, day = _index(year), _index(week), _index(day)
    if not all(-2147483648 <= part <= 2147483647 for part in (year, week, day)):
        raise ValueError("ISO calendar component out of range")
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53 and not (week == 53 and _iso_week_1(year + 1) - _iso_week_1(year) == 371):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week_1(year) + (week - 1) * 7 + day - 1)


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
date.resolution = _DAY


# ---- time zones ----

class tzinfo:
    """What a time zone must say; to derive from."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt):
        """The zone's name at a time."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """How far east of Greenwich the zone's clocks are at a time."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is daylight saving."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Universal time, given as a datetime with this zone, as the zone's time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        state = self.__getstate__() if hasattr(self, "__getstate__") else getattr(self, "__dict__", None) or None
        return (self.__class__, args) if state is None else (self.__class__, args, state)


class timezone(tzinfo):
    """A time zone at a fixed distance from universal time."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=None, name=""):
        if offset is None:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_type_name(offset)}")
        named = name != ""
        if not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {_type_name(name)}")
        if not named and not offset:
            return cls.utc
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        return _zone_of(cls, offset, name if named else None)

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = _class_name(self)
        return f"{name}({self._offset!r})" if self._name is None else f"{name}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {_type_name(dt)}")

    def utcoffset(self, dt):
        """Return fixed offset."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """Return None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not {}".format(_type_name(dt)))
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


def _zone_of(cls, offset, name):
    self = object.__new__(cls)
    self._offset = offset
    self._name = name
    return self


UTC = timezone.utc = _zone_of(timezone, _ZERO, None)
timezone.min = _zone_of(timezone, _delta_of(-86340000000), None)
timezone.max = _zone_of(timezone, _delta_of(86340000000), None)
_EPOCH_SECONDS = _to_ordinal(1970, 1, 1) * 86400


# ---- time ----

class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:  # from a pickle
            tzinfo = minute or None
            hour, minute, second, a, b, c = hour
            fold, hour = hour >> 7, hour & 127
            microsecond = (a * 256 + b) * 256 + c
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _own_key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _keys(self, other, equality):
        # What to compare of the two; None: they can not be compared
        if self._tzinfo is other._tzinfo:
            return self._own_key(), other._own_key()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._own_key(), other._own_key()
        if mine is None or others is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._in_utc(mine), other._in_utc(others)

    def _in_utc(self, offset):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond - offset._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other, False)
        return mine < others

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other, False)
        return mine <= others

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other, False)
        return mine > others

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other, False)
        return mine >= others

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._own_key()) if offset is None else hash(self._in_utc(offset))
        return self._hash

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_class_name(self)}({text})"

    def isoformat(self, timespec="auto"):
        """As text: 'HH:MM:SS.mmmmmm+zz:zz'."""
        return _format_time(*self._own_key(), timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of a text in a format of ISO 8601."""
        from _datetime_text import parse_time
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_time(time_string))

    def strftime(self, format, /):
        """As text, by a format; the date is 1 January 1900."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(format)}")
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        """The zone's utcoffset(None)."""
        return _call_tzinfo(self._tzinfo, "utcoffset", None)

    def tzname(self):
        """The zone's tzname(None)."""
        return _call_tzname(self._tzinfo, None)

    def dst(self):
        """The zone's dst(None)."""
        return _call_tzinfo(self._tzinfo, "dst", None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with other parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def __reduce_ex__(self, protocol):
        us = self._microsecond
        hour = self._hour + (128 if self._fold and protocol > 3 else 0)
        state = bytes((hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_time_class = time
_tzinfo_class = tzinfo
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta.resolution


# ---- datetime ----

class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10:  # from a pickle
            tzinfo = month
            a, b, month, day, hour, minute, second, c, d, e = year
            fold, month = month >> 7, month & 127
            year, microsecond = a * 256 + b, (c * 256 + d) * 256 + e
        if year is None:
            _missing("year", 1)
        if month is None:
            _index(year)
            _missing("month", 2)
        if day is None:
            _index(year), _index(month)
            _missing("day", 3)
        year, month, day, hour = _index(year), _index(month), _index(day), _index(hour)
        minute, second, microsecond = _index(minute), _index(second), _index(microsecond)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = _date_of(cls, year, month, day)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _of_timestamp(cls, timestamp, utc, tz):
        if isinstance(timestamp, float):
            part, whole = _modf(timestamp)
            seconds = int(whole)
            microseconds = round(part * 1e6)
            if microseconds >= 1000000:
                seconds += 1
                microseconds -= 1000000
            elif microseconds < 0:
                seconds -= 1
                microseconds += 1000000
        else:
            seconds, microseconds = _index(timestamp), 0
        convert = _time.gmtime if utc else _time.localtime
        year, month, day, hour, minute, second, *_ = convert(seconds)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        second = min(second, 59)
        result = cls(year, month, day, hour, minute, second, microseconds, tz)
        if tz is None and not utc:
            # the second of two equal readings of the clock, when it was set back?
            day_before = _local(max(seconds - 86400, -_EPOCH_SECONDS + 86400))
            gap = _local(seconds) - day_before - 86400
            if gap < 0 and _local(seconds + gap) == _local(seconds):
                result = result.replace(fold=1)
        elif tz is not None:
            result = tz.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a timestamp: in a zone, or in local time."""
        _check_tzinfo(tz)
        return cls._of_timestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The time of a timestamp in universal time, without a zone."""
        return cls._of_timestamp(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        """The time now: in a zone, or in local time."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The time now in universal time, without a zone."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time of day together."""
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_type_name(date)}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_type_name(time)}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The time of a text in a format of ISO 8601."""
        from _datetime_text import parse_datetime
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_datetime(date_string))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time of a text, by a format."""
        from _strptime import parse
        parts, microsecond, offset_fraction = parse(date_string, format)
        name, offset = parts[9:]
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset, microseconds=offset_fraction)
            tz = timezone(delta, name) if name else timezone(delta)
        return cls(*parts[:6], microsecond, tz)

    def timetuple(self):
        """As a time.struct_time."""
        saving = self.dst()
        return self._parts(-1 if saving is None else 1 if saving else 0)

    def _parts(self, isdst):
        yday = _days_before_month(self._year, self._month) + self._day
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), yday,
                                  isdst))

    def utctimetuple(self):
        """As a time.struct_time of universal time."""
        offset = self.utcoffset()
        return (self - offset if offset else self)._parts(0)

    def _seconds(self):
        # since 1970, by the clock shown
        days = _to_ordinal(self._year, self._month, self._day)
        return days * 86400 + self._hour * 3600 + self._minute * 60 + self._second - _EPOCH_SECONDS

    def _local_seconds(self):
        # The seconds since 1970 at which local clocks show this. Where clocks are set forward or back there are two answers;
        # fold chooses.
        shown = self._seconds()
        a = _local(shown) - shown
        first = shown - a
        t1 = _local(first)
        if t1 == shown:
            second = first + (-86400, 86400)[self._fold]
            b = _local(second) - second
            if a == b:
                return first
        else:
            b = t1 - first
        second = shown - b
        if _local(second) == shown:
            return second
        if t1 == shown:
            return first
        return (max, min)[self._fold](first, second)

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day with the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """The same with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _local_zone(self):
        naive = self.utcoffset() is None
        seconds = self._local_seconds() if naive else (self - _EPOCH) // timedelta(seconds=1)
        local = _time.localtime(seconds)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """The same moment in another zone, by default the local one."""
        if tz is not None and not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")
        if tz is None:
            tz = self._local_zone()
        own = self._tzinfo
        offset = None
        if own is tz:
            return self
        if own is not None:
            offset = self.utcoffset()
        if offset is None:
            own = self._local_zone()
            offset = own.utcoffset(self)
            if own is tz:
                return self.replace(tzinfo=tz)
        return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))

    def ctime(self):
        """As text: 'Wed Dec  4 20:30:40 2002'."""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} {self._hour:02d}:{self._minute:02d}:"
                f"{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        """As text: 'YYYY-MM-DDTHH:MM:SS.mmmmmm+zz:zz'."""
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {_type_name(sep)}")
        if len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        shown = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{date.isoformat(self)}{sep}{shown}{_format_offset(self.utcoffset())}"

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join(map(str, parts))
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{_class_name(self)}({text})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        """What the zone says of the distance from universal time."""
        return _call_tzinfo(self._tzinfo, "utcoffset", self)

    def tzname(self):
        """What the zone says of its name."""
        return _call_tzname(self._tzinfo, self)

    def dst(self):
        """What the zone says of daylight saving."""
        return _call_tzinfo(self._tzinfo, "dst", self)

    def _key(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _micros(self):
        # by the clock shown
        return (self._seconds() + _EPOCH_SECONDS) * 1000000 + self._microsecond

    def _keys(self, other, equality):
        # What to compare of the two; None: they are never equal
        if self._tzinfo is other._tzinfo:
            return self._key(), other._key()
        mine, others = self.utcoffset(), other.utcoffset()
        if equality and (mine != self.replace(fold=not self._fold).utcoffset() or
                         others != other.replace(fold=not other._fold).utcoffset()):
            return None  # a time that the clock shows twice
        if mine == others:
            return self._key(), other._key()
        if mine is None or others is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._micros() - mine._total(), other._micros() - others._total()

    def __eq__(self, other):
        if isinstance(other, datetime):
            keys = self._keys(other, True)
            return keys is not None and keys[0] == keys[1]
        return False if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        if isinstance(other, datetime):
            mine, others = self._keys(other, False)
            return mine < others
        return _compare_error(self, other) if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        if isinstance(other, datetime):
            mine, others = self._keys(other, False)
            return mine <= others
        return _compare_error(self, other) if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        if isinstance(other, datetime):
            mine, others = self._keys(other, False)
            return mine > others
        return _compare_error(self, other) if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        if isinstance(other, datetime):
            mine, others = self._keys(other, False)
            return mine >= others
        return _compare_error(self, other) if isinstance(other, date) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._key()) if offset is None else hash(_delta_of(self._micros() - offset._total()))
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micros = divmod(self._micros() + other._total(), 86400000000)
        if not 1 <= days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(micros, 1000000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return type(self)(*_from_ordinal(days), hours, minutes, seconds, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        distance = self._micros() - other._micros()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if mine != others:
                if mine is None or others is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                distance += others._total() - mine._total()
        return _delta_of(distance)

    def __reduce_ex__(self, protocol):
        us = self._microsecond
        month = self._month + (128 if self._fold and protocol > 3 else 0)
        state = bytes((self._year // 256, self._year % 256, month, self._day, self._hour, self._minute, self._second, us >> 16,
                       us >> 8 & 255, us & 255))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _local(seconds):
    # What local clocks show at a moment, as seconds since 1970 counted by them.
    year, month, day, hour, minute, second, *_ = _time.localtime(seconds)
    return _to_ordinal(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - _EPOCH_SECONDS


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

for _class in (timedelta, date, tzinfo, timezone, time, datetime, IsoCalendarDate):
    _full_name(_class)
del _class
