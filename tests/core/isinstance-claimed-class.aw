# isinstance and issubclass also believe `__class__` and `__bases__` of what is no instance and no class.
class Base:
    pass


class Proxy:
    @property
    def __class__(self):
        return Base


print(isinstance(Proxy(), Base), isinstance(Proxy(), Proxy), type.__instancecheck__(Base, Proxy()))
# expect: True True True


class Schema:
    def __init__(self, *bases):
        self.__bases__ = bases


root = Schema()
leaf = Schema(root)
print(issubclass(leaf, root), issubclass(root, leaf), isinstance(3, root))  # expect: True False False


class Any(type):
    def __instancecheck__(cls, instance):
        return "yes"

    def __subclasscheck__(cls, other):
        return other == 5


class Everything(metaclass=Any):
    pass


print(isinstance(3, Everything), issubclass(5, Everything), issubclass(int, Everything))
# expect: True True False
for ask in lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, (str, 3)):
    try:
        print(ask())
    except TypeError as error:
        print(error)
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
