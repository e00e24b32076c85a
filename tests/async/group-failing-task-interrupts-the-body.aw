# A failing task also cancels the block, where it stands.
import asyncio


async def fail():
    raise ValueError("failed")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                print("the block is cancelled", repr(error))
                # expect: the block is cancelled CancelledError()
                raise
    except ExceptionGroup as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())
        # expect: (ValueError('failed'),) 0
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on


asyncio.run(main())
