# The limit is for the whole block, however many awaits it has.
import asyncio


async def main():
    steps = 0
    try:
        async with asyncio.timeout(0.05):
            while True:
                await asyncio.sleep(0.001)
                steps += 1
    except TimeoutError:
        print("several steps:", steps > 1)  # expect: several steps: True


asyncio.run(main())
