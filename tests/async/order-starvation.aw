# A task that never suspends starves the others until it ends.
import asyncio


async def hungry():
    for n in range(3):
        print("hungry", n)


async def modest():
    for n in range(3):
        print("modest", n)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(modest(), hungry(), hungry())


asyncio.run(main())

# output:
#| modest 0
#| hungry 0
#| hungry 1
#| hungry 2
#| hungry 0
#| hungry 1
#| hungry 2
#| modest 1
#| modest 2
