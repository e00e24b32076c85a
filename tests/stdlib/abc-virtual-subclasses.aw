# Classes that were registered, or that __subclasshook__ takes, count as subclasses of an abstract base class.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token


class Walker(ABC):
    @abstractmethod
    def walk(self): ...


class Robot:
    pass


class Dog(Walker):
    def walk(self): ...


print(issubclass(Robot, Walker), isinstance(Robot(), Walker), isinstance(Dog(), Walker))
# expect: False False True
before = get_cache_token()
print(Walker.register(Robot) is Robot, get_cache_token() == before)  # expect: True False
print(issubclass(Robot, Walker), isinstance(Robot(), Walker), Walker in Robot.__mro__)
# expect: True True False


@Walker.register
class Duck:
    pass


class Duckling(Duck):
    pass


print(isinstance(Duckling(), Walker), isinstance(5, Walker))  # expect: True False
for wrong in 5, Walker.__class__:
    try:
        Walker.register(wrong)
        print("registered")
    except TypeError as error:
        print(error)
# expect: Can only register classes
# expect: registered
try:
    Dog.register(Walker)
except RuntimeError as error:
    print(error)  # expect: Refusing to create an inheritance cycle
try:
    issubclass(5, Walker)
except TypeError as error:
    print(error)  # expect: issubclass() arg 1 must be a class


class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Box:
    def __len__(self):
        return 0


class Special(Sized):
    pass


print(isinstance(Box(), Sized), isinstance([], Sized), isinstance(1, Sized), isinstance(Box(), Special))
# expect: True True False False
print(object.__subclasshook__(int))  # expect: NotImplemented
