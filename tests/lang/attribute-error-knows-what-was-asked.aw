# An AttributeError that leaves a look-up knows the name and the object, also when a method of the program raised it.


class Open:
    def __getattr__(self, name):
        raise AttributeError("nothing here")


class Strict:
    def __getattribute__(self, name):
        raise AttributeError("never")


def told(look):
    try:
        look()
    except AttributeError as error:
        return str(error), error.name, type(error.obj).__name__


print(told(lambda: getattr(Open(), "x")))  # expect: ('nothing here', 'x', 'Open')
print(told(lambda: Strict().y))  # expect: ('never', 'y', 'Strict')
print(told(lambda: getattr(Open, "z")))  # expect: ("type object 'Open' has no attribute 'z'", 'z', 'type')
print(told(lambda: Open().__getattr__.q))  # expect: ("'function' object has no attribute 'q'", 'q', 'function')
print(told(lambda: object.__getattribute__(Open, "z")))  # expect: ("'type' object has no attribute 'z'", 'z', 'type')


def raise_directly():
    raise AttributeError("by hand")


print(told(raise_directly))  # expect: ('by hand', None, 'NoneType')
print(hasattr(Open(), "x"), getattr(Strict(), "x", 5), hasattr(Open, "x"))  # expect: False 5 False
