# A task that takes a lock twice waits for itself.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(0.01):
                async with lock:
                    print("never")
        except TimeoutError:
            print("cannot take it twice", lock.locked())  # expect: cannot take it twice True
    print(lock.locked())  # expect: False


asyncio.run(main())
