# Each task has its own limits.
import asyncio


async def limited(name, limit, seconds):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(seconds)
            return f"{name} in time"
    except TimeoutError:
        return f"{name} too late"


async def main():
    print(
        await asyncio.gather(
            limited("a", 0.01, 1), limited("b", 1, 0.01), limited("c", 0.03, 1), limited("d", 1, 0)
        )
    )  # expect: ['a too late', 'b in time', 'c too late', 'd in time']


asyncio.run(main())
