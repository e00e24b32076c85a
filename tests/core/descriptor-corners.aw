# Corners of descriptors: __dict__ taken away, classmethod's attributes, method wrappers, docstrings of properties.
class Plain:
    pass


p = Plain()
p.x = 1
del p.__dict__
print(p.__dict__, hasattr(p, "x"))
p.__dict__ = {"y": 2}
print(p.y)
for bad in (None, [], 5):
    try:
        p.__dict__ = bad
    except TypeError as error:
        print(error)


class Meta(Plain, type):
    pass


class Made(metaclass=Meta):
    z = 3


print(Made.__dict__["z"], type(Made.__dict__).__name__)
try:
    Plain.__dict__["__dict__"].__set__(Made, {})
except AttributeError as error:
    print(error)


def f(cls):
    "what f does"


for wrapper in (classmethod(f), staticmethod(f)):
    wrapper.extra = 5
    print(wrapper.__name__, wrapper.__doc__, sorted(wrapper.__dict__), wrapper.__wrapped__ is f)
    del wrapper.extra
    print(hasattr(wrapper, "extra"))

items = []
print(items.__add__ == items.__add__, items.__add__ != [].__add__, items.__add__ == items.__mul__, items.__add__.__objclass__)
print(hash(items.__add__) == hash(items.__add__), items.__add__.__qualname__, {items.__add__: 1}[items.__add__])


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["value"] = value


class MetaSet(type):
    value = SetOnly()


class Owner(metaclass=MetaSet):
    value = 7


print(Owner.value)


class Docs:
    kept = property(doc="given")

    @kept.getter
    def kept(self):
        "not taken"
        return 1

    @property
    def taken(self):
        "the getter's"

    @taken.getter
    def taken(self):
        "the new getter's"


class Own(property):
    "of the class"


print(Docs.kept.__doc__, Docs.taken.__doc__, Own(f).__doc__, Own(doc="x").__doc__, Own.__doc__)


class Same:
    pass


Same.__repr__ = Same.__str__
try:
    str(Same())
except RecursionError:
    print("recursion")
# output:
#| {} False
#| 2
#| __dict__ must be set to a dictionary, not a 'NoneType'
#| __dict__ must be set to a dictionary, not a 'list'
#| __dict__ must be set to a dictionary, not a 'int'
#| 3 mappingproxy
#| attribute '__dict__' of 'type' objects is not writable
#| f what f does ['__annotations__', '__doc__', '__module__', '__name__', '__qualname__', 'extra'] True
#| False
#| f what f does ['__annotations__', '__doc__', '__module__', '__name__', '__qualname__', 'extra'] True
#| False
#| True True False <class 'list'>
#| True list.__add__ 1
#| 7
#| given the new getter's what f does of the class of the class
#| recursion
