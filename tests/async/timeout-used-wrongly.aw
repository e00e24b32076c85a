# A limit is entered once, with `async with`, and moved only while its block runs.
import asyncio


async def main():
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)  # expect: Timeout has not been entered
    async with limit:
        pass
    try:
        async with limit:
            print("never")
    except RuntimeError as error:
        print(error)  # expect: Timeout has already been entered
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print(error)  # expect: Cannot change state of finished Timeout
    try:
        with asyncio.timeout(1):
            print("never")
    except TypeError as error:
        print(error)  # expect: 'Timeout' object does not support the context manager protocol


asyncio.run(main())
