# super() works wherever a function inside the class has a first argument that is the object.
class A:
    def name(self):
        return "A"

    def value(self):
        return 1


class B(A):
    def name(self):
        def inner(me):
            return super().name()

        return inner(self)

    def cell(self):
        return __class__.__name__

    def values(self):
        return super().value() + super(B, self).value()


print(B().name(), B().cell(), B().values())  # expect: A B 2


class C(A):
    def no_arguments():
        return super().name()


try:
    C.no_arguments()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments


def outside():
    super()


try:
    outside()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
