# sys.exit in a callback ends the loop and the program.
# status: 9
import asyncio
import sys


async def main():
    asyncio.get_running_loop().call_soon(sys.exit, 9)
    try:
        await asyncio.sleep(60)
    finally:
        print("main cleans up")  # expect: main cleans up


asyncio.run(main())
