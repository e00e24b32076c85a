# A dict maps keys to values, in the order of insertion.
d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(d, len(d), d["a"], "b" in d, 1 in d, list(d), d == {"c": 3, "b": 2, "a": 10})
# expect: {'a': 10, 'b': 2, 'c': 3} 3 10 True False ['a', 'b', 'c'] True
del d["a"]
d["a"] = "again"
print(d, {}, dict(), dict(x=1, y=2), dict([("k", "v"), (1, 2)]))
# expect: {'b': 2, 'c': 3, 'a': 'again'} {} {} {'x': 1, 'y': 2} {'k': 'v', 1: 2}
print(dict({"a": 1}, b=2), dict(zip("ab", [1, 2])))  # expect: {'a': 1, 'b': 2} {'a': 1, 'b': 2}
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): [3]})  # expect: {1: 'c'} {(1, 2): [3]}
print({None: None}, {"a": {"b": {}}}, {"k": 1, "k": 2})
# expect: {None: None} {'a': {'b': {}}} {'k': 2}
