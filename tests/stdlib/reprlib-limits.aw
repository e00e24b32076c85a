# reprlib shortens what is long or deep.
import reprlib

print(reprlib.repr("x" * 100), reprlib.repr("ab'" * 20))
# expect: 'xxxxxxxxxxxx...xxxxxxxxxxxxx' "ab'ab'ab'ab'...'ab'ab'ab'ab'"
print(reprlib.repr(set(range(10))), reprlib.repr((1,)), reprlib.repr(frozenset()))
# expect: {0, 1, 2, 3, 4, 5, ...} (1,) frozenset()
print(reprlib.repr([[[[[[[[]]]]]]]]), reprlib.repr(-(10**60)))
# expect: [[[[[[[...]]]]]]] -10000000000000000...0000000000000000000
r = reprlib.Repr()
r.maxlist = 2
r.maxstring = 5
r.maxlevel = 1
print(r.repr([1, 2, 3]), r.repr("abcdefghij"), r.repr([[1, [2]]]))  # expect: [1, 2, ...] '...' [[...]]


class Links(list):
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<" + "|".join(map(repr, self)) + ">"


links = Links("ab")
links.append(links)
print(links)  # expect: <'a'|'b'|...>
