# Done-callbacks get the task; they run in the turn after its end, before a later waiter.
import asyncio


async def work():
    print("work")  # expect: work
    return "result"


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("first callback:", t.result(), t is task))
    # expect: first callback: result True
    task.add_done_callback(lambda t: print("second callback:", t.get_name()))
    # expect: second callback: worker
    task.set_name("worker")
    await task
    print("main")  # expect: main
    task.add_done_callback(lambda t: print("late callback"))  # expect: late callback
    await asyncio.sleep(0)


asyncio.run(main())
