# If the right operand's class is a subclass that overrides the reflected method, it is asked first.
class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Same(Base):
    pass


class Special(Base):
    def __radd__(self, other):
        return "Special.radd"


print(Base() + Same())  # expect: Base.add
print(Base() + Special())  # expect: Special.radd
print(Special() + Base())  # expect: Base.add
print(1 + Base())  # expect: Base.radd
