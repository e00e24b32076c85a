# asend gives a value to the yield where the generator stands.
import asyncio


async def accumulate():
    total = 0
    while True:
        received = yield total
        await asyncio.sleep(0)
        total += received


async def main():
    generator = accumulate()
    try:
        await generator.asend(5)
    except TypeError as error:
        print(error)  # expect: can't send non-None value to a just-started async generator
    print(await generator.asend(None))  # expect: 0
    print(await generator.asend(5))  # expect: 5
    print(await generator.asend(10))  # expect: 15
    await generator.aclose()


asyncio.run(main())
