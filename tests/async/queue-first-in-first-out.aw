# A queue gives things back in the order in which they came.
import asyncio


async def main():
    queue = asyncio.Queue()
    for item in "abc":
        print(await queue.put(item))  # expect: None
        # expect: None
        # expect: None
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)  # expect: 3 False False 0
    print(await queue.get(), await queue.get(), await queue.get())  # expect: a b c
    print(queue.qsize(), queue.empty())  # expect: 0 True


asyncio.run(main())
