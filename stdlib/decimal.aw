"""Decimal numbers: the General Decimal Arithmetic Specification, on top of integers.

A number is a sign, a coefficient (an int) and an exponent. Every operation first finds the exact result, or one with more
digits than asked for, and Context._finish() rounds it; what happened on the way is told by signals. Functions that are
not algebraic are computed with more and more digits until the rounding is certain.
"""
import contextvars
import math
import numbers
import sys
from collections import namedtuple

__all__ = """
BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext DivisionByZero
DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS Inexact
InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN
ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow getcontext localcontext
setcontext
""".split()

HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


# ---- signals ----


class DecimalException(ArithmeticError):
    """What all signals are."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_INVALID = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)


# ---- integers ----


def _digits(n):
    # The digits of n >= 0, whatever the limit on them is.
    if n.bit_length() < 2000:
        return str(n)
    half = n.bit_length() * 3 // 20
    high, low = divmod(n, 10 ** half)
    return _digits(high) + _digits(low).rjust(half, "0")


def _count(n):
    return len(_digits(n))


def _number(text):
    if len(text) < 600:
        return int(text)
    half = len(text) // 2
    return _number(text[:-half]) * 10 ** half + _number(text[-half:])


def _rounded(n, drop, rounding, sign):
    # n without its last `drop` digits, and whether they were anything but zeros.
    if drop > 0 and drop > n.bit_length() * 0.302 + 2:
        whole, rest, unit = 0, 1 if n else 0, 10
    else:
        unit = 10 ** drop
        whole, rest = divmod(n, unit)
    if not rest:
        return whole, False
    if rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or rest * 2 == unit and whole & 1
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = whole % 10 in (0, 5)
    return whole + 1 if up else whole, True


# ---- contexts ----


class _SignalDict(dict):
    # Flags or traps: the signals are its keys, and nothing else.

    def _check(self, key):
        if key not in _SIGNALS:
            raise KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, "
                           "Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")

    def __getitem__(self, key):
        self._check(key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        self._check(key)
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "{" + ", ".join([f"{key!r}:{value!r}" for key, value in self.items()]) + "}"


def _signal_dict(given, name="flags"):
    if given is None:
        return _SignalDict({signal: False for signal in _SIGNALS})
    if isinstance(given, dict):
        if len(given) != len(_SIGNALS) or any([signal not in given for signal in _SIGNALS]):
            raise KeyError("invalid signal dict")
        return _SignalDict({signal: bool(given[signal]) for signal in _SIGNALS})
    if not isinstance(given, (list, tuple)):
        raise TypeError("argument must be a signal dict")
    for signal in given:
        if signal not in _SIGNALS:
            raise TypeError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, "
                            "Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
    return _SignalDict({signal: signal in given for signal in _SIGNALS})


def _check_rounding(value):
    if not isinstance(value, str) or value not in _ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                        "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return value


def _check_range(name, value, least, most, text):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not least <= value <= most:
        raise ValueError(f"valid {text}")
    return value


class Context:
    """How many digits results have, how they are rounded, and what is done about what happens on the way."""

    __module__ = "decimal"
    __slots__ = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = DefaultContext if "DefaultContext" in globals() else None
        self.prec = prec if prec is not None else base.prec if base else 28
        self.rounding = rounding if rounding is not None else base.rounding if base else ROUND_HALF_EVEN
        self.Emin = Emin if Emin is not None else base.Emin if base else -999999
        self.Emax = Emax if Emax is not None else base.Emax if base else 999999
        self.capitals = capitals if capitals is not None else base.capitals if base else 1
        self.clamp = clamp if clamp is not None else base.clamp if base else 0
        self.flags = _signal_dict(flags)
        self.traps = _signal_dict(traps) if traps is not None else _signal_dict(dict(base.traps) if base else [InvalidOperation, DivisionByZero, Overflow])

    def __setattr__(self, name, value):
        if name == "prec":
            _check_range(name, value, 1, MAX_PREC, "range for prec is [1, MAX_PREC]")
        elif name == "rounding":
            _check_rounding(value)
        elif name == "Emin":
            _check_range(name, value, MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]")
        elif name == "Emax":
            _check_range(name, value, 0, MAX_EMAX, "range for Emax is [0, MAX_EMAX]")
        elif name == "capitals":
            _check_range(name, value, 0, 1, "values for capitals are 0 or 1")
        elif name == "clamp":
            _check_range(name, value, 0, 1, "values for clamp are 0 or 1")
        elif name in ("flags", "traps"):
            if not isinstance(value, dict):
                raise TypeError("argument must be a signal dict")
            if not isinstance(value, _SignalDict):
                value = _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")

    def __delattr__(self, name):
        if name in Context.__slots__:
            raise AttributeError("context attributes cannot be deleted")
        raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")

    def __repr__(self):
        flags = ", ".join([signal.__name__ for signal in _SHOWN if self.flags[signal]])
        traps = ", ".join([signal.__name__ for signal in _SHOWN if self.traps[signal]])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def __reduce__(self):
        flags = [signal for signal in _SIGNALS if self.flags[signal]]
        traps = [signal for signal in _SIGNALS if self.traps[signal]]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    def copy(self):
        """Another context with the same settings and flags."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Sets all flags to False."""
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        """Sets all traps to False."""
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        """The exponent of the smallest number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all digits."""
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def _tell(self, *conditions):
        # Sets the flags of what happened, and raises what is trapped: the first in the order of _SIGNALS tells of all.
        happened = {InvalidOperation if condition in _INVALID else condition for condition in conditions}
        for signal in happened:
            dict.__setitem__(self.flags, signal, True)
        trapped = [signal for signal in _SIGNALS if signal in happened and dict.__getitem__(self.traps, signal)]
        if trapped:
            shown = []
            for signal in trapped:
                causes = [condition for condition in _INVALID if condition in conditions] if signal is InvalidOperation else []
                shown += causes or [signal]
            raise trapped[0](shown)

    def _invalid(self, condition=InvalidOperation):
        self._tell(condition)
        return _NAN

    def _finish(self, sign, n, exponent, *conditions, kind=None):
        # The number, rounded into what the context allows.
        prec, emin, emax = self.prec, self.Emin, self.Emax
        tiny, top = emin - prec + 1, emax - prec + 1
        if not n:
            most = top if self.clamp else emax
            clamped = min(max(exponent, tiny), most)
            if clamped != exponent:
                conditions += (Clamped,)
            if conditions:
                self._tell(*conditions)
            return _make(sign, 0, clamped, kind)
        digits = _count(n)
        least = digits + exponent - prec
        if least > top:
            return self._overflow(sign, conditions)
        subnormal = least < tiny
        if subnormal:
            least = tiny
        if exponent < least:
            n, inexact = _rounded(n, least - exponent, self.rounding, sign)
            exponent = least
            if n and _count(n) > prec:
                n //= 10
                exponent += 1
            if exponent > top:
                return self._overflow(sign, conditions)
            if subnormal:
                conditions += (Underflow, Subnormal) if inexact else (Subnormal,)
            conditions += (Inexact, Rounded) if inexact else (Rounded,)
            if not n:
                conditions += (Clamped,)
        elif subnormal:
            conditions += (Subnormal,)
        if self.clamp and exponent > top:
            conditions += (Clamped,)
            n *= 10 ** (exponent - top)
            exponent = top
        if conditions:
            self._tell(*conditions)
        return _make(sign, n, exponent, kind)

    def _overflow(self, sign, conditions):
        rounding = self.rounding
        infinite = (rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or
                    rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign)
        self._tell(Overflow, Inexact, Rounded, *conditions)
        if infinite:
            return _make(sign, 0, _INFINITE)
        return _make(sign, 10 ** self.prec - 1, self.Emax - self.prec + 1)

    def _with(self, prec=None, rounding=None):
        # The same context with other settings, whose flags are of no interest.
        other = Context(prec or self.prec, rounding or self.rounding, MIN_EMIN, MAX_EMAX, self.capitals, 0, [], [])
        return other

    def create_decimal(self, num="0", /):
        """A number, rounded by this context."""
        if isinstance(num, float):
            self._tell(FloatOperation)
            return self.create_decimal_from_float(num)
        value = Decimal(num, self) if not isinstance(num, str) else _parsed(num, self, trim=False)
        if value._is_special():
            if value._e in _NANS and _count(value._n) > self.prec - self.clamp and value._n:
                return self._invalid(ConversionSyntax)
            return value
        return self._finish(value._s, value._n, value._e)

    def create_decimal_from_float(self, f, /):
        """A float, rounded by this context."""
        return Decimal.from_float(f)._plain(self)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


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

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    """The context that is used where none is given."""
    try:
        return _current.get()
    except LookupError:
        context = Context()
        _current.set(context)
        return context


