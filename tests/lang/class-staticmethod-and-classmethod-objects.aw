# What staticmethod and classmethod make of a function.
class C:
    def plain(*args):
        return args

    static = staticmethod(plain)
    cls = classmethod(plain)

    @staticmethod
    def documented(x: int):
        "doc"

    count = staticmethod(len)


c = C()
print(c.static(1), C.static(1), len(c.plain(1)), C.plain(1), C.cls(1) == (C, 1), c.cls(1) == (C, 1))
# expect: (1,) (1,) 2 (1,) True True
print(C.documented.__doc__, C.documented.__name__)  # expect: doc documented
print(c.count("abc"), type(C.cls).__name__, type(C.static).__name__)  # expect: 3 method function
print(staticmethod(len)("four"), C.cls.__func__ is C.plain)  # expect: 4 True
print(C.__dict__["static"].__func__ is C.plain)  # expect: True


class D(C):
    cls = classmethod(lambda cls: cls.__name__)


print(D.cls(), D().cls(), D.static(2), super(D, D()).cls() == (D,))  # expect: D D (2,) True
