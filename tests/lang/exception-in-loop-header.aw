# Exceptions raised by the iterable, by the iterator and by the condition of a loop.
class Bad:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise KeyError("iterator failed")
        return self.n


try:
    for x in Bad(2):
        print(x)  # expect: 1
        # expect: 0
    else:
        print("never")
except KeyError as error:
    print(error, x)  # expect: 'iterator failed' 0
try:
    for x in undefined:
        print("never")
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
n = 3
try:
    while 6 // n:
        n -= 1
except ZeroDivisionError as error:
    print(n, error)  # expect: 0 integer division or modulo by zero
try:
    [y for y in Bad(1)]
except KeyError as error:
    print(error)  # expect: 'iterator failed'
try:
    a, b, c = Bad(2)
except KeyError as error:
    print(error)  # expect: 'iterator failed'
try:
    print(*Bad(2))
except KeyError as error:
    print(error)  # expect: 'iterator failed'
try:
    list(zip(range(5), Bad(1)))
except KeyError as error:
    print(error)  # expect: 'iterator failed'
