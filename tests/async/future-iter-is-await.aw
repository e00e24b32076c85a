# A future's __iter__ is its __await__, for those who write `yield from`.
import asyncio


class Patient:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        first = yield from self.future
        second = yield from self.future.__await__()
        return first, second


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "there")
    print(await Patient(future))  # expect: ('there', 'there')


asyncio.run(main())
