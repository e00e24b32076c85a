# Before the error of main is shown, the other tasks are cancelled and clean up.
# status: 1
# stderr: ValueError: main failed
import asyncio


async def background():
    try:
        await asyncio.sleep(60)
    finally:
        print("background cleans up")  # expect: background cleans up


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    raise ValueError("main failed")


asyncio.run(main())
