# A cancelled task is no failure for FIRST_EXCEPTION.
import asyncio


async def main():
    cancelled = asyncio.create_task(asyncio.sleep(10))
    other = asyncio.create_task(asyncio.sleep(0.02))
    asyncio.get_running_loop().call_soon(cancelled.cancel)
    done, pending = await asyncio.wait([cancelled, other], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), cancelled.cancelled())  # expect: 2 0 True


asyncio.run(main())
