# A callback that fails does not keep the others from running; the exception handler hears of it.
import asyncio


def broken(future):
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context["exception"])))
    # expect: handler: ValueError('in a callback')
    future = loop.create_future()
    future.add_done_callback(broken)
    future.add_done_callback(lambda f: print("second callback"))  # expect: second callback
    future.set_result(None)
    await asyncio.sleep(0)
    print(future.result())  # expect: None


asyncio.run(main())
