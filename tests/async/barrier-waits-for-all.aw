# A barrier lets its parties go on when all have come; each gets a different index.
import asyncio


async def runner(name, seconds, barrier, log):
    await asyncio.sleep(seconds)
    print(name, "arrives")  # expect: bob arrives
    # expect: cid arrives
    # expect: ann arrives
    log.append((await barrier.wait(), name))


async def main():
    barrier = asyncio.Barrier(3)
    log = []
    parties = (("ann", 0.03), ("bob", 0.01), ("cid", 0.02))
    await asyncio.gather(*[runner(name, seconds, barrier, log) for name, seconds in parties])
    print(sorted(log), barrier.n_waiting)  # expect: [(0, 'bob'), (1, 'cid'), (2, 'ann')] 0


asyncio.run(main())
