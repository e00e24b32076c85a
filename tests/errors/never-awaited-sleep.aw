# A pause that is not awaited is no pause.
# status: 1
# oracle-status: 0
# stderr: 'sleep' was never awaited
# stderr: line 11
import asyncio


async def main():
    print("before")  # expect: before
    asyncio.sleep(1)
    print("after")  # expect: after


asyncio.run(main())
