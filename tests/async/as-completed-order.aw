# as_completed gives awaitables; each in turn gives the next result that comes.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    for awaitable in asyncio.as_completed([work(3), work(1), work(2)]):
        print(await awaitable)  # expect: 1
        # expect: 2
        # expect: 3


asyncio.run(main())
