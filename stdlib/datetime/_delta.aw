"""timedelta: the distance between two times, as one int of microseconds."""
from math import modf

from _days import DAY, distance

from ._checks import class_name, type_name

_LEAST = -999999999 * DAY
_MOST = 1000000000 * DAY - 1
_NEAR = 1 << 60  # what is below this is in range, and quickly compared
_new = object.__new__


def _round_half_even(numerator, denominator):
    quotient, rest = divmod(numerator, denominator)
    twice = 2 * rest
    if twice > denominator if denominator > 0 else twice < denominator:
        return quotient + 1
    return quotient + (twice == denominator and quotient % 2)


def _round_away(x):
    # to the nearest whole number, halves away from zero
    part, whole = modf(x)
    if abs(part) >= 0.5:
        whole += 1.0 if x > 0 else -1.0
    return whole


def _ratio(number):
    # a float's numerator and denominator; a class of its own may say something else
    ratio = number.as_integer_ratio()
    if not isinstance(ratio, tuple):
        raise TypeError(f"unexpected return type from as_integer_ratio(): expected tuple, got '{type(ratio).__name__}'")
    if len(ratio) != 2:
        raise ValueError("unexpected return value from as_integer_ratio()"
                         if len(ratio) > 1 else "as_integer_ratio() must return a 2-tuple")
    return ratio


_FACTORS = (("microseconds", 1), ("milliseconds", 1000), ("seconds", 1000000), ("minutes", 60000000),
            ("hours", 3600000000), ("days", DAY), ("weeks", 7 * DAY))


def _sum(values):
    # the microseconds of parts of any kind of number, in the order of _FACTORS
    total = 0
    fraction = 0.0  # of a microsecond
    for (name, factor), value in zip(_FACTORS, values):
        if isinstance(value, int):
            if value:
                total += value * factor
        elif isinstance(value, float):
            part, whole = modf(value)
            total += int(whole) * factor
            if part:
                part, whole = modf(factor * part)
                total += int(whole)
                fraction += part
        else:
            raise TypeError(f"unsupported type for timedelta {name} component: {type_name(value)}")
    if fraction:
        whole = _round_away(fraction)
        if abs(whole - fraction) == 0.5:  # half way: to the even total
            odd = total & 1
            whole = 2.0 * _round_away((fraction + odd) * 0.5) - odd
        total += int(whole)
    return total


def delta_of(micros, cls=None):
    """A timedelta of so many microseconds."""
    if not -_NEAR < micros < _NEAR and not _LEAST <= micros <= _MOST:
        days = micros // DAY
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = _new(cls or timedelta)
    self._us = micros
    return self


class timedelta:
    """The distance between two times."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        micros = distance(days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        if micros is None:
            micros = _sum((microseconds, milliseconds, seconds, minutes, hours, days, weeks))
        return delta_of(micros, cls)

    @property
    def days(self):
        """Number of days."""
        return self._us // DAY

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._us // 1000000 % 86400

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._us % 1000000

    def total_seconds(self):
        """The whole as seconds."""
        return self._us / 1000000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (("days", self.days), ("seconds", self.seconds),
                                                       ("microseconds", self.microseconds)) if value]
        return f"{class_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        days = self.days
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        return text

    def __add__(self, other):
        return delta_of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return delta_of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return delta_of(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return delta_of(-self._us)

    def __pos__(self):
        return delta_of(self._us)

    def __abs__(self):
        return delta_of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return delta_of(self._us * other)
        if isinstance(other, float):
            numerator, denominator = _ratio(other)
            return delta_of(_round_half_even(self._us * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return delta_of(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            numerator, denominator = 1, other
        elif isinstance(other, float):
            denominator, numerator = _ratio(other)
        else:
            return NotImplemented
        if denominator == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return delta_of(_round_half_even(self._us * numerator, denominator))

    def __mod__(self, other):
        return delta_of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._us, other._us)
        return quotient, delta_of(rest)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._us,))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


ZERO = delta_of(0)
A_DAY = delta_of(DAY)
timedelta.min = delta_of(_LEAST)
timedelta.max = delta_of(_MOST)
timedelta.resolution = delta_of(1)
