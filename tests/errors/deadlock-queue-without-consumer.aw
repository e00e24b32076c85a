# A producer waits for room in a queue from which nobody takes.
# status: 3
# stderr: Deadlock
# stderr: line 12
# oracle: no (CPython hangs)
import asyncio


async def main():
    queue = asyncio.Queue(2)
    for n in range(5):
        await queue.put(n)
        print("put", n)


asyncio.run(main())

# output:
#| put 0
#| put 1
