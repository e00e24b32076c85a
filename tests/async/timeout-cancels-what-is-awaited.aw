# The task that the block awaits is cancelled when the limit expires, unless it is shielded.
import asyncio


async def main():
    for protect in (False, True):
        task = asyncio.create_task(asyncio.sleep(0.03, "result"))
        try:
            async with asyncio.timeout(0.01):
                await (asyncio.shield(task) if protect else task)
        except TimeoutError:
            print("timed out, task cancelled:", task.cancelled())
            # expect: timed out, task cancelled: True
            # expect: timed out, task cancelled: False
        if protect:
            print(await task)  # expect: result


asyncio.run(main())
