# wait and notify need the lock.
import asyncio


async def main():
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print(error)  # expect: cannot notify on un-acquired lock
            # expect: cannot notify on un-acquired lock
            # expect: Lock is not acquired.
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)  # expect: cannot wait on un-acquired lock
    try:
        asyncio.Condition("no lock")
    except AttributeError as error:
        print(error)  # expect: 'str' object has no attribute 'locked'


asyncio.run(main())
