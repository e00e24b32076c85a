# asyncio.run has a debug parameter; programs do the same with it and without.
import asyncio


async def main():
    await asyncio.sleep(0)
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(main()), asyncio.run(main(), debug=False))  # expect: False False
