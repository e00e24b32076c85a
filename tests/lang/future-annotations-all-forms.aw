# Every form of annotation as text, under `from __future__ import annotations`.
from __future__ import annotations
class C:
    x: int = 3
    y: list[int] | None
    def f(self, a: 1 + 2, *args: *tuple[int, ...], b: lambda x: x = 1, **kw: {1: 2}) -> [i for i in range(3)]: pass
    z: f"a{1}b" = 1
    v: a.b[c:d, ::2](*e, **f) = 0
    u: not x and y or z < 1 <= 2 in w is not q = 0
    t: -x ** 2 @ ~y // z = 0
    s: {**a, 'b': 1} = 0
    r: {1, *b} = 0
    q: (1,) = 0
    p: () = 0
    o: b'x' = 0
    n: ... = 0
    m: 1.5j = 0
    l: 0xffffffffffffffffffff = 0
    k: {k: v for k, v in d if k if v for z in q} = 0
    j: (x for x in y) = 0
    i: f"{x!r:>{w}}{{" "c" = 0
    h: await_ = 0
    g: x[1:2, 3] = 0
    ff: x[(1, 2)] = 0
    e: (lambda *a, b=1, **c: (a, b)) = 0
    d: 1 if 2 else (3 if 4 else 5) = 0
    c: "quo'te" "d\"x\n" = 0
    b: u'uni' = 0
    a: 1e100 = 0
    aa: x.y.z = 0
    bb: (a, b, *c) = 0
    cc: [*a, b] = 0
    dd: a[b][c] = 0
    ee: a(b)(c=1) = 0
    gg: (a if b else c)[d] = 0
    hh: (not a) == b = 0
    ii: x[*a, b] = 0
for k, v in C.__annotations__.items(): print(k, '=', v)
print(C.f.__annotations__)
class D:
    a: lambda: 0
    b: lambda *a: 0
    c: lambda x, /, y=1, *, z, w=2, **k: x + y
    d: lambda *, z: 0
    e: lambda **k: 0
    f: f(x for x in y)
    g: f((x for x in y), 1)
    i: {k: v for (k, v) in d.items()}
    j: [a for a, in b for c in (1 if 2 else 3)]
    k: f"{x}{{}}{y!r}{z:>{w}.{p}}'\"\n"
    l: f"{ {1: 2}[1] }{a + b}{(lambda: 1)}"
    m: f"{x=}{x = !s}"
    n: (lambda x: x)(1)
    o: -(lambda: 0)
    p: {x for x in y if not x}
    q: f"a" "b"
    r: f""
for k, v in D.__annotations__.items(): print(k, '=', v)
# output:
#| x = int
#| y = list[int] | None
#| z = f'a{1}b'
#| v = a.b[c:d, ::2](*e, **f)
#| u = not x and y or z < 1 <= 2 in w is not q
#| t = -x ** 2 @ ~y // z
#| s = {**a, 'b': 1}
#| r = {1, *b}
#| q = (1,)
#| p = ()
#| o = b'x'
#| n = ...
#| m = 1.5j
#| l = 1208925819614629174706175
#| k = {k: v for k, v in d if k if v for z in q}
#| j = (x for x in y)
#| i = f'{x!r:>{w}}{{c'
#| h = await_
#| g = x[1:2, 3]
#| ff = x[1, 2]
#| e = lambda*a, b=1, **c: (a, b)
#| d = 1 if 2 else 3 if 4 else 5
#| c = 'quo\'ted"x\n'
#| b = u'uni'
#| a = 1e+100
#| aa = x.y.z
#| bb = (a, b, *c)
#| cc = [*a, b]
#| dd = a[b][c]
#| ee = a(b)(c=1)
#| gg = (a if b else c)[d]
#| hh = (not a) == b
#| ii = x[*a, b]
#| {'a': '1 + 2', 'args': '*tuple[int, ...]', 'b': 'lambda x: x', 'kw': '{1: 2}', 'return': '[i for i in range(3)]'}
#| a = lambda: 0
#| b = lambda*a: 0
#| c = lambda x, /, y=1, *, z, w=2, **k: x + y
#| d = lambda*, z: 0
#| e = lambda**k: 0
#| f = f(x for x in y)
#| g = f((x for x in y), 1)
#| i = {k: v for k, v in d.items()}
#| j = [a for a, in b for c in (1 if 2 else 3)]
#| k = f'{x}{{}}{y!r}{z:>{w}.{p}}\'"\n'
#| l = f'{ {1: 2}[1]}{a + b}{(lambda: 1)}'
#| m = f'x={x!r}x = {x!s}'
#| n = (lambda x: x)(1)
#| o = -(lambda: 0)
#| p = {x for x in y if not x}
#| q = f'ab'
#| r = f''
