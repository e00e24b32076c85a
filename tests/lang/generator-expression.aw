# A generator expression is lazy, except for its first iterable.
def say(x):
    print("say", x)
    return x


g = (say(x) * 2 for x in [1, 2])
print("made")  # expect: made
print(list(g))  # expect: say 1
# expect: say 2
# expect: [2, 4]
print(sum(x for x in range(5) if x % 2), max((len(w) for w in ["a", "bbb"]), default=0))
# expect: 4 3
try:
    (x for x in undefined)
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
lazy = (undefined for x in [1])
try:
    next(lazy)
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
n = 1
late = (n + x for x in [1])
n = 100
print(next(late), type(late).__name__, late.__name__)  # expect: 101 generator <genexpr>
print("-".join(str(i) for i in range(3)))  # expect: 0-1-2
print(any(x > 2 for x in [1, 3, "never compared"]))  # expect: True
