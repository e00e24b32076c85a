# A running loop cannot be started again from the inside.
import asyncio


async def inner():
    return "inner"


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running())  # expect: True
    coroutine = inner()
    for again in (loop.run_forever, lambda: loop.run_until_complete(coroutine)):
        try:
            again()
        except RuntimeError as error:
            print(error)  # expect: This event loop is already running
            # expect: This event loop is already running
    print(await coroutine)  # expect: inner


asyncio.run(main())
