# *args gathers the positional arguments that are left over into a tuple.
def tail(first, *rest):
    return first, rest


print(tail(1))  # expect: (1, ())
print(tail(1, 2, 3))  # expect: (1, (2, 3))
print(tail(*"abc"))  # expect: ('a', ('b', 'c'))
print(tail(*[1], *(2, 3), 4, *range(2)))  # expect: (1, (2, 3, 4, 0, 1))


def only(*args):
    return args


print(only())  # expect: ()
print(only(*[]))  # expect: ()
print(only(*{"k": 1}))  # expect: ('k',)
