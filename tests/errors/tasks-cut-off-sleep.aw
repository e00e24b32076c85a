# asyncio.sleep as a task: it has the name it has for the program, and where it was created.
# stderr: task Task-2 (sleep(), created in line 8) waits in sleep()
# no-stderr: _sleep
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)
    print(repr(task)[:40])  # expect: <Task pending name='Task-2' coro=<sleep(


asyncio.run(main())
