# Bases whose orders contradict each other, or that occur twice, are refused.
class X:
    pass


class Y(X):
    pass


try:
    class Bad(X, Y):
        pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution
    # expect: order (MRO) for bases X, Y
try:
    class Twice(X, X):
        pass
except TypeError as error:
    print(error)  # expect: duplicate base class X
try:
    class Sealed(bool):
        pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
try:
    class Layout(int, str):
        pass
except TypeError as error:
    print(error)  # expect: multiple bases have instance lay-out conflict
