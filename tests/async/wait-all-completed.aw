# wait gives two sets: the tasks that are done and the pending ones. It raises nothing.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"task {n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(type(done).__name__, type(pending).__name__, len(done), len(pending))
    # expect: set set 3 0
    print([task.exception() or task.result() for task in tasks])
    # expect: [3, 1, ValueError('two')]
    print(done == set(tasks))  # expect: True


asyncio.run(main())
