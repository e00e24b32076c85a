# A deadline moved into the past expires in the next turn.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(loop.time() - 1)
            print(limit.expired())  # expect: False
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("timed out", limit.expired())  # expect: timed out True


asyncio.run(main())
