# A barrier with fewer parties than it waits for.
# status: 3
# stderr: Deadlock
# stderr: line 11
# oracle: no (CPython hangs)
import asyncio


async def party(barrier):
    print("arrives")
    await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(party(barrier), party(barrier))


asyncio.run(main())

# output:
#| arrives
#| arrives
