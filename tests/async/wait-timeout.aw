# After its timeout wait returns what is done by then; nothing is cancelled.
import asyncio


async def main():
    may_end = asyncio.Event()
    quick = asyncio.create_task(asyncio.sleep(0, "quick"))
    slow = asyncio.create_task(may_end.wait())
    done, pending = await asyncio.wait([quick, slow], timeout=0.03)
    print(done == {quick}, pending == {slow}, slow.cancelling())  # expect: True True 0
    done, pending = await asyncio.wait([quick, slow], timeout=0)
    print(done == {quick}, pending == {slow})  # expect: True True
    may_end.set()
    print(await slow)  # expect: True


asyncio.run(main())
