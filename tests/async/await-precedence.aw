# await binds tighter than arithmetic and looser than calls, attributes and subscripts.
import asyncio


class Box:
    def __init__(self, value):
        self.value = value

    async def get(self):
        return self.value


async def two():
    return 2


async def boxes():
    return [Box(5), Box(7)]


async def main():
    print(await two() + await two() * 10)  # expect: 22
    print(-await two(), 3 ** await two(), await two() ** 3, not await two())  # expect: -2 9 8 False
    print((await boxes())[1].value, await (await boxes())[0].get())  # expect: 7 5
    print([await two(), *(await boxes())[:0], await two()], {await two(): await two()})
    # expect: [2, 2] {2: 2}
    print(await two() if await two() > 1 else "never", f"{await two()!r:>3}")  # expect: 2   2
    print(await two() and await two() < 3, await two() in (1, 2))  # expect: True True


asyncio.run(main())
