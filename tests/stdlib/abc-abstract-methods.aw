# A class whose abstract methods are not all defined has no instances; the TypeError names them.
import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        """Says how large it is."""

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...

    @staticmethod
    @abc.abstractmethod
    def unit(): ...


class Half(Shape):
    def area(self):
        return super().area()

    make = unit = None


class Square(Half):
    name = "square"


for cls in Shape, Half:
    try:
        cls()
    except TypeError as error:
        print(error)
# expect: Can't instantiate abstract class Shape with abstract methods area, make, name, unit
# expect: Can't instantiate abstract class Half with abstract method name
print(Square().name, Square().area())  # expect: square None
print(Shape.name.__isabstractmethod__, Shape.__dict__["unit"].__isabstractmethod__)  # expect: True True
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
# expect: ['area', 'make', 'name', 'unit'] frozenset()
try:
    type.__abstractmethods__
except AttributeError as error:
    print(error)  # expect: __abstractmethods__


# Only object.__new__ looks: other builtin types can be made all the same.
class Pair(tuple, metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def swap(self): ...


print(Pair("ab"))  # expect: ('a', 'b')

# A method that is put into the class later counts after update_abstractmethods.
Half.name = "half"
try:
    Half()
except TypeError as error:
    print(error)  # expect: Can't instantiate abstract class Half with abstract method name
print(abc.update_abstractmethods(Half) is Half, Half().name)  # expect: True half
