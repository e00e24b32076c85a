# Any expression may stand after the @, and what it returns becomes the name's value.
registry = {}
tools = [lambda f: f, lambda f: "replaced"]


class Registry:
    def add(self, f):
        registry[f.__name__] = f
        return f


@Registry().add
def one():
    return 1


@tools[1]
def two():
    return 2


@(lambda f: f())
def three():
    return 3


@callable
def four():
    pass


print(registry["one"] is one, two, three, four)  # expect: True replaced 3 True
