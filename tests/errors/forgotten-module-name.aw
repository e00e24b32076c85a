# A function of asyncio without the module's name before it.
# status: 1
# stderr: NameError: name 'gather' is not defined
# stderr: help: write `asyncio.gather`.
import asyncio

async def main():
    await gather()

asyncio.run(main())
