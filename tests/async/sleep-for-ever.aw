# An endless sleep ends by cancellation only.
import asyncio


async def main():
    for seconds in (float("inf"), 1e10):
        task = asyncio.create_task(asyncio.sleep(seconds))
        done, pending = await asyncio.wait([task], timeout=0.01)
        print(len(done), len(pending))
        task.cancel()
        await asyncio.wait([task])
        print(task.cancelled())


asyncio.run(main())

# output:
#| 0 1
#| True
#| 0 1
#| True
