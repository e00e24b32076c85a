# A queue shows what it holds and how much is unfinished.
import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(str(queue))  # expect: <Queue maxsize=2>
    queue.put_nowait("a")
    print(str(queue))  # expect: <Queue maxsize=2 _queue=['a'] tasks=1>
    print(repr(queue).startswith("<Queue at 0x"), repr(queue).split(" maxsize")[1])
    # expect: True =2 _queue=['a'] tasks=1>
    task = asyncio.create_task(asyncio.LifoQueue().get())
    await asyncio.sleep(0)
    task.cancel()


asyncio.run(main())
