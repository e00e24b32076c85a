# keys, values and items show the dict as it is now.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys)
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2 True
print(2 in values, ("a", 1) in items, ("a", 2) in items)  # expect: True True False
d["c"] = 3
print(list(keys), list(values), list(items), list(reversed(d)), list(reversed(items)))
# expect: ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)] ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
print(keys & {"a", "z"}, sorted(keys | {"z"}), keys - {"a", "b"})
# expect: {'a'} ['a', 'b', 'c', 'z'] {'c'}
print(sorted(keys ^ {"a", "q"}), keys == {"a", "b", "c"}, keys >= {"a"})
# expect: ['b', 'c', 'q'] True True
print(items & {("a", 1)}, {"a": 1}.items() == {"a": 1}.items())  # expect: {('a', 1)} True
print({"a": 1}.values() == {"a": 1}.values(), keys.isdisjoint("xyz"))  # expect: False True
print(type(keys).__name__, type(values).__name__, type(items).__name__)
# expect: dict_keys dict_values dict_items
print(max(values), sorted(items, reverse=True)[0], dict(items) == d)  # expect: 3 ('c', 3) True
try:
    keys[0]
except TypeError as error:
    print(error)  # expect: 'dict_keys' object is not subscriptable
