# acquire takes one, release gives one back: also more than there were at first.
import asyncio


async def main():
    semaphore = asyncio.Semaphore(2)
    print(await semaphore.acquire(), semaphore.locked())  # expect: True False
    print(await semaphore.acquire(), semaphore.locked())  # expect: True True
    print(semaphore.release(), semaphore.locked())  # expect: None False
    semaphore.release()
    semaphore.release()
    for _ in range(3):
        await semaphore.acquire()
    print(semaphore.locked())  # expect: True


asyncio.run(main())
