# Async for: a pipeline of two asynchronous generators; every tenth item gives way.
# expect: 750000 1125000000000
# operations: 1500000 items
import asyncio


async def numbers(limit):
    for i in range(limit):
        if i % 10 == 0:
            await asyncio.sleep(0)
        yield i


async def odd(source):
    async for i in source:
        if i % 2:
            yield i * 2


async def main():
    count = total = 0
    async for i in odd(numbers(1500000)):
        count += 1
        total += i
    print(count, total)


asyncio.run(main())
