# A metaclass's mro() decides the order of bases.
class A:
    name = "A"


class B(A):
    name = "B"


class Reversed(type):
    def mro(cls):
        return list(reversed(type.mro(cls)))


class C(B, A, metaclass=Reversed):
    name = "C"


print([c.__name__ for c in C.__mro__], C().name, C.mro() == list(C.__mro__))


class Mixed(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return [cls, A, *type.mro(cls)[1:-1], object] if cls.__name__ == "E" else type.mro(cls)


class D(metaclass=Mixed):
    pass


class E(D):
    pass


print(E.name, [c.__name__ for c in E.__mro__], issubclass(E, A), isinstance(E(), D))
for bad in (5, [5], [dict], "ab"):

    class Bad(type):
        def mro(cls):
            return [cls, *bad, object] if isinstance(bad, list) else bad

    try:
        Bad("X", (), {})
    except TypeError as error:
        print(error)


class Failing(type):
    def mro(cls):
        raise KeyError(cls.__name__)


try:
    Failing("Y", (), {})
except KeyError as error:
    print(repr(error))
# output:
#| ['object', 'A', 'B', 'C'] A True
#| mro of D
#| mro of E
#| A ['E', 'A', 'D', 'object'] True True
#| 'int' object is not iterable
#| mro() returned a non-class ('int')
#| mro() returned base with unsuitable layout ('dict')
#| mro() returned a non-class ('str')
#| KeyError('Y')
