# The repr of a future shortens what would be too long.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for value in ("x" * 100, list(range(20)), {n: n for n in range(9)}, 10**60, (1, (2, (3, 4)))):
        future = loop.create_future()
        future.set_result(value)
        print(future)  # expect: <Future finished result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>
        # expect: <Future finished result=[0, 1, 2, 3, 4, 5, ...]>
        # expect: <Future finished result={0: 0, 1: 1, 2: 2, 3: 3, ...}>
        # expect: <Future finished result=100000000000000000...0000000000000000000>
        # expect: <Future finished result=(1, (2, (3, 4)))>


asyncio.run(main())
