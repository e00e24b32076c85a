# Tasks that are not finished go on in the runner's next run, and are cancelled when it closes.
# no-stderr: Traceback
import asyncio


async def counter():
    n = 0
    try:
        while True:
            print("count", n)
            n += 1
            await asyncio.sleep(0)
    finally:
        print("counter ends at", n)


async def start():
    global task
    task = asyncio.create_task(counter())


async def some_turns():
    await asyncio.sleep(0)
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    runner.run(start())
    print("between")
    runner.run(some_turns())
    print("closing")
print(task.cancelled())

# output:
#| count 0
#| between
#| count 1
#| count 2
#| count 3
#| count 4
#| closing
#| counter ends at 5
#| True
