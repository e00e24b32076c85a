"""Decimal numbers: the General Decimal Arithmetic Specification, on top of integers.

A number is a sign, a coefficient (an int) and an exponent. Every operation first finds the exact result, or one with more
digits than asked for, and Context._finish() rounds it; what happened on the way is told by signals. Functions that are
not algebraic are computed with more and more digits until the rounding is certain.
"""
import math
import numbers
import sys
from _collections import _full_name

from ._signals import (
    Clamped, ConversionSyntax, DecimalException, DecimalTuple, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, HAVE_CONTEXTVAR, HAVE_THREADS, Inexact, InvalidContext, InvalidOperation,
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow, __libmpdec_version__,
    __version__, _count, _digits, _number, _rounded,
)

__all__ = """
BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext DivisionByZero
DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS Inexact
InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN
ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow getcontext localcontext
setcontext
""".split()

# What stands in place of the exponent of what is no number.
_INFINITE, _QUIET, _SIGNALING = "F", "n", "N"
_NANS = (_QUIET, _SIGNALING)


def _make(sign, n, exponent, kind=None):
    self = object.__new__(kind or Decimal)
    _set(self, "_s", 1 if sign else 0)
    _set(self, "_n", n)
    _set(self, "_e", exponent)
    return self


_set = object.__setattr__


def _operand(value):
    # A Decimal or an int as operand; NotImplemented: neither.
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0)
    return NotImplemented


def _need(value):
    value_or_not = _operand(value)
    if value_or_not is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return value_or_not


