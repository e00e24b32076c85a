# super() finds attributes, properties and class methods, but does not set in the base.
class A:
    x = "A.x"

    @property
    def p(self):
        return "A.p of " + type(self).__name__

    @classmethod
    def c(cls):
        return "A.c of " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    def __getitem__(self, i):
        return ("A item", i)

    def __repr__(self):
        return "A repr"


class B(A):
    x = "B.x"

    @property
    def p(self):
        return "B then " + super().p

    @classmethod
    def c(cls):
        return "B then " + super().c()

    def all(self):
        return super().x, super().s(), super().__getitem__(1), super().__repr__()

    def set(self):
        super().x = 5


b = B()
print(b.p, B.c(), b.all(), repr(b))
# expect: B then A.p of B B then A.c of B ('A.x', 'A.s', ('A item', 1), 'A repr') A repr
try:
    b.set()
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'x'
try:
    b.all.__func__(A())
except TypeError as error:
    print(error)  # expect: super(type, obj): obj must be an instance or subtype of type
