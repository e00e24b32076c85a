# Plain `for` over an asynchronous generator.
# status: 1
# stderr: line 13, in main
# stderr: TypeError: 'async_generator' object is not iterable
import asyncio


async def numbers():
    yield 1


async def main():
    for n in numbers():
        print(n)


asyncio.run(main())
