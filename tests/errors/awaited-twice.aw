# A coroutine runs once. The report says where it was awaited the second time.
# status: 1
# stderr: line 16, in main
# stderr: RuntimeError: cannot reuse already awaited coroutine
# stderr: work
import asyncio


async def work():
    return "result"


async def main():
    coroutine = work()
    print(1, await coroutine)  # expect: 1 result
    print(2, await coroutine)


asyncio.run(main())
