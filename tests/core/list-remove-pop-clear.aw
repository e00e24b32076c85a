# remove takes out the first equal item, pop one by position, clear all.
a = [1, 2, 3, 2, 1.0]
a.remove(2)
print(a, a.pop(), a.pop(0), a.pop(-1), a)  # expect: [3] 1.0 1 2 [3]
a.remove(3.0)
print(a, a.clear(), a)  # expect: [] None []
for action in (
    lambda: a.remove(1),
    lambda: a.pop(),
    lambda: [1].pop(1),
    lambda: [1].pop(-2),
    lambda: [1].pop("x"),
    lambda: [1].remove(),
):
    try:
        action()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError list.remove(x): x not in list
        # expect: IndexError pop from empty list
        # expect: IndexError pop index out of range
        # expect: IndexError pop index out of range
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError list.remove() takes exactly one argument (0 given)
