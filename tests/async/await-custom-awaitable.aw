# Any object whose __await__ gives an iterator can be awaited.
import asyncio


class Delayed:
    def __init__(self, turns, value):
        self.turns = turns
        self.value = value

    def __await__(self):
        for _ in range(self.turns):
            yield
        return self.value


class Delegating:
    def __await__(self):
        return asyncio.sleep(0, "delegated").__await__()


class Iterator:
    def __await__(self):
        return iter([None, None])


async def main():
    print(await Delayed(3, "value"), await Delayed(0, "at once"))  # expect: value at once
    print(await Delegating(), await Iterator())  # expect: delegated None
    print(await asyncio.gather(Delayed(2, "a"), Delayed(1, "b")))  # expect: ['a', 'b']


asyncio.run(main())
