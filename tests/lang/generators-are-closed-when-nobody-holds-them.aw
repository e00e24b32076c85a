# A suspended generator that nothing refers to any more is closed: its finally blocks and the ends of its with statements run.
import itertools


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


def first(name):
    for x in numbers(name):
        return x


def delegate(name):
    yield from numbers(name)


for x in numbers("by break"):
    break
print("after break")
# expect: closed by break
# expect: after break
print(first("by return"))
# expect: closed by return
# expect: 1
try:
    for x in numbers("by an exception"):
        raise ValueError
except ValueError:
    print("after the exception")
# expect: closed by an exception
# expect: after the exception
one = numbers("by del")
next(one)
del one
print("after del")
# expect: closed by del
# expect: after del
one = numbers("by assignment")
next(one)
one = None
print("after assignment")
# expect: closed by assignment
# expect: after assignment
print(list(itertools.islice(numbers("in a call"), 1)))
# expect: closed in a call
# expect: [1]
print(any(x for x in numbers("in an expression")))
# expect: closed in an expression
# expect: True
for x in delegate("through another"):
    break
print("after the other")
# expect: closed through another
# expect: after the other
kept = numbers("while it is held")
for x in kept:
    break
print(next(kept))
# expect: 2
last = numbers("at the end")
next(last)
del kept
print("end")
# expect: closed while it is held
# expect: end
# expect: closed at the end
