# A forgotten coroutine is reported also when an error ends the program.
# status: 1
# stderr: 'work' was never awaited
import asyncio


async def work():
    pass


async def main():
    work()
    raise ValueError("the end")


asyncio.run(main())
