# Cancelling what run_coroutine_threadsafe() gave cancels the task in the loop.
import asyncio


async def work(never):
    try:
        await never.wait()
    finally:
        print("work ends, cancelled", asyncio.current_task().cancelling())


def in_a_thread(loop, never):
    future = asyncio.run_coroutine_threadsafe(work(never), loop)
    try:
        future.result(timeout=0.01)
    except TimeoutError:
        return future.cancel(), future.cancelled()


async def main():
    cancelled = await asyncio.to_thread(in_a_thread, asyncio.get_running_loop(), asyncio.Event())
    await asyncio.sleep(0.01)
    print(cancelled)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
# output:
#| work ends, cancelled 1
#| (True, True)
#| 1
