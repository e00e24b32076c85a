# What range refuses.
def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: range())  # expect: TypeError range expected at least 1 argument, got 0
attempt(lambda: range(1.5))  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: range("a"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: range(0, 5, 0))  # expect: ValueError range() arg 3 must not be zero
attempt(lambda: range(1, 2, 3, 4))  # expect: TypeError range expected at most 3 arguments, got 4
attempt(lambda: range(3)[5])  # expect: IndexError range object index out of range
attempt(lambda: range(3).index(7))  # expect: ValueError 7 is not in range
attempt(lambda: range(stop=3))  # expect: TypeError range() takes no keyword arguments
attempt(lambda: len(range(10**20)))
# expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: range(3) < range(4))
# expect: TypeError '<' not supported between instances of 'range' and 'range'
attempt(lambda: setattr(range(3), "start", 1))  # expect: AttributeError readonly attribute
