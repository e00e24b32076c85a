# A future that is done cannot be cancelled.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("kept")
    print(future.cancel(), future.cancelled(), future.result())  # expect: False False kept


asyncio.run(main())
