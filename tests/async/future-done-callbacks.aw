# Done-callbacks get the future; the loop calls them in the order they were added, a turn later.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for letter in "abc":
        future.add_done_callback(lambda f, letter=letter: print(letter, f.result()))
    future.set_result(1)
    print("result is set")
    await asyncio.sleep(0)
    print("one turn later")


asyncio.run(main())

# output:
#| result is set
#| a 1
#| b 1
#| c 1
#| one turn later
