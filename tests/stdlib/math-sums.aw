# Sums and norms that do not lose digits.
import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]))
print(math.hypot(3, 4), math.hypot(), math.hypot(-2), math.hypot(1e-320, 1e-320), math.hypot(1e300, 1e300), math.hypot(*range(20)))
print(math.dist((1, 2), (4, 6)), math.dist([0, 0, 0], [1, 1, 1]), math.hypot(math.inf, math.nan))
for call in (lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum([1e308, 1e308]), lambda: math.dist((1,), (1, 2)),
             lambda: math.fsum(["a"]), lambda: math.hypot("a")):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

# output:
#| 1.0 0.9999999999999999 1.0 0.0
#| 5.0 0.0 2.0 1.414e-320 1.4142135623730952e+300 49.69909455915671
#| 5.0 1.7320508075688772 inf
#| ValueError -inf + inf in fsum
#| OverflowError intermediate overflow in fsum
#| ValueError both points must have the same number of dimensions
#| TypeError must be real number, not str
#| TypeError must be real number, not str
