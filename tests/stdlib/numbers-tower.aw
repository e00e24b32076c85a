# The abstract classes of numbers, and what they derive.
import numbers

for value in (1, True, 1.5, 2j, "1"):
    kinds = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
    print(value, [isinstance(value, kind) for kind in kinds])
# expect: 1 [True, True, True, True, True]
# expect: True [True, True, True, True, True]
# expect: 1.5 [True, True, True, False, False]
# expect: 2j [True, True, False, False, False]
# expect: 1 [False, False, False, False, False]
try:
    numbers.Integral()
except TypeError as error:
    print(str(error)[:58])  # expect: Can't instantiate abstract class Integral with abstract me
