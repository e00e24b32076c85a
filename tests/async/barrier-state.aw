# parties, n_waiting and broken tell the state of a barrier.
import asyncio


async def main():
    barrier = asyncio.Barrier(2)
    print(barrier.parties, barrier.n_waiting, barrier.broken)  # expect: 2 0 False
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting, repr(barrier).split("[")[1])  # expect: 1 filling, waiters:1/2]>
    await barrier.wait()
    await task
    print(barrier.n_waiting, repr(barrier).split("[")[1])  # expect: 0 filling, waiters:0/2]>
    for wrong in (0, -1):
        try:
            asyncio.Barrier(wrong)
        except ValueError as error:
            print(error)  # expect: parties must be > 0
            # expect: parties must be > 0


asyncio.run(main())
