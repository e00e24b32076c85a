# Lines of an asynchronous generator stand in the traceback like those of coroutines.
# status: 1
# stderr: line 20, in main
# stderr:     async for item in items():
# stderr: line 13, in items
# stderr:     yield 1 / 0
# stderr: ZeroDivisionError: division by zero
import asyncio


async def items():
    yield 1
    yield 1 / 0


async def main():
    total = 0


    async for item in items():
        total += item
        print(total)  # expect: 1


asyncio.run(main())
