# Corners of __slots__: what it may name, the order of members, and __class__ among classes with the same ones.
def show(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Base:
    pass


for bases, slots in (((), b"x"), ((int,), "x"), ((), ""), ((), "42"), ((), "x\0y"), ((), "\x80"), ((), ("__dict__", "__dict__")),
                     ((), ("__weakref__", "__weakref__")), ((Base,), "__dict__"), ((Base,), "__weakref__"), ((), 5), ((), [5]),
                     ((), ("a", "a")), ((), ("b", "a", "c")), ((), {"k": "doc"})):
    show(lambda: [n for n in vars(type("A", bases, {"__slots__": slots})) if not n.startswith("__")])
show(lambda: type("A", (), {"__slots__": "x", "x": 0}))


class G:
    __slots__ = ("a", "b")


class H:
    __slots__ = ("b", "a")


class I:
    __slots__ = ("a", "c")


def change(value, cls):
    value.__class__ = cls
    return type(value).__name__


g = G()
g.a, g.b = 1, 2
show(lambda: change(g, H))
print(g.a, g.b)
for value, cls in ((G(), I), (G(), Base), (Base(), G), (5, Base), (Base(), int), (Base(), 5)):
    show(lambda: change(value, cls))


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return None


show(lambda: Meta.__call__ and exec("class X(metaclass=Meta): pass", {"Meta": Meta}))


def cell(value):
    return (lambda: value).__closure__[0]


print(cell(1) == cell(1), cell(1) < cell(2), cell("a") != cell("b"), cell([1]) >= cell([0]))
show(lambda: cell(1) < cell("a"))
# output:
#| TypeError __slots__ items must be strings, not 'int'
#| TypeError nonempty __slots__ not supported for subtype of 'int'
#| TypeError __slots__ must be identifiers
#| TypeError __slots__ must be identifiers
#| TypeError __slots__ must be identifiers
#| TypeError __slots__ must be identifiers
#| TypeError __dict__ slot disallowed: we already got one
#| TypeError __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
#| TypeError __dict__ slot disallowed: we already got one
#| TypeError __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
#| TypeError 'int' object is not iterable
#| TypeError __slots__ items must be strings, not 'int'
#| ['a']
#| ['a', 'b', 'c']
#| ['k']
#| ValueError 'x' in __slots__ conflicts with class variable
#| H
#| 1 2
#| TypeError __class__ assignment: 'I' object layout differs from 'G'
#| TypeError __class__ assignment: 'Base' object layout differs from 'G'
#| TypeError __class__ assignment: 'G' object layout differs from 'Base'
#| TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
#| TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
#| TypeError __class__ must be set to a class, not 'int' object
#| TypeError Meta.__prepare__() must return a mapping, not NoneType
#| True True True True
#| TypeError '<' not supported between instances of 'int' and 'str'
