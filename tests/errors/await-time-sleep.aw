# time.sleep gives None, which cannot be awaited; asyncio.sleep was meant.
# status: 1
# stderr: line 13, in main
# stderr: TypeError: object NoneType can't be used in 'await' expression
# stderr: sleep
# stderr: line 13
import asyncio
import time


async def main():
    print("sleeping the wrong way")  # expect: sleeping the wrong way
    await time.sleep(0.01)


asyncio.run(main())
