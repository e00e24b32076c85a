# Cancelling the gathering cancels all children; it raises when the first of them has ended.
import asyncio


async def work(name, turns):
    try:
        await asyncio.sleep(10)
    finally:
        for _ in range(turns):
            await asyncio.sleep(0)
        print(name, "cleaned up")


async def main():
    gathering = asyncio.gather(work("slow", 20), work("quick", 3))
    await asyncio.sleep(0)
    print(gathering.cancel("enough"), gathering.done())
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(repr(error), gathering.done(), gathering.cancelled(), gathering.cancel())
    await asyncio.sleep(0.03)


asyncio.run(main())

# output:
#| True False
#| quick cleaned up
#| CancelledError('enough') True False False
#| slow cleaned up
