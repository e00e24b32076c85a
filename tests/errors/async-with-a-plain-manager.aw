# `async with` over an object that has only the plain methods.
# status: 1
# stderr: line 17, in main
# stderr: TypeError: 'Door' object does not support the asynchronous context manager protocol
import asyncio


class Door:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


async def main():
    async with Door():
        print("inside")


asyncio.run(main())
