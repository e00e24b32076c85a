# A waiting task is one of the future's callbacks: it wakes between those added before and after.
import asyncio


async def waiter(future):
    await future
    print("the waiting task")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("added before"))
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("added after"))
    future.set_result(None)
    await task


asyncio.run(main())

# output:
#| added before
#| the waiting task
#| added after
