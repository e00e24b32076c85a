# super(C, self) names the place in the order explicitly; it works outside of a class too.
class A:
    def f(self):
        return "A.f"

    @classmethod
    def make(cls):
        return "A.make " + cls.__name__


class B(A):
    def f(self):
        return "B.f"

    @classmethod
    def make(cls):
        return "B.make, " + super().make()


b = B()
print(super(B, b).f())  # expect: A.f
print(B.make())  # expect: B.make, A.make B
print(super(B, B).make())  # expect: A.make B
try:
    super(B, A())
except TypeError as error:
    print(error)  # expect: super(type, obj): obj must be an instance or subtype of type
try:
    super(B, b).missing
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'missing'
