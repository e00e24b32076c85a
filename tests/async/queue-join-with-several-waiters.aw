# Several tasks may wait in join; all go on when the last item is done.
import asyncio


async def waiter(name, queue):
    await queue.join()
    print(name, "goes on")


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    tasks = [asyncio.create_task(waiter(name, queue)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    queue.get_nowait()
    queue.put_nowait(2)
    queue.task_done()
    await asyncio.sleep(0)
    print("one of two is done")
    queue.get_nowait()
    queue.task_done()
    for task in tasks:
        await task


asyncio.run(main())

# output:
#| one of two is done
#| ann goes on
#| bob goes on
