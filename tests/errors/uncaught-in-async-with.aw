# An error of __aexit__ shows the line of `async with`.
# status: 1
# stderr: line 18, in main
# stderr: line 14, in __aexit__
# stderr: ValueError: the door is stuck
import asyncio


class Door:
    async def __aenter__(self):
        print("open")  # expect: open

    async def __aexit__(self, *error):
        raise ValueError("the door is stuck")


async def main():
    async with Door():
        print("inside")  # expect: inside


asyncio.run(main())
