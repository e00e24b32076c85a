# An exception that somebody asked for counts as seen: the exception handler hears nothing.
import asyncio


async def fail():
    raise ValueError("seen")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(repr(task.exception()))  # expect: ValueError('seen')


asyncio.run(main())
print("nothing was reported")  # expect: nothing was reported
