# `async with` awaits __aenter__ at the beginning and __aexit__ at the end.
import asyncio


class Door:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("close", self.name, kind, error, traceback)


async def main():
    async with Door("front") as front, Door("back") as back:
        print("inside", front, back)
    async with Door("side"):
        print("no target")


asyncio.run(main())

# output:
#| open front
#| open back
#| inside FRONT BACK
#| close back None None None
#| close front None None None
#| open side
#| no target
#| close side None None None
