# A cancelled party leaves; the barrier goes on waiting for another one.
import asyncio


async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.wait([first])
    print(first.cancelled(), barrier.n_waiting, barrier.broken)  # expect: True 0 False
    print(sorted(await asyncio.gather(barrier.wait(), barrier.wait())))  # expect: [0, 1]


asyncio.run(main())
