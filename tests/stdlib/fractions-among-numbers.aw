# A Fraction is a Rational number: it is compared and combined with all kinds of numbers.
import numbers
from decimal import Decimal
from fractions import Fraction

print(isinstance(Fraction(1), numbers.Rational), isinstance(Fraction(1), numbers.Real))  # expect: True True
print([c.__name__ for c in Fraction.__mro__])  # expect: ['Fraction', 'Rational', 'Real', 'Complex', 'Number', 'object']

values = [Decimal("-1e425000000"), Fraction(-22, 7), -2, 0.0, Fraction("1.2"), Decimal("1.3"), 1.4, Decimal("infinity")]
print(all(a < b and b > a and a <= b and b >= a and a != b for i, a in enumerate(values) for b in values[i + 1 :]))  # expect: True


class Half:
    """A rational number of somebody else's."""

    numerator, denominator = 1, 2


numbers.Rational.register(Half)
print(Fraction(1, 2) == Half(), Fraction(Half()), Half() + Fraction(1, 3))  # expect: True 1/2 5/6


class Inches(int):
    def __truediv__(self, other):
        return NotImplemented

    __rtruediv__ = __truediv__


print(float(Fraction(Inches(3), Inches(4))))  # expect: 0.75
for wrong in ([], None, Half):
    try:
        Fraction(wrong)
    except TypeError as error:
        print(error)
# expect: argument should be a string or a Rational instance
# expect: argument should be a string or a Rational instance
# expect: argument should be a string or a Rational instance
