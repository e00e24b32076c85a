# An exception is raised when its turn comes; the others still come.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    for awaitable in asyncio.as_completed([work(1), work(2), work(3)]):
        try:
            print(await awaitable)
        except ValueError as error:
            print("ValueError", error)


asyncio.run(main())

# output:
#| 1
#| ValueError two
#| 3
