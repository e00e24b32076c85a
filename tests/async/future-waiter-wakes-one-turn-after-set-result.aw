# The waiter of a future goes on in the turn after set_result, at its place in the queue.
import asyncio

log = []


async def waiter(future):
    log.append("waiter waits")
    await future
    log.append("waiter goes on")


async def setter(future):
    log.append("set")
    future.set_result(None)
    log.append("setter still runs")
    await asyncio.sleep(0)
    log.append("setter, next turn")


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(waiter(future), setter(future))
    print(log)
    # expect: ['waiter waits', 'set', 'setter still runs', 'waiter goes on', 'setter, next turn']


asyncio.run(main())
