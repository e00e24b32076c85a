# callable, id and hash.
class C:
    pass


class D:
    def __call__(self):
        pass


print(callable(len), callable(C), callable(C()), callable(D()))  # expect: True True False True
print(callable(lambda: 0), callable("a"), callable(None), callable([].append))
# expect: True False False True
a = []
print(id(a) == id(a), id(a) == id([]), isinstance(id(a), int))  # expect: True False True
print(hash("a") == hash("a"), hash(5), hash(None) == hash(None))  # expect: True 5 True
for bad in ([], {}, set(), slice(1)):
    try:
        hash(bad)
    except TypeError as error:
        print(error)  # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
        # expect: unhashable type: 'slice'
