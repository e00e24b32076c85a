# Child watchers are accepted; there is nothing for them to do.
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("true")
    print(await process.wait())


watcher = asyncio.get_child_watcher()
print(type(watcher).__name__, watcher.is_active(), isinstance(watcher, asyncio.AbstractChildWatcher))
# expect: ThreadedChildWatcher True True
asyncio.set_child_watcher(asyncio.SafeChildWatcher())
print(type(asyncio.get_child_watcher()).__name__)  # expect: SafeChildWatcher
asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())
asyncio.run(main())  # expect: 0
