# A loop whose time() the program makes, and which sets it at each turn: sleeping and waiting go by that time.
import asyncio
import selectors
from asyncio import base_events


class NoSelector(selectors.BaseSelector):
    """Never waits and never hears anything."""

    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    def unregister(self, fileobj):
        raise NotImplementedError

    def select(self, timeout=None):
        return []

    def get_map(self):
        return {}


class JumpingLoop(base_events.BaseEventLoop):
    """Its time jumps to the next timer."""

    def __init__(self):
        super().__init__()
        self._selector = NoSelector()
        self.now = 100.0
        self.asked_for = []

    def time(self):
        return self.now

    def call_at(self, when, callback, *args, context=None):
        self.asked_for.append(round(when, 3))
        return super().call_at(when, callback, *args, context=context)

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass

    def _run_once(self):
        super()._run_once()
        if not self._ready and self._scheduled:
            self.now = max(self.now, min(self._scheduled).when())


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, round(asyncio.get_running_loop().time(), 3))
    return name


async def main():
    print(await asyncio.gather(work("a", 3600), work("b", 60)))
    # expect: b 160.0
    # expect: a 3700.0
    # expect: ['a', 'b']
    try:
        await asyncio.wait_for(work("c", 500), 100)
    except asyncio.TimeoutError:
        print("too late", round(asyncio.get_running_loop().time(), 3))  # expect: too late 3800.0
    async with asyncio.timeout(10) as limit:
        await work("d", 1)  # expect: d 3801.0
    print(limit.expired(), asyncio.current_task() in asyncio.all_tasks())  # expect: False True


loop = JumpingLoop()
loop.run_until_complete(main())
print(loop.asked_for)  # expect: [3700.0, 160.0, 3800.0, 4200.0, 3810.0, 3801.0]
loop.call_later(5, print, "never")
print(len(loop._scheduled), loop.is_running())  # expect: 1 False
loop.close()
