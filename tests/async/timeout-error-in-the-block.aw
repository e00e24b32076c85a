# Other exceptions pass through a limit as they are.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            raise KeyError("key")
    except KeyError as error:
        print("KeyError", error)  # expect: KeyError 'key'
    # a TimeoutError of the block's own is not the limit's
    try:
        async with asyncio.timeout(1) as limit:
            raise TimeoutError("my own")
    except TimeoutError as error:
        print(error, limit.expired())  # expect: my own False


asyncio.run(main())
