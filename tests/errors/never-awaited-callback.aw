# An async function given as a callback: it is called, and nobody awaits what it gives.
# status: 1
# oracle-status: 0
# stderr: 'work' was never awaited
import asyncio


async def work():
    print("never")


async def main():
    asyncio.get_running_loop().call_soon(work)
    await asyncio.sleep(0)
    print("main ends")  # expect: main ends


asyncio.run(main())
