# call_soon puts a callback at the end of the queue; callbacks run in the order they came.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for letter in "abcde":
        loop.call_soon(print, letter)
    print("main waits")
    await asyncio.sleep(0)
    print("main goes on")


asyncio.run(main())

# output:
#| main waits
#| a
#| b
#| c
#| d
#| e
#| main goes on
