# Loop: a callback that schedules itself again with call_soon, ten of them in turn.
# expect: 1000000
# operations: 1000000 callbacks
import asyncio

CHAINS = 10
LENGTH = 100000


class Chain:
    def __init__(self, loop, done):
        self.loop = loop
        self.done = done
        self.count = 0

    def step(self):
        self.count += 1
        if self.count < LENGTH:
            self.loop.call_soon(self.step)
        else:
            self.done.set_result(self.count)


async def main():
    loop = asyncio.get_running_loop()
    chains = [Chain(loop, loop.create_future()) for _ in range(CHAINS)]
    for chain in chains:
        loop.call_soon(chain.step)
    total = 0
    for chain in chains:
        total += await chain.done
    print(total)


asyncio.run(main())
