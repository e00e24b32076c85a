# An exception handler that fails itself is reported, and does not stop the loop.
# stderr: Unhandled error in exception handler
# stderr: ValueError: in the handler
import asyncio


def handler(loop, context):
    raise ValueError("in the handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 // 0)
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on


asyncio.run(main())
