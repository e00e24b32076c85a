# An attribute of the result is asked of the coroutine.
# status: 1
# stderr: AttributeError: 'coroutine' object has no attribute 'upper'
# stderr: help: write `await name()` in line 11.
import asyncio

async def name():
    return "ann"

async def main():
    print(name().upper())

asyncio.run(main())
