# aclose raises GeneratorExit in the generator, which may await in its clean-up.
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        await asyncio.sleep(0)
        print("cleaned up")


async def main():
    generator = numbers()
    print(await anext(generator))
    print(await generator.aclose())
    print(await generator.aclose())
    print(await anext(generator, "nothing more"))
    fresh = numbers()
    await fresh.aclose()
    print("a fresh one has nothing to clean up")


asyncio.run(main())

# output:
#| 1
#| GeneratorExit
#| cleaned up
#| None
#| None
#| nothing more
#| a fresh one has nothing to clean up
