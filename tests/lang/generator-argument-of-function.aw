# A generator expression as the only argument needs no brackets of its own; laziness shows.
def first(items, default=None):
    for item in items:
        return item
    return default


def checked(x):
    print("check", x)  # expect: check 1
    # expect: check 2
    return x > 1


print(first(x for x in (1, 2, 3) if checked(x)))  # expect: 2
print(first((x for x in ()), "nothing"), sum(len(w) for w in ("a", "bb")), list(x for x in "ab"))
# expect: nothing 3 ['a', 'b']
print(sorted(-x for x in (3, 1)), dict((k, k * 2) for k in "ab"), set(x % 2 for x in range(5)))
# expect: [-3, -1] {'a': 'aa', 'b': 'bb'} {0, 1}
print(", ".join(f"{k}={v}" for k, v in {"a": 1}.items()))  # expect: a=1
print(any(x for x in [0]), max((x for x in [1]), default=0))  # expect: False 1


class C:
    def method(self, items):
        return list(items)


print(C().method(i * i for i in range(3)), tuple(i for i in (1,)), *(c for c in "xy"))
# expect: [0, 1, 4] (1,) x y