def setcontext(context, /):
    """From now on this context is used where none is given."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        _current.set(self._context)
        return self._context

    def __exit__(self, kind, error, traceback):
        _current.set(self._saved)


_ContextManager.__name__ = _ContextManager.__qualname__ = "ContextManager"


def localcontext(ctx=None, **settings):
    """A context manager: a copy of the context, with some settings changed, is used inside of the with statement."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    context = ctx.copy()
    for name, value in settings.items():
        if name not in Context.__slots__:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if value is not None:
            setattr(context, name, _signal_dict(value) if name in ("flags", "traps") else value)
    return _ContextManager(context)


def _context_of(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


# ---- text to numbers ----


def _parsed(text, context, trim=True):
    text = text.strip().replace("_", "") if trim else text.replace("_", "") if text == text.strip() else " "
    found = _split_number(text)
    if found is None:
        return context._invalid(ConversionSyntax)
    sign, n, exponent = found
    if isinstance(exponent, int) and not MIN_ETINY - 10 ** 19 <= exponent <= MAX_EMAX * 2:
        return context._invalid(InvalidOperation) if n else _make(sign, 0, 0)
    return _make(sign, n, exponent)


def _split_number(text):
    if not text:
        return None
    sign = 1 if text[0] == "-" else 0
    body = text[1:] if text[0] in "+-" else text
    lower = body.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, _INFINITE
    for prefix, kind in (("snan", _SIGNALING), ("nan", _QUIET)):
        if lower.startswith(prefix):
            payload = body[len(prefix):]
            if payload and not payload.isdecimal():
                return None
            return sign, _number(payload) if payload else 0, kind
    mantissa, mark, power = lower.partition("e")
    exponent = 0
    if mark:
        unsigned = power[1:] if power[:1] in ("+", "-") else power
        if not unsigned.isdecimal():
            return None
        exponent = _number(unsigned)
        if power[0] == "-":
            exponent = -exponent
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _number(digits), exponent - len(fraction)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        if exponent == "F":
            return sign, 0, _INFINITE
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    return sign, _number("".join(map(str, digits)) or "0"), exponent


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


def _refuse(sign, a, b):
    # What CPython says of operands that it cannot combine; types that could do it themselves are asked.
    if type(b) in (float, str, type(None), list, tuple, dict, set, complex, bytes):
        left, right = ("decimal.Decimal", type(b).__name__)
        raise TypeError(f"unsupported operand type(s) for {sign}: '{left}' and '{right}'")
    return NotImplemented


def _refuse_reflected(sign, a, b):
    if type(b) in (float, str, type(None), list, tuple, dict, set, complex, bytes):
        raise TypeError(f"unsupported operand type(s) for {sign}: '{type(b).__name__}' and 'decimal.Decimal'")
    return NotImplemented


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
                above, below = self.as_integer_ratio()
                a, b = above * other.denominator, other.numerator * below
                return (a > b) - (a < b)
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
        return _refuse("+", self, other) if number is NotImplemented else self._add(number, getcontext())

    def __radd__(self, other):
        number = _operand(other)
        return _refuse_reflected("+", self, other) if number is NotImplemented else number._add(self, getcontext())

    def __sub__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            return _refuse("-", self, other)
        return self._subtract(number, getcontext())

    def _subtract(self, other, context):
        return self._add(other if other._e in _NANS else other.copy_negate(), context)

    def __rsub__(self, other):
        number = _operand(other)
        return _refuse_reflected("-", self, other) if number is NotImplemented else number._subtract(self, getcontext())

    def __mul__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            if type(other) in (str, list, tuple, bytes):
                raise TypeError("can't multiply sequence by non-int of type 'decimal.Decimal'")
            return _refuse("*", self, other)
        return self._multiply(number, getcontext())

    def __rmul__(self, other):
        number = _operand(other)
        if number is NotImplemented:
            if type(other) in (str, list, tuple, bytes):
                raise TypeError("can't multiply sequence by non-int of type 'decimal.Decimal'")
            return _refuse_reflected("*", self, other)
        return number._multiply(self, getcontext())

    def __truediv__(self, other):
        number = _operand(other)
        return _refuse("/", self, other) if number is NotImplemented else self._divide(number, getcontext())

    def __rtruediv__(self, other):
        number = _operand(other)
        return _refuse_reflected("/", self, other) if number is NotImplemented else number._divide(self, getcontext())

    def __floordiv__(self, other):
        number = _operand(other)
        return _refuse("//", self, other) if number is NotImplemented else self._floordiv(number, getcontext())

    def __rfloordiv__(self, other):
        number = _operand(other)
        return _refuse_reflected("//", self, other) if number is NotImplemented else number._floordiv(self, getcontext())

    def __mod__(self, other):
        number = _operand(other)
        return _refuse("%", self, other) if number is NotImplemented else self._mod(number, getcontext())

    def __rmod__(self, other):
        number = _operand(other)
        return _refuse_reflected("%", self, other) if number is NotImplemented else number._mod(self, getcontext())

    def __divmod__(self, other):
        number = _operand(other)
        return _refuse("divmod()", self, other) if number is NotImplemented else self._divmod(number, getcontext())

    def __rdivmod__(self, other):
        number = _operand(other)
        return _refuse_reflected("divmod()", self, other) if number is NotImplemented else number._divmod(self, getcontext())

    def __pow__(self, other, modulo=None):
        number = _operand(other)
        if number is NotImplemented:
            return _refuse("** or pow()", self, other)
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is NotImplemented:
                return NotImplemented
            return self._power_modulo(number, modulo, getcontext())
        return self._power(number, getcontext())

    def __rpow__(self, other):
        number = _operand(other)
        return _refuse_reflected("** or pow()", self, other) if number is NotImplemented else number._power(self, getcontext())

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


def _power_of_one(base, other, sign, whole, context):
    # 1, 1.0, 1.00 … to some power.
    if whole:
        zeros = -base._e * abs(int(other)) if other.adjusted() < 18 else context.prec
        if other._s:
            return context._finish(sign, 1, 0) if not base._e else context._finish(sign, 1, 0)
        if zeros <= context.prec - 1:
            return _make(sign, 10 ** zeros, -zeros)
        context._tell(Rounded)
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    context._tell(Inexact, Rounded)
    return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _whole_power(base, power, sign, context):
    size = _count(base._n)
    text = _digits(base._n)
    bare = text.rstrip("0")
    adjusted = base.adjusted() * power  # about; far away from what there is room for
    if adjusted > context.Emax * 2 + 100:
        return context._overflow(sign, ())
    if adjusted < context.Etiny() * 2 - 100:
        return context._finish(sign, 1, context.Etiny() - 2)
    if len(bare) * abs(power) <= 3000 or size * abs(power) <= 3000:
        n, exponent = base._n ** abs(power), base._e * abs(power)
        if power > 0:
            return context._finish(sign, n, exponent)
        return Decimal(_make(sign, 1, 0))._divide(_make(0, n, exponent), context)
    # squaring, with digits to spare
    room = context.prec + 8 + len(str(abs(power)))
    wide = Context(room, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])
    result, square, left = Decimal(1), base, abs(power)
    while left:
        if left & 1:
            result = result._multiply(square, wide)
        left >>= 1
        if left:
            square = square._multiply(square, wide)
    if power < 0:
        result = Decimal(1)._divide(result, wide)
    n, exponent = result._n, result._e
    if _count(n) > context.prec and wide.flags[Inexact]:
        n = n * 10 + 1
        exponent -= 1
    return context._finish(sign, n, exponent)


