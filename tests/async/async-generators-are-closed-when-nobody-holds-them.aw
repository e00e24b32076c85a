# An asynchronous generator that nothing refers to any more is closed by a task of its loop.
import asyncio


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async for x in numbers("by break"):
        break
    print("after break")  # expect: after break
    for _ in range(4):
        await asyncio.sleep(0)
    # expect: closed by break
    one = numbers("by assignment")
    print(await anext(one))  # expect: 1
    one = None
    print("after assignment")  # expect: after assignment
    for _ in range(4):
        await asyncio.sleep(0)
    # expect: closed by assignment
    last = numbers("by the end of the loop")
    await anext(last)
    return last


last = asyncio.run(main())
print("end")
# expect: closed by the end of the loop
# expect: end
