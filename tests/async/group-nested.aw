# Groups can be nested; an inner failure reaches the outer one as a group in a group.
import asyncio


async def fail():
    raise ValueError("inner")


async def work(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ends")  # expect: inner task ends
        # expect: outer task ends


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer task"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner task"))
                inner.create_task(fail())
    except ExceptionGroup as errors:
        print(errors)  # expect: unhandled errors in a TaskGroup (1 sub-exception)
        print(errors.exceptions[0])  # expect: unhandled errors in a TaskGroup (1 sub-exception)
        print(errors.exceptions[0].exceptions)  # expect: (ValueError('inner'),)


asyncio.run(main())
