# The same when main fails: first the other tasks are cancelled, then run raises.
# no-stderr: Traceback
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background ends")  # expect: background ends


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    raise ValueError("main failed", task.done())


try:
    asyncio.run(main())
except ValueError as error:
    print("run raised", error)  # expect: run raised ('main failed', False)
