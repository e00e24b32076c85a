# Waiting for a future that nobody will ever set: the report says who waits where; status 3.
# status: 3
# stderr: Deadlock
# stderr: main
# stderr: line 13
# oracle: no (CPython hangs)
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print("waiting")
    await future
    print("never")


asyncio.run(main())

# output:
#| waiting
