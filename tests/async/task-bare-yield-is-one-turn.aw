# A bare yield in __await__ gives control back for one turn: sleep(0) does just this.
import asyncio


class Turn:
    def __await__(self):
        got = yield
        return got


async def count(name):
    for n in range(3):
        print(name, n, await Turn())  # expect: a 0 None
        # expect: b 0 None
        # expect: a 1 None
        # expect: b 1 None
        # expect: a 2 None
        # expect: b 2 None


async def main():
    await asyncio.gather(count("a"), count("b"))


asyncio.run(main())
