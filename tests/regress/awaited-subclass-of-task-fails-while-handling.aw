# An error that comes out of `await` has the exception that is being handled there as its context, whoever is awaited.
import asyncio


class OwnTask(asyncio.Task):
    pass


class OwnFuture(asyncio.Future):
    pass


async def fails():
    raise ValueError("failed")


async def main():
    loop = asyncio.get_running_loop()
    future = OwnFuture()
    loop.call_soon(future.set_exception, OSError("broken"))
    for awaited in (loop.create_task(fails()), OwnTask(fails(), loop=loop), future):
        try:
            raise KeyError(1)
        except KeyError:
            try:
                await awaited
            except Exception as error:
                print(repr(error), repr(error.__context__))


asyncio.run(main())
# expect: ValueError('failed') KeyError(1)
# expect: ValueError('failed') KeyError(1)
# expect: OSError('broken') KeyError(1)
