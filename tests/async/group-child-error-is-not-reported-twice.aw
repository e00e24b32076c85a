# What a group raised counts as seen: nobody else is told.
import asyncio


async def fail():
    raise ValueError("failed")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(fail())
    except* ValueError as errors:
        print(len(errors.exceptions))  # expect: 3


asyncio.run(main())
