# A loop of the program that says itself what time it is: its turns, its timers and its selector are asked as CPython asks them.
import asyncio


class NoDescriptors:
    def select(self, timeout):
        print("select", timeout)
        return []

    def close(self):
        print("selector closed")


class SteppedLoop(asyncio.BaseEventLoop):
    """Its time moves to the next timer at the end of each turn."""

    def __init__(self):
        super().__init__()
        self.now = 0
        self.asked = []
        self._clock_resolution = 1e-9
        self._selector = NoDescriptors()

    def time(self):
        return self.now

    def call_at(self, when, callback, *args, context=None):
        self.asked.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        if self.asked:
            self.now = min(self.asked)
            self.asked.clear()

    def _process_events(self, events):
        assert events == []

    def _write_to_self(self):
        print("told from elsewhere")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(10)
    print("slept until", loop.time())
    await asyncio.sleep(5, "result")
    print("slept until", loop.time())
    loop.call_soon_threadsafe(print, "called")
    try:
        async with asyncio.timeout(100):
            await loop.create_future()
    except TimeoutError:
        print("late at", loop.time())
    return "done"


loop = SteppedLoop()
print(loop.run_until_complete(main()))
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped at", loop.time())
loop.close()

# output:
#| select 0
#| select 0
#| select 0
#| slept until 10
#| select 0
#| select 0
#| slept until 15
#| told from elsewhere
#| select 0
#| called
#| select 0
#| late at 115
#| select 0
#| done
#| select 1
#| select 0
#| stopped at 116
