# A limit for what takes too long, and a clean-up that is always done.
#
# Watch the order of the lines: the limit is up, the task gets a CancelledError where it waits,
# `finally` runs, and only then does the TimeoutError come out of the block.
import asyncio


async def fetch(page, seconds):
    print(f"  open the connection for {page}")
    try:
        await asyncio.sleep(seconds)
        return f"contents of {page}"
    except asyncio.CancelledError:
        print(f"  {page}: somebody cancels me")
        raise  # always pass it on
    finally:
        print(f"  close the connection for {page}")


async def patient(page, seconds):
    try:
        async with asyncio.timeout(0.05):
            return await fetch(page, seconds)
    except TimeoutError:
        return f"{page} took too long"


async def main():
    print(await patient("quick page", 0))
    print(await patient("slow page", 60))


asyncio.run(main())

# output:
#|   open the connection for quick page
#|   close the connection for quick page
#| contents of quick page
#|   open the connection for slow page
#|   slow page: somebody cancels me
#|   close the connection for slow page
#| slow page took too long
