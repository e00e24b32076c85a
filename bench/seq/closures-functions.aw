# Closures: functions that make, take and compose functions: lambda, map, filter, a decorator.
# expect: 426509167000 600000


def compose(f, g):
    return lambda x: f(g(x))


def adder(n):
    return lambda x: x + n


def counted(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.calls = 0
    return wrapper


@counted
def square(x):
    return x * x


def main():
    total = 0
    for i in range(300000):
        change = compose(adder(i), compose(square, adder(1)))
        total += change(3) + change(4)
    numbers = list(range(1000))
    for n in range(2000):
        total += sum(map(lambda x: x * n, filter(lambda x: x % 3 == 0, numbers)))
        total += sum(map(adder(n), numbers))
    print(total, square.calls)


main()
