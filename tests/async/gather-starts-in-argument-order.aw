# The coroutines of a gather start in the order of the arguments, in the next turn.
import asyncio


async def work(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    gathering = asyncio.gather(work("a"), work("b"), work("c"))
    print("nothing has started yet")
    await gathering


asyncio.run(main())

# output:
#| nothing has started yet
#| a starts
#| b starts
#| c starts
#| a ends
#| b ends
#| c ends
