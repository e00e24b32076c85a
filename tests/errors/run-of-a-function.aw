# asyncio.run of the function instead of the coroutine: brackets forgotten.
# status: 1
# stderr: line 13, in <module>
# stderr: ValueError: a coroutine was expected, got <function main at 0x
# stderr: ()
import asyncio


async def main():
    print("never")


asyncio.run(main)
