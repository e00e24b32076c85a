# next(), send() and close() of a generator mean the same when a builtin calls them.
def numbers():
    yield 1
    yield 2
    return 7


def guarded():
    try:
        yield "open"
    except GeneratorExit:
        print("closing")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


source = numbers()
print(list(map(next, [source] * 5)))  # expect: [1, 2]
source = numbers()
print(list(map(source.send, [None] * 5)))  # expect: [1, 2]
source = numbers()
print(list(map(next, [source] * 4, "abcd")))  # expect: [1, 2, 'c', 'd']
print(list(map(next, [source], [None])))  # expect: [None]

source = guarded()
print(next(source))  # expect: open
print(list(map(lambda close: close(), [source.close])))  # expect: closing
# expect: [None]

source = stubborn()
next(source)
try:
    print(list(map(type(source).close, [source])))
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit


def itself():
    yield next(me, "never")


me = itself()
try:
    print(next(me, "default"))
except ValueError as error:
    print(error)  # expect: generator already executing


def fails():
    yield 1
    raise ValueError("broken")


source = fails()
print(next(source, "default"))  # expect: 1
try:
    next(source, "default")
except ValueError as error:
    print(error)  # expect: broken
print(next(source, "default"))  # expect: default


def stops(n):
    if n > 2:
        raise StopIteration
    return n


print(list(map(stops, range(9))), list(filter(stops, range(9))))  # expect: [0, 1, 2] [1, 2]
print(max(stops(n) for n in range(3)), min(numbers()), max([], default="none"))  # expect: 2 1 none
