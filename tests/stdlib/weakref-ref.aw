# A weak reference does not keep its object; what died is gone after a collection, and callbacks are told.
import gc
import weakref


class C:
    def __init__(self, name):
        self.name = name

    def method(self):
        return self.name


def make():
    c = C("one")
    r = weakref.ref(c)
    print(r() is c, weakref.ref(c) is r, weakref.getweakrefcount(c))  # expect: True True 1
    noticed = weakref.ref(c, lambda dead: print("gone", dead() is None))
    print(noticed is r, noticed == r, hash(noticed) == hash(c))  # expect: False True True
    print(weakref.getweakrefcount(c), r.__callback__)  # expect: 2 None
    m = weakref.WeakMethod(c.method)
    print(m()())  # expect: one
    return r, noticed, m


def forget(n):
    return forget(n - 1) if n else [None] * 20


r, noticed, m = make()
forget(5)
gc.collect()  # expect: gone True
print(r(), noticed(), m(), repr(r).endswith("; dead>"))  # expect: None None None True
print(r == noticed, r == r)  # expect: False True

for thing in (1, "text", [], {}, (), None, object(), ValueError()):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'object' object
# expect: cannot create weak reference to 'ValueError' object

s = {1}
print(weakref.ref(s)(), weakref.ref(len)() is len, weakref.ref(C)() is C)  # expect: {1} True True


class Slots:
    __slots__ = ("x",)


class SlotsWithRoom:
    __slots__ = ("x", "__weakref__")


with_room = SlotsWithRoom()
print(weakref.ref(with_room)() is with_room)  # expect: True
try:
    weakref.ref(Slots())
except TypeError as error:
    print(error)  # expect: cannot create weak reference to 'Slots' object
