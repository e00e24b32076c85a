# Await: three coroutines inside each other, none of which suspends (a request through its layers).
# expect: 1600000 115600000
# operations: 4800000 awaits
# goal: 2
import asyncio


class Store:
    def __init__(self):
        self.reads = 0

    async def read(self, key):
        self.reads += 1
        return key % 100


async def service(store, key):
    value = await store.read(key)
    return value + 10


async def handler(store, request):
    value = await service(store, request)
    if value > 59:
        return value
    return 60


async def main():
    store = Store()
    total = 0
    for request in range(1600000):
        total += await handler(store, request)
    print(store.reads, total)


asyncio.run(main())
