# A frame has one frame object, and one dict of its variables, which locals() and f_locals give each time.
import sys
def f():
    exec("a = 3")
    x = 1
    d = locals()
    print(d is locals(), d['a'], d['x'])
    x = 2
    y = 5
    print(d['x'], 'y' in d)
    locals()
    print(d['x'], d['y'])
    del x
    print(list(locals()))
    d['x'] = 7
    try: print(x)
    except UnboundLocalError as e: print(e)
    print(sys._getframe() is sys._getframe(), sys._getframe().f_locals is d, sys._getframe().f_back is sys._getframe(1))
    return sys._getframe()
f1 = f(); f2 = f()
print(f1 is f2, f1.f_back is f2.f_back, f1.f_locals['y'], f1.f_back.f_code.co_name)
def g():
    yield sys._getframe()
    yield sys._getframe()
    yield locals()
i = g()
a, b, c = i
print(a is b, c is a.f_locals)
j = g()
k = j.gi_frame
print(k is next(j), k is j.gi_frame, k.f_back)
class C:
    def __init__(self):
        self.d = locals()
        self.e = locals()
        self.f = sys._getframe()
c = C()
print(sorted(c.d), c.f.f_code.co_name, c.f.f_back.f_code.co_name)
def tb():
    try: 1/0
    except ZeroDivisionError as e:
        return e.__traceback__.tb_frame is sys._getframe()
print(tb())
def rec(n):
    fr = sys._getframe()
    if n: return rec(n-1) + [fr]
    return [fr]
r = rec(3)
print([x.f_locals['n'] for x in r], [x is y.f_back for x, y in zip(r[1:], r)])
def h(n):
    v = n
    return sys._getframe()
a = h(1)
def nest(fr, v):
    v2 = v
    return h(2), fr.f_locals
print(a.f_locals, nest(a, 9)[1])

# output:
#| True 3 1
#| 1 False
#| 2 5
#| ['a', 'd', 'y']
#| cannot access local variable 'x' where it is not associated with a value
#| True True True
#| True 3 1
#| 1 False
#| 2 5
#| ['a', 'd', 'y']
#| cannot access local variable 'x' where it is not associated with a value
#| True True True
#| False True 5 <module>
#| True True
#| True True None
#| ['self'] __init__ <module>
#| True
#| [0, 1, 2, 3] [True, True, True]
#| {'n': 1, 'v': 1} {'n': 1, 'v': 1}
