# anext and __anext__ give an awaitable for the next item; anext may have a default.
import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    print(aiter(generator) is generator, generator.__aiter__() is generator)  # expect: True True
    print(await anext(generator))  # expect: 1
    print(await generator.__anext__())  # expect: 2
    print(await anext(generator, "default"))  # expect: default
    try:
        await anext(generator)
    except StopAsyncIteration as error:
        print(repr(error))  # expect: StopAsyncIteration()


asyncio.run(main())
