# Plain `with` over a lock of asyncio.
# status: 1
# stderr: line 10, in main
# stderr: TypeError: 'Lock' object does not support the context manager protocol
import asyncio


async def main():
    lock = asyncio.Lock()
    with lock:
        print("inside")


asyncio.run(main())
