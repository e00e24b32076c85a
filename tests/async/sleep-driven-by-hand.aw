# sleep(0) gives way once whoever drives it: send() by hand, or an __await__ that hands it on.
import asyncio

coroutine = asyncio.sleep(0, "slept")
print(coroutine.send(None))  # expect: None
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: slept


class Pause:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "paused"


async def main():
    print(await Pause())  # expect: paused
    print(await asyncio.gather(Pause(), asyncio.sleep(-1, "too")))  # expect: ['paused', 'too']
    print(await asyncio.sleep(float("nan"), "not a number"))  # expect: not a number


asyncio.run(main())
