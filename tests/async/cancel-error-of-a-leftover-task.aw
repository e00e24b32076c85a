# A task that fails while run cancels it at the end: the exception handler is told.
# stderr: clean-up failed
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("clean-up failed")


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(background())
    await asyncio.sleep(0)
    print("main ends", task.done())  # expect: main ends False


asyncio.run(main())
print("after run")  # expect: after run
