"""Contexts: precision, rounding, limits; which signals are noted and which are raised."""
import contextvars
from _collections import _full_name

from ._signals import (
    Clamped, ConversionSyntax, DivisionByZero, FloatOperation, Inexact, InvalidOperation, MAX_EMAX, MAX_PREC,
    MIN_EMIN, Overflow, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    Rounded, Subnormal, Underflow, _INVALID, _ROUNDINGS, _SHOWN, _SIGNALS, _count, _rounded,
)
from ._text import _parsed
from . import Decimal, _INFINITE, _NAN, _NANS, _make, _need


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
_full_name(Context)
_ContextManager.__module__ = _SignalDict.__module__ = "decimal"


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


DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
