# Two loops can exist side by side, each with its own tasks, and run one after the other.
import asyncio


async def work(name, rounds):
    for n in range(rounds):
        print(name, n)
        await asyncio.sleep(0)
    return name


async def one_turn():
    await asyncio.sleep(0)


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
tasks = [first.create_task(work("first", 3)), second.create_task(work("second", 3))]
for loop in (first, second, first):
    loop.run_until_complete(one_turn())
    print([len(asyncio.all_tasks(loop)) for loop in (first, second)])
print(first.run_until_complete(tasks[0]), second.run_until_complete(tasks[1]))
first.close()
second.close()

# output:
#| first 0
#| first 1
#| first 2
#| [1, 1]
#| second 0
#| second 1
#| second 2
#| [1, 1]
#| [0, 1]
#| first second
