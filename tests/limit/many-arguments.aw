# Calls and functions with 300 parameters, by position and by name.
names = [f"p{i}" for i in range(300)]
space = {}
exec(f"def f({', '.join(names)}):\n    return p0 + p150 + p299", space)
f = space["f"]
print(f(*range(300)), f(**{n: i for i, n in enumerate(names)}))  # expect: 449 449
print(eval("f(" + ", ".join(str(i) for i in range(300)) + ")", space))  # expect: 449
print(eval("f(" + ", ".join(f"{n}={i}" for i, n in enumerate(names)) + ")", space))  # expect: 449
defaults = ", ".join(n + "=1" for n in names)
exec(f"def g({defaults}, *args, **kwargs):\n    return p299 + len(args)", space)
print(space["g"](), space["g"](*range(400)))  # expect: 1 399
print(len((lambda *a: a)(*range(100000))), max(*range(1000)))  # expect: 100000 999
try:
    f(*range(299))
except TypeError as error:
    print(error)  # expect: f() missing 1 required positional argument: 'p299'
try:
    f(*range(301))
except TypeError as error:
    print(error)  # expect: f() takes 300 positional arguments but 301 were given
try:
    f()
except TypeError as error:
    print(len(str(error)) > 2000, str(error)[:50])
    # expect: True f() missing 300 required positional arguments: 'p0
