"""Exact fractions of integers."""
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_PRIME = (1 << 61) - 1
_format = re.compile(
    r"""(?xi)
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(?:_\d+)*)
    (?:
        (?:/(?P<denom>\d+(?:_\d+)*))?
    |
        (?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(?:_\d+)*))?
    )
    \s*\Z"""
)


def _is_rational(value):
    return isinstance(value, (int, Fraction)) or isinstance(value, numbers.Rational)


def _is_decimal(value):
    # A Decimal can only be there when its module is: no need to load that.
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def _binary(exact, fallback):
    """The two methods of an operator: of exact numbers, and what floats do."""

    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if _is_rational(a):
            return exact(a, b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = f"__{fallback.__name__}__"
    reverse.__name__ = f"__r{fallback.__name__}__"
    return forward, reverse


class Fraction(numbers.Rational):
    """A numerator and a denominator without a common divisor."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
            elif _is_rational(numerator):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                self._numerator, self._denominator = cls._parse(numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
            return self
        if not (_is_rational(numerator) and _is_rational(denominator)):
            raise TypeError("both arguments should be Rational instances")
        n = numerator.numerator * denominator.denominator
        d = denominator.numerator * numerator.denominator
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        if _normalize:
            common = math.gcd(n, d)
            if d < 0:
                common = -common
            n, d = n // common, d // common
        self._numerator, self._denominator = n, d
        return self

    @staticmethod
    def _parse(text):
        match = _format.match(text)
        if match is None:
            raise ValueError(f"Invalid literal for Fraction: {text!r}")
        n = int(match.group("num") or "0")
        d = 1
        if match.group("denom"):
            d = int(match.group("denom"))
        else:
            if decimal := match.group("decimal"):
                decimal = decimal.replace("_", "")
                d = 10 ** len(decimal)
                n = n * d + int(decimal)
            if exponent := match.group("exp"):
                exponent = int(exponent)
                if exponent >= 0:
                    n *= 10**exponent
                else:
                    d *= 10**-exponent
        if match.group("sign") == "-":
            n = -n
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        common = math.gcd(n, d)
        return n // common, d // common

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        if isinstance(dec, int):
            return cls(dec)
        if not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # convergents of the continued fraction: p0/q0 and p1/q1 are the last two
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    __add__, __radd__ = _binary(
        lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
        operator.add,
    )
    __sub__, __rsub__ = _binary(
        lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
        operator.sub,
    )
    __mul__, __rmul__ = _binary(
        lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator), operator.mul
    )

    def _divided(a, b):
        n, d = a.numerator * b.denominator, a.denominator * b.numerator
        if d == 0:
            n //= (math.gcd(a.numerator, b.numerator) or 1) * math.gcd(b.denominator, a.denominator)
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        return Fraction(n, d)

    __truediv__, __rtruediv__ = _binary(_divided, operator.truediv)
    del _divided
    __floordiv__, __rfloordiv__ = _binary(
        lambda a, b: (a.numerator * b.denominator) // (a.denominator * b.numerator), operator.floordiv
    )
    __mod__, __rmod__ = _binary(
        lambda a, b: Fraction(
            (a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator
        ),
        operator.mod,
    )

    def _divmod(a, b):
        quotient, n = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
        return quotient, Fraction(n, a.denominator * b.denominator)

    __divmod__, __rdivmod__ = _binary(_divmod, divmod)
    del _divmod

    def __pow__(a, b):
        if _is_rational(b):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator**power, a._denominator**power, _normalize=False)
            if a._numerator > 0:
                return Fraction(a._denominator**-power, a._numerator**-power, _normalize=False)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if _is_rational(a):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator, _normalize=False)

    def __float__(self):
        return int(self._numerator) / int(self._denominator)

    def __complex__(self):
        return complex(float(self))

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or (rest * 2 == self._denominator and floor % 2 == 0):
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if _is_rational(b):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, (complex, numbers.Complex)) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if _is_rational(other):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if math.isnan(other) or math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
