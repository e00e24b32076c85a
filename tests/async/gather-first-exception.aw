# The first exception is raised at once; the other awaitables go on by themselves.
import asyncio


async def fail(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def work(seconds):
    await asyncio.sleep(seconds)
    print("the survivor is done")
    return "survivor"


async def main():
    survivor = asyncio.create_task(work(0.2))
    failures = [fail(0.1, KeyError("second")), fail(0.01, ValueError("first"))]
    try:
        await asyncio.gather(survivor, *failures)
    except ValueError as error:
        print("raised:", repr(error), survivor.done())
    print(await survivor)


asyncio.run(main())

# output:
#| raised: ValueError('first') False
#| the survivor is done
#| survivor
