# What the function raises in its thread is raised where it is awaited.
import asyncio


def fail(text):
    raise ValueError(text)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, fail, "in a thread")
    print(asyncio.isfuture(future))  # expect: True
    try:
        await future
    except ValueError as error:
        print(repr(error))  # expect: ValueError('in a thread')


asyncio.run(main())
