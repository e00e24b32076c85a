# exec and eval with a __builtins__ of their own.
import builtins
import types


def attempt(source, names):
    try:
        exec(source, names)
    except Exception as error:
        print(type(error).__name__, error)


names = {"__builtins__": {"print": print, "y": 5}}
exec("print(y)", names)
attempt("len", names)
attempt("def f(): return len\nf()", names)
attempt("import math", names)
attempt("class A: pass", names)
attempt("1 / 0", names)
attempt("print", {"__builtins__": 123})
attempt("print", {"__builtins__": None})
exec("print(len('abc'))", {"__builtins__": types.MappingProxyType(vars(builtins))})
exec("class A: x = 1\nimport math\nprint(A.x, math.pi > 3)", {"__builtins__": builtins})


class Loud(dict):
    def __getitem__(self, key):
        print("asked for", key)
        return super().__getitem__(key)


attempt("print\ndef f(): return print, nothing\nf()", {"__builtins__": Loud(print=print)})
names = {}
exec("x = 1", names)
print(sorted(names), type(names["__builtins__"]))
# output:
#| 5
#| NameError name 'len' is not defined
#| NameError name 'len' is not defined
#| ImportError __import__ not found
#| NameError __build_class__ not found
#| ZeroDivisionError division by zero
#| TypeError 'int' object is not subscriptable
#| TypeError 'NoneType' object is not subscriptable
#| 3
#| 1 True
#| asked for print
#| asked for print
#| asked for nothing
#| NameError name 'nothing' is not defined
#| ['__builtins__', 'x'] <class 'dict'>
