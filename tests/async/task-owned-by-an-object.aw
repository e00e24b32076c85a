# Objects may own tasks and primitives: a small service with start, stop and requests.
import asyncio


class Service:
    def __init__(self):
        self.requests = asyncio.Queue()
        self.task = None

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run())
        return self

    async def __aexit__(self, *error):
        await self.requests.put(None)
        await self.task

    async def run(self):
        while True:
            request = await self.requests.get()
            if request is None:
                break
            number, answer = request
            if not answer.cancelled():
                answer.set_result(number**2)
        print("the service ends")

    async def square(self, number):
        answer = asyncio.get_running_loop().create_future()
        await self.requests.put((number, answer))
        return await answer


async def main():
    async with Service() as service:
        print(await asyncio.gather(*[service.square(n) for n in range(5)]))


asyncio.run(main())

# output:
#| [0, 1, 4, 9, 16]
#| the service ends
