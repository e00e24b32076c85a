# A condition that nobody notifies.
# status: 3
# stderr: Deadlock
# stderr: line 13
# oracle: no (CPython hangs)
import asyncio


async def main():
    condition = asyncio.Condition()
    async with condition:
        print("waiting")
        await condition.wait()


asyncio.run(main())

# output:
#| waiting
