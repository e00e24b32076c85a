# Only coroutines become tasks; an object with __await__ is awaited inside one.
import asyncio


class Awaitable:
    def __await__(self):
        yield
        return "awaited"


async def main():
    try:
        asyncio.create_task(Awaitable())
    except TypeError as error:
        print(str(error).startswith("a coroutine was expected, got <"))  # expect: True
    print(await Awaitable())  # expect: awaited


asyncio.run(main())
