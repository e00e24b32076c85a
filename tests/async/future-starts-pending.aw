# A new future is pending: it has no result and no exception yet.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.done(), future.cancelled())  # expect: False False
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)  # expect: Result is not set.
            # expect: Exception is not set.
    future.cancel()


asyncio.run(main())
