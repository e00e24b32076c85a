# A generator that is yielded was forgotten to be driven with `yield from`.
import asyncio


def steps():
    yield


class Yielding:
    def __await__(self):
        yield steps()


async def main():
    try:
        await Yielding()
    except RuntimeError as error:
        print(str(error).split(" for generator ")[0])
        # expect: yield was used instead of yield from


asyncio.run(main())
