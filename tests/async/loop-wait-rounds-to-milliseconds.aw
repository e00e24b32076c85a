# clock: real
# A real wait lasts whole milliseconds: timers that become due within it share a turn.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []

    def fire(name):
        order.append(name)
        loop.call_soon(order.append, name + " later")

    start = loop.time()
    for i in range(3):
        loop.call_at(start + 0.0501 + i / 10000, fire, "abc"[i])
    await asyncio.sleep(0.1)
    print(*order, sep=", ")


asyncio.run(main())  # expect: a, b, c, a later, b later, c later
