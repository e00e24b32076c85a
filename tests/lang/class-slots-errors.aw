# Slots that are wrong.
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as error:
    print(error)  # expect: 'x' in __slots__ conflicts with class variable
try:
    class BadName:
        __slots__ = ("not a name",)
except TypeError as error:
    print(error)  # expect: __slots__ must be identifiers
try:
    class BadType:
        __slots__ = (3,)
except TypeError as error:
    print(error)  # expect: __slots__ items must be strings, not 'int'


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as error:
    print(error)  # expect: 'Empty' object has no attribute 'x'
