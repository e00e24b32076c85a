# Locks: a thousand tasks at a time share a semaphore of ten.
# expect: 100000 10
# operations: 100000 acquisitions
import asyncio


class Pool:
    def __init__(self, size):
        self.room = asyncio.Semaphore(size)
        self.inside = 0
        self.most = 0
        self.served = 0

    async def visit(self):
        async with self.room:
            self.inside += 1
            if self.inside > self.most:
                self.most = self.inside
            await asyncio.sleep(0)
            self.inside -= 1
            self.served += 1


async def main():
    pool = Pool(10)
    for _ in range(100):
        await asyncio.gather(*[pool.visit() for _ in range(1000)])
    print(pool.served, pool.most)


asyncio.run(main())
