# map and filter are lazy.
def say(x):
    print("say", x)
    return x * 2


m = map(say, [1, 2])
print("made")
print(next(m))
print(list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, range(3))))
print(list(map(max, "ab", "ba")))
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(filter(str.isdigit, "a1b2")), dict(map(lambda x: (x, x), "ab")))
print(iter(m) is m, type(m).__name__, type(filter(None, [])).__name__, sum(map(int, "123")))
for action in (
    lambda: map(),
    lambda: map(str),
    lambda: map(str, 5),
    lambda: list(map(5, [1])),
    lambda: filter(str),
    lambda: list(filter(5, [1])),
    lambda: filter(None, 5),
):
    try:
        action()
    except TypeError as error:
        print(error)

# output:
#| made
#| say 1
#| 2
#| say 2
#| [4]
#| [11, 22] ['0', '1', '2']
#| ['b', 'b']
#| [1, 'a'] [2, 3]
#| ['1', '2'] {'a': 'a', 'b': 'b'}
#| True map filter 6
#| map() must have at least two arguments.
#| map() must have at least two arguments.
#| 'int' object is not iterable
#| 'int' object is not callable
#| filter expected 2 arguments, got 1
#| 'int' object is not callable
#| 'int' object is not iterable
