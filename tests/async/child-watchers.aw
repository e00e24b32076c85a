# Child watchers hear of children that the loop did not start; the loop starts none while the watcher is not active.
import asyncio
import subprocess


async def main():
    ended = asyncio.get_running_loop().create_future()
    with asyncio.get_child_watcher() as watcher:
        child = subprocess.Popen(["sh", "-c", "exit 7"])
        watcher.add_child_handler(child.pid, lambda pid, code, *args: ended.set_result((pid == child.pid, code, args)), "a", 1)
    print(type(watcher).__name__, watcher.is_active(), await asyncio.wait_for(ended, 10))
    process = await asyncio.create_subprocess_exec("sh", "-c", "exit 3")
    print(await process.wait())


async def refused():
    try:
        await asyncio.create_subprocess_exec("true")
    except RuntimeError as error:
        print(error)


watcher = asyncio.get_child_watcher()
print(type(watcher).__name__, watcher.is_active(), isinstance(watcher, asyncio.AbstractChildWatcher))
# expect: ThreadedChildWatcher True True
asyncio.run(main())
# expect: ThreadedChildWatcher True (True, 7, ('a', 1))
# expect: 3

for kind in (asyncio.SafeChildWatcher, asyncio.FastChildWatcher):
    asyncio.set_child_watcher(kind())
    asyncio.run(main())
# expect: SafeChildWatcher True (True, 7, ('a', 1))
# expect: 3
# expect: FastChildWatcher True (True, 7, ('a', 1))
# expect: 3


# one whose loop does not run
watcher = asyncio.SafeChildWatcher()
loop = asyncio.new_event_loop()
asyncio.get_event_loop_policy()._watcher = None
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    asyncio.set_child_watcher(watcher)
    runner.run(refused())
# expect: asyncio.get_child_watcher() is not activated, subprocess support is not installed.
loop.close()
