# to_thread passes arguments and keywords, and gives a coroutine.
import asyncio
import time


def blocking(*args, **options):
    time.sleep(0.01)
    return args, options


async def main():
    coroutine = asyncio.to_thread(blocking, 1, 2, key="value")
    print(asyncio.iscoroutine(coroutine))  # expect: True
    print(await coroutine)  # expect: ((1, 2), {'key': 'value'})
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)  # expect: invalid literal for int() with base 10: 'x'
    print(await asyncio.gather(asyncio.to_thread(len, "abc"), asyncio.to_thread(max, 4, 2)))
    # expect: [3, 4]


asyncio.run(main())
