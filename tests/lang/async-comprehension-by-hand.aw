# async for and await inside comprehensions.
class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


async def double(x):
    return 2 * x


async def main():
    print([x async for x in Count(3)])  # expect: [1, 2, 3]
    print({x % 2 async for x in Count(4)}, {x: -x async for x in Count(2)})
    # expect: {0, 1} {1: -1, 2: -2}
    print([await double(x) for x in range(3)], [x async for x in Count(5) if x % 2])
    # expect: [0, 2, 4] [1, 3, 5]
    print([await double(x) async for x in Count(3) if await double(x) > 2])  # expect: [4, 6]
    print([(a, b) async for a in Count(2) for b in "xy"])
    # expect: [(1, 'x'), (1, 'y'), (2, 'x'), (2, 'y')]
    print([[y async for y in Count(x)] for x in (1, 2)])  # expect: [[1], [1, 2]]
    generator = (x * x async for x in Count(3))
    print(type(generator).__name__, [v async for v in generator])
    # expect: async_generator [1, 4, 9]
    waiting = (await double(x) for x in range(2))
    print(type(waiting).__name__, [v async for v in waiting])  # expect: async_generator [0, 2]
    print(sum([x async for x in Count(10)]), await double(len([x async for x in Count(4)])))
    # expect: 55 8


try:
    main().send(None)
except StopIteration:
    print("end")  # expect: end
