# iter with one argument asks __iter__; with two it calls until the sentinel comes.
it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None), iter(it) is it)
# expect: 1 2 default None True
values = iter("abc.de")
print(list(iter(lambda: next(values), ".")), list(values))  # expect: ['a', 'b', 'c'] ['d', 'e']
count = 0


def step():
    global count
    count += 1
    return count


print(list(iter(step, 4)), count, type(iter([])).__name__)  # expect: [1, 2, 3] 4 list_iterator
print(type(iter("")).__name__, type(iter({})).__name__, type(iter(range(1))).__name__)
# expect: str_ascii_iterator dict_keyiterator range_iterator
try:
    next(iter([]))
except StopIteration as stop:
    print(repr(stop), stop.value)  # expect: StopIteration() None
for action in (
    lambda: iter(5),
    lambda: iter(5, 1),
    lambda: next(5),
    lambda: next(),
    lambda: iter(),
    lambda: next([], 1),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'int' object is not iterable
        # expect: iter(v, w): v must be callable
        # expect: 'int' object is not an iterator
        # expect: next expected at least 1 argument, got 0
        # expect: iter expected at least 1 argument, got 0
        # expect: 'list' object is not an iterator
