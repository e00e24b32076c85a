# as_completed is a generator of coroutines: what is not awaited costs nothing but its result.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n / 100, n)) for n in (2, 1)]
    completed = asyncio.as_completed(tasks)
    first = next(completed)
    print(asyncio.iscoroutine(first))  # expect: True
    print(await first)  # expect: 1
    print(await next(completed))  # expect: 2
    print(next(completed, "no more"))  # expect: no more


asyncio.run(main())
