# Methods are named with their class.
# status: 1
# oracle-status: 0
# stderr: 'Kitchen.cook' was never awaited
# stderr: line 16
import asyncio


class Kitchen:
    async def cook(self, dish):
        print("never printed")


async def main():
    kitchen = Kitchen()
    kitchen.cook("soup")


asyncio.run(main())
