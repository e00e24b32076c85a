# Text of trees: as few brackets and escapes as the language allows.
import ast

TEXTS = (
    "a + (b + c) - (d - e) * f ** -g ** h",
    "(a or b) and not (c and d) or e if f else (g if h else i)",
    "not a in b, a < (b < c), (not a) + 1, -(-a), - (1) ** 2, (-1) ** 2",
    "lambda: 1, lambda a, /, b=1, *c, d, e=2, **f: (yield), (lambda: x)()",
    "x = yield; y = await_ = (1,), [*a, b], {*a}, {**a, 'b': c}, (), set()",
    "f(*a, b=c, **d)(x for x in y)[1:2, ::3, *z].attr",
    "1 .real, 1.5.real, 1e400, -1e400, 1j.imag, (a := b), a[b := c]",
    "[x async for x, y in z if a if b], {a: b for c in (lambda: d, e)}, (i for i in (j if k else l))",
    "f'{a}{b!r:>{w}}{{}}', f'{x[\"k\"]}' \"it's\", f'{ {1: 2} }', f'line\\n{a}', f'{a:\\t}'",
    "'a\\nb', \"it's\", '\\'\"', u'u', b'\\x00', '''a\n\"b\"'''",
    "@d(1)\n@e\nasync def f(a: int = 1, *, b: str) -> None:\n    '''Doc \"quoted\"\n    more'''\n    global x, y\n    nonlocal z\n    return",
    "class C(A, metaclass=M):\n    u'doc'\n    x: int = 1\n    (y): str\n    z.a: b\n    def f(self): pass",
    "for a, b in c, d:\n    continue\nelse:\n    break\nwhile x:\n    del a, (b, c)",
    "if a: pass\nelif b: pass\nelse:\n    if c: pass\n    d",
    "try: a\nexcept A: b\nexcept (B, C) as e: raise\nelse: c\nfinally: d\ntry: a\nexcept* A: raise b from c",
    "with a as (b, c), d: pass\nasync def g():\n    async with x: pass\n    async for y in z: await (await t)",
    "match a, b:\n    case 1 | 2 as c, *_: pass\n    case {'k': None, **r} if x: pass\n    case C.D(e, f=[g, (h)]): pass\n    case -1+2j: pass",
    "assert a, b\nimport a.b as c, d\nfrom . import e\nfrom ..f import g as h, i\na += b\na @= yield",
)
for text in TEXTS:
    tree = ast.parse(text)
    out = ast.unparse(tree)
    print(out)
    again = ast.dump(ast.parse(out)) == ast.dump(tree)
    if not again:
        print("CHANGED")
print(ast.unparse(ast.Constant((1, 2.5))), ast.unparse(ast.Constant(float("nan"))), ast.unparse(ast.Set([])))
print(ast.unparse([ast.Pass(), ast.Pass()]), ast.unparse(ast.arg("a", ast.Name("int"))), repr(ast.unparse(ast.Load())))
print(ast.unparse(ast.parse("a", mode="eval")), ast.unparse(ast.alias("a", "b")), ast.unparse(ast.Starred(ast.Name("x"))))
for bad in ast.JoinedStr([ast.Name("x")]), ast.Raise(None, ast.Name("x")), ast.JoinedStr([ast.FormattedValue(ast.Constant("\n\\"), -1)]):
    try:
        print(ast.unparse(bad))
    except ValueError as error:
        print(str(error).split(" object at ")[0])
# output:
#| a + (b + c) - (d - e) * f ** (-g ** h)
#| (a or b) and (not (c and d)) or e if f else g if h else i
#| (not a in b, a < (b < c), (not a) + 1, --a, -1 ** 2, (-1) ** 2)
#| (lambda: 1, lambda a, /, b=1, *c, d, e=2, **f: (yield), (lambda: x)())
#| x = (yield)
#| y = await_ = ((1,), [*a, b], {*a}, {**a, 'b': c}, (), set())
#| f(*a, b=c, **d)((x for x in y))[1:2, ::3, *z].attr
#| (1 .real, 1.5.real, 1e309, -1e309, 1j.imag, (a := b), a[(b := c)])
#| ([x async for x, y in z if a if b], {a: b for c in (lambda: d, e)}, (i for i in (j if k else l)))
#| (f'{a}{b!r:>{w}}{{}}', f"{x['k']}it's", f'{ {1: 2}}', f'line\n{a}', f'{a:	}')
#| ('a\nb', "it's", '\'"', u'u', b'\x00', 'a\n"b"')
#| @d(1)
#| @e
#| async def f(a: int=1, *, b: str) -> None:
#|     """Doc "quoted"
#|     more"""
#|     global x, y
#|     nonlocal z
#|     return
#| class C(A, metaclass=M):
#|     u"""doc"""
#|     x: int = 1
#|     (y): str
#|     z.a: b
#|
#|     def f(self):
#|         pass
#| for a, b in (c, d):
#|     continue
#| else:
#|     break
#| while x:
#|     del a, (b, c)
#| if a:
#|     pass
#| elif b:
#|     pass
#| else:
#|     if c:
#|         pass
#|     d
#| try:
#|     a
#| except A:
#|     b
#| except (B, C) as e:
#|     raise
#| else:
#|     c
#| finally:
#|     d
#| try:
#|     a
#| except* A:
#|     raise b from c
#| with a as (b, c), d:
#|     pass
#|
#| async def g():
#|     async with x:
#|         pass
#|     async for y in z:
#|         await (await t)
#| match (a, b):
#|     case [1 | 2 as c, *_]:
#|         pass
#|     case {'k': None, **r} if x:
#|         pass
#|     case C.D(e, f=[g, h]):
#|         pass
#|     case -1 + 2j:
#|         pass
#| assert a, b
#| import a.b as c, d
#| from . import e
#| from ..f import g as h, i
#| a += b
#| a @= (yield)
#| (1, 2.5) (1e309-1e309) {*()}
#| pass
#| pass a: int ''
#| a a as b *x
#| Unexpected node inside JoinedStr, <ast.Name
#| Node can't use cause without an exception.
#| Unable to avoid backslash in f-string expression part
