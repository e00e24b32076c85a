# finalize calls its function once, when the object died or when it is called; proxies stand for an object.
import gc
import weakref


class C:
    size = 3

    def __len__(self):
        return self.size

    def __add__(self, other):
        return self.size + other


def make():
    c = C()
    f = weakref.finalize(c, print, "dead", end="!\n")
    print(f.alive, f.peek()[1] is print, f.atexit)  # expect: True True True
    p = weakref.proxy(c)
    print(len(p), p.size, p + 4, weakref.proxy(c) is p)  # expect: 3 3 7 True
    p.size = 5
    print(c.size, isinstance(p, C), type(p) is weakref.ProxyType)  # expect: 5 True True
    return f, p


f, p = make()
gc.collect()  # expect: dead!
print(f.alive, f.peek(), f())  # expect: False None None
try:
    p.size
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists

other = C()
g = weakref.finalize(other, lambda: "called")
print(g(), g(), g.alive)  # expect: called None False
h = weakref.finalize(other, print, "at the end")
k = weakref.finalize(other, print, "never")
k.atexit = False
print(h.alive)  # expect: True
# expect: at the end
