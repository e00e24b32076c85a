# run_until_complete gives the result of a coroutine, a task or a future.
import asyncio


async def double(n):
    await asyncio.sleep(0)
    return n * 2


loop = asyncio.new_event_loop()
print(loop.run_until_complete(double(1)))  # expect: 2
task = loop.create_task(double(2))
print(task.done())  # expect: False
print(loop.run_until_complete(task), task.done())  # expect: 4 True
print(loop.run_until_complete(task))  # expect: 4
future = loop.create_future()
loop.call_soon(future.set_result, "set")
print(loop.run_until_complete(future))  # expect: set
loop.close()
