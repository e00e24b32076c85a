"""Runs a scenario again and again, and cancels it at each of its awaits: when it begins to wait, and when it is just being woken."""
import asyncio
import os


class Interrupted:
    """Awaits a coroutine; at its n-th await that suspends the task is cancelled, at once or when what it waits for is done."""

    def __init__(self, coroutine, n, when_woken):
        self.coroutine = coroutine
        self.left = n
        self.when_woken = when_woken

    def __await__(self):
        steps = self.coroutine.__await__()
        error = None
        while True:
            try:
                waited = steps.send(None) if error is None else steps.throw(error)
            except StopIteration as end:
                return end.value
            error = None
            self.left -= 1
            if self.left == 0:
                cancel = asyncio.current_task().cancel
                if self.when_woken and waited is not None:
                    waited.add_done_callback(lambda _: cancel())
                else:
                    asyncio.get_running_loop().call_soon(cancel)
            try:
                yield waited
            except BaseException as raised:
                error = raised


def descriptors():
    return len(os.listdir("/proc/self/fd"))


async def settled(tasks, open_before):
    """Gives the other ends of the connections time to close. False: something is left."""
    for _ in range(2000):
        if len(asyncio.all_tasks()) <= tasks and descriptors() <= open_before:
            return True
        await asyncio.sleep(0.001)
    return False


async def at_every_await(scenario, *args):
    """Gives how many times it was cancelled, until it ended before."""
    await scenario(*args)  # loads what is loaded once
    await asyncio.sleep(0.02)
    before = descriptors()
    cancelled = 0
    for when_woken in (False, True):
        n = 0
        while True:
            n += 1

            async def run():
                await Interrupted(scenario(*args), n, when_woken)

            task = asyncio.create_task(run())
            try:
                await asyncio.wait_for(task, 10)
            except asyncio.CancelledError:
                cancelled += 1
            else:
                if n > 2:
                    break
            if not await settled(1, before):
                print("cancelled at await", n, "leaves", descriptors() - before, "descriptors and", asyncio.all_tasks())
                return cancelled
    return cancelled
