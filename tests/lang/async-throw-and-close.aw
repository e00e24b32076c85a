# throw() raises at the innermost await; close() ends the coroutine.
class Pause:
    def __await__(self):
        yield "paused"


async def inner():
    try:
        await Pause()
    except ValueError as error:
        print("inner caught", error)
        await Pause()
    finally:
        print("inner finally")


async def outer():
    try:
        await inner()
    finally:
        print("outer finally")


c = outer()
print(c.send(None))  # expect: paused
print(c.throw(ValueError("v")))  # expect: inner caught v
# expect: paused
c.close()  # expect: inner finally
# expect: outer finally
c.close()
d = outer()
d.send(None)
try:
    d.throw(KeyError("k"))  # expect: inner finally
    # expect: outer finally
except KeyError as error:
    print("out", error)  # expect: out 'k'
never = outer()
never.close()
try:
    never.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
