# Special methods that are objects with __get__, or objects that can be called, work as functions do.
class Bound:
    def __get__(self, instance, owner=None):
        return lambda *args: (type(instance).__name__, *args)


class Plain:
    def __call__(self, *args):
        return len(args)


class Thing:
    __round__ = __next__ = __reversed__ = Bound()


class Other:
    __round__ = __next__ = __reversed__ = Plain()


print(round(Thing()), round(Thing(), 2), next(Thing()), reversed(Thing()))  # expect: ('Thing',) ('Thing', 2) ('Thing',) ('Thing',)
print(round(Other()), round(Other(), 2), next(Other()), reversed(Other()))  # expect: 0 1 0 0


class Item:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return True


# the values of the left dict are asked
print({1: Item("left")} == {1: Item("right")})  # expect: left == right
# expect: True


class Numbers:
    def __aiter__(self):
        return 3


try:
    aiter(Numbers())
except TypeError as error:
    print(error)  # expect: aiter() returned not an async iterator of type 'int'
