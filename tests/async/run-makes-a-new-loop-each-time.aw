# Every asyncio.run has a loop of its own, and closes it.
import asyncio


async def main():
    return asyncio.get_running_loop()


first = asyncio.run(main())
second = asyncio.run(main())
print(first is second, first.is_closed(), second.is_closed())  # expect: False True True
