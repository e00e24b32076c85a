# Nested limits: the inner one expires, the outer block goes on.
import asyncio


async def main():
    async with asyncio.timeout(1) as outer:
        try:
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(10)
        except TimeoutError:
            print("inner", inner.expired(), outer.expired())  # expect: inner True False
        await asyncio.sleep(0)
        print("the outer block goes on")  # expect: the outer block goes on
    print(outer.expired())  # expect: False


asyncio.run(main())
