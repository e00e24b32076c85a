# A Runner opens by its first run or get_loop, and closes with close.
import asyncio


async def work():
    return "done"


runner = asyncio.Runner()
print(runner.run(work()))  # expect: done
runner.close()
runner.close()
coroutine = work()
for call in (lambda: runner.run(coroutine), runner.get_loop):
    try:
        call()
    except RuntimeError as error:
        print(error)  # expect: Runner is closed
        # expect: Runner is closed
coroutine.close()
unused = asyncio.Runner()
unused.close()
print("closing an unused runner is fine")  # expect: closing an unused runner is fine
