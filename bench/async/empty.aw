# Empty: what every asynchronous program needs before it starts; taken off the time of each row.
# expect:
import asyncio


async def main():
    pass


asyncio.run(main())
