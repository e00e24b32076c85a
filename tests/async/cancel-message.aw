# The message of cancel() is an argument of the CancelledError, in the task and outside.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("work:", error.args)
        raise


async def main():
    for arguments in ((), ("stop it",), (None,), (42,)):
        task = asyncio.create_task(work())
        await asyncio.sleep(0)
        task.cancel(*arguments)
        try:
            await task
        except asyncio.CancelledError as error:
            print("main:", error.args)


asyncio.run(main())

# output:
#| work: ()
#| main: ()
#| work: ('stop it',)
#| main: ('stop it',)
#| work: ()
#| main: ()
#| work: (42,)
#| main: (42,)
