# asyncio.run inside a coroutine: one must await there.
# status: 1
# stderr: line 14, in helper
# stderr: RuntimeError: asyncio.run() cannot be called from a running event loop
# stderr: await
import asyncio


async def work():
    return 1


def helper():
    return asyncio.run(work())


async def main():
    print("main begins")  # expect: main begins
    helper()


asyncio.run(main())
