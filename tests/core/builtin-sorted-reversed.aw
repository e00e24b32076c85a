# sorted makes a new list of anything; reversed goes backwards over a sequence.
print(sorted("cab"), sorted((3, 1)), sorted({2: "a", 1: "b"}), sorted([1, 2], reverse=True))
# expect: ['a', 'b', 'c'] [1, 3] [1, 2] [2, 1]
print(sorted(["b", "A"], key=str.lower), sorted(x % 3 for x in range(6)))
# expect: ['A', 'b'] [0, 0, 1, 1, 2, 2]
print(list(reversed([1, 2])), "".join(reversed("abc")), list(reversed((1, 2))))
# expect: [2, 1] cba [2, 1]
print(list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), next(reversed([9])))
# expect: [2, 1, 0] ['b', 'a'] 9


class R:
    def __reversed__(self):
        return iter([3, 2, 1])


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(R())), list(reversed(Seq())))  # expect: [3, 2, 1] [20, 10, 0]
for action in (
    lambda: reversed(5),
    lambda: reversed({1, 2}),
    lambda: reversed(x for x in "a"),
    lambda: sorted(5),
    lambda: sorted([1], str),
    lambda: reversed(),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'int' object is not reversible
        # expect: 'set' object is not reversible
        # expect: 'generator' object is not reversible
        # expect: 'int' object is not iterable
        # expect: sorted expected 1 argument, got 2
        # expect: reversed expected 1 argument, got 0
