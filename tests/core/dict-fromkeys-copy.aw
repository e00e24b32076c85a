# fromkeys, copy, clear, equality.
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys([]), {}.fromkeys("a", []))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0} {} {'a': []}
d = {"a": [1]}
c = d.copy()
c["a"].append(2)
c["b"] = 3
print(d, c, d == {"a": [1, 2]}, d != c, d.clear(), d, bool(d), bool(c))
# expect: {} {'a': [1, 2], 'b': 3} True True None {} False True
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: "x"} == {1.0: "x"}, {"a": 1} == [("a", 1)])
# expect: True True False
try:
    {} < {}
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'
