# put_nowait and get_nowait raise instead of waiting.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))  # expect: QueueEmpty()
    queue.put_nowait("only")
    try:
        queue.put_nowait("too much")
    except asyncio.QueueFull as error:
        print(repr(error))  # expect: QueueFull()
    print(queue.get_nowait())  # expect: only


asyncio.run(main())
