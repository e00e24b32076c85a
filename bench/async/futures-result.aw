# Futures: create_future, a callback that calls set_result, and an await that suspends for it.
# expect: 44999850000
# operations: 300000 futures
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    total = 0
    for i in range(300000):
        future = loop.create_future()
        loop.call_soon(future.set_result, i)
        total += await future
    print(total)


asyncio.run(main())
