# sleep(0) and less give control back for exactly one turn.
import asyncio


async def count(name, seconds):
    for n in range(2):
        print(name, n)  # expect: zero 0
        # expect: negative 0
        # expect: float 0
        # expect: zero 1
        # expect: negative 1
        # expect: float 1
        await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(count("zero", 0), count("negative", -1), count("float", 0.0))


asyncio.run(main())
