# Sleep sort: every number sleeps as long as it is.
import asyncio


async def sleeper(number, out):
    await asyncio.sleep(number / 100)
    out.append(number)


async def main():
    numbers = [5, 1, 4, 2, 3]
    out = []
    await asyncio.gather(*[sleeper(n, out) for n in numbers])
    print(numbers, "->", out)  # expect: [5, 1, 4, 2, 3] -> [1, 2, 3, 4, 5]


asyncio.run(main())
