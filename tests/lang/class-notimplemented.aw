# NotImplemented from both sides is a TypeError; for == it means identity.
class A:
    def __add__(self, other):
        print("A.add")
        return NotImplemented

    def __eq__(self, other):
        print("A.eq")
        return NotImplemented


class B:
    def __radd__(self, other):
        print("B.radd")
        return NotImplemented


try:
    A() + B()  # expect: A.add
    # expect: B.radd
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'A' and 'B'
try:
    A() + A()  # expect: A.add
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'A' and 'A'
print(A() == 3)  # expect: A.eq
# expect: False
print(NotImplemented, type(NotImplemented).__name__)  # expect: NotImplemented NotImplementedType
