# A coroutine that drives itself is told so.
async def work():
    me.send(None)


me = work()
try:
    me.send(None)
except ValueError as error:
    print(error)  # expect: coroutine already executing
