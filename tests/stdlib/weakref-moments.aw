# Objects die at the moment at which counting references lets them die; those in cycles wait for gc.collect().
import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C({self.n})"
    def meth(self): return self.n
o = C(1); r = weakref.ref(o)
print(r() is o)
del o
print(r())
o = C(2); r = weakref.ref(o, lambda w: print("gone", w is r))
o = None
print("after")
o = C(3); r = weakref.ref(o)
o = C(4)
print(r())
def f():
    x = C(5)
    r = weakref.ref(x, lambda w: print("x gone"))
    refs.append(r)
refs = []
f()
print(refs[0]())
a = C(6); b = C(7); a.b = b; b.a = a
r = weakref.ref(a)
del a, b
print(r() is None)
gc.collect()
print(r() is None)
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g():
    d = D(1)
    print("in g")
g()
print("after g")
d = D(2)
d = D(3)
print("rebound")
D(4)
print("dropped")
l = [D(5)]
l.clear()
print("cleared")
d = D(7); d.me = d
del d
print("cycle")
print(gc.collect())
wv = weakref.WeakValueDictionary()
k = C(8); wv["k"] = k
print(len(wv), dict(wv))
del k
print(len(wv), dict(wv))
ws = weakref.WeakSet()
k = C(9); ws.add(k); print(len(ws), k in ws)
del k
print(len(ws), list(ws))
wk = weakref.WeakKeyDictionary(); k = C(10); wk[k] = 1; print(len(wk)); k = None; print(len(wk))
k = C(11); f = weakref.finalize(k, print, "fin", 1); print(f.alive); del k; print(f.alive)
k = C(12); p = weakref.proxy(k); print(p.n, type(p)); del k
try: p.n
except ReferenceError as e: print(e)
k = C(13); m = weakref.WeakMethod(k.meth); print(m()()); del k; print(m())
def h():
    e = D(20)
    try:
        raise ValueError
    except ValueError:
        pass
    return 5
print(h())
for i in range(3):
    d = D(30+i)
print("end loop")
print("end")
# expect: True
# expect: None
# expect: gone True
# expect: after
# expect: None
# expect: x gone
# expect: None
# expect: False
# expect: True
# expect: in g
# expect: del 1
# expect: after g
# expect: del 2
# expect: rebound
# expect: del 4
# expect: dropped
# expect: del 5
# expect: cleared
# expect: del 3
# expect: cycle
# expect: del 7
# expect: 1
# expect: 1 {'k': C(8)}
# expect: 0 {}
# expect: 1 True
# expect: 0 []
# expect: 1
# expect: 0
# expect: True
# expect: fin 1
# expect: False
# expect: 12 <class 'weakref.ProxyType'>
# expect: weakly-referenced object no longer exists
# expect: 13
# expect: None
# expect: del 20
# expect: 5
# expect: del 30
# expect: del 31
# expect: end loop
# expect: end
# expect: del 32
