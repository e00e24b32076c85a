# A task that cancels itself gets the error at its next await that suspends.
import asyncio


async def quick():
    return "quick"


async def work():
    asyncio.current_task().cancel("me")
    print("still running")  # expect: still running
    print(await quick())  # expect: quick
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("now:", error)  # expect: now: me
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True


asyncio.run(main())
