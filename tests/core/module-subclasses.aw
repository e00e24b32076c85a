# Modules can be subclassed, made without names, and change their class.
import sys
from types import ModuleType


class Loud(ModuleType):
    def __repr__(self):
        return f"Loud {self.__name__}"

    def __setattr__(self, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    @property
    def twice(self):
        return self.number * 2


module = sys.modules[__name__]
module.__class__ = Loud
print(module)
module.number = 21
print(number, module.twice)
module.__class__ = ModuleType
print(type(module), hasattr(module, "twice"))


class WithInit(ModuleType):
    def __init__(self, name, extra):
        super().__init__(name, "doc")
        self.extra = extra


made = WithInit("made", 5)
print(made, made.extra, made.__doc__, sorted(made.__dict__), dir(made))
empty = ModuleType.__new__(ModuleType)
print(empty.__dict__, hasattr(empty, "__name__"))
empty.x = 1
print(empty.__dict__)
for args in (), (1,):
    try:
        ModuleType(*args)
    except TypeError as error:
        print(error)

# output:
#| Loud __main__
#| setting number
#| 21 42
#| setting __class__
#| <class 'module'> False
#| <module 'made'> 5 doc ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'extra'] ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'extra']
#| {} False
#| {'x': 1}
#| module() missing required argument 'name' (pos 1)
#| module() argument 'name' must be str, not int
