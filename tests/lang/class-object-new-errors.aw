# object.__new__ and object.__init__ refuse arguments that nobody takes.
class Plain:
    pass


class OnlyInit:
    def __init__(self, a):
        self.a = a


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


class PassesOn:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class InitPassesOn:
    def __init__(self, *args):
        super().__init__(*args)


print(OnlyInit(1).a, type(OnlyNew(1)).__name__)  # expect: 1 OnlyNew
for action in (
    lambda: Plain(1),
    lambda: PassesOn(1),
    lambda: InitPassesOn(1),
    lambda: OnlyInit(),
    lambda: OnlyNew(),
    lambda: object.__new__(),
    lambda: object.__new__(3),
    lambda: object.__new__(int),
    lambda: int.__new__(str),
):
    try:
        action()
        print("fine")
    except TypeError as error:
        print(error)  # expect: Plain() takes no arguments
        # expect: object.__new__() takes exactly one argument (the type to instantiate)
        # expect: object.__init__() takes exactly one argument (the instance to initialize)
        # expect: OnlyInit.__init__() missing 1 required positional argument: 'a'
        # expect: OnlyNew.__new__() missing 1 required positional argument: 'a'
        # expect: object.__new__(): not enough arguments
        # expect: object.__new__(X): X is not a type object (int)
        # expect: object.__new__(int) is not safe, use int.__new__()
        # expect: int.__new__(str): str is not a subtype of int
