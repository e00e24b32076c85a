# The context that the exception handler gets when a leftover task fails in its clean-up.
# no-stderr: Traceback
import asyncio


def handler(loop, context):
    print(context["message"], "-", repr(context["exception"]), "-", context["task"].get_name())


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("clean-up failed")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = loop.create_task(background(), name="background")
    await asyncio.sleep(0)
    print("main ends", task.done())


asyncio.run(main())

# output:
#| main ends False
#| unhandled exception during asyncio.run() shutdown - ValueError('clean-up failed') - background
