# all_tasks is the set of tasks of the loop that are not done.
import asyncio


async def work(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    asyncio.current_task().set_name("main")
    tasks = [asyncio.create_task(work(n), name=f"work {n}") for n in range(3)]
    print(type(asyncio.all_tasks()).__name__, names(asyncio.all_tasks()))
    # expect: set ['main', 'work 0', 'work 1', 'work 2']
    for _ in range(3):
        await asyncio.sleep(0)
        print(names(asyncio.all_tasks()))  # expect: ['main', 'work 1', 'work 2']
        # expect: ['main', 'work 2']
        # expect: ['main']
    print([task.done() for task in tasks])  # expect: [True, True, True]


asyncio.run(main())
loop = asyncio.new_event_loop()
print(asyncio.all_tasks(loop))  # expect: set()
task = loop.create_task(work(0), name="planned")
print(names(asyncio.all_tasks(loop)))  # expect: ['planned']
loop.run_until_complete(task)
loop.close()
try:
    asyncio.all_tasks()
except RuntimeError as error:
    print(error)  # expect: no running event loop
