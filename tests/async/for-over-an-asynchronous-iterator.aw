# `async for` awaits __anext__ for each item, until StopAsyncIteration.
import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.left -= 1
        return self.left + 1


async def main():
    async for n in Countdown(3):
        print(n)  # expect: 3
        # expect: 2
        # expect: 1
    else:
        print("lift-off")  # expect: lift-off


asyncio.run(main())
