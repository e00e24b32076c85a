# sys.exit with a status of its own keeps it.
# status: 5
# stderr: 'work' was never awaited
import asyncio
import sys


async def work():
    pass


async def main():
    work()
    print("leaving")  # expect: leaving


asyncio.run(main())
sys.exit(5)
