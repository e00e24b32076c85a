# What copying and pickling ask of objects: __reduce_ex__, __reduce__, __getstate__, __getnewargs__.
def show(what, function):
    try:
        found = function()
    except TypeError as error:
        print(what, "TypeError", error)
    else:
        print(what, found if isinstance(found, str) else (found[0].__name__, *found[1:3]))


class Plain:
    pass


class Slots:
    __slots__ = ("a", "__b")


class Items(list):
    pass


class State:
    def __getstate__(self):
        return "state"

    def __getnewargs__(self):
        return 1, 2


class Keywords:
    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


class Own:
    def __reduce__(self):
        return "own"


class Wrong:
    def __getnewargs__(self):
        return [1]


plain, slots, items = Plain(), Slots(), Items([1])
plain.x = slots.a = items.y = 5
for name, value in (("plain", plain), ("slots", slots), ("items", items), ("state", State()), ("keywords", Keywords()), ("own", Own()),
                    ("wrong", Wrong()), ("object", object()), ("empty", Plain())):
    for protocol in (0, 2, 4):
        show(f"{name} {protocol}", lambda: value.__reduce_ex__(protocol))
print(plain.__getstate__(), slots.__getstate__(), items.__getstate__(), Plain().__getstate__(), Slots().__getstate__())
for value in (5, "a", 2.5, (1,), b"ab", 1j, [], {}, None, ..., NotImplemented, range(3), slice(1), {1}, frozenset(), bytearray(b"a"), len,
              [].append, KeyError("x"), OSError(1, "a"), (i for i in []), property(), {}.keys(), lambda: 0):
    show(type(value).__name__, lambda: value.__reduce_ex__(4))
error = ValueError(1, 2)
error.extra = 3
print(error.__reduce__(), isinstance(plain.__sizeof__(), int), object.__subclasshook__(int))
error.__setstate__({"more": 4})
print(error.more)
maker, arguments, state, *rest = plain.__reduce_ex__(2)
again = maker(*arguments)
again.__dict__.update(state)
print(type(again).__name__, again.x, rest)
# output:
#| plain 0 ('_reconstructor', (<class '__main__.Plain'>, <class 'object'>, None), {'x': 5})
#| plain 2 ('__newobj__', (<class '__main__.Plain'>,), {'x': 5})
#| plain 4 ('__newobj__', (<class '__main__.Plain'>,), {'x': 5})
#| slots 0 TypeError a class that defines __slots__ without defining __getstate__ cannot be pickled
#| slots 2 ('__newobj__', (<class '__main__.Slots'>,), (None, {'a': 5}))
#| slots 4 ('__newobj__', (<class '__main__.Slots'>,), (None, {'a': 5}))
#| items 0 ('_reconstructor', (<class '__main__.Items'>, <class 'list'>, [1]), {'y': 5})
#| items 2 ('__newobj__', (<class '__main__.Items'>,), {'y': 5})
#| items 4 ('__newobj__', (<class '__main__.Items'>,), {'y': 5})
#| state 0 ('_reconstructor', (<class '__main__.State'>, <class 'object'>, None), 'state')
#| state 2 ('__newobj__', (<class '__main__.State'>, 1, 2), 'state')
#| state 4 ('__newobj__', (<class '__main__.State'>, 1, 2), 'state')
#| keywords 0 ('_reconstructor', (<class '__main__.Keywords'>, <class 'object'>, None))
#| keywords 2 ('__newobj_ex__', (<class '__main__.Keywords'>, (1,), {'k': 2}), None)
#| keywords 4 ('__newobj_ex__', (<class '__main__.Keywords'>, (1,), {'k': 2}), None)
#| own 0 own
#| own 2 own
#| own 4 own
#| wrong 0 ('_reconstructor', (<class '__main__.Wrong'>, <class 'object'>, None))
#| wrong 2 TypeError __getnewargs__ should return a tuple, not 'list'
#| wrong 4 TypeError __getnewargs__ should return a tuple, not 'list'
#| object 0 ('_reconstructor', (<class 'object'>, <class 'object'>, None))
#| object 2 ('__newobj__', (<class 'object'>,), None)
#| object 4 ('__newobj__', (<class 'object'>,), None)
#| empty 0 ('_reconstructor', (<class '__main__.Plain'>, <class 'object'>, None))
#| empty 2 ('__newobj__', (<class '__main__.Plain'>,), None)
#| empty 4 ('__newobj__', (<class '__main__.Plain'>,), None)
#| {'x': 5} (None, {'a': 5}) {'y': 5} None None
#| int ('__newobj__', (<class 'int'>, 5), None)
#| str ('__newobj__', (<class 'str'>, 'a'), None)
#| float ('__newobj__', (<class 'float'>, 2.5), None)
#| tuple ('__newobj__', (<class 'tuple'>, (1,)), None)
#| bytes ('__newobj__', (<class 'bytes'>, b'ab'), None)
#| complex ('__newobj__', (<class 'complex'>, 0.0, 1.0), None)
#| list ('__newobj__', (<class 'list'>,), None)
#| dict ('__newobj__', (<class 'dict'>,), None)
#| NoneType ('__newobj__', (<class 'NoneType'>,), None)
#| ellipsis Ellipsis
#| NotImplementedType NotImplemented
#| range ('range', (0, 3, 1))
#| slice ('slice', (None, 1, None))
#| set ('set', ([1],), None)
#| frozenset ('frozenset', ([],), None)
#| bytearray ('bytearray', (b'a',), None)
#| builtin_function_or_method len
#| builtin_function_or_method ('getattr', ([], 'append'))
#| KeyError ('KeyError', ('x',))
#| PermissionError ('PermissionError', (1, 'a'))
#| generator TypeError cannot pickle 'generator' object
#| property TypeError cannot pickle 'property' object
#| dict_keys TypeError cannot pickle 'dict_keys' object
#| function TypeError cannot pickle 'function' object
#| (<class 'ValueError'>, (1, 2), {'extra': 3}) True NotImplemented
#| 4
#| Plain 5 [None, None]