class Decimal:
    """A decimal number."""

    __module__ = "decimal"
    __slots__ = ("_s", "_n", "_e")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            made = _parsed(value, _context_of(context))
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                _context_of(context)
                return value
            made = value
        elif isinstance(value, int):
            made = _make(value < 0, abs(int(value)), 0)
        elif isinstance(value, float):
            _context_of(context)._tell(FloatOperation)
            made = Decimal.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = _make(*_from_tuple(value))
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        if context is not None:
            _context_of(context)
        return made if cls is Decimal and type(made) is Decimal else _make(made._s, made._n, made._e, cls)

    def __setattr__(self, name, value):
        if type(self) is Decimal or name in Decimal.__slots__:
            kind = "decimal.Decimal" if type(self) is Decimal else type(self).__name__
            if hasattr(type(self), name):
                raise AttributeError(f"attribute '{name}' of 'decimal.Decimal' objects is not writable"
                                     if name in ("real", "imag") else f"'{kind}' object attribute '{name}' is read-only")
            raise AttributeError(f"'{kind}' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f:
            made = _make(math.copysign(1.0, f) < 0, 0, _QUIET)
        elif f in (math.inf, -math.inf):
            made = _make(f < 0, 0, _INFINITE)
        else:
            above, below = abs(f).as_integer_ratio()
            power = below.bit_length() - 1
            made = _make(math.copysign(1.0, f) < 0, above * 5 ** power, -power)
        return made if cls is Decimal else cls(made)

    # -- what it is --

    def _is_special(self):
        return isinstance(self._e, str)

    def is_canonical(self):
        """Always True."""
        return True

    def is_finite(self):
        """Whether it is neither infinite nor no number."""
        return not isinstance(self._e, str)

    def is_infinite(self):
        """Whether it is an infinity."""
        return self._e == _INFINITE

    def is_nan(self):
        """Whether it is no number."""
        return self._e in _NANS

    def is_qnan(self):
        """Whether it is a quiet NaN."""
        return self._e == _QUIET

    def is_snan(self):
        """Whether it is a NaN that signals."""
        return self._e == _SIGNALING

    def is_signed(self):
        """Whether it has a minus sign."""
        return self._s == 1

    def is_zero(self):
        """Whether it is zero."""
        return not self._n and not isinstance(self._e, str)

    def is_normal(self, context=None):
        """Whether it is finite, not zero and not subnormal."""
        context = _context_of(context)
        return bool(self._n) and not self._is_special() and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        """Whether it is smaller than all numbers that have all their digits."""
        context = _context_of(context)
        return bool(self._n) and not self._is_special() and self.adjusted() < context.Emin

    def number_class(self, context=None):
        """What kind of number it is, in words."""
        context = _context_of(context)
        if self._e == _SIGNALING:
            return "sNaN"
        if self._e == _QUIET:
            return "NaN"
        sign = "-" if self._s else "+"
        if self._e == _INFINITE:
            return sign + "Infinity"
        if not self._n:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        """The exponent of its first digit."""
        return 0 if self._is_special() else self._e + _count(self._n) - 1

    def as_tuple(self):
        """Sign, digits and exponent."""
        if self._e == _INFINITE:
            digits = (0,)
        elif self._e in _NANS and not self._n:
            digits = ()
        else:
            digits = tuple(map(int, _digits(self._n)))
        return DecimalTuple(self._s, digits, self._e)

    def as_integer_ratio(self):
        """The fraction that it is, in lowest terms."""
        if self._is_special():
            if self._e == _INFINITE:
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n = -self._n if self._s else self._n
        if self._e >= 0:
            return n * 10 ** self._e, 1
        below = 10 ** -self._e
        common = math.gcd(n, below)
        return n // common, below // common

    def canonical(self):
        """Itself."""
        return self

    def conjugate(self):
        """Itself."""
        return self

    def radix(self):
        """10."""
        return Decimal(10)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    # -- text --

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False, None)

    def to_eng_string(self, context=None):
        """The text with an exponent that is a multiple of 3."""
        return self._text(True, _context_of(context))

    def _text(self, engineering, context):
        sign = "-" if self._s else ""
        if self._e == _INFINITE:
            return sign + "Infinity"
        digits = _digits(self._n)
        if self._is_special():
            return sign + ("NaN" if self._e == _QUIET else "sNaN") + (digits if self._n else "")
        exponent = self._e
        point = exponent + len(digits)
        if exponent <= 0 and point > -6:
            dot = point
        elif not engineering:
            dot = 1
        elif not self._n:
            dot = (point + 1) % 3 - 1
        else:
            dot = (point - 1) % 3 + 1
        if dot <= 0:
            whole, fraction = "0", "." + "0" * -dot + digits
        elif dot >= len(digits):
            whole, fraction = digits + "0" * (dot - len(digits)), ""
        else:
            whole, fraction = digits[:dot], "." + digits[dot:]
        if point == dot:
            return sign + whole + fraction
        letter = "E" if (context or getcontext()).capitals else "e"
        return f"{sign}{whole}{fraction}{letter}{point - dot:+d}"

    def __format__(self, spec, /):
        return _formatted(self, spec)

    # -- other kinds of numbers --

    def __int__(self):
        if self._is_special():
            if self._e == _INFINITE:
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._n * 10 ** self._e if self._e >= 0 else self._n // 10 ** -self._e
        return -n if self._s else n

    __trunc__ = __int__

    def __float__(self):
        if self._e == _SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        return float(("-" if self._s else "") + "nan") if self._e == _QUIET else float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._is_special() or self._n != 0

    def __hash__(self):
        if self._e == _SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._e == _QUIET:
            return object.__hash__(self)
        info = sys.hash_info
        if self._e == _INFINITE:
            return -info.inf if self._s else info.inf
        power = pow(10, self._e, info.modulus) if self._e >= 0 else pow(pow(10, info.modulus - 2, info.modulus), -self._e, info.modulus)
        result = self._n * power % info.modulus
        result = -result if self._s else result
        return -2 if result == -1 else result

    def _whole(self, rounding):
        # The nearest integer in that sense, as an int.
        self.__int__() if self._is_special() else None
        if self._e >= 0:
            return int(self)
        n, _ = _rounded(self._n, -self._e, rounding, self._s)
        return -n if self._s else n

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -ndigits))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    # -- order --

    def _nan_of(self, other, context):
        # The NaN that an operation on what is no number gives; None if both are numbers.
        for number in (self, other):
            if number is not None and number._e == _SIGNALING:
                context._tell(InvalidOperation)
                return number._quiet(context)
        for number in (self, other):
            if number is not None and number._e == _QUIET:
                return number._quiet(context)
        return None

    def _quiet(self, context):
        most = context.prec - context.clamp
        payload = self._n % 10 ** most if self._n and _count(self._n) > most else self._n
        return _make(self._s, payload, _QUIET)

    def _order(self, other):
        # -1, 0 or 1: neither is a NaN.
        if self._is_special() or other._is_special():
            a = (self._e == _INFINITE) * (-1 if self._s else 1)
            b = (other._e == _INFINITE) * (-1 if other._s else 1)
            return (a > b) - (a < b)
        if not self._n or not other._n:
            a = (self._n > 0) * (-1 if self._s else 1)
            b = (other._n > 0) * (-1 if other._s else 1)
            return (a > b) - (a < b)
        if self._s != other._s:
            return -1 if self._s else 1
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            least = min(self._e, other._e)
            a, b = self._n * 10 ** (self._e - least), other._n * 10 ** (other._e - least)
        result = (a > b) - (a < b)
        return -result if self._s else result

    def _compare(self, other, equality):
        # The order, None if a NaN takes part, NotImplemented for what cannot be compared.
        if isinstance(other, float):
            context = getcontext()
            if equality:
                dict.__setitem__(context.flags, FloatOperation, True)
                if context.traps[FloatOperation] and not equality:
                    raise FloatOperation([FloatOperation])
            else:
                context._tell(FloatOperation)
            other = Decimal.from_float(other)
        elif equality and isinstance(other, complex) and other.imag == 0:
            return self._compare(other.real, True)
        elif isinstance(other, numbers.Rational) and not isinstance(other, (int, Decimal)):
            if self._is_special():
                other = Decimal(0) if self._e == _INFINITE else _make(0, 1, 0)
            else:
                above, below = int(other.numerator), int(other.denominator)
                return _make(self._s, self._n * below, self._e)._order(_make(above < 0, abs(above), 0))
        else:
            other = _operand(other)
            if other is NotImplemented:
                return NotImplemented
        if self._e in _NANS or other._e in _NANS:
            if not equality or _SIGNALING in (self._e, other._e):
                getcontext()._tell(InvalidOperation)
            return None
        return self._order(other)

    def __eq__(self, other):
        order = self._compare(other, True)
        return order if order is NotImplemented else order == 0

    def __ne__(self, other):
        order = self._compare(other, True)
        return order if order is NotImplemented else order != 0

    def __lt__(self, other):
        order = self._compare(other, False)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._compare(other, False)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._compare(other, False)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._compare(other, False)
        return order if order is NotImplemented else order is not None and order >= 0

    def compare(self, other, context=None):
        """-1, 0 or 1 as a number; NaN where there is no order."""
        context, other = _context_of(context), _need(other)
        return self._nan_of(other, context) or Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        """As compare(), but all NaNs signal."""
        context, other = _context_of(context), _need(other)
        if self._e in _NANS or other._e in _NANS:
            context._tell(InvalidOperation)
            return self._nan_of(other, context._with())
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        """The order in which all numbers have their place, NaNs and equal ones too."""
        _context_of(context)
        return Decimal(self._total(_need(other)))

    def compare_total_mag(self, other, context=None):
        """The same, of the numbers without their signs."""
        _context_of(context)
        return Decimal(self.copy_abs()._total(_need(other).copy_abs()))

    def _total(self, other):
        if self._s != other._s:
            return -1 if self._s else 1
        rank = {_INFINITE: 1, _SIGNALING: 2, _QUIET: 3}
        a, b = rank.get(self._e, 0), rank.get(other._e, 0)
        if a == b:
            if a >= 2:
                a, b = self._n, other._n
            elif a == 0:
                a, b = self.copy_abs()._order(other.copy_abs()), 0
                if a == 0:
                    a, b = self._e, other._e
        result = (a > b) - (a < b)
        return -result if self._s else result

    def same_quantum(self, other, context=None):
        """Whether the exponents are the same."""
        _context_of(context)
        other = _need(other)
        if self._is_special() or other._is_special():
            return self._e in _NANS and other._e in _NANS or self._e == other._e == _INFINITE
        return self._e == other._e

    def _choose(self, other, context, absolute, least):
        context, other = _context_of(context), _need(other)
        if self._e in _NANS or other._e in _NANS:
            if self._e == _QUIET and other._e not in _NANS:
                return other._plain(context)
            if other._e == _QUIET and self._e not in _NANS:
                return self._plain(context)
            return self._nan_of(other, context)
        a, b = (self.copy_abs(), other.copy_abs()) if absolute else (self, other)
        order = a._order(b) or self._total(other)
        return (self if (order < 0) == least else other)._plain(context)

    def max(self, other, context=None):
        """The larger one; a number rather than a quiet NaN."""
        return self._choose(other, context, False, False)

    def max_mag(self, other, context=None):
        """The one that is larger without its sign."""
        return self._choose(other, context, True, False)

    def min(self, other, context=None):
        """The smaller one; a number rather than a quiet NaN."""
        return self._choose(other, context, False, True)

    def min_mag(self, other, context=None):
        """The one that is smaller without its sign."""
        return self._choose(other, context, True, True)

    # -- signs --

    def copy_abs(self):
        """Without its sign, never rounded."""
        return _make(0, self._n, self._e)

    def copy_negate(self):
        """With the other sign, never rounded."""
        return _make(1 - self._s, self._n, self._e)

    def copy_sign(self, other, context=None):
        """With the sign of the other, never rounded."""
        _context_of(context)
        return _make(_need(other)._s, self._n, self._e)

    def _plain(self, context):
        # Rounded by the context.
        if self._is_special():
            return self._nan_of(None, context) or self
        return context._finish(self._s, self._n, self._e)

    def __pos__(self, context=None):
        context = _context_of(context)
        if self.is_zero() and context.rounding != ROUND_FLOOR:
            return context._finish(0, 0, self._e)
        return self._plain(context)

    def __neg__(self, context=None):
        context = _context_of(context)
        if self._e in _NANS:
            return self._nan_of(None, context)
        if self.is_zero() and context.rounding != ROUND_FLOOR:
            return context._finish(0, 0, self._e)
        return self.copy_negate()._plain(context)

    def __abs__(self, context=None):
        context = _context_of(context)
        if self._e in _NANS:
            return self._nan_of(None, context)
        return self.__neg__(context) if self._s else self.__pos__(context)

    # -- arithmetic --

    def _add(self, other, context):
        if self._is_special() or other._is_special():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._e == _INFINITE:
                return self if other._e != _INFINITE or self._s == other._s else context._invalid()
            return other
        exponent = min(self._e, other._e)
        if not self._n and not other._n:
            sign = self._s & other._s if context.rounding != ROUND_FLOOR else self._s | other._s
            return context._finish(sign, 0, exponent)
        if not self._n or not other._n:
            number = other if not self._n else self
            exponent = max(exponent, number._e - context.prec - 1)
            return context._finish(number._s, number._n * 10 ** (number._e - exponent), exponent)
        big, small = (self, other) if self._e >= other._e else (other, self)
        digits = _count(big._n)
        least = big._e + min(-1, digits - context.prec - 2)
        if _count(small._n) + small._e - 1 < least:  # too small to be more than a trace
            small = _make(small._s, 1, least)
        exponent = small._e
        a = big._n * 10 ** (big._e - exponent)
        total = (-a if big._s else a) + (-small._n if small._s else small._n)
        if not total:
            return context._finish(context.rounding == ROUND_FLOOR, 0, min(self._e, other._e))
        return context._finish(total < 0, abs(total), exponent)

    def _multiply(self, other, context):
        sign = self._s ^ other._s
        if self._is_special() or other._is_special():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self.is_zero() or other.is_zero():
                return context._invalid()
            return _make(sign, 0, _INFINITE)
        return context._finish(sign, self._n * other._n, self._e + other._e)

    def _divide(self, other, context):
        sign = self._s ^ other._s
        if self._is_special() or other._is_special():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._e == _INFINITE:
                return context._invalid() if other._e == _INFINITE else _make(sign, 0, _INFINITE)
            tiny = context.Etiny()
            context._tell(Clamped)
            return _make(sign, 0, tiny)
        if not other._n:
            if not self._n:
                return context._invalid(DivisionUndefined)
            context._tell(DivisionByZero)
            return _make(sign, 0, _INFINITE)
        ideal = self._e - other._e
        if not self._n:
            return context._finish(sign, 0, ideal)
        shift = _count(other._n) - _count(self._n) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            n, rest = divmod(self._n * 10 ** shift, other._n)
        else:
            n, rest = divmod(self._n, other._n * 10 ** -shift)
        if rest:
            n += n % 5 == 0
        else:
            while exponent < ideal and n % 10 == 0:
                n //= 10
                exponent += 1
        return context._finish(sign, n, exponent)

    def _divide_whole(self, other, context):
        # The integer quotient and the remainder; a NaN in the place of both.
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan, nan
        sign = self._s ^ other._s
        if self._e == _INFINITE:
            if other._e == _INFINITE:
                nan = context._invalid()
                return nan, nan
            return _make(sign, 0, _INFINITE), None
        if other._e != _INFINITE and not other._n:
            return None, None
        ideal = self._e if other._e == _INFINITE else min(self._e, other._e)
        if other._e == _INFINITE or not self._n or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescaled(ideal, context.rounding)
        if self.adjusted() - other.adjusted() <= context.prec:
            a = self._n * 10 ** max(self._e - other._e, 0)
            b = other._n * 10 ** max(other._e - self._e, 0)
            n, rest = divmod(a, b)
            if n < 10 ** context.prec:
                return _make(sign, n, 0), _make(self._s, rest, ideal)
        nan = context._invalid(DivisionImpossible)
        return nan, nan

    def _rescaled(self, exponent, rounding):
        if not self._n:
            return _make(self._s, 0, exponent)
        if self._e >= exponent:
            return _make(self._s, self._n * 10 ** (self._e - exponent), exponent)
        n, _ = _rounded(self._n, exponent - self._e, rounding, self._s)
        return _make(self._s, n, exponent)

    def _floordiv(self, other, context):
        quotient, _ = self._divide_whole(other, context)
        if quotient is None:
            if not self._n:
                return context._invalid(DivisionUndefined)
            context._tell(DivisionByZero)
            return _make(self._s ^ other._s, 0, _INFINITE)
        return quotient if quotient._is_special() else context._finish(quotient._s, quotient._n, 0)

    def _mod(self, other, context):
        quotient, rest = self._divide_whole(other, context)
        if quotient is None:
            return context._invalid(InvalidOperation if self._n else DivisionUndefined)
        if rest is None:
            return context._invalid()
        return rest if rest._is_special() else rest._plain(context)

    def _divmod(self, other, context):
        quotient, rest = self._divide_whole(other, context)
        if quotient is None:
            if not self._n:
                nan = context._invalid(DivisionUndefined)
                return nan, nan
            context._tell(DivisionByZero, InvalidOperation)
            return _make(self._s ^ other._s, 0, _INFINITE), _NAN
        if rest is None:
            return quotient, context._invalid()
        if quotient._is_special():
            return quotient, rest
        return context._finish(quotient._s, quotient._n, 0), rest._plain(context)

    def __add__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else self._add(number, getcontext())

    def __radd__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._add(self, getcontext())

    def __sub__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            return NotImplemented
        return self._subtract(number, getcontext())

    def _subtract(self, other, context):
        return self._add(other if other._e in _NANS else other.copy_negate(), context)

    def __rsub__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._subtract(self, getcontext())

    def __mul__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            return NotImplemented
        return self._multiply(number, getcontext())

    def __rmul__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            return NotImplemented
        return number._multiply(self, getcontext())

    def __truediv__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else self._divide(number, getcontext())

    def __rtruediv__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._divide(self, getcontext())

    def __floordiv__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else self._floordiv(number, getcontext())

    def __rfloordiv__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._floordiv(self, getcontext())

    def __mod__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else self._mod(number, getcontext())

    def __rmod__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._mod(self, getcontext())

    def __divmod__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else self._divmod(number, getcontext())

    def __rdivmod__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._divmod(self, getcontext())

    def __pow__(self, other, modulo=None):
        number = _operand(other)
        if number is NotImplemented:
            return NotImplemented
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is NotImplemented:
                return NotImplemented
            return self._power_modulo(number, modulo, getcontext())
        return self._power(number, getcontext())

    def __rpow__(self, other):
        number = _operand(other)
        return number if number is NotImplemented else number._power(self, getcontext())

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context, other, third = _context_of(context), _need(other), _need(third)
        if self._is_special() or other._is_special():
            nan = _SIGNALING in (self._e, other._e) and self._nan_of(other, context)
            if nan:
                return nan
            if third._e == _SIGNALING:
                return third._nan_of(None, context)
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self.is_zero() or other.is_zero():
                return context._invalid()
            product = _make(self._s ^ other._s, 0, _INFINITE)
        else:
            product = _make(self._s ^ other._s, self._n * other._n, self._e + other._e)
        return product._add(third, context)

    def remainder_near(self, other, context=None):
        """What is left after subtracting the other as often as comes nearest to self."""
        context, other = _context_of(context), _need(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._e == _INFINITE:
            return context._invalid()
        if other._e == _INFINITE:
            return self._plain(context)
        if not other._n:
            return context._invalid(InvalidOperation if self._n else DivisionUndefined)
        ideal = min(self._e, other._e)
        if not self._n:
            return _make(self._s, 0, ideal)._plain(context)
        if self.adjusted() - other.adjusted() > context.prec:
            return context._invalid(DivisionImpossible)
        if self.adjusted() - other.adjusted() <= -2:
            return self._rescaled(ideal, context.rounding)._plain(context)
        a, b = self._n * 10 ** (self._e - ideal), other._n * 10 ** (other._e - ideal)
        n, rest = divmod(a, b)
        sign = self._s
        if rest * 2 + (n & 1) > b:
            rest, n = b - rest, n + 1
            sign = 1 - sign
        if n >= 10 ** context.prec:
            return context._invalid(DivisionImpossible)
        return context._finish(sign, rest, ideal)

    # -- exponents --

    def quantize(self, exp, rounding=None, context=None):
        """Rounded to the exponent of the other."""
        context, other = _context_of(context), _need(exp)
        if rounding is not None:
            _check_rounding(rounding)
        if self._is_special() or other._is_special():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            return self if self._e == other._e else context._invalid()
        if not context.Etiny() <= other._e <= context.Emax:
            return context._invalid()
        if not self._n:
            return context._finish(self._s, 0, other._e)
        if self.adjusted() > context.Emax or self.adjusted() - other._e + 1 > context.prec:
            return context._invalid()
        result = self._rescaled(other._e, rounding or context.rounding)
        if result._n and (result.adjusted() > context.Emax or _count(result._n) > context.prec):
            return context._invalid()
        conditions = ()
        if result._n and result.adjusted() < context.Emin:
            conditions += (Subnormal,)
        if result._e > self._e:
            conditions += (Rounded,)
            if result._order(self):
                conditions += (Inexact,)
        return context._finish(result._s, result._n, result._e, *conditions)

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = _context_of(context)
        if self._is_special():
            return self._nan_of(None, context) or self
        rounded = self._plain(context)
        if rounded._is_special():
            return rounded
        if not rounded._n:
            return _make(rounded._s, 0, 0)
        most = context.Etop() if context.clamp else context.Emax
        n, exponent = rounded._n, rounded._e
        text = _digits(n)
        zeros = min(len(text) - len(text.rstrip("0")), max(most - exponent, 0))
        if zeros:
            n, exponent = n // 10 ** zeros, exponent + zeros
        return _make(rounded._s, n, exponent)

    def to_integral_value(self, rounding=None, context=None):
        """The nearest integer; nothing is signaled."""
        context = _context_of(context)
        if rounding is not None:
            _check_rounding(rounding)
        if self._is_special():
            return self._nan_of(None, context) or self
        return self if self._e >= 0 else self._rescaled(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """The nearest integer; Inexact and Rounded tell what was lost."""
        context = _context_of(context)
        result = self.to_integral_value(rounding, context)
        if not self._is_special() and self._e < 0 and self._n:
            context._tell(*((Inexact, Rounded) if result._order(self) else (Rounded,)))
        return result

    def scaleb(self, other, context=None):
        """With the other added to the exponent."""
        context, other = _context_of(context), _need(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if other._e != 0 or not abs(int(other)) <= 2 * (context.Emax + context.prec):
            return context._invalid()
        return self if self._e == _INFINITE else context._finish(self._s, self._n, self._e + int(other))

    def logb(self, context=None):
        """The exponent of the first digit, as a number."""
        context = _context_of(context)
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self._e == _INFINITE:
            return _make(0, 0, _INFINITE)
        if not self._n:
            context._tell(DivisionByZero)
            return _make(1, 0, _INFINITE)
        return Decimal(self.adjusted())._plain(context)

    # -- neighbours --

    def _next(self, up, context):
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self._e == _INFINITE:
            if self._s != up:
                return self
            return _make(self._s, 10 ** context.prec - 1, context.Etop())
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_CEILING if up else ROUND_FLOOR
        rounded = self._plain(quiet)
        if rounded._order(self):
            return rounded
        return self._add(_make(not up, 1, context.Etiny() - 1), quiet)

    def next_minus(self, context=None):
        """The next smaller number."""
        return self._next(False, _context_of(context))

    def next_plus(self, context=None):
        """The next larger number."""
        return self._next(True, _context_of(context))

    def next_toward(self, other, context=None):
        """The next number on the way to the other."""
        context, other = _context_of(context), _need(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        if order == 0:
            return self.copy_sign(other)
        result = self._next(order < 0, context)
        if result._e == _INFINITE:
            context._tell(Overflow, Inexact, Rounded)
        elif not result._n or result.adjusted() < context.Emin:
            context._tell(Underflow, Subnormal, Inexact, Rounded, *(() if result._n else (Clamped,)))
        return result

    # -- digits --

    def _bits(self, context):
        # The digits of a logical operand, from the last one on; None: it is none.
        if self._is_special() or self._s or self._e:
            return None
        digits = _digits(self._n)
        if digits.strip("01"):
            return None
        return digits[-context.prec:].rjust(context.prec, "0") if len(digits) <= context.prec else None

    def _logical(self, other, context, combine):
        context, other = _context_of(context), _need(other)
        a, b = self._bits(context), other._bits(context)
        if a is None or b is None:
            return context._invalid()
        return _make(0, _number("".join([combine(x == "1", y == "1") and "1" or "0" for x, y in zip(a, b)])), 0)

    def logical_and(self, other, context=None):
        """1 where both digits are 1."""
        return self._logical(other, context, lambda a, b: a and b)

    def logical_or(self, other, context=None):
        """1 where a digit is 1."""
        return self._logical(other, context, lambda a, b: a or b)

    def logical_xor(self, other, context=None):
        """1 where the digits differ."""
        return self._logical(other, context, lambda a, b: a != b)

    def logical_invert(self, context=None):
        """1 where the digit is 0."""
        context = _context_of(context)
        return self._logical(_make(0, _number("1" * context.prec), 0), context, lambda a, b: a != b)

    def _moved(self, other, context, rotate):
        context, other = _context_of(context), _need(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if other._e != 0 or not abs(int(other)) <= context.prec:
            return context._invalid()
        if self._e == _INFINITE:
            return self
        by, prec = int(other), context.prec
        digits = _digits(self._n).rjust(prec, "0")[-prec:]
        if rotate:
            digits = digits[by % prec:] + digits[:by % prec]
        else:
            digits = (digits + "0" * by)[-prec:] if by >= 0 else digits[:by]
        return _make(self._s, _number(digits or "0"), self._e)

    def rotate(self, other, context=None):
        """The digits turned round by that many places."""
        return self._moved(other, context, True)

    def shift(self, other, context=None):
        """The digits moved by that many places."""
        return self._moved(other, context, False)

    # -- roots, powers, logarithms --

    def sqrt(self, context=None):
        """The square root."""
        context = _context_of(context)
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self.is_zero():
            return context._finish(self._s, 0, self._e >> 1)
        if self._s:
            return context._invalid()
        if self._e == _INFINITE:
            return self
        ideal = self._e >> 1
        n, digits = (self._n * 10, _count(self._n) // 2 + 1) if self._e & 1 else (self._n, (_count(self._n) + 1) // 2)
        shift = context.prec + 1 - digits
        exact = True
        if shift >= 0:
            n *= 100 ** shift
        else:
            n, rest = divmod(n, 100 ** -shift)
            exact = not rest
        root = math.isqrt(n)
        exact = exact and root * root == n
        exponent = ideal - shift
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent = ideal
        elif root % 5 == 0:
            root += 1
        return _finish_even(context, 0, root, exponent)

    def exp(self, context=None):
        """e to the power of self."""
        context = _context_of(context)
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self._e == _INFINITE:
            return _make(0, 0, 0) if self._s else self
        if not self._n:
            return Decimal(1)
        prec = context.prec
        if self.adjusted() > 20:
            big = _make(0, 1, context.Emax + 1 if not self._s else context.Etiny() - 1)
            return _finish_even(context, 0, 1, big._e)
        if self.adjusted() < -prec - 1:
            n = 10 ** (prec + 1) + (1 if not self._s else -1)
            return _finish_even(context, 0, n, -prec - 1)
        return _finish_even(context, 0, *_certain(lambda p: _exp(self, p), prec))

    def ln(self, context=None):
        """The natural logarithm."""
        context = _context_of(context)
        special = self._logarithm_of_special(context)
        if special is not None:
            return special
        if self._order(Decimal(1)) == 0:
            return Decimal(0)
        n, exponent, sign = _signed_certain(lambda p: _ln(self, p), context.prec)
        return _finish_even(context, sign, n, exponent)

    def log10(self, context=None):
        """The logarithm to base 10."""
        context = _context_of(context)
        special = self._logarithm_of_special(context)
        if special is not None:
            return special
        if _digits(self._n).strip("0") == "1":
            return Decimal(self.adjusted())._plain(context)
        n, exponent, sign = _signed_certain(lambda p: _log10(self, p), context.prec)
        return _finish_even(context, sign, n, exponent)

    def _logarithm_of_special(self, context):
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self.is_zero():
            return _make(1, 0, _INFINITE)
        if self._s:
            return context._invalid()
        return self if self._e == _INFINITE else None

    def _is_whole(self):
        return not self._is_special() and (self._e >= 0 or not self._n % 10 ** min(-self._e, _count(self._n) + 1))

    def _power(self, other, context):
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if not other:
            return Decimal(1) if self else context._invalid()
        whole = other._e != _INFINITE and other._is_whole()
        odd = whole and other._e <= 0 and (other._n // 10 ** -other._e) & 1
        sign = 1 if self._s and odd else 0
        if self._s and self and not whole and other._e != _INFINITE:
            return context._invalid()
        if self._s and self and other._e == _INFINITE:
            return context._invalid()
        if not self:
            return _make(sign, 0, _INFINITE) if other._s else _make(sign, 0, 0)
        if self._e == _INFINITE:
            if other._e == _INFINITE:
                return _make(0, 0, 0) if other._s else self
            return context._finish(sign, 0, 0) if other._s else _make(sign, 0, _INFINITE)
        base = self.copy_abs()
        order = base._order(Decimal(1))
        if other._e == _INFINITE:
            if order == 0:
                context._tell(Inexact, Rounded)
                return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
            return _make(0, 0, _INFINITE) if (order > 0) != bool(other._s) else _make(0, 0, 0)
        if order == 0:
            return _power_of_one(base, other, sign, whole, context)
        if whole and other.adjusted() < 18:
            return _whole_power(base, int(other), sign, context)
        return _real_power(base, other, sign, context)

    def _power_modulo(self, other, modulo, context):
        for number in (self, other, modulo):
            if number._e in _NANS:
                return self._nan_of(other, context) or modulo._nan_of(None, context)
        if not (self._is_whole() and other._is_whole() and modulo._is_whole()) or other._s or not modulo:
            return context._invalid()
        if modulo.adjusted() >= context.prec or not other and not self:
            return context._invalid()
        odd = int(other) & 1
        n = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _make(self._s and odd, n, 0)


numbers.Number.register(Decimal)
_full_name(Decimal)
_NAN = _make(0, 0, _QUIET)

# The other parts need the class, so they come after it.
from ._contexts import (
    BasicContext, Context, DefaultContext, ExtendedContext, _check_rounding, _context_of, getcontext, localcontext,
    setcontext,
)
from ._functions import (
    _certain, _exp, _finish_even, _ln, _log10, _power_of_one, _real_power, _signed_certain, _whole_power,
)
from ._text import _formatted, _from_tuple, _parsed
