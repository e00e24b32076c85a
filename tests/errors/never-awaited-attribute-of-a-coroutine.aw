# Asking the coroutine for an attribute of the result.
# status: 1
# oracle-status: 0
# stderr: 'name' was never awaited
# stderr: line 15
import asyncio


async def name():
    return "ann"


async def main():
    try:
        print(name().upper())
    except AttributeError as error:
        print(error)  # expect: 'coroutine' object has no attribute 'upper'


asyncio.run(main())
