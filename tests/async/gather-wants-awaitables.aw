# gather refuses what cannot be awaited.
import asyncio


async def main():
    for wrong in (42, None, [1], "text"):
        try:
            asyncio.gather(wrong)
        except TypeError as error:
            print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
            # expect: An asyncio.Future, a coroutine or an awaitable is required
            # expect: unhashable type: 'list'
            # expect: An asyncio.Future, a coroutine or an awaitable is required


asyncio.run(main())
