# break, continue and else in `async for` work as in `for`.
import asyncio


async def numbers():
    for n in range(6):
        yield n


async def main():
    async for n in numbers():
        if n == 1:
            continue
        if n == 4:
            break
        print(n)  # expect: 0
        # expect: 2
        # expect: 3
    else:
        print("never")
    async for n in numbers():
        pass
    else:
        print("else after", n)  # expect: else after 5


asyncio.run(main())
