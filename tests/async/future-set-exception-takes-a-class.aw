# set_exception makes an instance when it is given a class.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError)
    print(repr(future.exception()))  # expect: ValueError()


asyncio.run(main())
