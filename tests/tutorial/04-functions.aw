# Functions: documentation, defaults that are made once, keywords, * and **, special parameters, lambda, annotations.
def fib(n):
    """Print a Fibonacci series up to n."""
    a, b = 0, 1
    while a < n:
        print(a, end=" ")
        a, b = b, a + b
    print()


fib(2000)
# expect: 0 1 1 2 3 5 8 13 21 34 55 89 144 233 377 610 987 1597 
f = fib
f(100)
# expect: 0 1 1 2 3 5 8 13 21 34 55 89 
print(fib(0), fib.__doc__)
# expect:
# expect: None Print a Fibonacci series up to n.


def fib2(n):
    result = []
    a, b = 0, 1
    while a < n:
        result.append(a)
        a, b = b, a + b
    return result


print(fib2(100))  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]


def ask_ok(answers, retries=4, reminder="Please try again!"):
    for ok in answers:
        if ok in ("y", "ye", "yes"):
            return True
        if ok in ("n", "no", "nop", "nope"):
            return False
        retries = retries - 1
        if retries < 0:
            raise ValueError("invalid user response")
        print(reminder)


print(ask_ok(["what", "yes"]), ask_ok(["no"], 1))
# expect: Please try again!
# expect: True False
try:
    ask_ok(["?", "?"], 0, "Again")
except ValueError as error:
    print(error)  # expect: invalid user response
i = 5


def late(arg=i):
    return arg


i = 6
print(late())  # expect: 5


def gather(a, L=[]):
    L.append(a)
    return L


print(gather(1), gather(2), gather(3))  # expect: [1, 2, 3] [1, 2, 3] [1, 2, 3]


def fresh(a, L=None):
    if L is None:
        L = []
    L.append(a)
    return L


print(fresh(1), fresh(2))  # expect: [1] [2]


def parrot(voltage, state="a stiff", action="voom", type="Norwegian Blue"):
    return f"{action} {voltage} {state} {type}"


print(parrot(1000), parrot(voltage=1000), parrot(action="VOOOM", voltage=10), parrot("a", state="b"), sep="|")
# expect: voom 1000 a stiff Norwegian Blue|voom 1000 a stiff Norwegian Blue|VOOOM 10 a stiff Norwegian Blue|voom a b Norwegian Blue
for wrong in (lambda: parrot(), lambda: parrot(voltage=5.0, **{"voltage": 3}), lambda: parrot(110, voltage=220), lambda: parrot(actor="John")):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: parrot() missing 1 required positional argument: 'voltage'
# expect: __main__.parrot() got multiple values for keyword argument 'voltage'
# expect: parrot() got multiple values for argument 'voltage'
# expect: parrot() got an unexpected keyword argument 'actor'


def cheese(kind, *arguments, **keywords):
    print("-- Do you have any", kind, "?")
    for arg in arguments:
        print(arg)
    print("-" * 20)
    for kw in keywords:
        print(kw, ":", keywords[kw])


cheese("Limburger", "It's very runny, sir.", "It's really very runny.", shopkeeper="Michael", client="John")
# expect: -- Do you have any Limburger ?
# expect: It's very runny, sir.
# expect: It's really very runny.
# expect: --------------------
# expect: shopkeeper : Michael
# expect: client : John


def standard(arg):
    return arg


def pos_only(arg, /):
    return arg


def kwd_only(*, arg):
    return arg


def combined(pos, /, both, *, kwd):
    return pos, both, kwd


print(standard(2), standard(arg=2), pos_only(1), kwd_only(arg=3), combined(1, 2, kwd=3), combined(1, both=2, kwd=3))  # expect: 2 2 1 3 (1, 2, 3) (1, 2, 3)
for wrong in (lambda: pos_only(arg=1), lambda: kwd_only(3), lambda: combined(1, 2, 3), lambda: combined(pos=1, both=2, kwd=3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: pos_only() got some positional-only arguments passed as keyword arguments: 'arg'
# expect: kwd_only() takes 0 positional arguments but 1 was given
# expect: combined() takes 2 positional arguments but 3 were given
# expect: combined() got some positional-only arguments passed as keyword arguments: 'pos'


def foo(name, **kwds):
    return "name" in kwds


try:
    foo(1, **{"name": 2})
except TypeError as error:
    print(error)  # expect: foo() got multiple values for argument 'name'


def bar(name, /, **kwds):
    return "name" in kwds


print(bar(1, **{"name": 2}))  # expect: True


def concat(*args, sep="/"):
    return sep.join(args)


print(concat("earth", "mars", "venus"), concat("earth", "mars", "venus", sep="."))  # expect: earth/mars/venus earth.mars.venus
print(list(range(*[3, 6])), parrot(**{"voltage": "four million", "state": "bleedin' demised", "action": "VOOM"}))
# expect: [3, 4, 5] VOOM four million bleedin' demised Norwegian Blue


def make_incrementor(n):
    return lambda x: x + n


inc = make_incrementor(42)
print(inc(0), inc(1))  # expect: 42 43
pairs = [(1, "one"), (2, "two"), (3, "three"), (4, "four")]
pairs.sort(key=lambda pair: pair[1])
print(pairs)  # expect: [(4, 'four'), (1, 'one'), (3, 'three'), (2, 'two')]


def my_function():
    """Do nothing, but document it.

    No, really, it doesn't do anything.
    """


print(my_function.__doc__)
# expect: Do nothing, but document it.
# expect:
# expect:     No, really, it doesn't do anything.
# expect:     


def breakfast(ham: str, eggs: str = "eggs") -> str:
    print("Annotations:", breakfast.__annotations__)
    print("Arguments:", ham, eggs)
    return ham + " and " + eggs


print(breakfast("spam"))
# expect: Annotations: {'ham': <class 'str'>, 'eggs': <class 'str'>, 'return': <class 'str'>}
# expect: Arguments: spam eggs
# expect: spam and eggs
