# What await does with a future: it yields the future itself, once, and then asks for its result.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
steps = future.__await__()
print(steps.send(None) is future)  # expect: True
future.set_result("a letter")
try:
    steps.send(None)
except StopIteration as stop:
    print("StopIteration", stop.value)  # expect: StopIteration a letter

# going on before there is a result is an error: nobody waited
future = loop.create_future()
steps = future.__await__()
print(next(steps) is future)  # expect: True
try:
    next(steps)
except RuntimeError as error:
    print(error)  # expect: await wasn't used with future

# a future that is done yields nothing
future = loop.create_future()
future.set_result("at once")
try:
    next(future.__await__())
except StopIteration as stop:
    print("StopIteration", stop.value)  # expect: StopIteration at once
loop.close()
