# With return_exceptions=True exceptions are results like others.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(*[work(n) for n in range(4)], return_exceptions=True))
    # expect: [0, ValueError(1), 2, ValueError(3)]


asyncio.run(main())
