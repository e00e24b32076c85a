# A future gets its result once; from then on everyone who awaits it gets that.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.set_result([1, 2]))  # expect: None
    print(future.done(), future.cancelled(), future.result(), future.exception())
    # expect: True False [1, 2] None
    first = await future
    second = await future
    print(first, first is second)  # expect: [1, 2] True
    for again in (lambda: future.set_result(3), lambda: future.set_exception(KeyError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print(error)  # expect: invalid state
            # expect: invalid state
    print(future.result())  # expect: [1, 2]


asyncio.run(main())
