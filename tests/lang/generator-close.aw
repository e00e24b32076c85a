# close() raises GeneratorExit at the yield; finally runs; afterwards the generator is over.
def f():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("asked to exit")
        raise
    finally:
        print("cleaning up")


g = f()
print(next(g))  # expect: 1
print(g.close())  # expect: asked to exit
# expect: cleaning up
# expect: None
print(list(g), g.close())  # expect: [] None
unstarted = f()
unstarted.close()
print(list(unstarted))  # expect: []


def stubborn():
    for _ in range(2):
        try:
            yield "still here"
        except GeneratorExit:
            pass


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit


def raises():
    try:
        yield
    finally:
        raise KeyError("in finally")


r = raises()
next(r)
try:
    r.close()
except KeyError as error:
    print(error)  # expect: 'in finally'
