# A cancelled future is done; asking it for anything raises CancelledError.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.cancel(), future.cancel())  # expect: True False
    print(future.done(), future.cancelled())  # expect: True True
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(repr(error))  # expect: CancelledError()
            # expect: CancelledError()
    try:
        await future
    except asyncio.CancelledError as error:
        print("await", repr(error))  # expect: await CancelledError()
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(error)  # expect: invalid state


asyncio.run(main())
