# In Python 3.11 uncancel() only counts: a CancelledError that is on its way still arrives.
import asyncio


async def work():
    try:
        await asyncio.sleep(0.01)
        print("slept")
    except asyncio.CancelledError:
        print("cancelled all the same")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(task.uncancel())
    await task


asyncio.run(main())

# output:
#| 0
#| cancelled all the same
