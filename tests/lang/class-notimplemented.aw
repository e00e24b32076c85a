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
    A() + B()
except TypeError as error:
    print(error)
try:
    A() + A()
except TypeError as error:
    print(error)
print(A() == 3)
print(NotImplemented, type(NotImplemented).__name__)

# output:
#| A.add
#| B.radd
#| unsupported operand type(s) for +: 'A' and 'B'
#| A.add
#| unsupported operand type(s) for +: 'A' and 'A'
#| A.eq
#| False
#| NotImplemented NotImplementedType
