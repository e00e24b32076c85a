# What each name of a text means, block by block.
import symtable

SOURCE = '''
import os.path, sys as system
from x import y as z
import x.y

total = 1

class Account(Base, metaclass=Meta):
    limit: int = 3
    __secret = total

    def pay(self, amount, /, *rest, tip=total, **more):
        global total, fresh
        total += amount
        fresh = self.__secret
        return super().pay(amount)

    class Inner: pass

async def outer(a):
    b = c = d = 0
    def inner():
        nonlocal b
        b = c
        return lambda e: e + d + free
    squares = [(last := i) * a for i in range(b) if i for j in i]
    with open(a) as f, g as (h, k): pass
    try: pass
    except ValueError as error: pass
    match a:
        case [1, *tail] | {"k": tail, **rest} as whole: pass
        case Point(x=px): pass
    for n in {m for m in a}: yield {p: q for p, q in n}
    note: str
    (plain): str = 1
    del c
'''
QUESTIONS = ("referenced", "parameter", "global", "nonlocal", "declared_global", "local", "annotated", "free", "imported",
             "assigned", "namespace")


def show(table, depth=0):
    margin = "    " * depth
    print(f"{margin}{table.get_type()} {table.get_name()} line {table.get_lineno()}", table.is_nested(), table.is_optimized(),
          table.has_children(), table)
    for name in sorted(table.get_identifiers()):
        symbol = table.lookup(name)
        print(f"{margin}  {name}:", *[question for question in QUESTIONS if getattr(symbol, f"is_{question}")()])
    if isinstance(table, symtable.Function):
        print(f"{margin} ", table.get_parameters(), sorted(table.get_locals()), sorted(table.get_globals()),
              table.get_nonlocals(), sorted(table.get_frees()))
    if isinstance(table, symtable.Class):
        print(f"{margin} ", table.get_methods())
    for child in table.get_children():
        show(child, depth + 1)


top = symtable.symtable(SOURCE, "bank.py", "exec")
show(top)
print(top.get_symbols()[0], top.lookup("outer").get_namespace() is top.get_children()[1], top.get_id() != 0)
for name in "total", "missing":
    try:
        print(top.lookup(name).get_namespace())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(list(symtable.symtable("a + b", "?", "eval").get_identifiers()), symtable.symtable(b"x", b"y", "single"))
BAD = ("def f(x): global x", "nonlocal x", "def f(a, a): pass", "def f():\n  x = 1\n  global x", "1 +", "return", "await x",
       "class C:\n  [a := 1 for b in c]", "def f():\n from m import *", "def f():\n nonlocal x")
for text in BAD:
    try:
        print(symtable.symtable(text, "bad.py", "exec"))
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset)
try:
    symtable.symtable("x", "?", "no")
except ValueError as error:
    print(error)
# output:
#| module top line 0 False False True <SymbolTable for module bank.py>
#|   Account: global local assigned namespace
#|   Base: referenced global
#|   Meta: referenced global
#|   fresh: global declared_global
#|   os: global local imported
#|   outer: global local assigned namespace
#|   system: global local imported
#|   total: global declared_global local assigned
#|   x: global local imported
#|   z: global local imported
#|     class Account line 8 False False True <Class SymbolTable for Account in bank.py>
#|       Inner: local assigned namespace
#|       _Account__secret: local assigned
#|       int: referenced global
#|       limit: local annotated assigned
#|       pay: local assigned namespace
#|       total: referenced global
#|       ('pay', 'Inner')
#|         function pay line 12 False True False <Function SymbolTable for pay in bank.py>
#|           __class__: referenced free
#|           amount: referenced parameter local
#|           fresh: global declared_global assigned
#|           more: parameter local
#|           rest: parameter local
#|           self: referenced parameter local
#|           super: referenced global
#|           tip: parameter local
#|           total: global declared_global assigned
#|           ('self', 'amount', 'tip', 'rest', 'more') ['amount', 'more', 'rest', 'self', 'tip'] ['fresh', 'super', 'total'] () ['__class__']
#|         class Inner line 18 False False False <Class SymbolTable for Inner in bank.py>
#|           ()
#|     function outer line 20 False True True <Function SymbolTable for outer in bank.py>
#|       Point: referenced global
#|       ValueError: referenced global
#|       a: referenced parameter local
#|       b: referenced local assigned
#|       c: local assigned
#|       d: local assigned
#|       error: local assigned
#|       f: local assigned
#|       g: referenced global
#|       h: local assigned
#|       inner: local assigned namespace
#|       k: local assigned
#|       last: local assigned
#|       n: referenced local assigned
#|       note: local annotated assigned
#|       open: referenced global
#|       plain: local assigned
#|       px: local assigned
#|       range: referenced global
#|       rest: local assigned
#|       squares: local assigned
#|       str: referenced global
#|       tail: local assigned
#|       whole: local assigned
#|       ('a',) ['a', 'b', 'c', 'd', 'error', 'f', 'h', 'inner', 'k', 'last', 'n', 'note', 'plain', 'px', 'rest', 'squares', 'tail', 'whole'] ['Point', 'ValueError', 'g', 'open', 'range', 'str'] () []
#|         function inner line 22 True True True <Function SymbolTable for inner in bank.py>
#|           b: nonlocal free assigned
#|           c: referenced free
#|           d: free
#|           () [] [] ('b',) ['b', 'c', 'd']
#|             function lambda line 25 True True False <Function SymbolTable for lambda in bank.py>
#|               d: referenced free
#|               e: referenced parameter local
#|               free: referenced global
#|               ('e',) ['e'] ['free'] () ['d']
#|         function listcomp line 26 True True False <Function SymbolTable for listcomp in bank.py>
#|           .0: parameter local
#|           a: referenced free
#|           i: referenced local assigned
#|           j: local assigned
#|           last: nonlocal free assigned
#|           ('.0',) ['.0', 'i', 'j'] [] ('last',) ['a', 'last']
#|         function setcomp line 33 True True False <Function SymbolTable for setcomp in bank.py>
#|           .0: parameter local
#|           m: referenced local assigned
#|           ('.0',) ['.0', 'm'] [] () []
#|         function dictcomp line 33 True True False <Function SymbolTable for dictcomp in bank.py>
#|           .0: parameter local
#|           p: referenced local assigned
#|           q: referenced local assigned
#|           ('.0',) ['.0', 'p', 'q'] [] () []
#| <symbol 'os'> True True
#| ValueError name is not bound to any namespaces
#| KeyError 'missing'
#| ['a', 'b'] <SymbolTable for module b'y'>
#| name 'x' is parameter and global bad.py 1 11
#| nonlocal declaration not allowed at module level bad.py 1 1
#| duplicate argument 'a' in function definition bad.py 1 10
#| name 'x' is assigned to before global declaration bad.py 3 3
#| invalid syntax bad.py 1 4
#| <SymbolTable for module bad.py>
#| <SymbolTable for module bad.py>
#| assignment expression within a comprehension cannot be used in a class body bad.py 2 4
#| import * only allowed at module level bad.py 2 16
#| no binding for nonlocal 'x' found bad.py 2 2
#| symtable() arg 3 must be 'exec' or 'eval' or 'single'
