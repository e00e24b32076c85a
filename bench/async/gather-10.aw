# Gather: ten coroutines that each give way once, gathered again and again.
# expect: 900000
# operations: 200000 coroutines
import asyncio


async def work(i):
    await asyncio.sleep(0)
    return i


async def main():
    total = 0
    for _ in range(20000):
        results = await asyncio.gather(*[work(i) for i in range(10)])
        total += sum(results)
    print(total)


asyncio.run(main())
