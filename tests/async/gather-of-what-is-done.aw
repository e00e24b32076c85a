# A gathering of futures that are all done still takes a turn.
import asyncio


async def other():
    print("other")


async def main():
    loop = asyncio.get_running_loop()
    first, second = loop.create_future(), loop.create_future()
    first.set_result(1)
    second.set_result(2)
    task = asyncio.create_task(other())
    gathering = asyncio.gather(first, second)
    print("done at once?", gathering.done())
    print(await gathering)
    await task


asyncio.run(main())

# output:
#| done at once? False
#| other
#| [1, 2]