def _real_power(base, other, sign, context):
    prec = context.prec
    log = _ln(base, 30)
    about = _make(log[0] < 0, abs(log[0]), log[1])._multiply(other, context._with(30))
    if about.adjusted() > 19:
        return context._overflow(sign, ()) if not about._s else context._finish(sign, 1, context.Etiny() - 2)
    if about.adjusted() < -prec - 5:  # 1 and a trace more or less
        return context._finish(sign, 10 ** (prec + 3) + (-1 if about._s else 1), -prec - 3)

    def value(digits):
        extra = max(about.adjusted(), 0) + 3
        log = _ln(base, digits + extra + 2)
        product = _make(log[0] < 0, abs(log[0]), log[1])
        product = _make(product._s ^ other._s, product._n * other._n, product._e + other._e)
        return _exp(product, digits)

    n, exponent = _certain(value, prec, about_exact=True)
    return context._finish(sign, n, exponent, Inexact, Rounded)


def _finish_even(context, sign, n, exponent):
    # Results of functions are rounded half to even, whatever the context says.
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return context._finish(sign, n, exponent)
    finally:
        context.rounding = saved


def _certain(value, prec, about_exact=False):
    # value(p) gives a coefficient of about p digits that is off by less than 100, and an exponent: asked with more and more
    # digits, until the digits from `prec` on tell how to round.
    extra = 6
    while True:
        n, exponent = value(prec + extra)
        drop = _count(n) - prec
        if drop > 3:
            half = 10 ** drop // 2
            rest = n % (2 * half)
            if 100 < rest < half - 100 or half + 100 < rest < 2 * half - 100:
                return n, exponent
            if about_exact and extra > 60:
                near = n // (2 * half) + (rest >= half)
                return near * 10, exponent + drop - 1
        extra = extra * 2


