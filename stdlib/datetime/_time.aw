"""time: a time of day, as the microseconds since midnight."""
import _days

from ._checks import check_format, check_timespec, class_name, format_time, offset_text
from ._date import state_of
from ._delta import timedelta
from ._zone import ask_name, ask_zone, check_zone, tzinfo as _zone_class

_new = object.__new__


def time_of(micros, zone, fold, cls=None):
    self = _new(cls or time)
    self._us = micros
    self._tzinfo = zone
    self._fold = fold
    self._hash = None
    return self


def clock_parts(micros):
    """What repr() shows of a time of day: no seconds and microseconds that are nothing."""
    hour, minute, second, micro = _days.clock_fields(micros)
    if micro:
        return f"{hour}, {minute}, {second}, {micro}"
    return f"{hour}, {minute}, {second}" if second else f"{hour}, {minute}"


class time:
    """A time of day."""

    __slots__ = ("_us", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)):
            state = _state(hour, minute)
            if state is not None:
                fold, hour = state[0] >> 7, state[0] & 127
                micros = ((hour * 60 + state[1]) * 60 + state[2]) * 1000000 + (state[3] * 256 + state[4]) * 256 + state[5]
                return time_of(micros, minute or None, fold, cls)
        micros = _days.clock(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            check_zone(tzinfo)
        return time_of(micros, tzinfo, fold, cls)

    @property
    def hour(self):
        return self._us // 3600000000

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

    def _in_order(self, other):
        # the two as what can be compared
        if self._tzinfo is other._tzinfo:
            return self._us, other._us
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._us, other._us
        if mine is None or others is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us - mine._us, other._us - others._us

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._us == other._us
        mine, others = self.utcoffset(), other.utcoffset()
        if mine is None or others is None:
            return mine is others and self._us == other._us
        return self._us - mine._us == other._us - others._us

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._in_order(other)
        return mine < others

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._in_order(other)
        return mine <= others

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._in_order(other)
        return mine > others

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._in_order(other)
        return mine >= others

    def __hash__(self):
        if self._hash is None:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._us if offset is None else self._us - offset._us)
        return self._hash

    def __repr__(self):
        text = clock_parts(self._us)
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{class_name(self)}({text})"

    def isoformat(self, timespec="auto"):
        """As text: 'HH:MM:SS.mmmmmm+zz:zz'."""
        check_timespec(timespec)
        return _days.clock_text(self._us, timespec) + offset_text(self.utcoffset())

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
        hour, minute, second, micro = _days.clock_fields(self._us)
        return format_time(self, format, (1900, 1, 1, hour, minute, second, 0, 1, -1))

    def __format__(self, format):
        check_format(format)
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        """The zone's utcoffset(None)."""
        return ask_zone(self._tzinfo, "utcoffset", None)

    def tzname(self):
        """The zone's tzname(None)."""
        return ask_name(self._tzinfo, None)

    def dst(self):
        """The zone's dst(None)."""
        return ask_zone(self._tzinfo, "dst", None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with other parts."""
        own = _days.clock_fields(self._us)
        if fold is None:
            fold = self._fold
        micros = _days.clock(own[0] if hour is None else hour, own[1] if minute is None else minute,
                             own[2] if second is None else second, own[3] if microsecond is None else microsecond, fold)
        if tzinfo is True:
            tzinfo = self._tzinfo
        else:
            check_zone(tzinfo)
        return time_of(micros, tzinfo, fold, type(self))

    def __reduce_ex__(self, protocol):
        hour, minute, second, micro = _days.clock_fields(self._us)
        hour += 128 if self._fold and protocol > 3 else 0
        state = bytes((hour, minute, second, micro >> 16, micro >> 8 & 255, micro & 255))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _state(given, zone):
    # the bytes of a pickled time, or None
    state = state_of(given, 6, None)
    if state is None or state[0] & 127 > 23:
        return None
    if zone and not isinstance(zone, _zone_class):
        raise TypeError("bad tzinfo state arg")
    return state


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta.resolution
