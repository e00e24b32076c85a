# A callback that is added to a future that is done is called in the next turn.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("old result")
    print(future.add_done_callback(lambda f: print("late:", f.result())))
    print("added")
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| None
#| added
#| late: old result
