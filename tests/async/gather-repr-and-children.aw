# The future of a gathering has no result of its own before all children have.
import asyncio


async def main():
    gathering = asyncio.gather(asyncio.sleep(0.01, "a"), asyncio.sleep(0, "b"))
    print(repr(gathering))  # expect: <_GatheringFuture pending>
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(gathering.done())  # expect: False
    await gathering
    print(repr(gathering))  # expect: <_GatheringFuture finished result=['a', 'b']>


asyncio.run(main())
