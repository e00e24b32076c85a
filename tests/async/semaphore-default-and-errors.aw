# The default is 1; less than 0 is refused.
import asyncio


async def main():
    semaphore = asyncio.Semaphore()
    await semaphore.acquire()
    print(semaphore.locked())  # expect: True
    for make in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            make(-1)
        except ValueError as error:
            print(error)  # expect: Semaphore initial value must be >= 0
            # expect: Semaphore initial value must be >= 0
    print(asyncio.Semaphore(0).locked())  # expect: True


asyncio.run(main())
