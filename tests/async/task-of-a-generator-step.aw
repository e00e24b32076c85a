# What does all that a coroutine does can be a task: a step of an asynchronous generator, an object of a class.
import asyncio


async def numbers():
    for n in range(3):
        await asyncio.sleep(0)
        yield n


class Steps:
    def __init__(self):
        self.coroutine = asyncio.sleep(0, "slept")

    def send(self, value):
        return self.coroutine.send(value)

    def throw(self, *args):
        return self.coroutine.throw(*args)

    def close(self):
        self.coroutine.close()

    def __await__(self):
        return self.coroutine.__await__()


async def main():
    generator = numbers()
    print(asyncio.iscoroutine(generator.asend(None)), asyncio.iscoroutine(5))  # expect: True False
    print(await asyncio.create_task(generator.asend(None)))  # expect: 0
    print(await asyncio.gather(generator.asend(None)))  # expect: [1]
    print(await asyncio.wait_for(generator.__anext__(), 1))  # expect: 2
    try:
        await asyncio.create_task(generator.aclose())
        await asyncio.create_task(generator.asend(None))
    except StopAsyncIteration:
        print("over")  # expect: over


asyncio.run(main())
