# gather gives the results in the order of its arguments, not in the order in which they came.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print("done", name)  # expect: done b
    # expect: done c
    # expect: done a
    return name


async def main():
    print(await asyncio.gather(work("a", 0.15), work("b", 0.05), work("c", 0.1)))
    # expect: ['a', 'b', 'c']


asyncio.run(main())
