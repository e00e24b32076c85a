# A LifoQueue gives the newest item first, like a stack.
import asyncio


async def main():
    queue = asyncio.LifoQueue(3)
    for item in "abc":
        await queue.put(item)
    print(queue.full(), await queue.get(), await queue.get())  # expect: True c b
    await queue.put("d")
    print(await queue.get(), await queue.get(), queue.qsize())  # expect: d a 0


asyncio.run(main())
