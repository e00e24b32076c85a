# A Runner runs several coroutines in one loop.
import asyncio


async def loop_and_name():
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(loop_and_name())
    second = runner.run(loop_and_name())
    print(first is second, runner.get_loop() is first, first.is_closed())  # expect: True True False
print(first.is_closed())  # expect: True
