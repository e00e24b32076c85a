# An asynchronous generator that yields on after GeneratorExit is told off; a plain generator in other words.
import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


def plain():
    try:
        yield 1
    finally:
        yield 2


async def main():
    generator = stubborn()
    print(await anext(generator))  # expect: 1
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)  # expect: async generator ignored GeneratorExit
    other = plain()
    next(other)
    try:
        other.close()
    except RuntimeError as error:
        print(error)  # expect: generator ignored GeneratorExit


asyncio.run(main())
