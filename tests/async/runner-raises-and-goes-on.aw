# After a coroutine that failed a runner can run the next one.
import asyncio


async def fail():
    raise ValueError("failed")


async def work():
    return "fine"


with asyncio.Runner() as runner:
    try:
        runner.run(fail())
    except ValueError as error:
        print(repr(error))  # expect: ValueError('failed')
    print(runner.run(work()))  # expect: fine
