# What the values of the language look like.
print(repr(1), repr(1.5), repr("a"), repr(b"a"), repr(None), repr(True), repr([1]))
# expect: 1 1.5 'a' b'a' None True [1]
print(repr((1,)), repr({1: 2}), repr({1}), repr(set()), repr(frozenset({1})))
# expect: (1,) {1: 2} {1} set() frozenset({1})
print(repr(range(3)), repr(slice(1)), repr(...), repr(NotImplemented), repr(int))
# expect: range(0, 3) slice(None, 1, None) Ellipsis NotImplemented <class 'int'>
print(repr(len), repr({}.keys()), repr({1: 2}.values()), repr({1: 2}.items()))
# expect: <built-in function len> dict_keys([]) dict_values([2]) dict_items([(1, 2)])
print(repr(ValueError("a")), repr(KeyError()), repr(ValueError))
# expect: ValueError('a') KeyError() <class 'ValueError'>
print(repr(type), repr(object), repr([[], (), {}]), repr(([1], {"a": (2,)})))
# expect: <class 'type'> <class 'object'> [[], (), {}] ([1], {'a': (2,)})
print([1.0, "a'b", None, b"\x00", ...], {"k": [1], None: ()})
# expect: [1.0, "a'b", None, b'\x00', Ellipsis] {'k': [1], None: ()}
print(({1.5: "x"},), [int, len], {"f": print})
# expect: ({1.5: 'x'},) [<class 'int'>, <built-in function len>] {'f': <built-in function print>}
