# An asynchronous generator may await between its yields.
import asyncio


async def ticker(ticks):
    for n in range(ticks):
        await asyncio.sleep(0.01)
        yield f"tick {n}"


async def main():
    ticks = ticker(3)
    print(type(ticks).__name__, ticks.__name__)  # expect: async_generator ticker
    async for tick in ticks:
        print(tick)  # expect: tick 0
        # expect: tick 1
        # expect: tick 2


asyncio.run(main())
