# current_task is the task that runs now; in a callback and outside the loop there is none.
import asyncio


async def work():
    return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    print(me is await work())  # expect: True
    task = asyncio.create_task(work())
    print(await task is task, asyncio.current_task() is me)  # expect: True True
    loop.call_soon(lambda: print("in a callback:", asyncio.current_task()))
    # expect: in a callback: None
    await asyncio.sleep(0)
    print(asyncio.current_task(loop) is me)  # expect: True


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)  # expect: no running event loop
print(asyncio.current_task(asyncio.new_event_loop()))  # expect: None
