# A task that awaits itself would wait for ever: it gets an error instead.
import asyncio


async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print(str(error).split("<")[0])  # expect: Task cannot await on itself: 
    print("main goes on")  # expect: main goes on


asyncio.run(main())
