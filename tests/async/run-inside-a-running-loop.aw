# asyncio.run cannot be called where a loop runs already.
import asyncio


async def inner():
    return "inner"


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)  # expect: asyncio.run() cannot be called from a running event loop
    return await coroutine


print(asyncio.run(main()))  # expect: inner
