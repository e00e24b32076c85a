# A lock of asyncio is no context manager for plain `with`.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with lock:
            print("never")
    except TypeError as error:
        print(error)  # expect: 'Lock' object does not support the context manager protocol


asyncio.run(main())
