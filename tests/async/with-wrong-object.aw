# `async with` needs the asynchronous methods, and those must give awaitables.
import asyncio


class Synchronous:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *error):
        pass


class ExitNotAwaitable:
    async def __aenter__(self):
        pass

    def __aexit__(self, *error):
        return 1


async def main():
    for wrong in (Synchronous(), NotAwaitable(), ExitNotAwaitable(), 42):
        try:
            async with wrong:
                print("block")
        except TypeError as error:
            print(error)


asyncio.run(main())

# output:
#| 'Synchronous' object does not support the asynchronous context manager protocol
#| 'async with' received an object from __aenter__ that does not implement __await__: int
#| block
#| 'async with' received an object from __aexit__ that does not implement __await__: int
#| 'int' object does not support the asynchronous context manager protocol
