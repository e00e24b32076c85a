# Two cancels before the task runs again raise one CancelledError; each is counted.
import asyncio


async def work():
    for n in range(2):
        try:
            await asyncio.sleep(0.01)
            print(n, "slept")
        except asyncio.CancelledError as error:
            print(n, "cancelled:", error)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel("first"), task.cancel("second"), task.cancelling())
    await task


asyncio.run(main())

# output:
#| True True 2
#| 0 cancelled: first
#| 1 slept