def _signed_certain(value, prec):
    sign = 0

    def unsigned(p):
        nonlocal sign
        n, exponent = value(p)
        sign = 1 if n < 0 else 0
        return abs(n), exponent

    n, exponent = _certain(unsigned, prec)
    return n, exponent, sign


def _scaled(number, digits):
    # The number times 10**digits as an int, cut off.
    n = -number._n if number._s else number._n
    shift = number._e + digits
    return n * 10 ** shift if shift >= 0 else n // 10 ** -shift


def _exp(number, digits):
    # e**number with about `digits` digits: the power of ten is taken out, the rest is a series after halving.
    room = digits + 10 + max(number.adjusted(), 0)
    ten = _ln10(room + 5)
    x = _scaled(number, room + 5)
    power, x = divmod(x, ten)
    x //= 10 ** 5
    unit = 10 ** room
    halves = int(math.isqrt(digits) * 1.5) + 4
    guard = halves + 5
    unit <<= guard
    x = (x << guard) >> halves
    total, term, i = unit, unit, 1
    while term:
        term = term * x // (unit * i)
        total += term
        i += 1
    for _ in range(halves):
        total = total * total // unit
    n = total >> guard
    drop = _count(n) - digits - 2
    if drop > 0:
        n //= 10 ** drop
        room -= drop
    return n, power - room


