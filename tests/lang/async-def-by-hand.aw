# A coroutine is driven by send(); it runs nothing before, and its return value is in StopIteration.
async def double(n):
    print("running", n)
    return 2 * n


c = double(4)
print("made", type(c).__name__, c.__name__)  # expect: made coroutine double
try:
    c.send(None)  # expect: running 4
except StopIteration as stop:
    print("result", stop.value)  # expect: result 8
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine


async def outer():
    return await double(1) + await double(2)


try:
    outer().send(None)  # expect: running 1
    # expect: running 2
except StopIteration as stop:
    print(stop.value)  # expect: 6
