# Attributes of several bases: the MRO decides, super() with keyword arguments works together.
class Base:
    def __init__(self, **rest):
        self.rest = rest


class Named(Base):
    kind = "named"

    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name


class Sized(Base):
    kind = "sized"
    unit = "cm"

    def __init__(self, size, **rest):
        super().__init__(**rest)
        self.size = size


class Thing(Named, Sized):
    def __init__(self, **all):
        super().__init__(**all)
        self.done = True


t = Thing(name="box", size=3, colour="red")
print(t.name, t.size, t.rest, t.kind, t.unit, t.done, Thing.__mro__[1].__name__)
# expect: box 3 {'colour': 'red'} named cm True Named
print(sorted(vars(t)))  # expect: ['done', 'name', 'rest', 'size']
try:
    Thing(name="box")
except TypeError as error:
    print(error)  # expect: Sized.__init__() missing 1 required positional argument: 'size'


class Mixin:
    def describe(self):
        return f"{self.name} ({self.size}{self.unit})"


class Better(Mixin, Thing):
    pass


print(Better(name="b", size=1).describe(), [c.__name__ for c in Better.__mro__])
# expect: b (1cm) ['Better', 'Mixin', 'Thing', 'Named', 'Sized', 'Base', 'object']
