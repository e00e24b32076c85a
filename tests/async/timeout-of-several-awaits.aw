# The limit is for the whole block, however many awaits it has.
import asyncio


async def main():
    steps = 0
    try:
        async with asyncio.timeout(0.05):
            while True:
                await asyncio.sleep(0.02)
                steps += 1
    except TimeoutError:
        print("steps:", steps)  # expect: steps: 2


asyncio.run(main())
