# reset sends those who wait away with BrokenBarrierError; the barrier itself stays whole.
import asyncio


async def waiter(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        print("sent away")  # expect: sent away
        # expect: sent away


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(waiter(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.wait(tasks)
    print(barrier.broken, barrier.n_waiting)  # expect: False 0


asyncio.run(main())
