# __aexit__ is awaited on every way out of the block.
import asyncio


class Logged:
    async def __aenter__(self):
        print("enter")

    async def __aexit__(self, *error):
        print("exit", error)


async def returning():
    async with Logged():
        return "value"


async def main():
    print(await returning())
    for _ in range(3):
        async with Logged():
            break
    for n in range(2):
        async with Logged():
            if n == 0:
                continue
            print("second round")


asyncio.run(main())

# output:
#| enter
#| exit (None, None, None)
#| value
#| enter
#| exit (None, None, None)
#| enter
#| exit (None, None, None)
#| enter
#| second round
#| exit (None, None, None)
