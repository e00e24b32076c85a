# Dicts of the module collections: defaultdict, OrderedDict, Counter, ChainMap.
from collections import ChainMap, Counter, OrderedDict, defaultdict

d = defaultdict(list)
for word in "the cat the dog".split():
    d[word[0]].append(word)
print(d, d["x"], d.default_factory, "y" in d, d.get("y"), defaultdict(int, a=1) | {"b": 2}, defaultdict(None, {1: 2}))
try:
    defaultdict()["a"]
except KeyError as error:
    print(repr(error))
try:
    defaultdict(1)
except TypeError as error:
    print(error)

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.keys(), list(reversed(o)), o.popitem(last=False), o.popitem(), o)
o.update(x=1, y=2)
o.move_to_end("y", last=False)
print(o, o == OrderedDict(o), o == dict(reversed(o.items())), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), o.items())
try:
    o.move_to_end("none")
except KeyError as error:
    print(repr(error))

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements()) == sorted("abracadabra"))
c.subtract("aaaaaaa")
c.update(z=2)
print(c, +c, -c, c & Counter(b=1), c | Counter(q=9), Counter(a=3) - Counter(a=1), Counter(a=1) + Counter(a=2, b=-5))
print(Counter(a=1) <= Counter(a=2), Counter(a=0) == Counter(), Counter())

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), m.parents, m.new_child({"c": 4}), "b" in m)
m["b"] = 9
print(m, dict(m))
try:
    del m["zz"]
except KeyError as error:
    print(error)

# output:
#| defaultdict(<class 'list'>, {'t': ['the', 'the'], 'c': ['cat'], 'd': ['dog'], 'x': []}) [] <class 'list'> False None defaultdict(<class 'int'>, {'a': 1, 'b': 2}) defaultdict(None, {1: 2})
#| KeyError('a')
#| first argument must be callable or None
#| OrderedDict([('c', 3)]) odict_keys(['c']) ['a', 'c', 'b'] ('b', 2) ('a', 1) OrderedDict([('c', 3)])
#| OrderedDict([('y', 2), ('c', 3), ('x', 1)]) True True False odict_items([('y', 2), ('c', 3), ('x', 1)])
#| KeyError('none')
#| Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11 True
#| Counter({'b': 2, 'r': 2, 'z': 2, 'c': 1, 'd': 1, 'a': -2}) Counter({'b': 2, 'r': 2, 'z': 2, 'c': 1, 'd': 1}) Counter({'a': 2}) Counter({'b': 1}) Counter({'q': 9, 'b': 2, 'r': 2, 'z': 2, 'c': 1, 'd': 1}) Counter({'a': 2}) Counter({'a': 3})
#| True True Counter()
#| ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 2 ['a', 'b'] ChainMap({'a': 2, 'b': 3}) ChainMap({'c': 4}, {'a': 1}, {'a': 2, 'b': 3}) True
#| ChainMap({'a': 1, 'b': 9}, {'a': 2, 'b': 3}) {'a': 1, 'b': 9}
#| "Key not found in the first mapping: 'zz'"
