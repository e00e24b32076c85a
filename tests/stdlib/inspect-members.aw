# Members of objects, static look-up, classification of attributes, class trees, closures.
import inspect


class Base:
    def method(self):
        pass

    @property
    def prop(self):
        raise RuntimeError("not asked for")

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass

    data = 1


class Derived(Base):
    __slots__ = ("slot",)

    def __getattr__(self, name):
        return name


print([name for name, _ in inspect.getmembers(Base) if not name.startswith("__")])
print([name for name, _ in inspect.getmembers(Base, inspect.isfunction)])
print([name for name, _ in inspect.getmembers_static(Derived()) if not name.startswith("__")])
for attribute in inspect.classify_class_attrs(Derived):
    if not attribute.name.startswith("__"):
        print(attribute.name, attribute.kind, attribute.defining_class.__name__)
print(inspect.getattr_static(Derived(), "prop"). __class__, inspect.getattr_static(Derived(), "missing", "default"))
try:
    inspect.getattr_static(Derived(), "missing")
except AttributeError as error:
    print(error)
print(inspect.getmro(Derived))


def show(tree, indent=0):
    for entry in tree:
        if isinstance(entry, list):
            show(entry, indent + 2)
        else:
            print(" " * indent + entry[0].__name__, [base.__name__ for base in entry[1]])


show(inspect.getclasstree([Base, Derived, int, bool]))


def make(value):
    def inner():
        return value, len, Base, undefined_name

    return inner


print(inspect.getclosurevars(make(3)))
print(inspect.isdatadescriptor(Base.prop), inspect.ismethoddescriptor(str.join), inspect.ismemberdescriptor(Derived.slot),
      inspect.isgetsetdescriptor(type(make).__code__), inspect.isroutine([].append), inspect.isroutine(1),
      inspect.ismethodwrapper((1).__add__), inspect.isabstract(Base))

# output:
#| ['data', 'method', 'of_class', 'prop', 'static']
#| ['method', 'static']
#| ['data', 'method', 'of_class', 'prop', 'slot', 'static']
#| data data Base
#| method method Base
#| of_class class method Base
#| prop property Base
#| slot data Derived
#| static static method Base
#| <class 'property'> default
#| missing
#| (<class '__main__.Derived'>, <class '__main__.Base'>, <class 'object'>)
#| object []
#|   Base ['object']
#|     Derived ['Base']
#|   int ['object']
#|     bool ['int']
#| ClosureVars(nonlocals={'value': 3}, globals={'Base': <class '__main__.Base'>}, builtins={'len': <built-in function len>}, unbound={'undefined_name'})
#| True True True True True False True False
