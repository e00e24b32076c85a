# result() and exception() before, and after each kind of end.
import asyncio


async def fine():
    return "fine"


async def fail():
    raise ValueError("failed")


async def main():
    good, bad = asyncio.create_task(fine()), asyncio.create_task(fail())
    for ask in (good.result, good.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)  # expect: Result is not set.
            # expect: Exception is not set.
    await asyncio.sleep(0)
    print(good.done(), good.result(), good.exception())  # expect: True fine None
    print(bad.done(), repr(bad.exception()), bad.cancelled())
    # expect: True ValueError('failed') False
    try:
        bad.result()
    except ValueError as error:
        print("ValueError", error)  # expect: ValueError failed


asyncio.run(main())
