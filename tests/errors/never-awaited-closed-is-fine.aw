# A coroutine that was closed on purpose is not reported; nor is one that a task took over.
import asyncio


async def work():
    return "done"


async def main():
    work().close()
    task = asyncio.create_task(work())
    print(await task)  # expect: done
    waiting = work()
    print(await asyncio.wait_for(waiting, 1))  # expect: done


asyncio.run(main())
