# The same coroutine in every round of a loop: it must be made anew each time.
# status: 1
# stderr: line 16, in main
# stderr: RuntimeError: cannot reuse already awaited coroutine
# stderr: work
import asyncio


async def work():
    print("working")  # expect: working


async def main():
    attempt = work()
    for _ in range(2):
        await attempt


asyncio.run(main())
