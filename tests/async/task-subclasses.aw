# Classes derived from Task and Future wait and are waited for like these, whatever attributes they have.
import asyncio


class Noted(asyncio.Task):
    def __init__(self, *args, **kwargs):
        self.notes = []
        super().__init__(*args, **kwargs)

    def add_done_callback(self, *args, **kwargs):
        self.notes.append("add_done_callback")
        super().add_done_callback(*args, **kwargs)


class Promise(asyncio.Future):
    calls = 0

    def add_done_callback(self, *args, **kwargs):
        Promise.calls += 1
        super().add_done_callback(*args, **kwargs)


async def work(future):
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().call_soon(future.set_result, 3)
    return await future


async def main():
    loop = asyncio.get_running_loop()
    task = Noted(work(Promise(loop=loop)), loop=loop)
    print(await task, task.notes, Promise.calls)  # expect: 3 ['add_done_callback'] 1
    plain = asyncio.create_task(work(loop.create_future()))
    plain.colour = "red"
    print(await plain, plain.colour)  # expect: 3 red

    waiting = Noted(work(Promise(loop=loop)))
    await asyncio.sleep(0)
    waiting.cancel("enough")
    try:
        await waiting
    except asyncio.CancelledError as error:
        print(error.args, waiting.cancelled())  # expect: ('enough',) True

    loop.set_task_factory(lambda loop, coro, **options: Noted(coro, loop=loop, **options))
    results = await asyncio.gather(*[work(loop.create_future()) for _ in range(3)])
    print(results)  # expect: [3, 3, 3]


asyncio.run(main())
