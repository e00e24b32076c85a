# wait_for refuses what cannot be awaited.
import asyncio


async def main():
    for wrong in (42, "text"):
        try:
            await asyncio.wait_for(wrong, 1)
        except TypeError as error:
            print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
            # expect: An asyncio.Future, a coroutine or an awaitable is required


asyncio.run(main())
