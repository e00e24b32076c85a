# throw raises an exception at the await where the coroutine stands.
class Wait:
    def __await__(self):
        return (yield "waiting")


async def patient():
    try:
        await Wait()
    except ValueError as error:
        return f"recovered from {error}"


for error in (ValueError("v"), KeyError("k")):
    coroutine = patient()
    print(coroutine.send(None))
    try:
        coroutine.throw(error)
    except StopIteration as stop:
        print("StopIteration", stop.value)
    except KeyError as error:
        print("not caught:", repr(error))

# into a coroutine that has not started: it ends before its first line
coroutine = patient()
try:
    coroutine.throw(ValueError("early"))
except ValueError as error:
    print(repr(error))

# output:
#| waiting
#| StopIteration recovered from v
#| waiting
#| not caught: KeyError('k')
#| ValueError('early')
