# A runner wants coroutines, and no loop that runs already.
import asyncio


async def work():
    return 1


async def nested(runner):
    coroutine = work()
    try:
        runner.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


with asyncio.Runner() as runner:
    for wrong in (42, None):
        try:
            runner.run(wrong)
        except ValueError as error:
            print(error)
    runner.run(nested(runner))
    try:
        with runner:
            print("it may be entered twice")
    except RuntimeError as error:
        print(error)

# output:
#| a coroutine was expected, got 42
#| a coroutine was expected, got None
#| Runner.run() cannot be called from a running event loop
#| it may be entered twice
