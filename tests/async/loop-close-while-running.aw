# A running loop cannot be closed.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)  # expect: Cannot close a running event loop
    print(loop.is_closed())  # expect: False


asyncio.run(main())
