# A pending task that nobody holds is ended by gc.collect(): its coroutine is closed, and the exception handler hears of it.
import asyncio
import gc
import weakref


class Watched:
    def __del__(self):
        print("freed")


async def waits(name):
    watched = Watched()
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("finally", name)


def hear(loop, context):
    print(context["message"], context["task"].get_name(), sorted(context))


async def main():
    asyncio.get_running_loop().set_exception_handler(hear)
    forgotten = asyncio.create_task(waits("forgotten"), name="forgotten")
    seen = weakref.ref(forgotten)
    held = asyncio.create_task(asyncio.Event().wait(), name="held")
    asyncio.create_task(asyncio.sleep(0.05), name="sleeps")
    await asyncio.sleep(0)
    del forgotten
    gc.collect()
    # expect: finally forgotten
    # expect: freed
    # expect: Task was destroyed but it is pending! forgotten ['message', 'task']
    print(seen(), sorted(task.get_name() for task in asyncio.all_tasks()))  # expect: None ['Task-1', 'held', 'sleeps']
    held.cancel()

    quiet = asyncio.create_task(waits("quiet"), name="quiet")
    quiet._log_destroy_pending = False
    await asyncio.sleep(0)
    del quiet
    gc.collect()  # expect: finally quiet
    # expect: freed
    await asyncio.sleep(0.06)


asyncio.run(main())
