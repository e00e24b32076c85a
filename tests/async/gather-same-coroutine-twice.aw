# The same awaitable given twice runs once; its result stands at both places.
import asyncio


async def work():
    print("runs once")  # expect: runs once
    return "result"


async def main():
    coroutine = work()
    print(await asyncio.gather(coroutine, coroutine))  # expect: ['result', 'result']


asyncio.run(main())
