# What a TaskGroup raises shows for each task where it failed.
# status: 1
# stderr: Exception Group Traceback (most recent call last):
# stderr: line 26, in <module>
# stderr: line 21, in main
# stderr:   | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr: line 16, in fail
# stderr:     |     async def fail(error): raise error
# stderr:     | ValueError: first
# stderr:     +---------------- 2 ----------------
# stderr: line 16, in fail
# stderr:     | KeyError: 'second'
import asyncio

async def fail(error): raise error


async def main():
    print("the group begins")  # expect: the group begins
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError("first")))
        group.create_task(fail(KeyError("second")))


asyncio.run(main())
