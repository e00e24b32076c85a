# With FIRST_EXCEPTION wait returns when one task failed, or when all are done.
import asyncio


async def work(n, fails):
    for _ in range(n * 10):
        await asyncio.sleep(0)
    if fails:
        raise ValueError(n)
    return n


async def main():
    for failing in (2, None):
        tasks = [asyncio.create_task(work(n, n == failing)) for n in (1, 2, 3)]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        print(len(done), len(pending), [repr(t.exception()) for t in tasks if t.done()])
        # expect: 2 1 ['None', 'ValueError(2)']
        # expect: 3 0 ['None', 'None', 'None']
        if pending:
            await asyncio.wait(pending)


asyncio.run(main())
