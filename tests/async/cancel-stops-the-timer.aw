# A cancelled sleep leaves no timer behind: nothing happens at its time.
import asyncio


async def nap():
    try:
        await asyncio.sleep(0.01)
        print("never")
    except asyncio.CancelledError:
        print("woken early")  # expect: woken early


async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(0)
    task.cancel()
    await task
    await asyncio.sleep(0.02)
    print("quiet")  # expect: quiet


asyncio.run(main())
