# What main needs it gets like any function: by arguments, globals and closures.
import asyncio

results = []


async def main(count, *, step=1):
    for n in range(0, count, step):
        results.append(n)
        await asyncio.sleep(0)


asyncio.run(main(3))
asyncio.run(main(10, step=5))
print(results)  # expect: [0, 1, 2, 0, 5]