def _arctanh_of(one, over):
    # arctanh(1/over), times `one`
    term = total = one // over
    square, i = over * over, 1
    while term:
        term //= square
        i += 2
        total += term // i
    return total


_ln10_known = (0, 0)


def _ln10(digits):
    # ln 10 times 10**digits
    global _ln10_known
    if _ln10_known[0] < digits:
        one = 10 ** (digits + 10)
        value = 46 * _arctanh_of(one, 31) + 34 * _arctanh_of(one, 49) + 20 * _arctanh_of(one, 161)
        _ln10_known = digits, value // 10 ** 10
    known, value = _ln10_known
    return value // 10 ** (known - digits)


def _ln(number, digits):
    # The natural logarithm with about `digits` digits: a coefficient with sign, and an exponent.
    exponent = number.adjusted()
    near = number._add(Decimal(-1), Context(_count(number._n) + abs(number._e) + 3 if abs(number._e) < 5000 else 50, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], []))
    if near.adjusted() < -1:
        room = digits - near.adjusted() + 12
        exponent = 0
    else:
        room = digits + 12
        if number._n >= 3 * 10 ** (_count(number._n) - 1):
            exponent += 1
    one = 10 ** room
    x = _scaled(_make(0, number._n, number._e - exponent), room)
    # roots bring x near 1, where 2 * arctanh((x - 1) / (x + 1)) needs few terms
    roots = 0 if near.adjusted() < -4 else int(math.isqrt(digits)) // 2 + 3
    guard = 10 ** (roots + 3)
    one *= guard
    x *= guard
    for _ in range(roots):
        x = math.isqrt(x * one)
    y = (x - one) * one // (x + one)
    square = y * y // one
    total = term = y
    i = 1
    while term not in (0, -1):
        term = term * square // one
        i += 2
        total += term // i
    total = (total << (roots + 1)) // guard
    total += exponent * _ln10(room)
    return total, -room


