# Async functions are values: methods, closures, defaults and decorators work as for others.
import asyncio


def twice(function):
    async def wrapper(*args):
        return await function(*args), await function(*args)

    return wrapper


class Counter:
    def __init__(self):
        self.count = 0

    @twice
    async def next(self, step=1):
        await asyncio.sleep(0)
        self.count += step
        return self.count

    @staticmethod
    async def static(x):
        return x

    @classmethod
    async def named(cls):
        return cls.__name__


async def main():
    counter = Counter()
    print(await counter.next(), await counter.next(10))  # expect: (1, 2) (12, 22)
    print(await Counter.static(5), await Counter.named())  # expect: 5 Counter
    late = lambda n: counter.static(n)
    print(await late(7))  # expect: 7


asyncio.run(main())
