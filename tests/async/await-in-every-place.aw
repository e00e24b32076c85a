# await may stand wherever an expression may: conditions, arguments, defaults, with, raise, assert.
import asyncio


async def get(value):
    await asyncio.sleep(0)
    return value


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *error):
        pass


async def main():
    while await get(False):
        pass
    if await get(True):
        print("if")  # expect: if
    for n in await get([1, 2]):
        print(n)  # expect: 1
        # expect: 2
    with await get(Manager()) as entered:
        print(entered)  # expect: entered

    def function(default=await get("default")):
        return default

    print(function(), (lambda x=await get(3): x)())  # expect: default 3
    try:
        raise await get(ValueError("raised"))
    except (await get(ValueError)) as error:
        print(error)  # expect: raised
    assert await get(True), await get("never")
    x = y = await get(4)
    x += await get(1)
    print(x, y, *await get((6, 7)))  # expect: 5 4 6 7
    del (await get({"k": 1}))["k"]


asyncio.run(main())
