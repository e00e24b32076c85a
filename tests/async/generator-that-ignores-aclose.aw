# A generator that yields on after GeneratorExit is told off.
# no-stderr: never awaited
import asyncio


async def stubborn():
    while True:
        try:
            yield "again"
        except GeneratorExit:
            pass


async def main():
    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)  # expect: async generator ignored GeneratorExit


asyncio.run(main())
