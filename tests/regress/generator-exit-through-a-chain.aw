# GeneratorExit ends a chain of generators or coroutines from its inner end, also where an inner one catches it.
import types


def returns():
    try:
        yield
    except GeneratorExit:
        return "caught"


def yields():
    try:
        yield
    except GeneratorExit:
        yield


def outer(inner):
    try:
        yield from inner()
    except BaseException as error:
        print("in outer:", type(error).__name__, error)
        raise
    finally:
        print("finally")


for inner in returns, yields:
    for end in lambda g: g.throw(GeneratorExit), lambda g: g.close():
        generator = outer(inner)
        next(generator)
        try:
            print(end(generator))
        except BaseException as error:
            print("raised", type(error).__name__, error)


@types.coroutine
def pause():
    yield


async def inside():
    try:
        await pause()
    except GeneratorExit:
        print("inside")


async def between():
    try:
        await inside()
    finally:
        print("between")


async def around():
    await between()
    print("not reached")


coroutine = around()
coroutine.send(None)
print(coroutine.close())


def again():
    try:
        yield from returns()
    except GeneratorExit:
        print((yield from iter(())))
        yield from ()
        return 5


generator = again()
next(generator)
try:
    generator.throw(GeneratorExit)
except StopIteration as stop:
    print(stop.value)
# output:
#| in outer: GeneratorExit 
#| finally
#| raised GeneratorExit 
#| in outer: GeneratorExit 
#| finally
#| None
#| in outer: RuntimeError generator ignored GeneratorExit
#| finally
#| raised RuntimeError generator ignored GeneratorExit
#| in outer: RuntimeError generator ignored GeneratorExit
#| finally
#| raised RuntimeError generator ignored GeneratorExit
#| inside
#| between
#| None
#| None
#| 5
