# __slots__ may list __dict__; slots are descriptors of the class; bases without slots bring a dict.
class Mixed:
    __slots__ = ("a", "__dict__")


m = Mixed()
m.a, m.b = 1, 2
print(m.__dict__, m.a, m.b, type(Mixed.a).__name__, Mixed.a.__name__)
# expect: {'b': 2} 1 2 member_descriptor a


class Base:
    pass


class Slotted(Base):
    __slots__ = ("x",)


s = Slotted()
s.x, s.y = 1, 2
print(s.__dict__, s.x, Mixed.a.__get__(m), "x" in vars(Slotted))  # expect: {'y': 2} 1 1 True


class Twice(Slotted):
    __slots__ = ["x", "z"]


t = Twice()
t.x = t.z = 5
print(t.x, t.z, Slotted.__slots__, Twice.__slots__)  # expect: 5 5 ('x',) ['x', 'z']
try:
    print(Slotted.x.__get__(t))
except AttributeError as error:
    print("unset", error)  # expect: unset 'Twice' object has no attribute 'x'
