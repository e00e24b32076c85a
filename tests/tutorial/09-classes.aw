# Scopes and classes: local, nonlocal, global; objects, methods, inheritance, several bases, private names, dataclasses.
from dataclasses import dataclass


def scope_test():
    def do_local():
        spam = "local spam"

    def do_nonlocal():
        nonlocal spam
        spam = "nonlocal spam"

    def do_global():
        global spam
        spam = "global spam"

    spam = "test spam"
    do_local()
    print("After local assignment:", spam)
    do_nonlocal()
    print("After nonlocal assignment:", spam)
    do_global()
    print("After global assignment:", spam)


scope_test()
# expect: After local assignment: test spam
# expect: After nonlocal assignment: nonlocal spam
# expect: After global assignment: nonlocal spam
print("In global scope:", spam)  # expect: In global scope: global spam


class MyClass:
    """A simple example class"""

    i = 12345

    def f(self):
        return "hello world"


x = MyClass()
print(MyClass.i, MyClass.f(x), MyClass.__doc__, x.f())  # expect: 12345 hello world A simple example class hello world


class Complex:
    def __init__(self, realpart, imagpart):
        self.r = realpart
        self.i = imagpart


x = Complex(3.0, -4.5)
print(x.r, x.i)  # expect: 3.0 -4.5
x.counter = 1
while x.counter < 10:
    x.counter = x.counter * 2
print(x.counter)  # expect: 16
del x.counter
try:
    x.counter
except AttributeError as error:
    print(error)  # expect: 'Complex' object has no attribute 'counter'


class Dog:
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name

    def add_trick(self, trick):
        self.tricks.append(trick)


d, e = Dog("Fido"), Dog("Buddy")
d.add_trick("roll over")
e.add_trick("play dead")
print(d.kind, e.kind, d.name, e.name, d.tricks)  # expect: canine canine Fido Buddy ['roll over', 'play dead']


class Warehouse:
    purpose = "storage"
    region = "west"


w1, w2 = Warehouse(), Warehouse()
w2.region = "east"
print(w1.purpose, w1.region, w2.purpose, w2.region)  # expect: storage west storage east


def f1(self, x, y):
    return min(x, x + y)


class C:
    f = f1

    def g(self):
        return "hello world"

    h = g


print(C().f(3, -1), C().h())  # expect: 2 hello world


class Bag:
    def __init__(self):
        self.data = []

    def add(self, x):
        self.data.append(x)

    def addtwice(self, x):
        self.add(x)
        self.add(x)


bag = Bag()
bag.addtwice(4)
print(bag.data, isinstance(bag, Bag), issubclass(bool, int), issubclass(float, int))  # expect: [4, 4] True True False


class Mapping:
    def __init__(self, iterable):
        self.items_list = []
        self.__update(iterable)

    def update(self, iterable):
        for item in iterable:
            self.items_list.append(item)

    __update = update


class MappingSubclass(Mapping):
    def update(self, keys, values):
        for item in zip(keys, values):
            self.items_list.append(item)


m = MappingSubclass([1, 2])
m.update("a", "b")
print(m.items_list, sorted(n for n in vars(Mapping) if "update" in n))  # expect: [1, 2, ('a', 'b')] ['_Mapping__update', 'update']


class A:
    def hi(self):
        return "A"


class B(A):
    def hi(self):
        return "B" + super().hi()


class M(A):
    def hi(self):
        return "M" + super().hi()


class Both(B, M):
    pass


print(Both().hi(), [c.__name__ for c in Both.__mro__])  # expect: BMA ['Both', 'B', 'M', 'A', 'object']


@dataclass
class Employee:
    name: str
    dept: str
    salary: int


john = Employee("john", "computer lab", 1000)
print(john, john.dept, john == Employee("john", "computer lab", 1000))  # expect: Employee(name='john', dept='computer lab', salary=1000) computer lab True
