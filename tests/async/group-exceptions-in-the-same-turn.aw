# Tasks that fail in the same turn all count.
import asyncio


async def fail(n):
    raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(3):
                group.create_task(fail(n))
    except ExceptionGroup as errors:
        print(errors.message, errors.exceptions)
        # expect: unhandled errors in a TaskGroup (ValueError(0), ValueError(1), ValueError(2))


asyncio.run(main())
