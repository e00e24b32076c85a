# A lock shows whether it is taken and how many wait.
import asyncio


def shown(thing):
    return repr(thing).split("[")[1]


async def main():
    lock = asyncio.Lock()
    print(shown(lock))  # expect: unlocked]>
    await lock.acquire()
    print(shown(lock))  # expect: locked]>
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(shown(lock))  # expect: locked, waiters:1]>
    lock.release()
    await task
    print(shown(lock), type(lock).__name__, repr(lock).startswith("<asyncio.locks.Lock object at"))
    # expect: locked]> Lock True


asyncio.run(main())
