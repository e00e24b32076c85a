# abort breaks a barrier for all who wait and for all who come; reset repairs it.
import asyncio


async def waiter(name, barrier):
    try:
        await barrier.wait()
        print(name, "passed")
    except asyncio.BrokenBarrierError as error:
        print(name, type(error).__name__, error)


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(waiter("ann", barrier))
    await asyncio.sleep(0)
    await barrier.abort()
    await task
    print(barrier.broken)
    await waiter("bob", barrier)
    await barrier.reset()
    print(barrier.broken)
    await asyncio.gather(waiter("ann", barrier), waiter("bob", barrier))


asyncio.run(main())

# output:
#| ann BrokenBarrierError Abort or reset of barrier
#| True
#| bob BrokenBarrierError Barrier aborted
#| False
#| bob passed
#| ann passed
