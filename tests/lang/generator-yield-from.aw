# yield from hands values, sends and exceptions through to the inner iterator.
def inner():
    received = []
    while True:
        try:
            value = yield len(received)
            if value == "stop":
                return received
            received.append(value)
        except ValueError as error:
            received.append("caught " + str(error))


def outer():
    result = yield from inner()
    print("result", result)
    yield from "ab"
    yield from []
    yield from range(2)


g = outer()
print(next(g), g.send("x"), g.throw(ValueError("v")), g.send("y"))  # expect: 0 1 2 3
print(g.send("stop"))  # expect: result ['x', 'caught v', 'y']
# expect: a
print(list(g))  # expect: ['b', 0, 1]
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable


def to_list():
    yield from [1, 2]


t = to_list()
next(t)
try:
    t.send("list iterators have no send")
except AttributeError as error:
    print(error)  # expect: 'list_iterator' object has no attribute 'send'
