# A comprehension is a function of its own for whoever looks at frames.
import sys
import traceback


def names():
    frame = sys._getframe(1)
    found = []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def function(n):
    print([names() for _ in range(1)])
    print({name for _ in range(1) for name in [sys._getframe(0).f_code.co_name]})
    print({k: [names() for _ in "x"] for k in "a"})
    return [1 // (n - i) for i in range(3)]


print([names() for _ in range(1)])
try:
    function(1)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        code = tb.tb_frame.f_code
        print(code.co_name, code.co_qualname, tb.tb_lineno - code.co_firstlineno)
        last = tb.tb_frame.f_locals
        tb = tb.tb_next
    print(list(last), last["i"], last["n"])
    print([f.name for f in traceback.extract_tb(e.__traceback__)])

code = [c for c in function.__code__.co_consts if hasattr(c, "co_name")][-1]
print(code.co_name, code.co_varnames, code.co_freevars, code.co_argcount, code.co_firstlineno - function.__code__.co_firstlineno)


def hidden():
    seen = 1
    mine = locals
    return [sorted(mine()) for i in "a"] + [sorted(mine()) + [seen] for i in "a"]


print(hidden())


def unseen():
    secret = 1
    look = eval
    try:
        return [look("secret") for _ in "a"]
    except NameError as e:
        return str(e)


print(unseen())


async def waiting(x):
    if x:
        raise ValueError(x)
    return x


async def gathers():
    return [await waiting(x) for x in range(2)]


try:
    gathers().send(None)
except ValueError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])

# output:
#| [['<listcomp>', '<module>']]
#| [['<listcomp>', 'function', '<module>']]
#| {'<setcomp>'}
#| {'a': [['<listcomp>', '<dictcomp>', 'function', '<module>']]}
#| <module> <module> 23
#| function function 4
#| <listcomp> function.<locals>.<listcomp> 0
#| ['.0', 'i', 'n'] 1 1
#| ['<module>', 'function', '<listcomp>']
#| <listcomp> ('.0', 'i') ('n',) 1 4
#| [['.0', 'i', 'mine'], ['.0', 'i', 'mine', 'seen', 1]]
#| name 'secret' is not defined
#| ['<module>', 'gathers', '<listcomp>', 'waiting']
