# Attributes of a class are looked up in the class and its bases, and in the metaclass.
class Meta(type):
    shared = "meta"
    own = "meta own"

    @property
    def computed(cls):
        return "computed for " + cls.__name__

    def __getattr__(cls, name):
        return "missing " + name

    def __setattr__(cls, name, value):
        super().__setattr__(name, str(value) + "!")


class Base:
    inherited = "base"


class C(Base, metaclass=Meta):
    shared = "class"


print(C.shared, C.own, C.inherited, C.computed, C.nothing)
# expect: class meta own base computed for C missing nothing
C.new = 5
print(C.new, C().new, C().shared, type(C).shared)  # expect: 5! 5! class meta
for name in ("own", "computed", "nothing"):
    print(hasattr(C(), name))  # expect: False
    # expect: False
    # expect: False
