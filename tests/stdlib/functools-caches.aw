# Functions that remember their results.
import functools


@functools.lru_cache(maxsize=2)
def square(x, *, extra=0):
    print("computing", x, extra)
    return x * x + extra


print(square(2), square(2), square(3), square(2), square(4), square(3), square(3, extra=1))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(300), fib.cache_info())


@functools.lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info())


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @functools.cached_property
    def area(self):
        print("area")
        return self.radius ** 2 * 3

    @functools.lru_cache
    def scaled(self, by):
        return self.radius * by


c = Circle(2)
print(c.area, c.area, c.__dict__, c.scaled(3), c.scaled(3), Circle.scaled.cache_info().hits)
del c.area
print(c.area)
try:
    square([])
except TypeError as error:
    print(error)

# output:
#| computing 2 0
#| computing 3 0
#| computing 4 0
#| computing 3 0
#| computing 3 1
#| 4 4 9 4 16 9 10
#| computing 5 0
#| CacheInfo(hits=2, misses=5, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} square 25
#| CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
#| 222232244629420445529739893461909967206666939096499764990979600 CacheInfo(hits=298, misses=301, maxsize=None, currsize=301)
#| int float bool CacheInfo(hits=0, misses=3, maxsize=128, currsize=3)
#| area
#| 12 12 {'radius': 2, 'area': 12} 6 6 1
#| area
#| 12
#| unhashable type: 'list'
