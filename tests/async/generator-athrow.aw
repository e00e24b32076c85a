# athrow raises an exception at the yield where the generator stands.
import asyncio


async def patient():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            await asyncio.sleep(0)
            yield f"handled {error}"


async def main():
    generator = patient()
    print(await anext(generator))  # expect: ready
    print(await generator.athrow(ValueError("one")))  # expect: handled one
    print(await anext(generator))  # expect: ready
    print(await generator.athrow(ValueError, "two"))  # expect: handled two
    try:
        await generator.athrow(KeyError("three"))
    except KeyError as error:
        print("not handled:", error)  # expect: not handled: 'three'
    print(await anext(generator, "the generator is over"))  # expect: the generator is over


asyncio.run(main())
