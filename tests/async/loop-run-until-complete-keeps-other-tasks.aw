# What was not finished when run_until_complete ended goes on in the next run.
import asyncio


async def counter():
    for n in range(6):
        print("count", n)
        await asyncio.sleep(0)
    return "counted"


async def two_turns(name):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end of", name)


loop = asyncio.new_event_loop()
task = loop.create_task(counter())
loop.run_until_complete(two_turns("first"))
print("between the runs", task.done())
loop.run_until_complete(two_turns("second"))
print(loop.run_until_complete(task))
loop.close()

# output:
#| count 0
#| count 1
#| count 2
#| end of first
#| count 3
#| between the runs False
#| count 4
#| count 5
#| end of second
#| counted
