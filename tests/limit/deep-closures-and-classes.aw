# Functions wrapped a few hundred times; a class with a long line of ancestors.
def wrap(f):
    return lambda x: f(x) + 1


f = lambda x: x
for i in range(300):
    f = wrap(f)
print(f(0))  # expect: 300


class C0:
    def name(self):
        return "C0"


cls = C0
for i in range(1, 200):
    cls = type("C" + str(i), (cls,), {})
print(cls().name(), len(cls.__mro__), cls.__name__)  # expect: C0 201 C199
