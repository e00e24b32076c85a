# The message of cancel() comes out in the CancelledError.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.cancel("not needed"))  # expect: True
    print(future.cancel("a second message is ignored"))  # expect: False
    try:
        await future
    except asyncio.CancelledError as error:
        print(repr(error), error.args)  # expect: CancelledError('not needed') ('not needed',)
    other = loop.create_future()
    other.cancel(msg=("any", "value"))
    try:
        other.result()
    except asyncio.CancelledError as error:
        print(error.args)  # expect: (('any', 'value'),)


asyncio.run(main())
