# While one task awaits a coroutine, no other can.
import asyncio


async def work():
    await asyncio.sleep(0.01)
    return "result"


async def waiter(coroutine):
    return await coroutine


async def main():
    coroutine = work()
    results = await asyncio.gather(waiter(coroutine), waiter(coroutine), return_exceptions=True)
    for result in results:
        print(repr(result))  # expect: 'result'
        # expect: RuntimeError('coroutine is being awaited already')


asyncio.run(main())
