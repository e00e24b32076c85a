# join waits for task_done calls that never come.
# status: 3
# stderr: Deadlock
# stderr: line 13
# oracle: no (CPython hangs)
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("job")
    print(await queue.get())
    await queue.join()


asyncio.run(main())

# output:
#| job
