# When main ends with an exception, that is what is told; that its tasks end too goes without saying.
# status: 1
# stderr: ValueError: no
# no-stderr: cuts off
import asyncio


async def work():
    await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    raise ValueError("no")


asyncio.run(main())