def _log10(number, digits):
    room = digits + 8
    n, exponent = _ln(number, room)
    ten = _ln10(-exponent)
    return n * 10 ** -exponent // ten, exponent


# ---- the methods of contexts that are those of numbers ----


def _context_method(name, count, function):
    def method(self, *args):
        if len(args) != count:
            raise TypeError(f"{name}() takes exactly {count} argument{'s' * (count != 1)} ({len(args)} given)")
        return function(self, *map(_need, args))

    method.__name__ = name
    method.__qualname__ = "Context." + name
    setattr(Context, name, method)


def _simple(name):
    return lambda self, *args: getattr(Decimal, name)(*args, context=self)


for _name in ("exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "sqrt", "to_integral_exact",
              "to_integral_value", "is_normal", "is_subnormal", "number_class", "to_eng_string"):
    _context_method(_name, 1, _simple(_name))
Context.to_integral = Context.to_integral_value
for _name in ("is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero", "copy_abs",
              "copy_negate", "canonical"):
    _context_method(_name, 1, (lambda name: lambda self, a: getattr(Decimal, name)(a))(_name))
for _name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "logical_and", "logical_or",
              "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "quantize", "remainder_near", "rotate",
              "same_quantum", "scaleb", "shift"):
    _context_method(_name, 2, _simple(_name))
_context_method("fma", 3, _simple("fma"))
_context_method("abs", 1, lambda self, a: a.__abs__(self))
_context_method("plus", 1, lambda self, a: a.__pos__(self))
_context_method("minus", 1, lambda self, a: a.__neg__(self))
_context_method("copy_decimal", 1, lambda self, a: a)
_context_method("_apply", 1, lambda self, a: a._plain(self))
_context_method("to_sci_string", 1, lambda self, a: a._text(False, self))
_context_method("add", 2, lambda self, a, b: a._add(b, self))
_context_method("subtract", 2, lambda self, a, b: a._subtract(b, self))
_context_method("multiply", 2, lambda self, a, b: a._multiply(b, self))
_context_method("divide", 2, lambda self, a, b: a._divide(b, self))
_context_method("divide_int", 2, lambda self, a, b: a._floordiv(b, self))
_context_method("remainder", 2, lambda self, a, b: a._mod(b, self))
_context_method("divmod", 2, lambda self, a, b: a._divmod(b, self))
del _name


def _power(self, a, b, modulo=None):
    """a to the power of b, modulo another number where one is given."""
    a, b = _need(a), _need(b)
    if modulo is None:
        return a._power(b, self)
    return a._power_modulo(b, _need(modulo), self)


_power.__name__ = "power"
_power.__qualname__ = "Context.power"
Context.power = _power


# ---- formats ----


