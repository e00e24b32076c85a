# A deadline can be set, moved and taken away while the block runs.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as limit:
        print(limit.when())  # expect: None
        limit.reschedule(loop.time() + 0.03)
        print(limit.when() > loop.time())  # expect: True
        limit.reschedule(None)
        print(limit.when())  # expect: None
        await asyncio.sleep(0.05)
        print("the first deadline did not count")  # expect: the first deadline did not count
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(loop.time() + 0.01)
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out early", limit.expired())  # expect: timed out early True


asyncio.run(main())
