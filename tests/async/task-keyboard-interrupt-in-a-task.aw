# A KeyboardInterrupt raised by a task comes out of run_until_complete.
import asyncio


async def interrupt():
    raise KeyboardInterrupt("from a task")


async def main():
    await asyncio.sleep(0)
    print("main goes on")
    return "main's result"


loop = asyncio.new_event_loop()
task = loop.create_task(interrupt())
waiting = loop.create_task(main())
try:
    loop.run_until_complete(waiting)
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error)
print(repr(task.exception()), waiting.done())
print(loop.run_until_complete(waiting))
loop.close()

# output:
#| KeyboardInterrupt from a task
#| KeyboardInterrupt('from a task') False
#| main goes on
#| main's result
