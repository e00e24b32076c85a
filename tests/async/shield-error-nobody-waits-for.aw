# If the shield was cancelled and the task fails later, the exception handler is told.
import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("after the shield broke")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context["exception"])))
    shield = asyncio.shield(fail())
    await asyncio.sleep(0)
    shield.cancel()
    print("shield cancelled:", shield.cancelled())
    await asyncio.sleep(0.03)


asyncio.run(main())

# output:
#| shield cancelled: True
#| handler: ValueError('after the shield broke')
