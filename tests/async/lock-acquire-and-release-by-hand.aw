# acquire and release without `async with`; locked() tells the state.
import asyncio


async def main():
    lock = asyncio.Lock()
    print(lock.locked())  # expect: False
    print(await lock.acquire(), lock.locked())  # expect: True True
    print(lock.release(), lock.locked())  # expect: None False
    try:
        lock.release()
    except RuntimeError as error:
        print(error)  # expect: Lock is not acquired.


asyncio.run(main())
