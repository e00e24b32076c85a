# Awaits can be nested a few hundred deep, result and exception find their way back.
import asyncio


async def down(n):
    if n == 0:
        await asyncio.sleep(0)
        return "from below"
    return await down(n - 1)


async def fail(n):
    if n == 0:
        await asyncio.sleep(0)
        raise ValueError("from below")
    await fail(n - 1)


async def main():
    print(await down(300))  # expect: from below
    try:
        await fail(300)
    except ValueError as error:
        print(error)  # expect: from below


asyncio.run(main())
