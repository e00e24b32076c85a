# f(**{"a": 1}): order, names that are no identifiers, and names that come twice.


def show(*args, a=None, **options):
    print(args, a, options)


def say(text):
    print(text, end=" ")
    return text


show(**{"a": 1, "b": 2})  # expect: () 1 {'b': 2}
show(0, **{"a": 1}, b=3, **{"c": 4})  # expect: (0,) 1 {'b': 3, 'c': 4}
show(**{"not a name": 1, "": 2})  # expect: () None {'not a name': 1, '': 2}
show(**{"x": say("x")}, a=say("a"), **{"y": say("y")})  # expect: x a y () a {'x': 'x', 'y': 'y'}
show(*(1, 2), **{"a": 1})  # expect: (1, 2) 1 {}
show(**{})  # expect: () None {}
show(**{"b": 1, "b": 2})  # expect: () None {'b': 2}
show(**{"b": 1, **{"c": 2}})  # expect: () None {'b': 1, 'c': 2}
print("{x}-{y}".format(**{"x": 1, "y": 2}))  # expect: 1-2
print(dict(**{"k": 1}, l=2))  # expect: {'k': 1, 'l': 2}
try:
    show(b=1, **{"b": 2})
except TypeError as error:
    print(error)  # expect: __main__.show() got multiple values for keyword argument 'b'
try:
    show(**{1: 2})
except TypeError as error:
    print(error)  # expect: keywords must be strings
try:
    show(**7)
except TypeError as error:
    print(error)  # expect: __main__.show() argument after ** must be a mapping, not int


def change(**options):
    options["a"] = 0
    return options


given = {"a": 1}
print(change(**given), given)  # expect: {'a': 0} {'a': 1}


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


class Kept(dict):
    pass


print(change(**Mapping()))  # expect: {'p': 'pp', 'q': 'qq', 'a': 0}
print(change(**Kept(z=1)))  # expect: {'z': 1, 'a': 0}
