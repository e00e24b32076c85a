# sys.setprofile() hears of calls and returns, also of those of functions in C.
import sys

events = []


def profiler(frame, event, arg):
    events.append((frame.f_code.co_name, event, getattr(arg, "__name__", arg)))


def helper(x):
    return len(x)


def work():
    values = [3, 1, 2]
    values.append(helper("ab"))
    try:
        len(5)
    except TypeError:
        pass
    return sorted(values, key=abs)


def numbers():
    yield 1
    yield 2


def use():
    return sum(numbers())


sys.setprofile(profiler)
work()
use()
sys.setprofile(None)
for event in events[:-1]:
    print(*event)
print(sys.getprofile())

# output:
#| work call None
#| helper call None
#| helper c_call len
#| helper c_return len
#| helper return 2
#| work c_call append
#| work c_return append
#| work c_call len
#| work c_exception len
#| work c_call sorted
#| work c_return sorted
#| work return [1, 2, 2, 3]
#| use call None
#| use c_call sum
#| numbers call None
#| numbers return 1
#| numbers call None
#| numbers return 2
#| numbers call None
#| numbers return None
#| use c_return sum
#| use return 3
#| None
