# await of something that does not suspend is a plain call: semantics are the same.
import asyncio


async def add(a, b):
    return a + b


async def total(numbers):
    result = 0
    for n in numbers:
        result = await add(result, n)
    return result


print(asyncio.run(total(range(100))))  # expect: 4950
try:
    total(range(4)).send(None)
except StopIteration as stop:
    print("no loop is needed:", stop.value)  # expect: no loop is needed: 6
