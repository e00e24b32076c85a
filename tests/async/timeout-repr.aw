# A limit shows its state.
import asyncio


async def main():
    limit = asyncio.timeout(None)
    print(repr(limit))  # expect: <Timeout [created]>
    async with limit:
        print(repr(limit))  # expect: <Timeout [active] when=None>
        limit.reschedule(asyncio.get_running_loop().time() + 100)
        print(repr(limit).split("=")[0])  # expect: <Timeout [active] when
    print(repr(limit).split("when=")[0])  # expect: <Timeout [finished]>
    try:
        async with asyncio.timeout(0) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print(repr(limit).split(" when=")[0])  # expect: <Timeout [expired]>


asyncio.run(main())
