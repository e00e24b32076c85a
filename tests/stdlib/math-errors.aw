# What module math says of numbers outside of its functions' domains.
import math

calls = {
    "sqrt": (-1,), "log": (0,), "acos": (2,), "atanh": (1,), "exp": (1000,), "pow": (0, -1), "gamma": (0,), "lgamma": (-2,),
    "fmod": (1, 0), "cosh": (1e5,), "floor": (math.inf,), "ceil": (math.nan,), "ldexp": (1.0, 5000), "sin": ("a",),
    "trunc": ("a",), "atan2": (1,), "hypot": (None,), "cos": (), "isclose": (1, 2), "tan": (1, 2), "log2": (10 ** 400 * -1,),
}
for name, args in calls.items():
    try:
        print(name, getattr(math, name)(*args))
    except (ValueError, OverflowError, TypeError) as error:
        print(name, type(error).__name__, error)
try:
    math.isclose(1, 2, rel_tol=-1)
except ValueError as error:
    print(error)

# output:
#| sqrt ValueError math domain error
#| log ValueError math domain error
#| acos ValueError math domain error
#| atanh ValueError math domain error
#| exp OverflowError math range error
#| pow ValueError math domain error
#| gamma ValueError math domain error
#| lgamma ValueError math domain error
#| fmod ValueError math domain error
#| cosh OverflowError math range error
#| floor OverflowError cannot convert float infinity to integer
#| ceil ValueError cannot convert float NaN to integer
#| ldexp OverflowError math range error
#| sin TypeError must be real number, not str
#| trunc TypeError type str doesn't define __trunc__ method
#| atan2 TypeError atan2 expected 2 arguments, got 1
#| hypot TypeError must be real number, not NoneType
#| cos TypeError math.cos() takes exactly one argument (0 given)
#| isclose False
#| tan TypeError math.tan() takes exactly one argument (2 given)
#| log2 ValueError math domain error
#| tolerances must be non-negative
