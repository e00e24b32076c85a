# Entries of weak dictionaries and sets go with their values, keys and items.
import gc
import weakref


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K({self.n})"


a, b = K(1), K(2)
values = weakref.WeakValueDictionary(a=a, b=b)
print(sorted(values.items(), key=lambda pair: pair[0]), len(values))  # expect: [('a', K(1)), ('b', K(2))] 2
keys = weakref.WeakKeyDictionary({a: "a", b: "b"})
print(keys[a], keys.get(b), len(keys), K(1) in keys)  # expect: a b 2 False
items = weakref.WeakSet([a, b])
print(a in items, len(items), 3 in items)  # expect: True 2 False
del a
gc.collect()
print(list(values), list(keys.values()), list(items))  # expect: ['b'] ['b'] [K(2)]
try:
    values["a"]
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'a'
print(values.pop("b"), values.pop("b", None), len(values))  # expect: K(2) None 0
print(keys.setdefault(b, 5), keys | {b: 7} == {b: 7})  # expect: b True
items.discard(b)
print(len(items))  # expect: 0
