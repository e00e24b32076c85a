# __aexit__ gets the exception of the block; it swallows it by returning something true.
import asyncio


class Guard:
    def __init__(self, swallow):
        self.swallow = swallow

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        print(kind.__name__, error, traceback is not None)  # expect: ValueError swallowed True
        # expect: ValueError passed on True
        return self.swallow


async def main():
    async with Guard(True):
        raise ValueError("swallowed")
    try:
        async with Guard(False):
            raise ValueError("passed on")
    except ValueError as error:
        print("outside:", error)  # expect: outside: passed on


asyncio.run(main())
