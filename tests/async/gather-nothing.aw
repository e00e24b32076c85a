# gather() of nothing is a future that is done at once, with an empty list.
import asyncio


async def main():
    nothing = asyncio.gather()
    print(asyncio.isfuture(nothing), nothing.done())  # expect: True True
    print(await nothing)  # expect: []


asyncio.run(main())
