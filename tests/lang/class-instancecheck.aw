# A metaclass can say what isinstance and issubclass mean.
class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == "yes"

    def __subclasscheck__(cls, subclass):
        return subclass is int


class Odd(metaclass=Meta):
    pass


print(isinstance("yes", Odd), isinstance("no", Odd), isinstance(Odd(), Odd))
# expect: True False True
print(issubclass(int, Odd), issubclass(str, Odd))  # expect: True False
