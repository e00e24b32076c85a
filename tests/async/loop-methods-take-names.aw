# The loop's methods take their arguments by name, and word wrong calls as functions of the language do.
import asyncio


async def work():
    await asyncio.sleep(0.01)
    return "worked"


loop = asyncio.new_event_loop()
loop.set_debug(enabled=False)
loop.call_soon(callback=lambda: print("called"))
loop.call_later(delay=0, callback=lambda: print("called later"))
task = loop.create_task(coro=work())
print(loop.run_until_complete(task))
# expect: called
# expect: called later
# expect: worked
loop.run_until_complete(asyncio.Task(coro=asyncio.sleep(0), loop=loop))
for wrong in (loop.call_soon, lambda: loop.stop(1), lambda: loop.call_at(1, print, at=1), lambda: asyncio.iscoroutine()):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.stop() takes 1 positional argument but 2 were given
# expect: BaseEventLoop.call_at() got an unexpected keyword argument 'at'
# expect: iscoroutine() missing 1 required positional argument: 'obj'
try:
    loop.run_until_complete(loop.create_server(asyncio.Protocol, prot=1))
except TypeError as error:
    print(error)  # expect: BaseEventLoop.create_server() got an unexpected keyword argument 'prot'
loop.close()
