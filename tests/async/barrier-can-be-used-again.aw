# A barrier starts anew when all have passed; `async with` waits and gives the index.
import asyncio


async def runner(name, barrier):
    for lap in range(2):
        async with barrier as position:
            print(name, "lap", lap, "position", position)  # expect: bob lap 0 position 1
            # expect: ann lap 0 position 0
            # expect: ann lap 1 position 1
            # expect: bob lap 1 position 0
        await asyncio.sleep(0.01)


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(runner("ann", barrier), runner("bob", barrier))


asyncio.run(main())