def _parse_spec(spec):
    at = 0
    fill, align, sign, zero = " ", None, "-", False
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] in ("<", ">", "=", "^") and spec:
        align, at = spec[0], 1
    if spec[at:at + 1] in ("+", "-", " ") and at < len(spec):
        sign = spec[at]
        at += 1
    negative_zero = spec[at:at + 1] == "z"
    at += negative_zero
    alternate = spec[at:at + 1] == "#"
    if alternate:
        raise ValueError("invalid format string")
    if spec[at:at + 1] == "0" and align is None:
        fill, align, zero = "0", "=", True
        at += 1
    start = at
    while spec[at:at + 1].isdigit():
        at += 1
    width = int(spec[start:at] or 0)
    grouping = spec[at:at + 1] == ","
    at += grouping
    precision = None
    if spec[at:at + 1] == ".":
        start = at = at + 1
        while spec[at:at + 1].isdigit():
            at += 1
        if at == start:
            raise ValueError("invalid format string")
        precision = int(spec[start:at])
    kind = spec[at:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%") or kind == "n" and grouping:
        raise ValueError("invalid format string")
    return fill, align or ">", sign, zero, negative_zero, width, grouping, precision, kind


def _formatted(number, spec):
    if not isinstance(spec, str):
        raise TypeError("format argument must be str")
    fill, align, sign, zero, no_minus_zero, width, grouping, precision, kind = _parse_spec(spec)
    shown = kind or "g"
    if number._is_special():
        text = str(number.copy_abs())
        body, fraction = text + ("%" if kind == "%" else ""), ""
        if zero:
            fill, align = " ", ">"
        grouping = zero = False
        negative = number._s
    else:
        number, body, fraction = _laid_out(number, kind, shown, precision)
        negative = number._s
        if no_minus_zero and not number._n:
            negative = 0
    mark = "-" if negative else "" if sign == "-" else sign
    if grouping:
        least = width - len(mark) - len(fraction) if zero else 0
        body = _grouped(body, least)
    text = body + fraction
    gap = width - len(mark) - len(text)
    if gap <= 0:
        return mark + text
    if align == "<":
        return mark + text + fill * gap
    if align == "=":
        return mark + fill * gap + text
    if align == "^":
        return fill * (gap // 2) + mark + text + fill * (gap - gap // 2)
    return fill * gap + mark + text


def _laid_out(number, kind, shown, precision):
    # The number as it is rounded, its digits before the point, and all that follows.
    rounding = getcontext().rounding
    if kind == "%":
        number = _make(number._s, number._n, number._e + 2)
    if precision is not None:
        if shown in "eE":
            number = _to_digits(number, precision + 1, rounding)
        elif shown in "fF%":
            number = number._rescaled(-precision, rounding)
        elif shown in "gGn" and _count(number._n) > max(precision, 1):
            number = _to_digits(number, max(precision, 1), rounding)
    digits = _digits(number._n)
    exponent = number._e
    if not number._n and exponent > 0 and shown in "fF%":
        exponent = 0
        number = _make(number._s, 0, 0)
    left = exponent + len(digits)
    if shown in "eE":
        dot = 1 - precision if not number._n and precision is not None else 1
    elif shown in "fF%":
        dot = left
    elif exponent <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, fraction = "0", "0" * -dot + digits
    elif dot > len(digits):
        whole, fraction = digits + "0" * (dot - len(digits)), ""
    else:
        whole, fraction = digits[:dot] or "0", digits[dot:]
    power = left - dot
    tail = "." + fraction if fraction else ""
    if power or shown in "eE":
        letter = "E" if shown in "EG" or not kind and getcontext().capitals else "e"
        tail += f"{letter}{power:+d}"
    return number, whole, tail + ("%" if kind == "%" else "")


def _to_digits(number, count, rounding):
    # Rounded to that many digits, no less.
    if not number._n:
        return number
    exponent = number.adjusted() + 1 - count
    result = number._rescaled(exponent, rounding)
    return result._rescaled(exponent + 1, rounding) if _count(result._n) > count else result


def _grouped(digits, least):
    groups = []
    while True:
        size = min(max(len(digits), least, 1), 3)
        groups.append(("0" * (size - len(digits)) + digits[-size:]))
        digits = digits[:-size]
        least -= size
        if not digits and least <= 0:
            return ",".join(reversed(groups))
        least -= 1


numbers.Number.register(Decimal)
_NAN = _make(0, 0, _QUIET)
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
