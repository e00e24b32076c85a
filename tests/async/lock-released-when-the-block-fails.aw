# An exception in the block releases the lock.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock:
            raise ValueError("inside")
    except ValueError as error:
        print(error, lock.locked())  # expect: inside False


asyncio.run(main())
