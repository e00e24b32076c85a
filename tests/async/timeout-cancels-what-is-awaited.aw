# The task that the block awaits is cancelled when the limit expires, unless it is shielded.
import asyncio


async def main():
    for protect in (False, True):
        may_end = asyncio.Event()
        task = asyncio.create_task(may_end.wait())
        try:
            async with asyncio.timeout(0.01):
                await (asyncio.shield(task) if protect else task)
        except TimeoutError:
            print("timed out, task cancelled:", task.cancelled())
            # expect: timed out, task cancelled: True
            # expect: timed out, task cancelled: False
        may_end.set()
        if protect:
            print(await task)  # expect: True


asyncio.run(main())
