# Globals and builtins for exec() and eval() can be dicts of classes with their own ways.
class Missing(dict):
    def __missing__(self, key):
        if key.startswith("n"):
            return int(key[1:])
        raise KeyError(key)


print(eval("n1 + n20", Missing()), eval("lambda: n5", Missing())())
try:
    eval("other", Missing())
except NameError as error:
    print(error)
exec("print(answer)", {"__builtins__": Missing(print=print, answer=42)})
try:
    exec("class A: pass", {"__builtins__": {}})
except NameError as error:
    print(error)
made = {}
exec("pass", made)
print(type(made["__builtins__"]))

# A `global` inside makes the text's own level write to the globals too.
outer, inner = {}, {}
exec("""
x = 7
y = 1
def f():
    global x
    return x
print(f())
""", outer, inner)
print(outer.get("x"), inner.get("x"), outer.get("y"), inner.get("y"))

# output:
#| 21 5
#| name 'other' is not defined
#| 42
#| __build_class__ not found
#| <class 'dict'>
#| 7
#| 7 None None 1
