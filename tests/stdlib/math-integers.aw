# The functions of module math that take integers of any size.
import math

print(math.factorial(20), math.factorial(30), math.comb(50, 25), math.comb(3, 5), math.perm(10, 3), math.perm(5))
print(math.gcd(), math.gcd(12, -18), math.gcd(2 ** 100, 6 ** 50), math.lcm(4, 6, 10), math.lcm(), math.lcm(3, 0))
print(math.isqrt(10 ** 40 + 1), math.isqrt(15), math.prod([2, 3, 7]), math.prod([1.5, 2]), math.prod([], start=5))


class Index:
    def __index__(self):
        return 12


print(math.gcd(Index(), 8), math.factorial(Index()), math.comb(Index(), 2))
for call in (lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.comb(-1, 2), lambda: math.isqrt(-1),
             lambda: math.gcd(1.5), lambda: math.perm(3, -1)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

# output:
#| 2432902008176640000 265252859812191058636308480000000 126410606437752 0 720 120
#| 0 6 1125899906842624 60 1 0
#| 100000000000000000000 3 42 3.0 5
#| 4 479001600 66
#| ValueError factorial() not defined for negative values
#| TypeError 'float' object cannot be interpreted as an integer
#| ValueError n must be a non-negative integer
#| ValueError isqrt() argument must be nonnegative
#| TypeError 'float' object cannot be interpreted as an integer
#| ValueError k must be a non-negative integer
