# The deadlock comes only after the timers have run out.
# status: 3
# stderr: Deadlock
# stderr: line 18
# oracle: no (CPython hangs)
import asyncio


async def ticker():
    for n in range(3):
        await asyncio.sleep(0.01)
        print("tick", n)


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(ticker())
    await future
    await task


asyncio.run(main())

# output:
#| tick 0
#| tick 1
#| tick 2
