# Using the coroutine as if it were the result: an error, and a report of what was forgotten.
# status: 1
# oracle-status: 0
# stderr: 'price' was never awaited
# stderr: line 15
import asyncio


async def price():
    return 5


async def main():
    try:
        print(price() + 1)
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +: 'coroutine' and 'int'


asyncio.run(main())
