# A group without tasks ends at once, without giving up control.
import asyncio


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    async with asyncio.TaskGroup():
        print("empty block")
    print("after the block")
    await task


asyncio.run(main())

# output:
#| empty block
#| after the block
#| other
