"""datetime: a day and a time of day, as a moment by the clock shown, with a time zone."""
import time as _clock
from math import modf
from operator import index

import _days
from _days import DAY, EPOCH, END, fields

from ._checks import cannot_compare, check_timespec, class_name, offset_text, type_name
from ._date import DAY_NAMES, MISSING, MONTH_NAMES, check_given, date, date_of, state_of, struct_time_of
from ._delta import delta_of, timedelta
from ._time import clock_parts, time, time_of
from ._zone import ask_name, ask_zone, check_zone, know_datetime, timezone, tzinfo as _zone_class

_HOUR = 3600000000
_new = object.__new__


def _datetime_of(moment, zone, fold=0, cls=None):
    self = _new(cls or datetime)
    self._us = moment
    self._tzinfo = zone
    self._fold = fold
    self._hash = None
    return self


def _made(cls, moment, zone, fold=0):
    # A class derived from datetime makes its objects from their parts.
    if cls is datetime:
        return _datetime_of(moment, zone, fold)
    result = cls(*fields(moment), zone)
    if fold:
        result._fold = fold
    return result


class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_tzinfo", "_fold", "_hash")

    def __new__(cls, year=MISSING, month=MISSING, day=MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is MISSING:
            state = state_of(year, 10, 2)
            if state is not None:
                return _unpickled(cls, state, month)
            check_given(year, month, day)
        moment = _days.moment(year, month, day, hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            check_zone(tzinfo)
        self = _new(cls)
        self._us = moment
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = None
        return self

    @property
    def hour(self):
        return self._us // _HOUR % 24

    @property
    def minute(self):
        return self._us // 60000000 % 60

    @property
    def second(self):
        return self._us // 1000000 % 60

    @property
    def microsecond(self):
        return self._us % 1000000

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a timestamp: in a zone, or in local time."""
        if tz is not None:
            check_zone(tz)
        return _of_timestamp(cls, *_split(timestamp), tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The time of a timestamp in universal time, without a zone."""
        return _of_timestamp(cls, *_split(timestamp), True, None)

    @classmethod
    def now(cls, tz=None):
        """The time now: in a zone, or in local time."""
        if tz is not None:
            check_zone(tz)
        return _of_timestamp(cls, *divmod(_clock.time_ns() // 1000, 1000000), tz is not None, tz)

    @classmethod
    def utcnow(cls):
        """The time now in universal time, without a zone."""
        return _of_timestamp(cls, *divmod(_clock.time_ns() // 1000, 1000000), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time of day together."""
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type_name(date)}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type_name(time)}")
        zone = time._tzinfo if tzinfo is True else tzinfo
        if zone is not None:
            check_zone(zone)
        return _made(cls, date._us // DAY * DAY + time._us, zone, time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The time of a text in a format of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        moment = _days.read(date_string)
        if moment is None:
            from _datetime_text import parse_datetime
            return cls(*parse_datetime(date_string))
        return _made(cls, moment, None)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time of a text, by a format."""
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def timetuple(self):
        """As a time.struct_time."""
        saving = self.dst()
        return struct_time_of(self._us, -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        """As a time.struct_time of universal time."""
        offset = self.utcoffset()
        return struct_time_of((self - offset if offset else self)._us, 0)

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None:
            return _local_seconds(self) + self._us % 1000000 / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        """The day."""
        return date_of(_date_class, self._us // DAY * DAY)

    def time(self):
        """The time of day, without the zone."""
        return time_of(self._us % DAY, None, self._fold)

    def timetz(self):
        """The time of day with the zone."""
        return time_of(self._us % DAY, self._tzinfo, self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """The same with other parts."""
        own = fields(self._us)
        if fold is None:
            fold = self._fold
        moment = _days.moment(own[0] if year is None else year, own[1] if month is None else month, own[2] if day is None else day,
                              own[3] if hour is None else hour, own[4] if minute is None else minute,
                              own[5] if second is None else second, own[6] if microsecond is None else microsecond, fold)
        if tzinfo is True:
            tzinfo = self._tzinfo
        else:
            check_zone(tzinfo)
        return _datetime_of(moment, tzinfo, fold, type(self))

    def astimezone(self, tz=None):
        """The same moment in another zone, by default the local one."""
        if tz is None:
            tz = _local_zone(self)
        else:
            check_zone(tz)
        own = self._tzinfo
        if own is tz:
            return self
        offset = None if own is None else self.utcoffset()
        if offset is None:
            own = _local_zone(self)
            offset = own.utcoffset(self)
            if own is tz:
                return self.replace(tzinfo=tz)
        return tz.fromutc(_made(type(self), _in_range(self._us - offset._us), tz))

    def ctime(self):
        """As text: 'Wed Dec  4 20:30:40 2002'."""
        year, month, day, hour, minute, second, micro = fields(self._us)
        return f"{DAY_NAMES[self.weekday()]} {MONTH_NAMES[month]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        """As text: 'YYYY-MM-DDTHH:MM:SS.mmmmmm+zz:zz'."""
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type_name(sep)}")
        if len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        check_timespec(timespec)
        text = f"{_days.date_text(self._us)}{sep}{_days.clock_text(self._us, timespec)}"
        return text if self._tzinfo is None else text + offset_text(self.utcoffset())

    def __repr__(self):
        year, month, day = _days.date(self._us)
        text = f"{year}, {month}, {day}, {clock_parts(self._us)}"
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{class_name(self)}({text})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        """What the zone says of the distance from universal time."""
        return ask_zone(self._tzinfo, "utcoffset", self)

    def tzname(self):
        """What the zone says of its name."""
        return ask_name(self._tzinfo, self)

    def dst(self):
        """What the zone says of daylight saving."""
        return ask_zone(self._tzinfo, "dst", self)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._us == other._us
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine != self.replace(fold=not self._fold).utcoffset() or
                others != other.replace(fold=not other._fold).utcoffset()):
            return False  # a time that the clock shows twice
        if mine is None or others is None:
            return mine is others and self._us == other._us
        return self._us - mine._us == other._us - others._us

    def __lt__(self, other):
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return self._us < other._us
            return _order(self, other) < 0
        return cannot_compare(self, other) if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return self._us <= other._us
            return _order(self, other) <= 0
        return cannot_compare(self, other) if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return self._us > other._us
            return _order(self, other) > 0
        return cannot_compare(self, other) if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return self._us >= other._us
            return _order(self, other) >= 0
        return cannot_compare(self, other) if isinstance(other, date) else NotImplemented

    def __hash__(self):
        if self._hash is None:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._us if offset is None else self._us - offset._us)
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        moment = self._us + other._us
        if DAY <= moment < END and type(self) is datetime:
            return _datetime_of(moment, self._tzinfo)
        return _made(type(self), _in_range(moment), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return delta_of(self._us - other._us)
            mine, others = self.utcoffset(), other.utcoffset()
            if mine is None and others is None:
                return delta_of(self._us - other._us)
            if mine is None or others is None:
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return delta_of(self._us - mine._us - other._us + others._us)
        if isinstance(other, timedelta):
            return _made(type(self), _in_range(self._us - other._us), self._tzinfo)
        return NotImplemented

    def __reduce_ex__(self, protocol):
        year, month, day, hour, minute, second, micro = fields(self._us)
        month += 128 if self._fold and protocol > 3 else 0
        state = bytes((year // 256, year % 256, month, day, hour, minute, second, micro >> 16, micro >> 8 & 255, micro & 255))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class = date
_time_class = time


def _in_range(moment):
    if not DAY <= moment < END:
        raise OverflowError("date value out of range")
    return moment


def _unpickled(cls, state, zone):
    if zone is MISSING:
        zone = None
    elif zone is not None and not isinstance(zone, _zone_class):
        raise TypeError("bad tzinfo state arg")
    high, low, month, day, hour, minute, second, a, b, c = state
    moment = _days.unchecked(high * 256 + low, month & 127, day, hour, minute, second, (a * 256 + b) * 256 + c)
    return _datetime_of(moment, zone, month >> 7, cls)


def _order(a, b):
    # of two datetimes with different zones: less than 0, 0, greater than 0
    mine, others = a.utcoffset(), b.utcoffset()
    if mine is None and others is None:
        return a._us - b._us
    if mine is None or others is None:
        raise TypeError("can't compare offset-naive and offset-aware datetimes")
    return a._us - mine._us - b._us + others._us


# ---- timestamps and local time ----

def _split(timestamp):
    # seconds and microseconds of a timestamp, rounded to the nearest
    if not isinstance(timestamp, float):
        return index(timestamp), 0
    part, whole = modf(timestamp)
    seconds = int(whole)
    microseconds = round(part * 1e6)
    if microseconds >= 1000000:
        return seconds + 1, microseconds - 1000000
    return (seconds - 1, microseconds + 1000000) if microseconds < 0 else (seconds, microseconds)


def _of_timestamp(cls, seconds, microseconds, utc, zone):
    if utc:
        moment = EPOCH + seconds * 1000000
        if not DAY <= moment < END:
            raise ValueError(f"year {_clock.gmtime(seconds)[0]} is out of range")
        result = _made(cls, moment + microseconds, zone)
        return result if zone is None else zone.fromutc(result)
    moment = _days.local(seconds) if -_FAR < seconds < _FAR else _too_far(seconds)
    # the second of two equal readings of the clock, when it was set back?
    gap = moment - _days.local(max(seconds - 86400, _FIRST)) - DAY
    fold = int(gap < 0 and _days.local(seconds + gap // 1000000) == moment)
    return _made(cls, moment + microseconds, None, fold)


_FAR = 1 << 48
_FIRST = (DAY - EPOCH) // 1000000 + 86400


def _too_far(seconds):
    # raises for seconds in no year that there is
    raise ValueError(f"year {_clock.localtime(seconds)[0]} is out of range")


def _local(seconds):
    # What local clocks show at a moment, as seconds since 1970 counted by them.
    return (_days.local(seconds) - EPOCH) // 1000000


def _local_seconds(self):
    # The seconds since 1970 at which local clocks show this. Where clocks are set forward or back there are two answers;
    # fold chooses.
    shown = (self._us - EPOCH) // 1000000
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


def _local_zone(self):
    naive = self.utcoffset() is None
    seconds = _local_seconds(self) if naive else (self - _EPOCH) // timedelta(seconds=1)
    local = _clock.localtime(seconds)
    return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)


know_datetime(datetime)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
