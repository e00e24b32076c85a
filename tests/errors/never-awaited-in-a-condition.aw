# A coroutine is true like any object: a test that forgets await always holds.
# status: 1
# oracle-status: 0
# stderr: 'is_open' was never awaited
# stderr: line 14
import asyncio


async def is_open():
    return False


async def main():
    if is_open():
        print("it seems open")  # expect: it seems open


asyncio.run(main())
