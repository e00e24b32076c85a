# A future shows its state.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(repr(future))
    future.add_done_callback(print)
    print(repr(future))
    future.add_done_callback(len)
    print(repr(future))
    future.remove_done_callback(print)
    future.remove_done_callback(len)
    future.set_result("text")
    print(repr(future), str(future))
    failed = loop.create_future()
    failed.set_exception(ValueError("no"))
    print(repr(failed), failed.exception())
    cancelled = loop.create_future()
    cancelled.cancel()
    print(repr(cancelled))


asyncio.run(main())

# output:
#| <Future pending>
#| <Future pending cb=[print()]>
#| <Future pending cb=[print(), len()]>
#| <Future finished result='text'> <Future finished result='text'>
#| <Future finished exception=ValueError('no')> no
#| <Future cancelled>
