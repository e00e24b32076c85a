# What cannot be sorted; the list stays a list of the same items.
def attempt(action):
    try:
        action()
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


attempt(lambda: [1, "a"].sort())
# expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: sorted([None, 1]))
# expect: TypeError '<' not supported between instances of 'int' and 'NoneType'
attempt(lambda: sorted([{}, {}]))
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: [1].sort(1))  # expect: TypeError sort() takes no positional arguments
attempt(lambda: [1].sort(foo=1))
# expect: TypeError 'foo' is an invalid keyword argument for sort()
attempt(lambda: [1, 2].sort(key=5))  # expect: TypeError 'int' object is not callable
attempt(lambda: sorted(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: sorted())  # expect: TypeError sorted expected 1 argument, got 0
attempt(lambda: [1, 2].sort(reverse="x"))
# expect: TypeError 'str' object cannot be interpreted as an integer
numbers = [3, 0, 1]
attempt(lambda: numbers.sort(key=lambda x: 1 / x))  # expect: ZeroDivisionError division by zero
print(sorted(numbers), len(numbers))  # expect: [0, 1, 3] 3
growing = [2, 1]
attempt(lambda: growing.sort(key=lambda x: growing.append(x) or x))
# expect: ValueError list modified during sort
print(growing)  # expect: [1, 2]
