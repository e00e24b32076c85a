# A runner may be told how to make its loop.
import asyncio


def make():
    print("making a loop")  # expect: making a loop
    return asyncio.new_event_loop()


async def work():
    return "done"


with asyncio.Runner(loop_factory=make, debug=False) as runner:
    print("entered")  # expect: entered
    print(runner.run(work()))  # expect: done
