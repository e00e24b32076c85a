# run_until_complete raises what the coroutine raised; the loop can be used again.
import asyncio


async def fail():
    await asyncio.sleep(0)
    raise KeyError("lost")


async def fine():
    return "fine"


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(fail())
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'lost'
print(loop.is_running(), loop.is_closed())  # expect: False False
print(loop.run_until_complete(fine()))  # expect: fine
loop.close()
