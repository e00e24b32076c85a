# A bounded semaphore refuses to be released more often than it was acquired.
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore:
        print(semaphore.locked())  # expect: False
    try:
        semaphore.release()
    except ValueError as error:
        print(error)  # expect: BoundedSemaphore released too many times
    print(isinstance(semaphore, asyncio.Semaphore))  # expect: True


asyncio.run(main())
