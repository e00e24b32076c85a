# Endless recursion through awaits ends with a RecursionError, which can be caught.
import asyncio


async def forever():
    await forever()


async def main():
    try:
        await forever()
    except RecursionError as error:
        print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))
        # expect: RecursionError True


asyncio.run(main())
