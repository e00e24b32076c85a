# A future must come by await: a yielded one was not asked for properly.
import asyncio


class Yielding:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        yield self.future


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        await Yielding(future)
    except RuntimeError as error:
        text = str(error)
        print(text.split(" in task ")[0])  # expect: yield was used instead of yield from
        print(text.endswith("with <Future pending>"))  # expect: True
    future.cancel()


asyncio.run(main())
