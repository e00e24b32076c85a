# timeout_at takes a time of loop.time() instead of a number of seconds.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.01
    try:
        async with asyncio.timeout_at(deadline) as limit:
            print(limit.when() == deadline)  # expect: True
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out", limit.expired())  # expect: timed out True
    async with asyncio.timeout_at(None) as limit:
        print(limit.when())  # expect: None


asyncio.run(main())
