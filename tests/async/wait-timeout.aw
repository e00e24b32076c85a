# After its timeout wait returns what is done by then; nothing is cancelled.
import asyncio


async def main():
    quick = asyncio.create_task(asyncio.sleep(0.01, "quick"))
    slow = asyncio.create_task(asyncio.sleep(0.05, "slow"))
    done, pending = await asyncio.wait([quick, slow], timeout=0.03)
    print(done == {quick}, pending == {slow}, slow.cancelling())  # expect: True True 0
    done, pending = await asyncio.wait([quick, slow], timeout=0)
    print(done == {quick}, pending == {slow})  # expect: True True
    print(await slow)  # expect: slow


asyncio.run(main())
