# What __await__ gives cannot be used again, by next() either.
async def value():
    return "value"


steps = value().__await__()
try:
    next(steps)
except StopIteration as stop:
    print(stop.value)  # expect: value
for step in next, lambda s: s.send(None), lambda s: s.throw(ValueError()):
    try:
        step(steps)
    except RuntimeError as error:
        print(error)
# expect: cannot reuse already awaited coroutine
# expect: cannot reuse already awaited coroutine
# expect: cannot reuse already awaited coroutine
steps.close()
