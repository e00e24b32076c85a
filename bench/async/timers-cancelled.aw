# Timers: deadlines that are never reached: call_later, then cancel, a thousand at a time.
# expect: 500000
# operations: 500000 timers
import asyncio


def never():
    print("a cancelled timer has fired")


async def main():
    loop = asyncio.get_running_loop()
    cancelled = 0
    for _ in range(500):
        handles = [loop.call_later(60 + i % 7, never) for i in range(1000)]
        await asyncio.sleep(0)
        for handle in handles:
            handle.cancel()
            cancelled += handle.cancelled()
    print(cancelled)


asyncio.run(main())
