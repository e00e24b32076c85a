# An error that is handled at the inner group leaves the outer one alone.
import asyncio


async def fail():
    raise ValueError("inner")


async def main():
    async with asyncio.TaskGroup() as outer:
        task = outer.create_task(asyncio.sleep(0.01, "outer task"))
        try:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail())
        except* ValueError as errors:
            print("handled", errors.exceptions)  # expect: handled (ValueError('inner'),)
        print("the outer block goes on")  # expect: the outer block goes on
    print(task.result())  # expect: outer task


asyncio.run(main())
