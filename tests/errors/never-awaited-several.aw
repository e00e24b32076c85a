# Each of several forgotten coroutines is reported.
# status: 1
# oracle-status: 0
# stderr: 'first' was never awaited
# stderr: line 20
# stderr: 'second' was never awaited
# stderr: line 22
import asyncio


async def first():
    pass


async def second():
    pass


async def main():
    first()
    print("between")  # expect: between
    second()


asyncio.run(main())
