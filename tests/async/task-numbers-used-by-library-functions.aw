# gather, wait_for and shield make tasks of the coroutines that they are given.
import asyncio


async def name():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


async def main():
    print("await:", await name())  # expect: await: Task-1
    print("gather:", await asyncio.gather(name(), name()))  # expect: gather: ['Task-2', 'Task-3']
    print("wait_for:", await asyncio.wait_for(name(), 1))  # expect: wait_for: Task-4
    print("wait_for without timeout:", await asyncio.wait_for(name(), None))
    # expect: wait_for without timeout: Task-1
    print("shield:", await asyncio.shield(name()))  # expect: shield: Task-5
    async with asyncio.timeout(1):
        print("timeout:", await name())  # expect: timeout: Task-1
    print("ensure_future:", await asyncio.ensure_future(name()))  # expect: ensure_future: Task-6


asyncio.run(main())
