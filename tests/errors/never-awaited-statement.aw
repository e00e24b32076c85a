# A call without await does nothing: the report names function and line, the program goes on, and
# its status at the end is 1.
# status: 1
# oracle-status: 0
# stderr: 'work' was never awaited
# stderr: line 16
import asyncio


async def work():
    print("never printed")


async def main():
    print("before")  # expect: before
    work()
    print("after")  # expect: after


asyncio.run(main())
print("the program went on to its end")  # expect: the program went on to its end
