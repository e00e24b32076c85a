# Those who wait are served in the order in which they came.
import asyncio


async def work(name, semaphore):
    async with semaphore:
        print(name)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(work(name, semaphore)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    print("locked for others:", semaphore.locked())
    await semaphore.acquire()
    print("main again")
    semaphore.release()
    for task in tasks:
        await task


asyncio.run(main())

# output:
#| locked for others: True
#| a
#| b
#| c
#| main again
