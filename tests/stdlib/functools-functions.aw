# Functions made of functions.
import functools

basetwo = functools.partial(int, base=2)
print(basetwo("101"), basetwo, functools.partial(basetwo, "11")(), basetwo.func, basetwo.args, basetwo.keywords)
f = functools.partial(max, 5)
print(f(3, 9), functools.partial(f, 6).args)
print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.reduce(max, [], 7))
print(sorted([5, 1, 4], key=functools.cmp_to_key(lambda a, b: b - a)))


def decorate(function):
    @functools.wraps(function)
    def wrapper(*args):
        """not this"""
        return function(*args) + 1
    return wrapper


@decorate
def one():
    """This one."""
    return 1


print(one(), one.__name__, one.__doc__, one.__wrapped__())


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a >= a, max(a, b).n)


class Light:
    def switch(self, state):
        return f"switched {state}"

    on = functools.partialmethod(switch, "on")
    off = functools.partialmethod(switch, state="off")


print(Light().on(), Light().off())
for call in (lambda: functools.reduce(max, []), lambda: functools.partial(), lambda: functools.partial(1),
             lambda: functools.total_ordering(type("T", (), {})), lambda: functools.reduce(max, 1)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# output:
#| 5 functools.partial(<class 'int'>, base=2) 3 <class 'int'> () {'base': 2}
#| 9 (5, 6)
#| 123 7
#| [5, 4, 1]
#| 2 one This one. 1
#| True True False False True 2
#| switched on switched off
#| TypeError reduce() of empty iterable with no initial value
#| TypeError type 'partial' takes at least one argument
#| TypeError the first argument must be callable
#| ValueError must define at least one ordering operation: < > <= >=
#| TypeError reduce() arg 2 must support iteration
