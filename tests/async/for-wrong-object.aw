# `async for` needs an asynchronous iterator.
import asyncio


class NoAnext:
    def __aiter__(self):
        return 5


class NotAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    for wrong in ([1, 2], NoAnext(), NotAwaitable(), 42):
        try:
            async for item in wrong:
                print("never")
        except TypeError as error:
            print(error)
            print(" ", repr(error.__cause__))


asyncio.run(main())

# output:
#| 'async for' requires an object with __aiter__ method, got list
#|   None
#| 'async for' received an object from __aiter__ that does not implement __anext__: int
#|   None
#| 'async for' received an invalid object from __anext__: int
#|   TypeError("object int can't be used in 'await' expression")
#| 'async for' requires an object with __aiter__ method, got int
#|   None
