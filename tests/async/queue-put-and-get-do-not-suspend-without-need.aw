# put into a queue with room and get from one with items give no control away.
import asyncio


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    queue = asyncio.Queue()
    for n in range(2):
        await queue.put(n)
    print(await queue.get(), await queue.get())
    await task


asyncio.run(main())

# output:
#| 0 1
#| other
