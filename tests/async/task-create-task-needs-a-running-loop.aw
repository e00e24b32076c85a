# asyncio.create_task needs a running loop; loop.create_task does not.
import asyncio


async def work():
    print("work")


coroutine = work()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
task = loop.create_task(coroutine)
print(task.done())
loop.run_until_complete(task)
loop.close()

# output:
#| no running event loop
#| False
#| work
