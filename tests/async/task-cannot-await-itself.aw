# A task that awaits itself would wait for ever: it gets an error instead.
import asyncio


async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print(str(error).startswith("Task cannot await on itself: <Task pending name='Task-1'"))
        # expect: True
    print("main goes on")  # expect: main goes on


asyncio.run(main())
