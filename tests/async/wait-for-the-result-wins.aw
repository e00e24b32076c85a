# An awaitable that swallows the cancellation and returns a value: wait_for gives the value.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "my result"


async def main():
    print(await asyncio.wait_for(stubborn(), 0.01))  # expect: my result


asyncio.run(main())
