# cancelling() counts the cancel calls, uncancel() takes one back and gives what is left.
import asyncio


async def work():
    me = asyncio.current_task()
    print(me.cancelling(), me.uncancel())  # expect: 0 0
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(me.cancelling(), me.uncancel(), me.uncancel(), me.uncancel())  # expect: 2 1 0 0
    await asyncio.sleep(0)
    return "went on"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print(await task, task.cancelling())  # expect: went on 0


asyncio.run(main())
