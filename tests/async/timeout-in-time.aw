# timeout limits a block; a block that ends in time is not touched.
import asyncio


async def main():
    async with asyncio.timeout(1) as limit:
        print("inside", await asyncio.sleep(0.01, "result"))  # expect: inside result
    print("after", limit.expired())  # expect: after False
    async with asyncio.timeout(None):
        print("None is no limit")  # expect: None is no limit


asyncio.run(main())
