# The value of return is computed before finally runs, whatever finally does.
def f(x):
    try:
        return x + 1, [x]
    finally:
        x = 100
        y = [x] * 3
        print("finally", len(y))  # expect: finally 3


print(f(1))  # expect: (2, [1])


def g():
    for i in range(3):
        try:
            return i * 10 + sum(range(4))
        finally:
            for j in range(5):
                i += j
            try:
                raise KeyError
            except KeyError:
                pass


print(g())  # expect: 6


def h():
    try:
        try:
            return "inner"
        finally:
            print("first")  # expect: first
    finally:
        print("second")  # expect: second


print(h())  # expect: inner


def k():
    with_value = []
    try:
        return with_value
    finally:
        with_value.append("added")


print(k())  # expect: ['added']
