# A task shows its state, its name, its coroutine and what it waits for.
import asyncio


def shown(task):
    return repr(task).replace(__file__, "FILE")


async def work():
    await asyncio.sleep(0)
    return "result"


async def fail():
    raise ValueError("no")


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(shown(task))
    await asyncio.sleep(0)
    print(shown(task))
    await task
    print(shown(task))
    failing = asyncio.create_task(fail(), name="bad")
    await asyncio.sleep(0)
    print(shown(failing), failing.exception())
    cancelled = asyncio.create_task(work(), name="gone")
    cancelled.cancel()
    print(shown(cancelled))
    await asyncio.sleep(0)
    print(shown(cancelled))


asyncio.run(main())

# output:
#| <Task pending name='worker' coro=<work() running at FILE:9>>
#| <Task pending name='worker' coro=<work() running at FILE:10>>
#| <Task finished name='worker' coro=<work() done, defined at FILE:9> result='result'>
#| <Task finished name='bad' coro=<fail() done, defined at FILE:14> exception=ValueError('no')> no
#| <Task cancelling name='gone' coro=<work() running at FILE:9>>
#| <Task cancelled name='gone' coro=<work() done, defined at FILE:9>>
