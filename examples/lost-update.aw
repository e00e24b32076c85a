# A hundred people put one coin each into the same box. Where are the coins?
#
# Watch the first line: without `await` nothing can come between reading and writing, and no coin
# is lost. With an `await` in between, everybody reads the same number. A lock repairs it.
import asyncio


class Box:
    def __init__(self):
        self.coins = 0
        self.lock = asyncio.Lock()

    async def put_at_once(self):
        self.coins = self.coins + 1

    async def put_slowly(self):
        coins = self.coins
        await asyncio.sleep(0)  # meanwhile the others read the same number
        self.coins = coins + 1

    async def put_slowly_with_lock(self):
        async with self.lock:
            await self.put_slowly()


async def count(put):
    box = Box()
    await asyncio.gather(*[put(box) for _ in range(100)])
    return box.coins


async def main():
    for put in (Box.put_at_once, Box.put_slowly, Box.put_slowly_with_lock):
        print(f"{put.__name__:>20}: {await count(put):3} coins")
        # expect:          put_at_once: 100 coins
        # expect:           put_slowly:   1 coins
        # expect: put_slowly_with_lock: 100 coins


asyncio.run(main())
