# remove_done_callback takes away every entry of a callback, and says how many there were.
import asyncio


def first(future):
    print("first")


def second(future):
    print("second")


async def main():
    future = asyncio.get_running_loop().create_future()
    for callback in (first, second, first, first):
        future.add_done_callback(callback)
    print(future.remove_done_callback(first))
    print(future.remove_done_callback(first))
    future.set_result(None)
    await asyncio.sleep(0)
    print(future.remove_done_callback(second))


asyncio.run(main())

# output:
#| 3
#| 0
#| second
#| 0
