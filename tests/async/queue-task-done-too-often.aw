# task_done may be called once for each item.
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.get_nowait()
    print(queue.task_done())  # expect: None
    try:
        queue.task_done()
    except ValueError as error:
        print(error)  # expect: task_done() called too many times


asyncio.run(main())
