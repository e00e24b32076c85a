# Subclasses of super, super bound through a class attribute, and objects that say by __class__ what they are.
class A:
    def meth(self):
        return "A"


class mysuper(super):
    def __init__(self, *args):
        super(mysuper, self).__init__(*args)
        self.extra = len(args)


class B(A):
    def meth(self):
        bound = self.attribute
        return f"B[{type(bound).__name__} {bound.extra}]" + bound.meth() + mysuper(B, self).meth()


B.attribute = mysuper(B)
print(B().meth(), B.attribute.__self__, B.attribute.__thisclass__.__name__, mysuper(B, B()).__self_class__.__name__)


class Proxy:
    def __init__(self, target):
        self.target = target

    @property
    def __class__(self):
        return type(self.target)


class C(A):
    def meth(self):
        return "C" + super(C, self).meth()


print(C.meth(Proxy(C())))
for args in ((C, A()), (C, 5), (1, 2, 3), (5,)):
    try:
        super(*args)
    except TypeError as error:
        print(error)


class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(cls, name, bases, namespace)


try:

    class Lost(metaclass=Meta):
        def f(self):
            return __class__
except RuntimeError as error:
    print(error)
# output:
#| B[mysuper 2]AA None B B
#| CA
#| super(type, obj): obj must be an instance or subtype of type
#| super(type, obj): obj must be an instance or subtype of type
#| super() expected at most 2 arguments, got 3
#| super() argument 1 must be a type, not int
#| __class__ not set defining 'Lost' as <class '__main__.Lost'>. Was __classcell__ propagated to type.__new__?
