"""tzinfo and timezone, and asking time zones."""
from _days import DAY

from ._checks import class_name, offset_text, type_name
from ._delta import ZERO, delta_of, timedelta

_BOUNDS = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)"
_MISSING = object()
_new = object.__new__
_datetime = None  # the class, once there is one


def know_datetime(cls):
    """Tells the zones the class whose objects they are asked about."""
    global _datetime
    _datetime = cls


def ask_zone(zone, name, argument):
    """utcoffset() or dst() of a time zone, checked: a timedelta or None."""
    if zone is None:
        return None
    offset = getattr(zone, name)(argument)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type_name(offset)}'")
    if not -DAY < offset._us < DAY:
        raise ValueError(_BOUNDS + ".")
    return offset


def ask_name(zone, argument):
    """tzname() of a time zone, checked: a str or None."""
    if zone is None:
        return None
    name = zone.tzname(argument)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type_name(name)}'")
    return name


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type_name(zone)}'")


class tzinfo:
    """What a time zone must say; to derive from."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return _new(cls)

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
        if not isinstance(dt, _datetime):
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

    def __new__(cls, offset=_MISSING, name=_MISSING):
        if offset is _MISSING:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type_name(offset)}")
        if name is _MISSING:
            if not offset:
                return timezone.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type_name(name)}")
        if not -DAY < offset._us < DAY:
            raise ValueError(f"{_BOUNDS}, not {offset!r}.")
        return _zone_of(cls, offset, name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = class_name(self)
        return f"{name}({self._offset!r})" if self._name is None else f"{name}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        """Return fixed offset."""
        _check_time(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        _check_time(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """Return None."""
        _check_time(dt, "dst")
        return None

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, _datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not {}".format(type_name(dt)))
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


def _check_time(dt, name):
    if dt is not None and not isinstance(dt, _datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type_name(dt)}")


def _zone_of(cls, offset, name):
    self = _new(cls)
    self._offset = offset
    self._name = name
    return self


timezone.utc = _zone_of(timezone, ZERO, None)
timezone.min = _zone_of(timezone, delta_of(-DAY + 60000000), None)
timezone.max = _zone_of(timezone, delta_of(DAY - 60000000), None)
